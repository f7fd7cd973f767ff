//! Reminders: to the learner only, foretold to the employer, refused without a consequence. And the letters that invite.

use crate::{
    school::{Browser, NOW, School, address, fill},
    school_test,
};
use axum::http::StatusCode;
use server::storage::{Db, Millis};

/// NOW is 18 November 2026. The letters of this target day come on 7 and 18 December.
const TARGET: &str = "2026-12-21";

/// Goes to a day, at this hour in the Netherlands.
fn go_to(school: &School, day: &str, hour: i64) {
    let at = Millis::start_of(day.parse().unwrap()).plus(hour * Millis::HOUR);
    school.clock.advance(at.0 - school.clock.now().0);
}

/// An organisation of Bram with Amina and Esra in it.
async fn bakery(school: &School) -> (Browser, String) {
    let bram = school.member("Bram").await;
    let form = bram.get("/organisatie/nieuw").await;
    let org = fill(&bram, &form, "main", &[("name", "De Korenaar"), ("size", "1-9")]).await.location();
    let poster = bram.get(&format!("{org}/uitnodigen")).await.text();
    let (_, rest) = poster.split_once("/meedoen/").unwrap();
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    for name in ["Amina", "Esra"] {
        let person = school.member(name).await;
        assert_eq!(person.post(&format!("/meedoen/{token}"), &[]).await.location(), "/mijn-leren");
    }
    (bram, org)
}

/// Asks everyone for the school's course; gives the address of the assignment.
async fn assign(bram: &Browser, org: &str, target: &str) -> String {
    let fields = [
        ("course", "proef"),
        ("who", "everyone"),
        ("reason", "We plannen met AI."),
        ("minutes", "20"),
        ("target", target),
    ];
    let assigned = bram.post(&format!("{org}/toewijzen"), &fields).await;
    assert_eq!(assigned.status, StatusCode::SEE_OTHER, "{}", assigned.words());
    assigned.location()
}

/// How many letters of reminding there are to this address.
async fn letters_to(school: &School, email: &str) -> usize {
    let letters = server::mail::store::page(&mut school.db.read().await.unwrap(), i64::MAX, 500).await.unwrap();
    letters.iter().filter(|letter| letter.recipient == email && letter.subject.contains("Van je werk")).count()
}

/// The path of the link that stops the letters.
async fn stop_link(school: &School, email: &str) -> String {
    let letters = server::mail::store::page(&mut school.db.read().await.unwrap(), i64::MAX, 500).await.unwrap();
    let letter = letters.into_iter().find(|letter| letter.recipient == email).expect("a letter");
    let (_, rest) = letter.body.split_once("/herinneringen/").expect("a link");
    format!("/herinneringen/{}", rest.split_whitespace().next().unwrap())
}

async fn finish(learner: &Browser) {
    let page = learner.get("/leren/proef/meteen").await;
    let pick = page.value_of("#melden", "Meteen melden");
    fill(learner, &page, "#melden", &[("pick", &pick), ("sure", "high")]).await;
    for lesson in ["meteen", "alle-soorten", "tot-slot"] {
        let page = learner.get(&format!("/leren/proef/{lesson}")).await;
        fill(learner, &page, "#klaar", &[]).await;
    }
}

school_test!(whoever_has_a_course_open_is_reminded_twice_and_nobody_else, |school| {
    let (bram, org) = bakery(school).await;
    assign(&bram, &org, TARGET).await;
    finish(&school.sign_in("Esra").await).await;
    for (day, hour, written) in [
        ("2026-12-06", 12, 0),
        ("2026-12-07", 8, 0),
        // Bram and Amina; Esra finished.
        ("2026-12-07", 9, 2),
        ("2026-12-07", 10, 0),
        ("2026-12-08", 12, 0),
        // A server that was off on the 18th.
        ("2026-12-19", 12, 2),
        ("2026-12-20", 12, 0),
        ("2026-12-22", 12, 0),
    ] {
        go_to(school, day, hour);
        assert_eq!(school.write_reminders().await, written, "{day} at {hour}");
    }
    assert_eq!((letters_to(school, &address("Amina")).await, letters_to(school, &address("Esra")).await), (2, 0));
    let letters = server::mail::store::page(&mut school.db.read().await.unwrap(), i64::MAX, 500).await.unwrap();
    let letter = letters.iter().find(|letter| letter.recipient == address("Amina")).unwrap();
    for told in ["We plannen met AI.", "20 minuten. Dat is werktijd.", "21 december 2026", "/cursussen/proef"] {
        assert!(letter.body.contains(told), "{told}: {}", letter.body);
    }
});

