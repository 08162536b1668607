//! Reading certificates, and saying what is wrong with one.

use chrono::DateTime;
use rustls::CertificateError;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::FromDer;
use x509_parser::x509::X509Name;

use crate::model::{Certificate, Timestamp};

/// At most this many names of a certificate are told.
const NAMES: usize = 3;

/// The facts of a certificate; `None` if it can't be read.
pub(super) fn facts(der: &CertificateDer<'_>) -> Option<Certificate> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    let instant = |seconds: i64| -> Option<Timestamp> { DateTime::from_timestamp(seconds, 0) };
    Some(Certificate {
        subject: common_name(parsed.subject()).or_else(|| first_alternative(&parsed)).unwrap_or_default(),
        issuer: common_name(parsed.issuer()).unwrap_or_else(|| parsed.issuer().to_string()),
        not_before: instant(parsed.validity().not_before.timestamp())?,
        not_after: instant(parsed.validity().not_after.timestamp())?,
    })
}

/// The first common name.
fn common_name(name: &X509Name<'_>) -> Option<String> {
    let text = name.iter_common_name().next()?.as_str().ok()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// The first alternative name.
fn first_alternative(certificate: &X509Certificate<'_>) -> Option<String> {
    let names = certificate.subject_alternative_name().ok()??;
    names.value.general_names.iter().find_map(|name| match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => ip(bytes),
        _ => None,
    })
}

/// An address as certificates store it: 4 or 16 bytes.
fn ip(bytes: &[u8]) -> Option<String> {
    if let Ok(v4) = <[u8; 4]>::try_from(bytes) {
        return Some(std::net::Ipv4Addr::from(v4).to_string());
    }
    <[u8; 16]>::try_from(bytes).ok().map(|v6| std::net::Ipv6Addr::from(v6).to_string())
}

/// The certificates in DER, or in PEM with one or more; `None` if there is none or one is no certificate.
pub(super) fn anchors(bytes: &[u8]) -> Option<Vec<CertificateDer<'static>>> {
    let found = if bytes.windows(10).any(|window| window == b"-----BEGIN") {
        CertificateDer::pem_slice_iter(bytes).collect::<Result<Vec<_>, _>>().ok()?
    } else {
        vec![CertificateDer::from(bytes.to_vec())]
    };
    let usable = !found.is_empty() && found.iter().all(|der| rustls::RootCertStore::empty().add(der.clone()).is_ok());
    usable.then_some(found)
}

/// What is wrong with a certificate, in words. With `hide`, the words hold no names.
pub(super) fn complaint(error: &CertificateError, facts: Option<&Certificate>, hide: bool) -> String {
    match error {
        // said of a self-signed certificate, also where an authority in the trust store happens to bear its name
        CertificateError::UnknownIssuer
        | CertificateError::BadSignature
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. }
            if facts.is_some_and(|facts| facts.subject == facts.issuer) =>
        {
            "certificate is not signed by a trusted authority (self-signed)".to_owned()
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => match facts {
            Some(facts) => format!("certificate expired on {}", facts.not_after.format("%Y-%m-%d")),
            None => "certificate has expired".to_owned(),
        },
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => match facts {
            Some(facts) => format!("certificate is not valid before {}", facts.not_before.format("%Y-%m-%d")),
            None => "certificate is not valid yet".to_owned(),
        },
        CertificateError::NotValidForNameContext { expected, presented } if !hide => wrong_name(expected, presented),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "certificate is for another name".to_owned()
        }
        CertificateError::UnknownIssuer => "certificate is not signed by a trusted authority".to_owned(),
        CertificateError::Revoked => "certificate has been revoked".to_owned(),
        CertificateError::BadEncoding => "certificate can't be read".to_owned(),
        CertificateError::BadSignature => {
            "certificate is not signed by a trusted authority (its signature is wrong)".to_owned()
        }
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            "certificate uses a key or signature that is too weak or not supported".to_owned()
        }
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            "certificate is not meant for servers".to_owned()
        }
        _ => "certificate is not acceptable".to_owned(),
    }
}

/// `certificate is for other.example, not localhost`.
fn wrong_name(expected: &ServerName<'_>, presented: &[String]) -> String {
    let names: Vec<String> = presented.iter().take(NAMES).map(|name| plain(name)).collect();
    let more = if presented.len() > NAMES { " and others" } else { "" };
    let names = if names.is_empty() { "no name".to_owned() } else { names.join(", ") };
    format!("certificate is for {names}{more}, not {}", expected.to_str())
}

/// `DnsName("other.example")` as the verifier tells it, without the wrapping, cut to a readable length.
fn plain(name: &str) -> String {
    let inner = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or(name);
    inner.trim_matches('"').chars().filter(|c| !c.is_control()).take(80).collect()
}
