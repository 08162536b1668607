//! A story that the whole program lives through on every forge: an outage that gets worse, people who work on it, its end,
//! a relapse; an incident that a maintainer tells of; maintenance by issue.

use chrono::{DateTime, TimeDelta, Utc};

use crate::harness::{HttpTarget, Outcome, World};

/// An issue as the forge shows it to people.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) number: u64,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) open: bool,
    pub(crate) labels: Vec<String>,
    pub(crate) assignees: Vec<String>,
    pub(crate) locked: bool,
    pub(crate) comments: Vec<String>,
}

/// A forge, as a maintainer uses it.
pub(crate) trait Tracker {
    /// All issues, by number.
    fn issues(&self) -> Vec<Seen>;
    /// The number of the new issue.
    fn opens(&self, title: &str, body: &str, label: &str) -> u64;
    fn comments(&self, number: u64, body: &str);
    fn closes(&self, number: u64);
}

/// Where the forge is.
pub(crate) struct Place<'a> {
    /// As in the config.
    pub(crate) forge: &'a str,
    pub(crate) api: &'a str,
    pub(crate) repository: &'a str,
    pub(crate) token: &'a str,
    /// Who may be assigned.
    pub(crate) me: &'a str,
    /// When the first run is, by the forge's clock.
    pub(crate) begin: DateTime<Utc>,
}

struct Story<'a> {
    world: World,
    site: HttpTarget,
    begin: DateTime<Utc>,
    tracker: &'a dyn Tracker,
}

/// Plays the story. Every run has to succeed: a request that the forge refuses makes it fail.
pub(crate) fn play(place: &Place<'_>, tracker: &dyn Tracker) {
    let site = HttpTarget::open_at("127.0.0.106");
    let config = format!(
        "name: Status\nrepository: https://forge.example/{repository}\nreferences: []\nincidents: {{many: never}}\n\
         issues: {{forge: {}, api: \"{}\", repository: {repository}, pace: 0s, labels: [incident & more], \
         assignees: [{}], lock: true}}\nsites:\n  - {{name: Shop, url: \"{}\", retries: [1ms], timeout: 10s, \
         expect: {{degraded_after: 700ms}}}}\n",
        place.forge,
        place.api,
        place.me,
        site.url("/"),
        repository = place.repository,
    );
    let world = World::new().sites_yml(&config).remote_bare().env("UPKEPT_TOKEN", place.token);
    let story = Story { world, site, begin: place.begin, tracker };
    story.check(0);
    let number = story.gets_worse(place.me);
    story.ends_and_comes_back(number);
    story.a_maintainer_tells();
    story.maintenance();
    story.cites_only_what_was_pushed();
    story.world.assert_nowhere(&[place.token]);
}

