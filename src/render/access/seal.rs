//! The encryption.
//!
//! The passphrase becomes 32 bytes by PBKDF2-HMAC-SHA-256 (RFC 8018): the only derivation that browsers bring along, so
//! with a high count of iterations. HKDF-SHA-256 (RFC 5869) makes two keys of them: one for AES-256-GCM (NIST SP
//! 800-38D), and one that makes nonces. A nonce is the start of the HMAC of the file's path and content, as in SIV modes
//! (RFC 5297 explains why): the same file gives the same bytes from build to build, and two files never share a nonce but
//! by a chance of 2^-96. Content is compressed (raw deflate) first, because nothing that is encrypted can be.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU32;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::{digest, hkdf, hmac, pbkdf2};
use serde::{Deserialize, Serialize};

/// Two thirds more than OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA-256 (600,000); a phone takes about a
/// second, once.
const ITERATIONS: NonZeroU32 = NonZeroU32::new(1_000_000).unwrap();
const SALT_BYTES: usize = 16;
/// A file may not grow without bound when it is opened.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// An encrypted file, as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// 1.
    pub sealed: u32,
    /// Base64 of the salt.
    pub salt: String,
    /// Of PBKDF2.
    pub iterations: u32,
    /// Base64 of nonce, ciphertext and tag.
    pub data: String,
}

/// Why an envelope can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum UnsealError {
    /// It is not one that this version reads.
    #[error("this is no sealed file that this upkept reads: {0}")]
    Format(String),
    /// The passphrase is another one, or the file was changed.
    #[error("the passphrase is not the one of this file, or the file was damaged")]
    Passphrase,
}

/// Encrypts the files of a page.
#[derive(Debug)]
pub(super) struct Seal {
    salt: [u8; SALT_BYTES],
    key: LessSafeKey,
    nonces: hmac::Key,
}

impl Seal {
    /// The seal of a page. `name` is what tells the page from others (its title and address): two pages with one
    /// passphrase have different keys. Takes a fraction of a second, on purpose.
    #[must_use]
    pub(super) fn new(passphrase: &str, name: &str) -> Option<Self> {
        let hash = digest::digest(&digest::SHA256, format!("upkept access\n{name}").as_bytes());
        let salt = hash.as_ref().first_chunk::<SALT_BYTES>().copied()?;
        Self::derived(passphrase, salt, ITERATIONS)
    }

    fn derived(passphrase: &str, salt: [u8; SALT_BYTES], iterations: NonZeroU32) -> Option<Self> {
        let mut master = [0; digest::SHA256_OUTPUT_LEN];
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, iterations, &salt, passphrase.as_bytes(), &mut master);
        let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, &[]).extract(&master);
        let key = LessSafeKey::new(UnboundKey::from(extracted.expand(&[b"upkept page"], &AES_256_GCM).ok()?));
        let nonces = hmac::Key::from(extracted.expand(&[b"upkept nonce"], hmac::HMAC_SHA256).ok()?);
        Some(Self { salt, key, nonces })
    }

    /// The file encrypted; `path` is where it is published.
    #[must_use]
    pub(super) fn close(&self, path: &str, bytes: &[u8]) -> Option<Envelope> {
        let mut context = hmac::Context::with_key(&self.nonces);
        context.update(path.as_bytes());
        context.update(&[0]);
        context.update(bytes);
        let nonce = context.sign().as_ref().first_chunk::<NONCE_LEN>().copied()?;
        let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(bytes).ok()?;
        let mut data = packed.finish().ok()?;
        self.key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut data).ok()?;
        Some(Envelope {
            sealed: 1,
            salt: STANDARD.encode(self.salt),
            iterations: ITERATIONS.get(),
            data: STANDARD.encode([&nonce[..], &data].concat()),
        })
    }
}

impl Envelope {
    /// The file's bytes.
    ///
    /// # Errors
    /// When the envelope is damaged, of another version, or closed with another passphrase.
    pub fn open(&self, passphrase: &str) -> Result<Vec<u8>, UnsealError> {
        let format = |what: &str| UnsealError::Format(what.to_owned());
        if self.sealed != 1 {
            return Err(format("its version is not 1"));
        }
        let salt = STANDARD.decode(&self.salt).ok().and_then(|salt| salt.try_into().ok());
        let salt: [u8; SALT_BYTES] = salt.ok_or_else(|| format("its salt is not 16 bytes"))?;
        // More would be an attack on the patience of whoever opens it.
        let iterations = NonZeroU32::new(self.iterations).filter(|count| count.get() <= 10 * ITERATIONS.get());
        let iterations = iterations.ok_or_else(|| format("its count of iterations is out of range"))?;
        let mut data = STANDARD.decode(&self.data).map_err(|_| format("its data is not base64"))?;
        let (nonce, _) = data.split_first_chunk::<NONCE_LEN>().ok_or_else(|| format("its data is too short"))?;
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let seal = Seal::derived(passphrase, salt, iterations).ok_or(UnsealError::Passphrase)?;
        let opened = seal.key.open_within(nonce, Aad::empty(), &mut data, NONCE_LEN..);
        let packed = opened.map_err(|_| UnsealError::Passphrase)?;
        let mut bytes = Vec::new();
        let mut reader = flate2::read::DeflateDecoder::new(&*packed).take(MOST_BYTES);
        reader.read_to_end(&mut bytes).map_err(|err| UnsealError::Format(err.to_string()))?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_opens_with_the_passphrase_and_with_no_other() {
        let seal = Seal::new("correct horse battery", "Status https://status.example/").unwrap();
        let text = "all is well ".repeat(1_000);
        let envelope = seal.close("index.html", text.as_bytes()).unwrap();
        assert!(envelope.data.len() < 1_000, "it is compressed first");
        assert_eq!(envelope.open("correct horse battery").unwrap(), text.as_bytes());
        assert!(matches!(envelope.open("correct horse batterz"), Err(UnsealError::Passphrase)));
        // The same again is the same; anything else is not.
        assert_eq!(seal.close("index.html", text.as_bytes()), Some(envelope.clone()));
        assert_ne!(seal.close("other.html", text.as_bytes()), Some(envelope.clone()));
        let mut bytes = STANDARD.decode(&envelope.data).unwrap();
        bytes[20] ^= 1;
        let changed = Envelope { data: STANDARD.encode(bytes), ..envelope };
        assert!(matches!(changed.open("correct horse battery"), Err(UnsealError::Passphrase)));
    }

    #[test]
    fn a_damaged_envelope_is_no_panic() {
        let good =
            Envelope { sealed: 1, salt: STANDARD.encode([7; 16]), iterations: 1, data: STANDARD.encode([0; 30]) };
        for bad in [
            Envelope { sealed: 2, ..good.clone() },
            Envelope { salt: "!".into(), ..good.clone() },
            Envelope { iterations: 0, ..good.clone() },
            Envelope { iterations: u32::MAX, ..good.clone() },
            Envelope { data: "AAAA".into(), ..good.clone() },
            good,
        ] {
            assert!(bad.open("x").is_err(), "{bad:?}");
        }
    }
}
