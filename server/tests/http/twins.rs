//! Two organisations furnished alike, each with its own mark: whatever one of them can get hold of holds nothing of the other.
//! And one organisation before and after somebody learned: nothing that an employer can get hold of has changed.

use crate::{
    furnished::{Furnished, SHARED, number},
    school::{Browser, NOW, fill, lesson},
    school_test,
};
use app::{
    paths::{Route, route},
    text::Lang,
};
use axum::http::StatusCode;
use server::{courses::package::Package, mail, storage::Millis};
use std::{
    io::{self, Cursor, Read, Write},
    sync::{Arc, Mutex},
};

/// What the server writes to its log in this test, down to the last line of its own.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Keeps the log of this thread, on which a whole test runs.
    fn keep() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Self::default();
        let writer = log.clone();
        let lines = tracing_subscriber::fmt().with_env_filter("info,server=trace,sqlx=warn").with_ansi(false);
        let guard = tracing::subscriber::set_default(lines.with_writer(move || writer.clone()).finish());
        (log, guard)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

/// Every address that can be asked for, and those with a question in them that pages lead to.
fn addresses(house: &Furnished, lang: Lang) -> Vec<String> {
    let is_door = |(name, _): &&(&str, Route)| {
        !["sign_in_link", "new_password", "confirm_email", "reminders", "first_operator"].contains(name)
    };
    let all = route::ALL.iter().filter(is_door).map(|(name, route)| house.address(name, *route, lang));
    let at = |name: &str, route: Route, question: &str| format!("{}?{question}", house.address(name, route, lang));
    let asked = [
        at("search", route::search, &format!("q={SHARED}")),
        at("people", route::people, &format!("q={SHARED}")),
        at("people", route::people, "after=A&id=1"),
        at("group_add", route::group_add, &format!("q={SHARED}")),
        at("overview", route::overview, &format!("name={SHARED}&sort=name-down")),
        at("overview_csv", route::overview_csv, &format!("name={SHARED}")),
        at("assignment", route::assignment, "ronde=1"),
        at("record_read", route::record_read, "dag=2026-11-18"),
        at("figures", route::figures, "month=2026-11"),
        at("record_new", route::record_new, "from=assistant"),
        at("umbrella", route::umbrella, "after=A&id=1"),
    ];
    all.chain(asked).collect()
}

/// What the record gives out, of each kind in each form that can be read; a workbook is unpacked.
async fn exports(house: &Furnished, who: &Browser) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (what, format) in [("record", "json"), ("register", "csv"), ("register", "xlsx")] {
        let fields = [("what", what), ("format", format), ("names", "yes")];
        let file = who.post(&format!("{}/dossier/bestanden", house.org), &fields).await;
        if file.status != StatusCode::OK {
            continue;
        }
        let text = if format == "xlsx" { unpacked(&file.body) } else { file.text() };
        files.push((format!("{what} as {format}"), format!("{}{text}", file.header("content-disposition"))));
    }
    files
}

