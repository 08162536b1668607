//! Packs the page's texts: a language is unpacked when a page is written in it, so the program carries a third of them.
//!
//! The files of `templates/locales/<code>/` become `<code>.packed`: raw deflate (RFC 1951) of, for each file in the order of
//! the names, its name, U+001E, its text and U+001F.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let texts = Path::new("templates/locales");
    println!("cargo::rerun-if-changed={}", texts.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gives no OUT_DIR"))?);
    for language in sorted(texts)? {
        let Some(code) = language.file_name().and_then(|name| name.to_str()) else { continue };
        let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        for file in sorted(&language)? {
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            packed.write_all(format!("{code}/{name}\u{1e}{}\u{1f}", fs::read_to_string(&file)?).as_bytes())?;
        }
        fs::write(out.join(format!("{code}.packed")), packed.finish()?)?;
    }
    Ok(())
}

fn sorted(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
