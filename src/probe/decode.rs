//! Undoing a content coding, never keeping more than the body limit whatever the input unpacks to.

use std::io::{self, Write};

use flate2::write::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

/// Takes decoded bytes up to a limit, then refuses.
pub(super) struct Sink {
    kept: Vec<u8>,
    room: usize,
    keep: bool,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.get(..bytes.len().min(self.room)).unwrap_or_default();
        if taken.is_empty() && !bytes.is_empty() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        if self.keep {
            self.kept.extend_from_slice(taken);
        }
        self.room = self.room.saturating_sub(taken.len());
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The body can't be decoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Corrupt;

/// A content coding being undone.
pub(super) enum Decoder {
    /// Sent as it is.
    Plain(Sink),
    /// RFC 1952.
    Gzip(Box<MultiGzDecoder<Sink>>),
    /// `deflate`, before the first byte: it may be zlib (RFC 1950, the standard) or bare (what some servers send).
    Undecided(Sink),
    /// `deflate` as the standard has it.
    Zlib(Box<ZlibDecoder<Sink>>),
    /// `deflate` without the zlib wrapping.
    Bare(Box<DeflateDecoder<Sink>>),
    /// It can't go on.
    Broken,
}

impl Decoder {
    /// A decoder for the value of `Content-Encoding`, for at most `limit` decoded bytes, which are kept if `keep`.
    /// `None` if the coding is not known.
    pub(super) fn new(coding: &str, limit: usize, keep: bool) -> Option<Self> {
        let sink = Sink { kept: Vec::new(), room: limit, keep };
        Some(match coding.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => Self::Plain(sink),
            "gzip" | "x-gzip" => Self::Gzip(Box::new(MultiGzDecoder::new(sink))),
            "deflate" => Self::Undecided(sink),
            _ => return None,
        })
    }

    /// Takes encoded bytes. Whatever is beyond the limit is ignored; ask [`Decoder::is_full`].
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), Corrupt> {
        let Some(first) = bytes.first() else { return Ok(()) };
        if matches!(self, Self::Undecided(_)) {
            *self = match std::mem::replace(self, Self::Broken) {
                // the low four bits of a zlib stream are its method, 8 (RFC 1950, section 2.2)
                Self::Undecided(sink) if first & 0x0f == 8 => Self::Zlib(Box::new(ZlibDecoder::new(sink))),
                Self::Undecided(sink) => Self::Bare(Box::new(DeflateDecoder::new(sink))),
                other => other,
            };
        }
        let outcome = match self {
            Self::Plain(sink) => sink.write_all(bytes),
            Self::Gzip(decoder) => decoder.write_all(bytes),
            Self::Zlib(decoder) => decoder.write_all(bytes),
            Self::Bare(decoder) => decoder.write_all(bytes),
            Self::Undecided(_) | Self::Broken => return Err(Corrupt),
        };
        if outcome.is_err() && !self.is_full() { Err(Corrupt) } else { Ok(()) }
    }

    /// True once the limit is reached: no further byte matters.
    pub(super) fn is_full(&self) -> bool {
        self.sink().is_none_or(|sink| sink.room == 0)
    }

    /// The decoded bytes (empty unless kept). A stream that was cut before its end is corrupt, unless nothing came
    /// at all (the answer to a HEAD names a coding and has no body) or the limit was reached.
    pub(super) fn finish(mut self, fed: bool) -> Result<Vec<u8>, Corrupt> {
        if fed && !self.is_full() {
            let outcome = match &mut self {
                Self::Gzip(decoder) => decoder.try_finish(),
                Self::Zlib(decoder) => decoder.try_finish(),
                Self::Bare(decoder) => decoder.try_finish(),
                Self::Plain(_) | Self::Undecided(_) | Self::Broken => Ok(()),
            };
            if outcome.is_err() && !self.is_full() {
                return Err(Corrupt);
            }
        }
        Ok(match &mut self {
            Self::Plain(sink) | Self::Undecided(sink) => std::mem::take(&mut sink.kept),
            Self::Gzip(decoder) => std::mem::take(&mut decoder.get_mut().kept),
            Self::Zlib(decoder) => std::mem::take(&mut decoder.get_mut().kept),
            Self::Bare(decoder) => std::mem::take(&mut decoder.get_mut().kept),
            Self::Broken => return Err(Corrupt),
        })
    }

    /// Where the decoded bytes go.
    fn sink(&self) -> Option<&Sink> {
        match self {
            Self::Plain(sink) | Self::Undecided(sink) => Some(sink),
            Self::Gzip(decoder) => Some(decoder.get_ref()),
            Self::Zlib(decoder) => Some(decoder.get_ref()),
            Self::Bare(decoder) => Some(decoder.get_ref()),
            Self::Broken => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    const TEXT: &[u8] = b"all services are running, all services are running";

    fn packed(coding: &str) -> Vec<u8> {
        let level = Compression::default();
        match coding {
            "gzip" => {
                let mut encoder = GzEncoder::new(Vec::new(), level);
                encoder.write_all(TEXT).and_then(|()| encoder.finish()).expect("packs")
            }
            "zlib" => {
                let mut encoder = ZlibEncoder::new(Vec::new(), level);
                encoder.write_all(TEXT).and_then(|()| encoder.finish()).expect("packs")
            }
            _ => {
                let mut encoder = DeflateEncoder::new(Vec::new(), level);
                encoder.write_all(TEXT).and_then(|()| encoder.finish()).expect("packs")
            }
        }
    }

    fn unpack(coding: &str, bytes: &[u8], limit: usize) -> Result<Vec<u8>, Corrupt> {
        let mut decoder = Decoder::new(coding, limit, true).expect("known");
        for byte in bytes.chunks(1) {
            decoder.feed(byte)?;
        }
        decoder.finish(!bytes.is_empty())
    }

    #[test]
    fn both_kinds_of_deflate_and_gzip_come_back_byte_by_byte() {
        assert_eq!(unpack("gzip", &packed("gzip"), 1000).as_deref(), Ok(TEXT));
        assert_eq!(unpack("deflate", &packed("zlib"), 1000).as_deref(), Ok(TEXT));
        assert_eq!(unpack("Deflate", &packed("bare"), 1000).as_deref(), Ok(TEXT));
        assert!(Decoder::new("br", 10, true).is_none());
    }

    #[test]
    fn cut_and_damaged_streams_are_corrupt_but_no_stream_is_fine() {
        let whole = packed("gzip");
        for cut in 1..whole.len() {
            assert_eq!(unpack("gzip", &whole[..cut], 1000), Err(Corrupt), "cut at {cut} of {}", whole.len());
        }
        let mut damaged = whole.clone();
        damaged[14] ^= 0xff;
        assert_eq!(unpack("gzip", &damaged, 1000), Err(Corrupt));
        assert_eq!(unpack("deflate", &packed("zlib")[..10], 1000), Err(Corrupt));
        assert_eq!(unpack("gzip", b"", 1000).as_deref(), Ok(&b""[..]));
    }

    #[test]
    fn the_limit_holds_and_ends_the_stream_well() {
        assert_eq!(unpack("gzip", &packed("gzip"), 12).as_deref(), Ok(&TEXT[..12]));
        assert_eq!(unpack("", TEXT, 12).as_deref(), Ok(&TEXT[..12]));
    }
}