fn unpacked(workbook: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    for index in 0..zip.len() {
        zip.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// Whether a text holds a mark, also where it became an address or a name of a file.
fn holds(text: &str, mark: &str) -> bool {
    text.to_lowercase().contains(&mark.to_lowercase())
}

/// Everything that someone gets to see: address and answer.
async fn seen(house: &Furnished, who: &Browser, langs: &[Lang]) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    for lang in langs {
        for address in addresses(house, *lang) {
            let reply = who.get(&address).await;
            assert!(!reply.status.is_server_error(), "{address}");
            let mut headers = reply.headers.clone();
            headers.remove("x-request-id");
            seen.push((address, format!("{} {headers:?} {}", reply.status, reply.text())));
        }
    }
    seen.extend(exports(house, who).await);
    seen
}

school_test!(twins_find_nothing_of_each_other_anywhere, |school| {
    let (log, _kept) = Log::keep();
    let twins = [Furnished::of(school, "Kwartelveer").await, Furnished::of(school, "Merelslak").await];
    for (house, other) in [(&twins[0], &twins[1]), (&twins[1], &twins[0])] {
        for (part, who) in house.people() {
            who.post("/account/bevestigen", &[]).await;
            let langs = if part == "owner" { &Lang::ALL[..] } else { &[Lang::Nl] };
            let (mut own, mut of_owner) = (0, 0);
            for (address, answer) in seen(house, who, langs).await {
                assert!(!holds(&answer, other.mark), "{part} of {} finds {} in {address}", house.mark, other.mark);
                own += usize::from(holds(&answer, house.mark));
                of_owner += usize::from(address.starts_with(&house.org) && answer.starts_with("200"));
                let is_export = address.contains(" as ");
                assert!(!is_export || holds(&answer, house.mark), "{address} holds nothing at all");
            }
            assert!(own > 4, "{part} sees something of {}: {own}", house.mark);
            assert_eq!(of_owner > 30, part == "owner", "{part} comes in at {of_owner} doors");
        }
    }
    // Letters: asked for, of invitation, of reminding.
    school.write_invitations().await;
    let at = Millis::start_of("2026-12-07".parse().unwrap()).plus(9 * Millis::HOUR);
    school.clock.advance(at.0 - NOW.0);
    assert!(school.write_reminders().await >= 4);
    let letters = mail::store::page(&mut school.db.read().await.unwrap(), i64::MAX, 500).await.unwrap();
    for (house, other) in [(&twins[0], &twins[1]), (&twins[1], &twins[0])] {
        let theirs = || letters.iter().filter(|letter| holds(&letter.recipient, house.mark));
        assert!(theirs().filter(|letter| holds(&letter.body, &house.named("bv"))).count() >= 3, "{}", house.mark);
        for letter in theirs() {
            let whole = format!("{} {} {}", letter.recipient, letter.subject, letter.body);
            assert!(!holds(&whole, other.mark), "{whole}");
        }
        let log = log.text();
        assert!(log.contains("no mail server is set"), "the log was kept: {log}");
        assert!(!holds(&log, house.mark), "names and addresses stay out of the log: {log}");
    }
});

/// A course that nobody is asked to follow.
fn voluntary() -> Package {
    let mut package = Package::default();
    let text = |nl: &str| format!("{{ nl = \"{nl}\" }}");
    let head = format!(
        "slug = \"vrijwillig\"\ncode = \"C98\"\ntitle = {}\nsummary = {}\ngoal = {}\naudience = {}\nlevels = [\"basic\"]\n\
         authors = [\"Redactie\"]\nlicence = \"CC-BY-4.0\"\nassignment = {}\n",
        text("Uit eigen beweging"),
        text("Kort."),
        text("Je leest."),
        text("iedereen"),
        text("Doe iets."),
    );
    package.insert("course.toml", head.into());
    let module = "title = { nl = \"M\" }\ngoal = { nl = \"Je leest.\" }\ncompetences = [\"4.2\"]\nlevel = \"basic\"\n\
        norms = [\"AVG\"]\nvalues = { who_can_be_harmed = \"a\", who_decides = \"b\", can_one_object = \"c\" }\n";
    package.insert("10-m/module.toml", module.into());
    package.insert("10-m/10-les.nl.md", lesson("Les", "Tekst.\n\n::: note {#eigen}\nDoe iets.\n:::").into());
    package
}

/// Amina's own affairs: wrong answers, unsure ones, a note, half of the course that she was asked to follow, and all of one
/// that nobody asked for.
async fn learn_in_private(staff: &Browser) {
    for _ in 0..2 {
        let page = staff.get("/leren/proef/meteen?again=melden").await;
        let pick = page.value_of("#melden", "Niets zeggen");
        fill(staff, &page, "#melden", &[("pick", &pick), ("sure", "low")]).await;
    }
    let page = staff.get("/leren/proef/alle-soorten").await;
    fill(staff, &page, "#klaar", &[]).await;
    for (address, within) in [("/leren/proef/tot-slot", "#laatste-notitie"), ("/leren/vrijwillig/les", "#eigen")] {
        let page = staff.get(address).await;
        let kept = fill(staff, &page, within, &[("text", "Egelgeheim")]).await;
        assert!(kept.status.is_redirection(), "{}", kept.words());
    }
    let page = staff.get("/leren/vrijwillig/les").await;
    fill(staff, &page, "#klaar", &[]).await;
    assert_eq!(staff.get("/cursussen/vrijwillig/afgerond").await.status, StatusCode::OK);
    assert!(staff.get("/mijn-leren/notities").await.words().contains("Egelgeheim"));
}

/// The rest of what she was asked.
async fn learn_to_the_end(staff: &Browser) {
    let page = staff.get("/leren/proef/meteen?again=melden").await;
    let pick = page.value_of("#melden", "Meteen melden");
    fill(staff, &page, "#melden", &[("pick", &pick), ("sure", "high")]).await;
    for lesson in ["meteen", "tot-slot"] {
        let page = staff.get(&format!("/leren/proef/{lesson}")).await;
        fill(staff, &page, "#klaar", &[]).await;
    }
    assert_eq!(staff.get("/cursussen/proef/afgerond").await.status, StatusCode::OK);
}

/// What those who are not staff can get hold of in their organisation.
async fn employers_see(house: &Furnished) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (part, who) in house.people().into_iter().filter(|(part, _)| *part != "staff") {
        // The files first: their log stands on a page.
        for (what, answer) in exports(house, who).await {
            all.push((format!("{part}: {what}"), answer));
        }
        for lang in Lang::ALL {
            let is_employers = |address: &String| {
                let org = format!("/{}", number(&house.org));
                address.contains(&org)
                    && !address.ends_with("/dossier/bestanden")
                    && !address.ends_with("/record/files")
            };
            for address in addresses(house, lang).into_iter().filter(is_employers) {
                let reply = who.get(&address).await;
                all.push((format!("{part}: {address}"), format!("{} {}", reply.status, reply.text())));
            }
        }
    }
    all
}

school_test!(whatever_an_employer_can_get_is_the_same_before_and_after_somebody_learned, |school| {
    school.publish(voluntary()).await;
    let house = Furnished::of(school, "Kwartelveer").await;
    // The first look of a month makes its report, and the first of a day is written down.
    employers_see(&house).await;
    school.clock.advance(Millis::MINUTE);
    let before = employers_see(&house).await;
    assert!(before.iter().filter(|(_, answer)| answer.starts_with("200")).count() > 80);
    learn_in_private(&house.staff).await;
    let after = employers_see(&house).await;
    for ((what, before), (_, after)) in before.iter().zip(&after) {
        assert!(before == after, "{what} tells that somebody learned:\n{before}\n\n{after}");
        for private in ["Egelgeheim", "Niets zeggen", "score", "Score", "poging"] {
            assert!(!after.contains(private), "{private} in {what}");
        }
    }
    // It would have been seen: the end of what was asked is there, in one place for each that may see it.
    learn_to_the_end(&house.staff).await;
    let after = employers_see(&house).await;
    let changed = before.iter().zip(&after).filter(|((_, before), (_, after))| before != after);
    let changed: Vec<&str> = changed.map(|((what, _), _)| what.as_str()).collect();
    assert!(changed.iter().any(|what| what.contains("/toewijzingen/")), "{changed:?}");
    assert!(changed.iter().all(|what| what.starts_with("owner")), "nobody but the owner: {changed:?}");
});