school_test!(a_reminder_is_refused_by_its_link_or_at_home_and_the_employer_sees_nothing_of_it, |school| {
    let (bram, org) = bakery(school).await;
    assign(&bram, &org, TARGET).await;
    go_to(school, "2026-12-07", 9);
    assert_eq!(school.write_reminders().await, 3);
    let (bram, amina, esra) =
        (school.sign_in("Bram").await, school.sign_in("Amina").await, school.sign_in("Esra").await);
    let messages = format!("{org}/berichten");
    // By the link, without signing in; looking alone does nothing.
    let link = stop_link(school, &address("Amina")).await;
    let visitor = school.browser();
    for _ in 0..2 {
        assert!(visitor.get(&link).await.words().contains("Je krijgt soms een mail"));
    }
    let page = visitor.get(&link).await;
    let refused = fill(&visitor, &page, "main", &[]).await;
    assert!(visitor.follow(&refused).await.words().contains("Je krijgt geen mails om je aan een cursus"));
    assert_eq!(visitor.post(&link, &[("want", "perhaps")]).await.status, StatusCode::BAD_REQUEST);
    let unknown = format!("/herinneringen/{}", "0".repeat(64));
    assert_eq!(visitor.get(&unknown).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.post(&unknown, &[("want", "no")]).await.status, StatusCode::NOT_FOUND);
    // At home.
    assert_eq!(esra.post("/account/herinneringen", &[("want", "no")]).await.location(), "/account");
    assert!(esra.get("/account").await.words().contains("Zet herinneringen aan"));
    assert!(amina.get("/account").await.words().contains("Zet herinneringen aan"), "the same switch");
    assert!(amina.get("/account/gegevens.json").await.text().contains("\"reminders_refused_at\": \"2026-12-07T"));
    // One is left. An employer reads the same as of any small number.
    go_to(school, "2026-12-18", 9);
    assert_eq!(school.write_reminders().await, 1);
    let bram_again = school.sign_in("Bram").await;
    let page = bram_again.get(&messages).await;
    assert_eq!(page.words().matches("0 tot en met 4 mails").count(), 2, "{}", page.words());
    assert!(page.words().contains("Vandaag zijn dat 3 mensen"), "open for all three: {}", page.words());
    for name in ["Amina", "Esra", "@korenaar.example"] {
        assert!(!page.words().contains(name), "{name}: {}", page.words());
    }
    drop(bram);
    // And on again.
    let back = fill(&visitor, &visitor.get(&link).await, "main", &[]).await;
    assert!(visitor.follow(&back).await.words().contains("Je krijgt soms een mail"));
});

school_test!(the_employer_reads_beforehand_what_goes_when_and_can_pause_it, |school| {
    let (bram, org) = bakery(school).await;
    let assignment = assign(&bram, &org, TARGET).await;
    let messages = format!("{org}/berichten");
    let page = bram.get(&messages).await;
    for told in [
        "Op 7 december 2026 en op 18 december 2026.",
        "Aan iedereen bij wie de cursus dan nog open staat.",
        "Vandaag zijn dat 3 mensen.",
        "Van je werk: de cursus Proefcursus",
        "Dag [naam],",
        "De reden: We plannen met AI.",
        "[eigen link]",
        "From your work: the course Trial course",
    ] {
        assert!(page.words().contains(told), "{told}: {}", page.words());
    }
    let short = bram.get(&assignment).await;
    assert!(short.words().contains("Op 7 december 2026 en op 18 december 2026."), "{}", short.words());
    let pause = messages.clone() + "/" + assignment.rsplit('/').next().unwrap();
    assert_eq!(bram.post(&pause, &[("pause", "perhaps")]).await.status, StatusCode::BAD_REQUEST);
    let paused = bram.post(&pause, &[("pause", "yes")]).await;
    assert!(bram.follow(&paused).await.words().contains("Gepauzeerd"));
    assert!(bram.get(&assignment).await.words().contains("Gepauzeerd"));
    go_to(school, "2026-12-07", 9);
    assert_eq!(school.write_reminders().await, 0);
    let bram = school.sign_in("Bram").await;
    bram.post(&pause, &[("pause", "no")]).await;
    assert!(bram.get(&messages).await.words().contains("Op vandaag en op 18 december 2026."));
    assert_eq!(school.write_reminders().await, 3);
    let page = bram.get(&messages).await;
    assert!(page.words().contains("Op 18 december 2026."), "{}", page.words());
    // What has ended is not reminded of.
    bram.post(&format!("{assignment}/stop"), &[]).await;
    go_to(school, "2026-12-18", 9);
    assert_eq!(school.write_reminders().await, 0);
});