impl Story<'_> {
    fn time(&self, minutes: i64) -> DateTime<Utc> {
        self.begin + TimeDelta::minutes(minutes)
    }

    fn check(&self, minutes: i64) -> Outcome {
        let now = self.time(minutes).format("%Y-%m-%dT%H:%M:%SZ").to_string();
        self.world.run(["check", "--push", "--now", &now]).success()
    }

    fn issue(&self, number: u64) -> Seen {
        self.tracker.issues().into_iter().find(|issue| issue.number == number).unwrap()
    }

    /// The newest incident's file.
    fn file(&self) -> String {
        let names = self.world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/incidents"]);
        self.world.remote_git(["show", &format!("main:{}", names.lines().last().unwrap())])
    }

    fn gets_worse(&self, me: &str) -> u64 {
        self.site.delay(std::time::Duration::from_millis(900));
        self.check(5);
        let mine = |issue: &Seen| issue.body.contains("upkept:incident") && issue.title.contains("Shop");
        let issue = self.tracker.issues().into_iter().find(mine).expect("there is an issue");
        assert_eq!(issue.title, "⚠️ Shop has degraded performance");
        assert_eq!(sorted(&issue.labels), ["degraded", "incident & more", "status"]);
        assert_eq!((issue.open, issue.locked, &issue.assignees[..]), (true, true, &[me.to_owned()][..]), "{issue:?}");
        self.site.delay(std::time::Duration::ZERO).status(503);
        self.check(10);
        let issue = self.issue(issue.number);
        assert_eq!(issue.title, "🛑 Shop is down");
        assert_eq!(sorted(&issue.labels), ["down", "incident & more", "status"]);
        assert_eq!(issue.comments.len(), 1, "{:?}", issue.comments);
        assert!(issue.comments[0].contains("**Worse"), "{:?}", issue.comments);
        issue.number
    }

    fn ends_and_comes_back(&self, number: u64) {
        self.tracker.comments(number, "Identified: a **cable**");
        self.check(15);
        assert!(
            self.file().contains("— Identified <!-- comment") && self.file().contains("a **cable**"),
            "{}",
            self.file()
        );
        self.site.status(200);
        self.check(20);
        let issue = self.issue(number);
        assert!(!issue.open && issue.comments.last().unwrap().contains("**Resolved:**"), "{issue:?}");
        assert!(issue.comments.last().unwrap().contains("after 15 minutes"), "{issue:?}");
        self.site.status(503);
        self.check(30);
        let issue = self.issue(number);
        assert!(issue.open && issue.comments.last().unwrap().contains("**Again:**"), "{issue:?}");
        self.site.status(200);
        self.check(35);
        let issue = self.issue(number);
        assert!(!issue.open && issue.comments.last().unwrap().contains("**Resolved:**"), "{issue:?}");
        assert_eq!(issue.comments.len(), 5, "{:?}", issue.comments);
        // Nothing is left to do.
        let outcome = self.check(40);
        assert!(!outcome.stdout.contains("Said:"), "{outcome}");
    }

    fn a_maintainer_tells(&self) {
        let number = self.tracker.opens(
            "Slow payments",
            "---\naffected: shop\nseverity: degraded\n---\nThey take long.",
            "status",
        );
        self.check(45);
        assert!(
            self.file().contains("title: \"Slow payments\"") && self.file().contains("ended: null"),
            "{}",
            self.file()
        );
        self.tracker.comments(number, "Identified: a bank");
        self.check(50);
        assert!(self.file().contains("a bank"), "{}", self.file());
        self.tracker.closes(number);
        self.check(55);
        assert!(!self.file().contains("ended: null"), "{}", self.file());
        let issue = self.issue(number);
        assert_eq!((issue.comments.len(), issue.title.as_str()), (1, "Slow payments"), "people's issue is theirs");
    }

    fn maintenance(&self) {
        let clock = |minutes| self.time(minutes).format("%Y-%m-%d %H:%M").to_string();
        let text = format!("---\nstart: {}\nend: {}\nsites: shop\n---\nNew disks.", clock(58), clock(75));
        let number = self.tracker.opens("New disks", &text, "maintenance");
        let wrong = self.tracker.opens("Some day", "---\nstart: soon\n---\n", "maintenance");
        let before = self.tracker.issues().len();
        self.site.status(503);
        self.check(60);
        self.site.status(200);
        self.check(70);
        self.check(80);
        self.check(85);
        assert_eq!(self.tracker.issues().len(), before, "nothing was opened");
        let issue = self.issue(number);
        assert!(!issue.open && issue.comments.len() == 1 && issue.comments[0].contains("**Finished:**"), "{issue:?}");
        assert_eq!(self.issue(wrong).comments.len(), 1, "its author is told once what is wrong with it");
    }

    fn cites_only_what_was_pushed(&self) {
        let known = self.world.remote_git(["rev-list", "--all"]);
        let mut cited = 0;
        for issue in self.tracker.issues() {
            for text in issue.comments.iter().chain([&issue.body]) {
                for rest in text.split("/commit/").skip(1) {
                    let hash: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
                    assert!(hash.len() >= 7 && known.contains(&hash), "#{} cites {hash}", issue.number);
                    cited += 1;
                }
            }
        }
        assert!(cited > 0);
    }
}

fn sorted(labels: &[String]) -> Vec<&str> {
    let mut labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    labels.sort_unstable();
    labels
}
