//! The life of an issue, as every forge has to lead it.

use upkept::forge::{Forge, ForgeError, Write};
use upkept::model::{Issue, Timestamp};

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Opens, lists, comments, edits, closes, opens again and locks an issue of the login `me`, who may write.
pub(crate) async fn life_of_an_issue(forge: &mut dyn Forge, me: &str) {
    let number = opened(forge, me).await;
    commented(forge, number).await;
    closed(forge, number).await;
    opened_again(forge, number).await;
    let gone = forge.write(&Write::Comment { number: number + 1000, body: "?".to_owned() }).await.unwrap_err();
    assert_eq!(gone, ForgeError::Gone(number + 1000));
    assert_eq!(forge.thread(number + 1000).await.unwrap_err(), ForgeError::Gone(number + 1000));
}

async fn opened(forge: &mut dyn Forge, me: &str) -> u64 {
    let labels = strings(&["status", "a label & more"]);
    let create = Write::Create {
        title: "🛑 IP .104 is down".to_owned(),
        body: "<!-- upkept:incident 20261122-124003-ip-104 -->\n\nIt refuses `connections` & more.".to_owned(),
        labels: labels.clone(),
        assignees: strings(&["nobody-of-that-name"]),
    };
    let opened = forge.write(&create).await.unwrap();
    let number = opened.number;
    assert!(opened.address.unwrap().ends_with(&format!("/issues/{number}")));
    assert_eq!(opened.warnings, [format!("#{number} can't be assigned to nobody-of-that-name")]);

    let issue = find(&forge.list(None, &labels).await.unwrap(), number);
    assert_eq!((issue.title.as_str(), issue.open, issue.closed), ("🛑 IP .104 is down", true, None));
    assert!(issue.body.contains("`connections` & more"), "{}", issue.body);
    assert_eq!((issue.author.as_str(), issue.trusted), (me, true));
    assert_eq!(sorted(issue.labels), sorted(labels));
    assert!(forge.list(None, &strings(&["no-such-label"])).await.unwrap().is_empty());
    number
}

async fn commented(forge: &mut dyn Forge, number: u64) {
    let before = thread(forge, number).await.0.updated;
    forge.write(&Write::Comment { number, body: "It is worse: 🟥".to_owned() }).await.unwrap();
    let (issue, comments) = thread(forge, number).await;
    assert_eq!((comments.as_slice(), issue.comments), (["It is worse: 🟥".to_owned()].as_slice(), Some(1)));
    assert!(issue.updated >= before);
}

async fn closed(forge: &mut dyn Forge, number: u64) {
    let before = thread(forge, number).await.0.updated;
    let edit = Write::Edit {
        number,
        title: Some("✅ IP .104 was down".to_owned()),
        body: None,
        labels: Some(strings(&["status", "resolved"])),
        open: Some(false),
    };
    let closed = forge.write(&edit).await.unwrap();
    assert!(closed.updated.unwrap() >= before);
    let (issue, _) = thread(forge, number).await;
    assert_eq!((issue.title.as_str(), issue.open), ("✅ IP .104 was down", false));
    assert!(issue.closed.is_some() && issue.body.contains("`connections` & more"), "{issue:?}");
    assert_eq!(sorted(issue.labels), ["resolved", "status"]);
    assert!(forge.list(None, &strings(&["status"])).await.unwrap().iter().all(|issue| issue.number != number));
    let changed = forge.list(Some(closed.updated.unwrap()), &[]).await.unwrap();
    assert!(!find(&changed, number).open, "what changed at the very second counts");
    let later = closed.updated.unwrap() + chrono::TimeDelta::days(1);
    assert!(forge.list(Some(later), &[]).await.unwrap().is_empty());
}

async fn opened_again(forge: &mut dyn Forge, number: u64) {
    let edit = Write::Edit { number, title: None, body: Some("New".to_owned()), labels: None, open: Some(true) };
    forge.write(&edit).await.unwrap();
    forge.write(&Write::Lock { number }).await.unwrap();
    let (issue, _) = thread(forge, number).await;
    assert_eq!((issue.open, issue.closed, issue.body.as_str(), issue.locked), (true, None, "New", true));
}

/// Opens more issues than fit on two pages, and lists them all. `page`: how many one holds.
pub(crate) async fn more_than_two_pages(forge: &mut dyn Forge, page: u64) {
    let mut numbers = Vec::new();
    for count in 0..2 * page + 1 {
        let title = format!("Number {count}");
        let labels = strings(&["status"]);
        let write = Write::Create { title, body: String::new(), labels, assignees: vec![] };
        numbers.push(forge.write(&write).await.unwrap().number);
    }
    let new = |number: &u64| *number >= numbers[0];
    let listed = |issues: Vec<Issue>| issues.into_iter().map(|issue| issue.number).filter(new).collect::<Vec<_>>();
    assert_eq!(listed(forge.list(None, &strings(&["status"])).await.unwrap()), numbers);
    assert_eq!(listed(forge.list(Some(Timestamp::UNIX_EPOCH), &[]).await.unwrap()), numbers);
}

async fn thread(forge: &mut dyn Forge, number: u64) -> (Issue, Vec<String>) {
    let (issue, comments) = forge.thread(number).await.unwrap();
    assert!(comments.iter().all(|comment| comment.trusted && comment.author == issue.author), "{comments:?}");
    (issue, comments.into_iter().map(|comment| comment.body).collect())
}

fn find(issues: &[Issue], number: u64) -> Issue {
    issues.iter().find(|issue| issue.number == number).unwrap_or_else(|| panic!("no #{number} in {issues:?}")).clone()
}

fn sorted(mut labels: Vec<String>) -> Vec<String> {
    labels.sort();
    labels
}
