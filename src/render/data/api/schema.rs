//! `api/v1/schema/*.json`: JSON Schema (2020-12) of every file, made from the types that are written.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::incident::{IncidentsFile, YearFile};
use super::planned::MaintenanceFile;
use super::reports::ReportsFile;
use super::site::SiteFile;
use super::status::StatusFile;
use crate::model::Artifact;

/// The schemas. They allow fields that they don't know, since a later version may add some.
pub(in crate::render) fn schemas() -> [Artifact; 6] {
    [
        schema::<StatusFile<'_>>("status"),
        schema::<SiteFile<'_>>("site"),
        schema::<ReportsFile<'_>>("reports"),
        schema::<IncidentsFile<'_>>("incidents"),
        schema::<YearFile<'_>>("incidents-year"),
        schema::<MaintenanceFile<'_>>("maintenance"),
    ]
}

fn schema<T: JsonSchema>(name: &str) -> Artifact {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("Upkept api/v1: {name}").into());
    Artifact { path: format!("api/v1/schema/{name}.json"), bytes: format!("{:#}\n", schema.to_value()).into_bytes() }
}
