//! The embedded desk: incident files as issues.

use upkept::forge::LocalError;
use upkept::model::{IncidentId, Severity};

use super::codec::sample_incident;
use super::{FileChange, LocalDesk, World, list_incidents};

#[test]
fn an_incident_is_written_listed_changed_and_ended() {
    let world = World::default();
    let mut desk = LocalDesk::new(&world);
    let mut incident = sample_incident();
    desk.put(&incident).unwrap();
    assert_eq!(desk.open().0, std::slice::from_ref(&incident));
    incident.severity = Severity::Down;
    incident.ended = Some(incident.started);
    desk.put(&incident).unwrap();
    assert!(desk.open().0.is_empty());
    assert_eq!(desk.incident(&incident.id).unwrap(), Some(incident.clone()));
    let changes = desk.into_changes();
    assert_eq!(changes.len(), 1);
    assert!(
        matches!(&changes["history/incidents/2026/20261122-124003-ip-104.md"], FileChange::Write(bytes) if !bytes.is_empty())
    );
}

#[test]
fn putting_what_is_there_writes_nothing() {
    let mut world = World::default();
    let incident = sample_incident();
    for writes in [1, 0] {
        let mut desk = LocalDesk::new(&world);
        desk.put(&incident).unwrap();
        let changes = desk.into_changes();
        assert_eq!(changes.len(), writes);
        world.apply(changes);
    }
}

#[test]
fn what_is_recorded_is_never_taken_back() {
    let mut world = World::default();
    let mut recorded = sample_incident();
    recorded.ended = Some(recorded.started);
    recorded.severity = Severity::Down;
    recorded.issue = Some("https://forge.example/issues/1".to_owned());
    let mut desk = LocalDesk::new(&world);
    desk.put(&recorded).unwrap();
    let changes = desk.into_changes();
    world.apply(changes);
    let mut desk = LocalDesk::new(&world);
    let planned_again = upkept::model::Incident { commits: vec!["c0ffee0".to_owned()], ..sample_incident() };
    desk.put(&planned_again).unwrap();
    assert_eq!(desk.incident(&recorded.id).unwrap(), Some(recorded));
}

#[test]
fn a_broken_file_is_reported_and_left_alone_and_the_others_are_listed() {
    let mut world = World::default();
    let mut newer = sample_incident();
    newer.started += chrono::TimeDelta::days(60);
    newer.id = IncidentId::new(newer.started, &newer.sites[0].slug);
    let mut desk = LocalDesk::new(&world);
    desk.put(&sample_incident()).unwrap();
    desk.put(&newer).unwrap();
    let changes = desk.into_changes();
    world.apply(changes);
    let broken = IncidentId("20261201-000000-x".to_owned());
    world.files.insert(broken.path(), b"---\nversion: 1\n\xff---\n".to_vec());
    world.files.insert("history/incidents/README.md".to_owned(), b"hello".to_vec());
    world.files.insert("history/incidents/2026/picture.png".to_owned(), b"\xff".to_vec());

    let (incidents, errors) = list_incidents(&world);
    let ids: Vec<&IncidentId> = incidents.iter().map(|incident| &incident.id).collect();
    assert_eq!(ids, [&newer.id, &sample_incident().id]);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].to_string(), "history/incidents/2026/20261201-000000-x.md:3: not valid UTF-8");

    let mut desk = LocalDesk::new(&world);
    let mut fix = sample_incident();
    fix.id = broken;
    assert!(matches!(desk.put(&fix), Err(LocalError::File(_))));
    assert!(desk.into_changes().is_empty());
}
