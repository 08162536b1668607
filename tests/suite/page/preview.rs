//! The picture beside links: a PNG of the right size, the same from build to build, with a text only if it can be drawn.
#![cfg(feature = "preview")]

use std::io::Read as _;

use chrono::TimeDelta;
use flate2::Crc;
use flate2::read::ZlibDecoder;
use upkept::model::Artifact;

use super::fixture::{CORPUS, Fixture, desk, empty, healthy, hostile, maintenance, outage, overdue};
use super::sparse;

const SIZE: (usize, usize) = (1_200, 630);

fn picture(artifacts: &[Artifact]) -> &[u8] {
    &artifacts.iter().find(|artifact| artifact.path == "preview.png").expect("no preview.png").bytes
}

/// The rows of a PNG that says what it must, each with the byte of its filter before it.
fn rows(png: &[u8]) -> Vec<u8> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n").expect("no PNG");
    let mut kinds = Vec::new();
    let mut packed = Vec::new();
    while !rest.is_empty() {
        let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        let (kind, data) = (&rest[4..8], &rest[8..8 + length]);
        let mut crc = Crc::new();
        crc.update(&rest[4..8 + length]);
        assert_eq!(crc.sum().to_be_bytes(), rest[8 + length..12 + length]);
        match kind {
            b"IHDR" => {
                let header = [1_200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat();
                assert_eq!(data, [header, vec![8, 2, 0, 0, 0]].concat());
            }
            b"IDAT" => packed.extend(data),
            _ => {}
        }
        kinds.push(String::from_utf8(kind.to_vec()).unwrap());
        rest = &rest[12 + length..];
    }
    assert_eq!(kinds, ["IHDR", "IDAT", "IEND"]);
    let mut rows = Vec::new();
    ZlibDecoder::new(packed.as_slice()).read_to_end(&mut rows).unwrap();
    assert_eq!(rows.len(), SIZE.1 * (SIZE.0 * 3 + 1));
    rows
}

/// True if anything but the ground is in these rows of the picture.
fn drawn(rows: &[u8], lines: std::ops::Range<usize>) -> bool {
    let width = SIZE.0 * 3 + 1;
    lines.into_iter().any(|y| {
        let pixels = &rows[y * width + 1..(y + 1) * width];
        pixels.chunks(3).any(|pixel| pixel != &pixels[..3])
    })
}

#[test]
fn the_preview_is_a_picture_of_the_right_size_and_few_bytes() {
    for fixture in [healthy(sparse()), outage(sparse()), desk(sparse()), maintenance(sparse()), empty()] {
        let artifacts = fixture.render();
        let png = picture(&artifacts);
        assert!(drawn(&rows(png), 60..110), "the title is missing");
        assert!(png.len() < 48 * 1_024, "{} bytes", png.len());
    }
}

#[test]
fn the_preview_changes_with_the_state_and_not_with_the_clock() {
    let at = |seconds: i64| {
        let mut fixture: Fixture = healthy(sparse());
        fixture.now += TimeDelta::seconds(seconds);
        fixture.render()
    };
    assert_eq!(picture(&at(0)), picture(&at(10)));
    let other = [outage(sparse()).render(), overdue(sparse()).render(), empty().render()];
    for (index, artifacts) in other.iter().enumerate() {
        assert_ne!(picture(artifacts), picture(&at(0)), "{index}");
    }
}

#[test]
fn a_text_that_the_font_lacks_is_left_out_as_a_whole() {
    for (title, there) in [
        ("Статус служб", true),
        ("Κατάσταση", true),
        ("Zażółć gęślą jaźń", true),
        ("حالة الخدمات", false),
        ("服务状态 Status", false),
        ("🚀 Launch", false),
    ] {
        let mut fixture = healthy(sparse());
        fixture.title = title.to_owned();
        assert_eq!(drawn(&rows(picture(&fixture.render())), 60..110), there, "{title}");
    }
}

#[test]
fn no_text_is_too_much_for_the_preview() {
    let long = ["W".repeat(300), "word ".repeat(200), String::new(), " ".to_owned()];
    for text in CORPUS.into_iter().chain(long.iter().map(String::as_str)) {
        rows(picture(&hostile(text, sparse()).render()));
    }
}