school_test!(messages_of_another_employer_do_not_exist, |school| {
    let (bram, org) = bakery(school).await;
    let assignment = assign(&bram, &org, TARGET).await;
    let id = assignment.rsplit('/').next().unwrap().to_owned();
    let daan = school.member("Daan").await;
    let form = daan.get("/organisatie/nieuw").await;
    let other = fill(&daan, &form, "main", &[("name", "Zorgvuur"), ("size", "1-9")]).await.location();
    let amina = school.sign_in("Amina").await;
    daan.get("/cursussen").await;
    amina.get("/cursussen").await;
    let never_was = daan.get("/organisatie/12345/berichten").await;
    for who in [&daan, &amina] {
        let page = who.get(&format!("{org}/berichten")).await;
        assert_eq!((page.status, page.words()), (StatusCode::NOT_FOUND, never_was.words()));
        let deed = who.post(&format!("{org}/berichten/{id}"), &[("pause", "yes")]).await;
        assert_eq!(deed.status, StatusCode::NOT_FOUND);
    }
    let foreign = daan.post(&format!("{other}/berichten/{id}"), &[("pause", "yes")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND, "somebody else's assignment under one's own organisation");
    assert!(bram.get(&assignment).await.words().contains("Op 7 december"), "it was not paused");
    assert!(!daan.get(&format!("{other}/berichten")).await.words().contains("Proefcursus"));
    let visitor = school.browser();
    assert!(visitor.get(&format!("{org}/berichten")).await.location().starts_with("/inloggen?next="));
});

school_test!(what_was_sent_is_told_also_when_the_letters_are_gone, |school| {
    let (bram, org) = bakery(school).await;
    for n in 0..4 {
        let name = ["Fatma", "Hans", "Ineke", "Joost"][n];
        let person = school.account(name).await;
        let mut tx = school.db.begin().await.unwrap();
        let org = server::organisations::OrgId(org.rsplit('/').next().unwrap().parse().unwrap());
        let staff = server::organisations::Role::Staff;
        server::organisations::store::insert_membership(&mut tx, org, person, staff, NOW).await.unwrap();
        tx.commit().await.unwrap();
    }
    assign(&bram, &org, TARGET).await;
    go_to(school, "2026-12-07", 9);
    assert_eq!(school.write_reminders().await, 7);
    let waiting = "7 mails geschreven, 0 verstuurd.";
    let messages = format!("{org}/berichten");
    let bram = school.sign_in("Bram").await;
    assert!(bram.get(&messages).await.words().contains(waiting), "{}", bram.get(&messages).await.words());
    // Five leave, and one is tried.
    for (number, deed) in ["sent", "sent", "sent", "sent", "sent", "tried"].into_iter().enumerate() {
        let now = school.clock.now().plus(i64::try_from(number).unwrap());
        let mut tx = school.db.begin().await.unwrap();
        let letter = server::mail::store::due(&mut tx, now).await.unwrap().unwrap();
        if deed == "sent" {
            server::mail::store::mark_sent(&mut tx, letter.id, now).await.unwrap();
        } else {
            server::mail::store::mark_failed(&mut tx, letter.id, "nobody there", now).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    let told = "7 mails geschreven, 5 verstuurd. Bij 1 lukt het versturen nog niet.";
    assert!(bram.get(&messages).await.words().contains(told), "{}", bram.get(&messages).await.words());
    school.clock.advance(31 * Millis::DAY);
    school.tidy().await;
    let left = "select count(*) from mail";
    let left: i64 = match &school.db {
        Db::Sqlite { write, .. } => sqlx::query_scalar(left).fetch_one(write).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(left).fetch_one(pool).await.unwrap(),
    };
    assert_eq!(left, 0, "the letters are gone");
    let bram = school.sign_in("Bram").await;
    let page = bram.get(&messages).await;
    assert!(page.words().contains("7 mails geschreven, 5 verstuurd. Bij 2 lukt"), "{}", page.words());
});

school_test!(a_list_is_invited_in_the_language_of_its_people, |school| {
    let (bram, org) = bakery(school).await;
    let confirm = format!("{org}/mensen/erbij/ja");
    let rows = "Piotr\tpiotr@proef.example\nOlena\tolena@proef.example";
    assert_eq!(bram.post(&confirm, &[("rows", rows), ("letters", "de")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(bram.post(&confirm, &[("rows", rows), ("letters", "en")]).await.status, StatusCode::SEE_OTHER);
    let messages = format!("{org}/berichten");
    let page = bram.get(&messages).await;
    assert!(page.words().contains("2 mensen zijn uitgenodigd en doen nog niet mee. Nog geen mail"), "{}", page.words());
    assert!(page.has("progress[max='2'][value='0']"));
    assert_eq!(school.write_invitations().await, 2);
    let (subject, link) = school.letter_to("piotr@proef.example").await.unwrap();
    assert_eq!(subject, "De Korenaar asks you to learn about AI");
    assert!(link.starts_with("/en/join/"), "{link}");
    let page = bram.get(&messages).await;
    assert!(page.words().contains("2 mails zijn geschreven."), "{}", page.words());
    assert!(page.words().contains("2 uitnodigingen geschreven") && !page.has("progress"), "{}", page.words());
    // A row that is not right yet keeps the language that was chosen.
    let wrong = [("rows", ""), ("name-0", "Ana"), ("email-0", "ana"), ("letters", "en")];
    let again = bram.post(&confirm, &wrong).await;
    assert_eq!(again.attribute("#letters option[selected]", "value").as_deref(), Some("en"));
});
