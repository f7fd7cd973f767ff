//! A school to test in: a small course with every kind of exercise, and people with browsers.

use app::{document::Site, text::Lang};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use server::{
    accounts::{
        Email, LearnerId, Name, PersonId,
        password::{Hasher, Password},
        store,
    },
    courses::{import, package::Package, shelf::Shelf},
    facts::{self, Origin, Register},
    jobs::{self, Work},
    mail,
    storage::{Db, Ids, Millis, open},
    web::{App, Clock, Parts, router},
};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};
use tokio::sync::OnceCell;
use tower::ServiceExt;

pub const NOW: Millis = Millis(1_795_000_000_000);
pub const PASSWORD: &str = "fiets lamp regen kaas";

/// The site with its people.
pub struct School {
    pub app: App,
    pub router: Router,
    pub clock: Clock,
    pub db: Db,
    ids: Arc<Ids>,
    shelf: Arc<Shelf>,
    _dir: Option<tempfile::TempDir>,
}

impl School {
    pub async fn sqlite() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let db = open(&format!("sqlite:{}", dir.path().join("test.db").display())).await.unwrap();
        Self::open(db, Some(dir)).await
    }

    pub async fn postgres() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var("WIJZER_TEST_POSTGRES").expect("WIJZER_TEST_POSTGRES: a PostgreSQL server");
        let name = format!("http_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
        sqlx::query(AssertSqlSafe(format!("create database {name}"))).execute(&mut admin).await.unwrap();
        Self::open(open(&format!("{server}/{name}")).await.unwrap(), None).await
    }

    async fn open(db: Db, dir: Option<tempfile::TempDir>) -> Self {
        let ids = Arc::new(Ids::of_node(0));
        let shelf = Arc::new(Shelf::empty());
        let clock = Clock::at(NOW);
        let site = Arc::new(Site {
            name: "Wijzer".into(),
            public_url: "http://127.0.0.1:3000".into(),
            contact: "hulp@wijzer.example".into(),
            stylesheet: "/pkg/main.css".into(),
            loader: "/pkg/islands.js".into(),
            font: "/pkg/font.woff2".into(),
            icon: "/pkg/icon.svg".into(),
            sends_mail: false,
        });
        let app = App::new(Parts::new(db.clone(), ids.clone(), site, shelf.clone(), clock.clone()));
        let school = Self { router: router(app.clone()), app, clock, db, ids, shelf, _dir: dir };
        let mut tx = school.db.begin().await.unwrap();
        facts::store::put(&mut tx, &register(), Origin::Starter, NOW).await.unwrap();
        tx.commit().await.unwrap();
        school.publish(course()).await;
        school
    }

    /// Publishes a course, and everyone sees it.
    pub async fn publish(&self, package: Package) {
        let ready = import::prepare(package, &register(), jiff::civil::date(2026, 11, 24)).unwrap();
        let mut tx = self.db.begin().await.unwrap();
        import::publish(&mut tx, &self.ids, &ready, Origin::Import, self.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        self.shelf.refresh(&self.db).await.unwrap();
    }

    /// Somebody writes a card of the fact register anew.
    pub async fn change_fact(&self, id: &str) {
        let register = register();
        let anew = register.iter().filter(|(known, _)| *known == id).map(|(id, fact)| {
            let nl = format!("{} En dat is nieuw.", fact.nl);
            (id.to_owned(), facts::Fact { nl, ..fact.clone() })
        });
        let anew: Register = anew.collect();
        let mut tx = self.db.begin().await.unwrap();
        facts::store::put(&mut tx, &anew, Origin::Import, self.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A confirmed account.
    pub async fn account(&self, name: &str) -> PersonId {
        static HASH: OnceCell<String> = OnceCell::const_new();
        let hash =
            HASH.get_or_init(async || Hasher::new().hash(Password::new(PASSWORD, &[]).unwrap()).await.unwrap()).await;
        let (person, learner) = (PersonId(self.ids.next(NOW)), LearnerId(self.ids.next(NOW)));
        let name: Name = name.parse().unwrap();
        let email: Email = address(name.as_str()).parse().unwrap();
        let mut tx = self.db.begin().await.unwrap();
        store::insert_person(&mut tx, person, &name, &email, Some(hash), Lang::Nl, NOW).await.unwrap();
        store::confirm_email(&mut tx, person, email.as_str(), NOW).await.unwrap();
        store::insert_learner(&mut tx, learner, Some(person), NOW).await.unwrap();
        tx.commit().await.unwrap();
        person
    }

    /// The number of someone who has an account, as an employer's form sends it.
    pub async fn account_id(&self, name: &str) -> i64 {
        let person = store::confirmed(&mut self.db.read().await.unwrap(), &address(name)).await.unwrap();
        person.expect("an account").0
    }

    pub async fn operator(&self, name: &str) -> Browser {
        let person = self.account(name).await;
        let mut tx = self.db.begin().await.unwrap();
        store::insert_operator(&mut tx, person, "test", NOW).await.unwrap();
        tx.commit().await.unwrap();
        self.sign_in(name).await
    }

    /// A browser that was never here.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Mutex::default() }
    }

    /// A browser with this person signed in, who has an account already.
    pub async fn sign_in(&self, name: &str) -> Browser {
        let browser = self.browser();
        let reply = browser.post("/inloggen", &[("email", &address(name)), ("password", PASSWORD)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        browser
    }

    /// A new account, signed in.
    pub async fn member(&self, name: &str) -> Browser {
        self.account(name).await;
        self.sign_in(name).await
    }

    /// The last letter to someone, and the path of the link in it.
    pub async fn letter_to(&self, email: &str) -> Option<(String, String)> {
        let letters = mail::store::page(&mut self.db.read().await.unwrap(), i64::MAX, 100).await.unwrap();
        let letter = letters.into_iter().find(|letter| letter.recipient == email)?;
        let link = letter.body.split_whitespace().find(|word| word.starts_with("http://127.0.0.1:3000/"));
        let path = link.map(|link| link.trim_start_matches("http://127.0.0.1:3000").to_owned()).unwrap_or_default();
        Some((letter.subject, path))
    }

    /// Letters are written behind the answer; waits until this one is there.
    pub async fn awaited_letter_to(&self, email: &str) -> (String, String) {
        for _ in 0..200 {
            if let Some(letter) = self.letter_to(email).await {
                return letter;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("no letter to {email}");
    }

    fn work(&self) -> Work {
        Work {
            db: self.db.clone(),
            shelf: self.shelf.clone(),
            ids: self.ids.clone(),
            site: self.app.site.clone(),
            postman: None,
        }
    }

    /// What the job loop does in ten minutes.
    pub async fn tidy(&self) -> u64 {
        jobs::tidy(&self.work(), self.clock.now()).await.unwrap()
    }

    /// What the loop of invitations does within a second.
    pub async fn write_invitations(&self) -> u64 {
        jobs::invitations::write(&self.db, &self.ids, &self.app.site, self.clock.now()).await.unwrap()
    }

    /// What the loop of reminders does within a minute.
    pub async fn write_reminders(&self) -> u64 {
        jobs::reminders::write(&self.work(), self.clock.now()).await.unwrap()
    }
}

pub fn address(name: &str) -> String {
    format!("{}@korenaar.example", name.to_lowercase())
}

fn register() -> Register {
    Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap()
}

/// The block examples of the specification: one of every kind.
fn examples() -> Vec<&'static str> {
    let spec = include_str!("../../../courses/FORMAT.md");
    spec.split("```block\n").skip(1).filter_map(|rest| rest.split("```\n").next()).collect()
}

/// The course, with its last lesson under another name.
pub fn course_without(lesson: &str, instead: &str) -> Package {
    let mut package = Package::default();
    for (path, content) in course().files() {
        package.insert(path.replace(lesson, instead), content.to_vec());
    }
    package
}

/// A course of two modules: a lesson with a critical question, a lesson with every kind of exercise, and a last lesson.
pub fn course() -> Package {
    let mut package = Package::default();
    let head = "slug = \"proef\"\ncode = \"C99\"\ntitle = { nl = \"Proefcursus\", en = \"Trial course\" }\n\
        summary = { nl = \"Een korte proef.\", en = \"A short trial.\" }\ngoal = { nl = \"Je doet de proef.\" }\n\
        audience = { nl = \"iedereen\", en = \"everyone\" }\nlevels = [\"basic\"]\nauthors = [\"Redactie Proef\"]\n\
        licence = \"CC-BY-4.0\"\nassignment = { nl = \"Schrijf op wat je deed.\" }\n";
    let module = |title: &str| {
        format!(
            "title = {{ nl = \"{title}\" }}\ngoal = {{ nl = \"Je leert melden.\" }}\ncompetences = [\"4.2\"]\n\
             level = \"basic\"\nnorms = [\"AVG\"]\n\
             values = {{ who_can_be_harmed = \"a\", who_decides = \"b\", can_one_object = \"c\" }}\n"
        )
    };
    package.insert("course.toml", head.into());
    package.insert("10-melden/module.toml", module("Melden").into());
    package.insert("20-alles/module.toml", module("Alles").into());
    package.insert("10-melden/10-meteen.nl.md", critical_lesson().into());
    let every_kind = examples().join("\n").replace("\n::: ", "\n\n::: ");
    package.insert("20-alles/10-alle-soorten.nl.md", lesson("Alle soorten", &every_kind).into());
    let last = "Klaar.\n\n::: note {#laatste-notitie}\nDoe iets op je werk.\n:::\n\n::: card\n- Een regel\n:::";
    package.insert("20-alles/20-tot-slot.nl.md", lesson("Tot slot", last).into());
    package.insert("20-alles/20-tot-slot.en.md", lesson("In the end", &last.replace("Klaar", "Finished")).into());
    package
}

pub fn lesson(title: &str, blocks: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nminutes = 5\n+++\n{blocks}\n")
}

pub fn critical_lesson() -> String {
    let variant = |question: &str| {
        format!(
            "#### variant\n{question} Wat doe je?\n- [ ] Niets zeggen {{misconception=stil}}\n  > Dat voelt veilig.\n\
             - [x] Meteen melden\n  > Goed zo.\n"
        )
    };
    let questions = ["Er is iets gelekt.", "Je mailde de verkeerde.", "Je telefoon is weg."].map(variant).concat();
    lesson(
        "Meteen melden",
        &format!("Sinds kort geldt dit. {{fact F-16}}\n\n::: choice {{#melden critical confidence}}\n{questions}:::"),
    )
}

/// A browser: keeps cookies, sends what a browser sends.
pub struct Browser {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// As an island does.
    pub async fn get_json(&self, path: &str) -> Reply {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "application/json");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = self.form_request(path).body(encoded(fields).into()).unwrap();
        self.send(request).await
    }

    pub async fn post_json(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = self.form_request(path).header(header::ACCEPT, "application/json");
        self.send(request.body(encoded(fields).into()).unwrap()).await
    }

    /// Follows a redirect.
    pub async fn follow(&self, reply: &Reply) -> Reply {
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        self.get(&reply.location()).await
    }

    fn form_request(&self, path: &str) -> axum::http::request::Builder {
        self.request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
    }

    /// A request with the cookies of this browser.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let path = path.split('#').next().unwrap_or_default();
        let cookies = self.cookies.lock().unwrap();
        let line = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000");
        if line.is_empty() { request } else { request.header(header::COOKIE, line) }
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let mut cookies = self.cookies.lock().unwrap();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Reply { status: parts.status, headers: parts.headers, body: body.to_vec() }
    }

    /// The session cookie, to be carried elsewhere or stolen.
    pub fn session(&self) -> Option<String> {
        self.cookies.lock().unwrap().get("__Host-sid").cloned()
    }

    pub fn with_session(&self, token: &str) {
        self.cookies.lock().unwrap().insert("__Host-sid".into(), token.into());
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { (b as char).to_string() } else { format!("%{b:02X}") })
            .collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect::<Vec<_>>().join("&")
}

/// An answer, read.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub fn json<T: serde::de::DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    /// The words on the page, as a reader sees them.
    pub fn words(&self) -> String {
        let html = Html::parse_document(&self.text());
        let main = html.select(&Selector::parse("main").unwrap()).next();
        let text = main.map(|main| main.text().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether something matches a CSS selector.
    pub fn has(&self, selector: &str) -> bool {
        Html::parse_document(&self.text()).select(&Selector::parse(selector).unwrap()).next().is_some()
    }

    /// An attribute of the first match.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.text());
        let found = html.select(&Selector::parse(selector).unwrap()).next()?;
        found.value().attr(name).map(str::to_owned)
    }

    /// The words inside the first match.
    pub fn words_of(&self, selector: &str) -> String {
        let html = Html::parse_document(&self.text());
        let found = html.select(&Selector::parse(selector).unwrap()).next();
        let text = found.map(|found| found.text().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where the first link with exactly these words leads.
    pub fn link_to(&self, words: &str) -> String {
        let html = Html::parse_document(&self.text());
        let links = Selector::parse("main a").unwrap();
        let link = html.select(&links).find(|link| link.text().collect::<String>().trim() == words);
        let address = link.and_then(|link| link.value().attr("href"));
        address.unwrap_or_else(|| panic!("no link {words}: {}", self.words())).to_owned()
    }

    /// Name and value of the hidden fields of the form inside `within`, and its action.
    pub fn form(&self, within: &str) -> (String, Vec<(String, String)>) {
        let html = Html::parse_document(&self.text());
        let selector = Selector::parse(&format!("{within} form, form{within}")).unwrap();
        let form = html.select(&selector).next().unwrap_or_else(|| panic!("no form in {within}"));
        let hidden = Selector::parse("input[type=hidden]").unwrap();
        let field = |input: scraper::ElementRef<'_>| {
            (
                input.value().attr("name").unwrap_or_default().to_owned(),
                input.value().attr("value").unwrap_or_default().to_owned(),
            )
        };
        (form.value().attr("action").unwrap_or_default().to_owned(), form.select(&hidden).map(field).collect())
    }

    /// The value of the option whose label holds these words.
    pub fn value_of(&self, within: &str, words: &str) -> String {
        let html = Html::parse_document(&self.text());
        let labels = Selector::parse(&format!("{within} label, {within} button")).unwrap();
        let input = Selector::parse("input").unwrap();
        html.select(&labels)
            .find(|label| label.text().collect::<String>().contains(words))
            .and_then(|label| {
                let inner = label.select(&input).next();
                inner
                    .map_or_else(|| label.value().attr("value"), |input| input.value().attr("value"))
                    .map(str::to_owned)
            })
            .unwrap_or_else(|| panic!("no option {words} in {within}"))
    }
}

/// Sends the form inside `within` of a page with these fields added.
pub async fn fill(browser: &Browser, page: &Reply, within: &str, fields: &[(&str, &str)]) -> Reply {
    let (action, hidden) = page.form(within);
    let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend(fields);
    browser.post(&action, &all).await
}

/// One test, on both engines.
#[macro_export]
macro_rules! school_test {
    ($name:ident, |$school:ident| $body:expr) => {
        mod $name {
            #[allow(unused_imports, reason = "a test may need nothing from its file")]
            use super::*;

            async fn run($school: &$crate::school::School) {
                $body
            }

            #[tokio::test]
            async fn sqlite() {
                run(&$crate::school::School::sqlite().await).await;
            }

            #[tokio::test]
            #[ignore = "needs PostgreSQL: cargo xtask test"]
            async fn postgres() {
                run(&$crate::school::School::postgres().await).await;
            }
        }
    };
}
