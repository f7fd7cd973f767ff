//! The laws of the house (ARCHITECTURE.md), read from the source: what the compiler cannot say.
//!
//! A law is broken by a line; the message names it.

use app::text::{Lang, ids, say};
use regex::Regex;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// One source file: its path from the root of the checkout, and its code.
struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the server lies in the workspace")
}

fn files(dir: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
}

/// The Rust of a folder, without tests and comments.
fn sources(dir: &str) -> Vec<Source> {
    let mut found = Vec::new();
    files(&root().join(dir), "rs", &mut found);
    found.retain(|path| !path.ends_with("tests.rs") && !path.ends_with("testing.rs"));
    assert!(found.len() > 20, "where is {dir}?");
    let comment = Regex::new(r"(?m)^[ \t]*//.*$").unwrap();
    let code = |text: &str| comment.replace_all(text.split("#[cfg(test)]\nmod tests").next().unwrap(), "").into_owned();
    let read = |path: PathBuf| Source {
        text: code(&fs::read_to_string(&path).unwrap()),
        path: path.strip_prefix(root()).unwrap().display().to_string(),
    };
    found.into_iter().map(read).collect()
}

/// The room a file of the server belongs to: `server/src/<room>/…` or `server/src/<room>.rs`.
fn room(path: &str) -> &str {
    let name = path.trim_start_matches("server/src/").split('/').next().unwrap();
    name.trim_end_matches(".rs")
}

/// The lines of `sources` that match, as `path:line: text`.
fn lines(sources: &[Source], pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let of = |source: &Source| {
        let hits = source.text.lines().enumerate().filter(|(_, line)| pattern.is_match(line));
        hits.map(|(number, line)| format!("{}:{}: {}", source.path, number + 1, line.trim())).collect::<Vec<_>>()
    };
    sources.iter().flat_map(of).collect()
}

fn texts(dirs: &[&str]) -> String {
    dirs.iter().flat_map(|dir| sources(dir)).map(|source| source.text).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let map = fs::read_to_string(root().join("server/src/lib.rs")).unwrap();
    let rooms: Vec<&str> = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let height = |name: &str| rooms.iter().position(|room| *room == name);
    let mut looked = 0;
    for source in sources("server/src") {
        let Some(own) = height(room(&source.path)) else { continue };
        for (line, path) in paths_from_the_root(&source.text) {
            let name = path.split("::").next().unwrap();
            let Some(other) = height(name) else { continue };
            looked += 1;
            assert!(other <= own, "{}:{line}: {name} stands below {}", source.path, rooms[own]);
        }
    }
    assert!(looked > 100, "the law looked at almost nothing: {looked}");
}

/// What a text takes from its crate, with the line: `a::b` of `crate::a::b`, and `a::b`, `a::c` of `crate::{a::{b, c}}`. What
/// comes after `super::` counts too, for that may be the root.
fn paths_from_the_root(text: &str) -> Vec<(usize, String)> {
    let root = Regex::new(r"\b(?:crate|super)::(?:super::)*").unwrap();
    let token = Regex::new(r"\w+|::|\S").unwrap();
    let mut paths = Vec::new();
    for start in root.find_iter(text) {
        let line = |token: regex::Match| text[..start.end() + token.start()].matches('\n').count() + 1;
        // What stands before each open brace, and the path that is being read.
        let (mut open, mut path) = (Vec::new(), String::new());
        for token in token.find_iter(&text[start.end()..]) {
            let is_named = !path.is_empty() && !path.ends_with("::");
            match token.as_str() {
                "{" if !is_named => open.push(path.clone()),
                end @ ("," | "}") if !open.is_empty() => {
                    if is_named {
                        paths.push((line(token), path));
                    }
                    if end == "}" {
                        open.pop();
                    }
                    path = open.last().cloned().unwrap_or_default();
                }
                part if part == "::" || (!is_named && (part == "*" || part.starts_with(is_of_a_word))) => path += part,
                // `as another_name`
                _ if !open.is_empty() => {}
                _ => {
                    paths.extend(is_named.then(|| (line(token), path)));
                    break;
                }
            }
            if open.is_empty() && path.is_empty() {
                break;
            }
        }
    }
    paths
}

