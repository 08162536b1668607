//! Many incidents at once, and how many calls things take.

use super::world::{World, opened, relapsed, resolved, worsened};

fn count(world: &World, what: &str) -> usize {
    world.forge.calls.iter().filter(|call| call.starts_with(what)).count()
}

#[test]
fn two_hundred_incidents_are_filed_by_a_forge_that_takes_sixty_writes_a_run() {
    let mut world = World::default();
    world.forge.remote.insert("c0".into());
    world.forge.most_writes = Some(60);
    let wanted: Vec<_> = (0..200).map(|n| opened(&format!("site-{n:03}"), "c0")).collect();
    for run in 0..4 {
        let outcome = world.run(if run == 0 { &wanted } else { &[] }, None).unwrap();
        assert_eq!(outcome.problems.len(), usize::from(run < 3));
        let writes = count(&world, "create");
        assert!(world.forge.calls.len() <= writes + 1, "a list, and one call an issue");
    }
    assert_eq!(world.forge.kept.len(), 200);
    world.settle();
    for (n, wanted) in wanted.iter().enumerate() {
        world.holds(&format!("site-{n:03}"), wanted, &[]);
    }
}

#[test]
fn calls_are_few_and_none_are_made_when_nothing_changed() {
    let mut world = World::default();
    world.forge.remote.extend((0..4).map(|n| format!("c{n}")));
    let web = opened("web", "c0");
    world.run(std::slice::from_ref(&web), None);
    assert_eq!(world.forge.calls, ["list", "create"]);
    for _ in 0..3 {
        world.run(&[], None);
        assert_eq!(world.forge.calls, ["list"]);
    }
    let down = worsened(&web, "web", "c1");
    world.run(std::slice::from_ref(&down), None);
    assert_eq!(world.forge.calls, ["list", "thread 1", "comment 1", "edit 1"]);
    let up = resolved(&down, "c2");
    world.run(std::slice::from_ref(&up), None);
    assert_eq!(world.forge.calls, ["list", "thread 1", "comment 1", "edit 1"]);
    let again = relapsed(&up, "c3");
    world.run(&[again], None);
    assert_eq!(world.forge.calls, ["list", "thread 1", "comment 1", "edit 1"]);
    world.run(&[], None);
    assert_eq!(world.forge.calls, ["list"]);
}

#[test]
fn an_issue_that_is_locked_takes_one_call_more_once() {
    let mut world = World::default();
    world.forge.remote.insert("c0".into());
    let mut web = opened("web", "c0");
    web.lock = true;
    world.run(&[web], None);
    assert_eq!(world.forge.calls, ["list", "create", "lock 1"]);
    world.run(&[], None);
    assert_eq!(world.forge.calls, ["list"]);
}
