//! Where the texts come from.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::render::RenderError;

/// All languages, English first, then sorted.
pub(super) const CODES: [&str; 1] = ["en"];

/// The files of a language.
const FILES: [(&str, &str); 7] = [
    ("en/common.ftl", include_str!("../../../templates/locales/en/common.ftl")),
    ("en/overview.ftl", include_str!("../../../templates/locales/en/overview.ftl")),
    ("en/site.ftl", include_str!("../../../templates/locales/en/site.ftl")),
    ("en/incident.ftl", include_str!("../../../templates/locales/en/incident.ftl")),
    ("en/report.ftl", include_str!("../../../templates/locales/en/report.ftl")),
    ("en/data.ftl", include_str!("../../../templates/locales/en/data.ftl")),
    ("en/access.ftl", include_str!("../../../templates/locales/en/access.ftl")),
];

/// The texts of a language.
pub(super) fn bundle(code: &str) -> Result<FluentBundle<FluentResource>, RenderError> {
    let unknown = || RenderError::Language { code: code.to_owned(), known: CODES.join(", ") };
    let code = CODES.into_iter().find(|known| *known == code).ok_or_else(unknown)?;
    let language: LanguageIdentifier = code.parse().map_err(|_| unknown())?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Names from outside are isolated by `<bdi>`, not by invisible characters.
    bundle.set_use_isolating(false);
    for (file, text) in FILES.iter().filter(|(file, _)| file.split('/').next() == Some(code)) {
        let wrong = |problem: String| RenderError::Template { file: (*file).to_owned(), line: None, problem };
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(_, errors)| wrong(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| wrong(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
    }
    Ok(bundle)
}