fn is_of_a_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

#[test]
fn every_path_of_a_use_is_seen() {
    let planted = "use crate::{\n    accounts, learning,\n    mail::{Letter, store::{self as letters, *}},\n    web::Visit,\n};\n\
                   use crate::storage::Db as D;\nfn f() -> super::super::courses::Words { f(crate::config::ADDR, jobs) }\n";
    let paths = paths_from_the_root(planted);
    let seen: Vec<(usize, &str)> = paths.iter().map(|(line, path)| (*line, path.as_str())).collect();
    let mail = [(3, "mail::Letter"), (3, "mail::store::self"), (3, "mail::store::*")];
    let inline = [(6, "storage::Db"), (7, "courses::Words"), (7, "config::ADDR")];
    assert_eq!(seen, [&[(2, "accounts"), (2, "learning")], &mail[..], &[(4, "web::Visit")], &inline].concat());
}

#[test]
fn sql_stands_in_stores_and_a_table_is_written_by_one_room() {
    let sources = sources("server/src");
    let written = Regex::new(r"(?i)\b(?:insert into|update|delete from)\s+([a-z_]+)\b").unwrap();
    let mut writers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for source in &sources {
        let is_store = source.path.ends_with("/store.rs") || room(&source.path) == "storage";
        assert!(is_store || !source.text.contains("sql!("), "{}: SQL belongs in store.rs", source.path);
        assert!(is_store || !source.text.contains("sqlx::query"), "{}: SQL belongs in store.rs", source.path);
        for table in written.captures_iter(&source.text).filter(|_| is_store) {
            writers.entry(table[1].to_owned()).or_default().insert(room(&source.path));
        }
    }
    // `do update set` names no table.
    writers.remove("set");
    assert!(writers.len() > 20, "which tables are written? {writers:?}");
    let shared: Vec<_> = writers.iter().filter(|(_, rooms)| rooms.len() > 1).collect();
    assert!(shared.is_empty(), "a table has one writer: {shared:?}");
}

/// Where what an employer sees is looked up, put together and drawn.
const OF_EMPLOYERS: &[&str] = &[
    "server/src/organisations/",
    "server/src/assignments/",
    "server/src/dossier/",
    "server/src/web/organisation/",
    "app/src/pages/organisation/",
];

/// What is there about people: these tables, and of the rooms that know learners these names. A line that is added here is
/// a decision about what employers see.
const EMPLOYERS_MAY_KNOW: &[&str] = &[
    "organisation",
    "membership",
    "person",
    "join_link",
    "employer_look",
    "invitation",
    "invitation_quota",
    "org_group",
    "group_member",
    "record_entry",
    "record_export",
    "group_manager",
    "ai_contact",
    "assignment",
    "assignment_person",
    "assignment_group",
    // Counts of groups, which were made from what is above.
    "group_report",
    "exemption",
    // What the organisation itself wrote.
    "house_rules",
    "house_note",
    // Organisations and what one offers another.
    "umbrella_link",
    "umbrella_member",
    "offer",
    "offer_course",
    "offer_taken",
    "offer_dismissed",
    "exemption_ended",
    // Counts of people who are gone, without a person.
    "former_participation",
    // What there is to learn, and how an organisation puts it together: nothing of a learner.
    "course",
    "path",
    "path_course",
    // That letters were written, and how many: no people.
    "reminder_run",
    // Only to get from a person to the end of a course, which the next law holds to the course that was assigned.
    "learner",
    "course_finished",
    "course_finished_before",
    "accounts::PersonId",
    "accounts::Token",
    "accounts::TokenHash",
    "accounts::Email",
    "accounts::Name",
    "accounts::Person",
    // Making an account without an address and its code; who has one and since when, never whether it was used.
    "personal_code",
    "accounts::Code",
    "accounts::codes::Maker",
    "accounts::codes::make",
    "accounts::codes::renew",
    "accounts::codes::let_go",
];

