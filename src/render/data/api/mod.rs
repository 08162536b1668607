//! `api/v1`: what the pages say, for machines. `docs/api.md` describes it; fields are only ever added.
//!
//! Every JSON file names its schema, and the schemas are made from the very types that are written.

mod days;
mod incident;
mod planned;
mod reports;
mod schema;
mod site;
mod status;
mod values;

pub(in crate::render) use days::days;
pub(in crate::render) use incident::{incidents, years};
pub(in crate::render) use planned::maintenance;
pub(in crate::render) use reports::reports;
pub(in crate::render) use schema::schemas;
pub(in crate::render) use site::{Site, site};
pub(in crate::render) use status::status;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Artifact;
use crate::render::RenderError;

/// What every file begins with.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct Head {
    /// Where its schema is, relative to the file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    #[schemars(extend("const" = 1))]
    version: u32,
}

impl Head {
    fn new(schema: &'static str) -> Self {
        Self { schema, version: 1 }
    }
}

/// A file without idle space, with a line end.
fn json<T: Serialize>(path: String, file: &T) -> Result<Artifact, RenderError> {
    match serde_json::to_vec(file) {
        Ok(mut bytes) => {
            bytes.push(b'\n');
            Ok(Artifact { path, bytes })
        }
        Err(error) => Err(RenderError::Json { path, problem: error.to_string() }),
    }
}