/// Where it is looked up whom to remind. What it needs to know is for the letters to those people, and the law after the next
/// keeps employer pages away from it.
const REMINDING: &str = "server/src/assignments/remind/store.rs";
const ONLY_TO_REMIND: [&str; 3] = ["reminder_letter", "reminder_link", "reminder_refusal"];

#[test]
fn an_employer_sees_the_end_of_an_assigned_course_only() {
    let statement = Regex::new(r#"(?s)"\s*select\b[^"]*""#).unwrap();
    let sources: Vec<_> = sources("server/src")
        .into_iter()
        .filter(|source| OF_EMPLOYERS.iter().any(|place| source.path.starts_with(place)))
        .collect();
    let learner = Regex::new(r"\b(learner|course_finished|course_finished_before)\b").unwrap();
    let bond = Regex::new(
        r"from (assignment a\s+join membership m on m\.org_id = a\.org_id|membership m\s[^;]*join assignment a on a\.org_id = m\.org_id)[^;]*left join learner l on l\.person_id = (p\.id|m\.person_id)\s+left join course_finished f on f\.learner_id = l\.id and f\.course_id = a\.course_id",
    )
    .unwrap();
    // An earlier end too is only read of that learner and that course; so every mention of the table is one of these.
    let earlier =
        Regex::new(r"course_finished_before b\s+(where|on) b\.learner_id = l\.id and b\.course_id = a\.course_id\b")
            .unwrap();
    let mut looked = 0;
    for source in &sources {
        for found in statement.find_iter(&source.text).filter(|found| learner.is_match(found.as_str())) {
            looked += 1;
            let sql = found.as_str();
            assert!(bond.is_match(sql), "{}: {sql}", source.path);
            let count = |word: &str| Regex::new(&format!(r"\b{word}\b")).unwrap().find_iter(sql).count();
            assert_eq!((count("learner"), count("course_finished")), (1, 1), "{}: {sql}", source.path);
            assert_eq!(count("course_finished_before"), earlier.find_iter(sql).count(), "{}: {sql}", source.path);
        }
    }
    assert!(looked > 2, "where is participation?");
}

#[test]
fn who_goes_is_counted_first() {
    let mut looked = 0;
    // A fresh account takes the place of an old one; the room below cannot count, so whoever calls that does.
    let is_below = |path: &str| path.ends_with("/store.rs") || path == "server/src/organisations/codes/mod.rs";
    for source in sources("server/src").iter().filter(|source| !is_below(&source.path)) {
        for (goes, counted) in [
            ("delete_membership(", "leave::organisation(&mut tx"),
            ("codes::restart(", "leave::organisation(&mut tx"),
            ("accounts::erase(", "leave::everywhere(&mut tx"),
        ] {
            for (at, _) in source.text.match_indices(goes) {
                looked += 1;
                let before =
                    source.text[..at].rfind("async fn").map_or(&source.text[..at], |start| &source.text[start..at]);
                assert!(before.contains(counted), "{}: {goes} without {counted}", source.path);
            }
        }
    }
    assert!(looked >= 5, "where do people go?");
}

#[test]
fn an_employer_never_sees_what_someone_learned() {
    let tables = tables();
    let mut looked = 0;
    for source in ["server/src", "app/src"].into_iter().flat_map(sources) {
        if OF_EMPLOYERS.iter().any(|place| source.path.starts_with(place)) {
            looked += 1;
            let mut told = told_too_much(&source.text, &tables);
            told.retain(|name| source.path != REMINDING || !ONLY_TO_REMIND.contains(&name.as_str()));
            assert!(told.is_empty(), "{}: not for an employer: {told:?}", source.path);
        }
    }
    assert!(looked > 1, "where are the employers?");
}

/// Where umbrellas look and what they are shown.
const OF_UMBRELLAS: [&str; 3] = [
    "server/src/organisations/umbrella",
    "app/src/pages/organisation/umbrella.rs",
    "app/src/pages/organisation/offer.rs",
];

#[test]
fn an_umbrella_sees_organisations_and_nobody_in_them() {
    let tables = tables();
    let mut looked = 0;
    for source in ["server/src", "app/src"].into_iter().flat_map(sources) {
        if OF_UMBRELLAS.iter().any(|place| source.path.starts_with(place)) {
            looked += 1;
            let told = told_of_people(&source.text, &tables);
            assert!(told.is_empty(), "{}: not for an umbrella: {told:?}", source.path);
        }
    }
    assert_eq!(looked, 4, "where are the umbrellas?");
    let planted =
        r#"struct Member { people: i64 } "select m.person_id from umbrella_member u, membership m, assignment a""#;
    assert_eq!(told_of_people(planted, &tables), ["membership", "assignment", "people"]);
}

/// What a text of umbrellas names besides organisations and offers: other tables, and fields for people.
fn told_of_people(text: &str, tables: &BTreeSet<String>) -> Vec<String> {
    let statement = Regex::new(r#"(?s)"\s*(?:select|insert|update|delete|with)\b[^"]*""#).unwrap();
    let word = Regex::new(r"\w+").unwrap();
    let field = Regex::new(r"\b(\w*(?:people|person|staff|colleague|asked|finished|exempt)\w*):[^:]").unwrap();
    let may = |name: &str| name == "organisation" || name.starts_with("umbrella_") || name.starts_with("offer");
    let in_statements = statement.find_iter(text).flat_map(|found| word.find_iter(found.as_str()));
    let named = in_statements.map(|found| found.as_str().to_owned()).filter(|name| tables.contains(name) && !may(name));
    named.chain(field.captures_iter(text).map(|found| found[1].to_owned())).collect()
}

#[test]
fn who_is_reminded_and_who_wants_no_reminders_is_nobodys_business() {
    // Of the deeds that look up whom to remind, an employer's page calls those that speak of letters and days only.
    let about_people =
        Regex::new(r"\b(?:readers|refused_at|refuse|take_refusal_back|of_link|remind::Reader)\b").unwrap();
    let sources: Vec<_> = sources("server/src")
        .into_iter()
        .filter(|source| OF_EMPLOYERS.iter().any(|place| source.path.starts_with(place)))
        .filter(|source| !source.path.starts_with("server/src/assignments/remind"))
        .collect();
    assert!(sources.iter().any(|source| source.text.contains("remind::")), "where are reminders shown?");
    for source in &sources {
        let found = source.text.lines().find(|line| about_people.is_match(line));
        assert_eq!(found, None, "{}", source.path);
    }
    let told = ONLY_TO_REMIND.iter().any(|table| EMPLOYERS_MAY_KNOW.contains(table));
    assert!(!told, "a list for one file is no list for all");
}

/// The tables of the schema.
fn tables() -> BTreeSet<String> {
    let mut schema = Vec::new();
    files(&root().join("migrations/sqlite"), "sql", &mut schema);
    let name = Regex::new(r"create (?:virtual )?table (\w+)").unwrap();
    let schema: String = schema.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    name.captures_iter(&schema).map(|found| found[1].to_owned()).collect()
}

/// What a text of employers names that they may not know: tables in its statements, paths into the rooms that know learners,
/// and fields whose name says that it is about answers, scores, attempts, time or signing in.
fn told_too_much(text: &str, tables: &BTreeSet<String>) -> Vec<String> {
    let statement = Regex::new(r#"(?s)"\s*(?:select|insert|update|delete|with)\b[^"]*""#).unwrap();
    let word = Regex::new(r"\w+").unwrap();
    let field = Regex::new(r"\b(\w+):[^:]").unwrap();
    let private = Regex::new(
        "answer|attempt|score|mistake|outcome|confidence|percent|mastery|note|spent|duration|seen|active|session|sign_?in|log_?in",
    )
    .unwrap();
    let in_statements = statement.find_iter(text).flat_map(|found| word.find_iter(found.as_str()));
    let named = in_statements.map(|found| found.as_str().to_owned()).filter(|name| tables.contains(name));
    let knows_learners = |path: &String| path.split("::").any(|part| ["accounts", "learning", "learn"].contains(&part));
    let taken = paths_from_the_root(text).into_iter().map(|(_, path)| path).filter(knows_learners);
    let fields = field.captures_iter(text).map(|found| found[1].to_owned()).filter(|name| private.is_match(name));
    named.chain(taken).filter(|name| !EMPLOYERS_MAY_KNOW.contains(&name.as_str())).chain(fields).collect()
}

#[test]
fn what_would_tell_an_employer_too_much_is_found() {
    let told = |planted: &str| told_too_much(planted, &tables());
    let queries = r#""select p.name, s.seen_at from person p, session s", "select 1 from membership m
                     where exists (select 1 from answer a)""#;
    assert_eq!(told(queries), ["session", "answer"]);
    let uses = "use crate::{accounts::{PersonId, store}, learning, storage::Tx};\nuse super::learn::desk::Desk;";
    assert_eq!(told(uses), ["accounts::store", "learning", "learn::desk::Desk"]);
    let page = "struct Colleague { name: String, last_seen: String, lessons: Vec<(String, u32)>, minutes_spent: u32 }";
    assert_eq!(told(page), ["last_seen", "minutes_spent"]);
    for table in ["answer", "note", "place", "mastery", "lesson_done", "session", "security_event"] {
        assert_eq!(told(&format!("\"delete from {table}\"")), [table]);
    }
}

#[test]
fn statements_are_literals() {
    let found = lines(&sources("server/src"), "AssertSqlSafe|raw_sql");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn time_and_chance_are_arguments_below_handlers_and_jobs() {
    let found = lines(&sources("server/src"), r"::now\(\)|rand::rng\(\)|rand::random");
    let may = ["server/src/web/", "server/src/jobs/", "server/src/command/", "server/src/storage/mod.rs"];
    let wrong: Vec<_> = found.iter().filter(|line| !may.iter().any(|place| line.starts_with(place))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(!found.is_empty());
}

#[test]
fn answer_keys_cannot_be_serialised() {
    let source = fs::read_to_string(root().join("server/src/courses/exercise.rs")).unwrap();
    let derives: Vec<&str> = source.lines().filter(|line| line.trim_start().starts_with("#[derive")).collect();
    assert!(derives.len() > 10, "where are the keys?");
    assert!(derives.iter().all(|line| !line.contains("Serialize")), "{derives:#?}");
    assert!(!source.contains("impl Serialize"));
}

#[test]
fn pages_are_pure_and_styled_by_class() {
    let app = sources("app/src");
    let impure = lines(&app, r"std::(fs|net|env)\b|::now\(\)|\bsqlx|\btokio|\bResource::|use_context|expect_context");
    assert!(impure.is_empty(), "{impure:#?}");
    let styled = lines(&app, r#"\bstyle[:=]|inner_html=[^{]*"|on:\w+="[a-z]"#);
    assert!(styled.is_empty(), "{styled:#?}");
    let stranger = lines(&app, r#"(src|href|action)="https?://"#);
    assert!(stranger.is_empty(), "a page asks nobody else for anything: {stranger:#?}");
}

#[test]
fn every_text_that_is_asked_for_exists_and_every_text_is_asked_for() {
    // Made from a key at run time; what they may be made of is checked below.
    let made = [
        "flash-", "level-", "kind-", "sector-", "month-", "mail-", "problem-", "event-", "exempt-", "roster-",
        "council-",
    ];
    let of_record = of_the_record();
    let all = texts(&["app/src", "server/src"]);
    let ids = ids(Lang::Nl);
    let known: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let asked = Regex::new(r#"t!\(\s*[^,"]+,\s*"([a-z0-9-]+)""#).unwrap();
    let asked: BTreeSet<&str> = asked.captures_iter(&all).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(asked.len() > 200, "only {} texts are asked for?", asked.len());
    let missing: Vec<_> = asked.difference(&known).collect();
    assert!(missing.is_empty(), "no such text: {missing:?}");
    let is_used = |id: &str| {
        made.iter().any(|prefix| id.starts_with(prefix)) || of_record.contains(id) || all.contains(&format!("\"{id}\""))
    };
    let unused: Vec<_> = known.iter().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn texts_that_are_made_from_a_key_exist() {
    let code = Regex::new(r#"\.(?:error|warn|notice)\(\s*[^;]*?,\s*"([a-z-]+)""#).unwrap();
    let sources = sources("server/src/courses");
    let codes = sources.iter().flat_map(|source| {
        code.captures_iter(&source.text).map(|found| format!("problem-{}", &found[1])).collect::<Vec<_>>()
    });
    let sectors = server::courses::Sector::ALL.iter().map(|sector| format!("sector-{}", sector.key()));
    let events = server::accounts::Event::ALL.iter().map(|event| format!("event-{}", event.key()));
    let flashes = app::document::Flash::ALL.iter().map(|(key, _)| format!("flash-{key}"));
    let kinds = server::courses::exercise::Kind::ALL.iter().map(|kind| format!("kind-{}", kind.keyword()));
    let exemptions = server::assignments::Exemption::ALL.iter().map(|why| format!("exempt-{}", why.key()));
    let unreadable = server::organisations::roster::Unreadable::ALL.iter().map(|why| format!("roster-{}", why.key()));
    let problems = server::organisations::roster::Problem::ALL.iter().map(|why| format!("roster-{}", why.key()));
    let made: BTreeSet<String> = codes
        .chain(exemptions)
        .chain(unreadable)
        .chain(problems)
        .chain(events)
        .chain(sectors)
        .chain(flashes)
        .chain(kinds)
        .chain((1..=12).map(|n| format!("month-{n}")))
        .chain(of_the_record())
        .collect();
    assert!(made.len() > 60, "too few: {made:?}");
    let missing: Vec<_> = made.iter().filter(|id| say(Lang::Nl, id, &[]) == **id).collect();
    assert!(missing.is_empty(), "no such text: {missing:?}");
}

/// The texts of the record that are made from keys.
fn of_the_record() -> BTreeSet<String> {
    use server::dossier::{
        body::Wrong,
        export::{Format, What},
        kind::{self, Kind, Step},
        state::{State, Why},
    };
    let with_words = |id: String, more: &str| [format!("{id}{more}"), id];
    let counted = [Kind::System, Kind::Role, Kind::Measure, Kind::Evaluation];
    kind::texts()
        .chain(Kind::ALL.map(|kind| format!("record-list-{}", kind.key())))
        .chain(counted.map(|kind| format!("record-count-{}", kind.key())))
        .chain(Why::ALL.map(|why| format!("record-todo-{}", why.key())))
        .chain(State::ALL.iter().flat_map(|state| with_words(format!("record-state-{}", state.key()), "-why")))
        .chain(Step::ALL.iter().flat_map(|step| with_words(format!("record-step-{}", step.key()), "-lead")))
        .chain(Wrong::ALL.map(|wrong| format!("record-wrong-{}", wrong.key())))
        .chain(What::ALL.iter().flat_map(|what| ["export", "file"].map(|of| format!("record-{of}-{}", what.key()))))
        .chain(Format::ALL.map(|format| format!("record-format-{}", format.key())))
        .collect()
}
