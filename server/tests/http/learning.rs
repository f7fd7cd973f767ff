//! A learner: without an account, then with one, wrong and right, on two devices.

use crate::{
    school::{Browser, Reply, address, course, critical_lesson, fill, lesson},
    school_test,
};
use app::wire::{ExerciseDrawn, NoteKept};
use axum::http::StatusCode;

const FIRST: &str = "/leren/proef/meteen";

/// Answers the critical question, right or wrong, in the form of this page.
async fn answer(browser: &Browser, page: &Reply, right: bool) -> Reply {
    let words = if right { "Meteen melden" } else { "Niets zeggen" };
    let pick = page.value_of("#melden", words);
    fill(browser, page, "#melden", &[("pick", &pick), ("sure", "high")]).await
}

async fn done(browser: &Browser, path: &str) -> Reply {
    let page = browser.get(path).await;
    fill(browser, &page, "#klaar", &[]).await
}

school_test!(a_visitor_learns_without_an_account, |school| {
    let amina = school.browser();
    let page = amina.get(FIRST).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(amina.session().is_none(), "looking sets no cookie");
    let wrong = answer(&amina, &page, false).await;
    assert!(amina.session().is_some(), "the first deed does");
    assert_eq!(wrong.location(), "/leren/proef/meteen#melden-uitslag");
    let told = amina.follow(&wrong).await;
    assert!(told.words_of("#melden").contains("Nog niet."), "{}", told.words());
    assert!(told.words_of("#melden").contains("Dat voelt veilig."), "why someone would choose it");
    let again = amina.get("/leren/proef/meteen?again=melden").await;
    assert!(again.words_of("#melden").contains("Je mailde de verkeerde."), "another variant");
    let right = answer(&amina, &again, true).await;
    let told = amina.follow(&right).await;
    assert!(told.words_of("#melden").contains("Goed gezien."));
    assert!(told.words_of("#melden").contains("deze had je goed"));
});

school_test!(progress_moves_along_when_one_signs_up, |school| {
    let amina = school.browser();
    answer(&amina, &amina.get(FIRST).await, true).await;
    let before = amina.session().unwrap();
    let form = amina.get("/account-maken").await;
    assert!(form.words().contains("komt mee"));
    let email = address("Amina");
    let fields = [("name", "Amina"), ("email", &*email), ("by", "password"), ("password", "fiets lamp regen kaas")];
    let signed_up = amina.post("/account-maken", &fields).await;
    assert_eq!(signed_up.location(), "/mijn-leren");
    let session = amina.session().unwrap();
    assert_ne!(before, session, "a new token at every sign-in");
    let mine = amina.follow(&signed_up).await;
    assert!(mine.words().contains("Dag Amina") && mine.words().contains("Proefcursus"), "{}", mine.words());
    // Another device.
    let phone = school.browser();
    let fields = [("email", &*email), ("password", "fiets lamp regen kaas")];
    assert_eq!(phone.post("/inloggen", &fields).await.location(), "/mijn-leren");
    let page = phone.get("/mijn-leren").await;
    assert_eq!(
        page.attribute(".cards a.button", "href").unwrap(),
        "/leren/proef/meteen#melden",
        "exactly where she was"
    );
    // The old token is dead.
    let thief = school.browser();
    thief.with_session(&before);
    assert!(!thief.get("/mijn-leren").await.words().contains("Amina"));
});

school_test!(what_the_browser_learned_joins_the_account_at_sign_in, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    answer(&browser, &browser.get(FIRST).await, true).await;
    let email = address("Amina");
    browser.post("/inloggen", &[("email", &*email), ("password", "fiets lamp regen kaas")]).await;
    let page = browser.get("/cursussen/proef").await;
    assert!(page.words().contains("1 van de 4 stappen"), "{}", page.words());
});

school_test!(a_course_is_finished_step_by_step, |school| {
    let amina = school.member("Amina").await;
    let first = done(&amina, FIRST).await;
    assert_eq!(first.location(), "/leren/proef/alle-soorten");
    let next = amina.follow(&first).await;
    assert!(next.words().contains("Eén vraag in deze module moet nog goed"), "{}", next.words());
    let course_page = amina.get("/cursussen/proef").await;
    assert!(
        course_page.words_of(".why").contains("Meteen melden – belangrijke vraag nog goed"),
        "{}",
        course_page.words()
    );
    let passed = answer(&amina, &amina.get(FIRST).await, true).await;
    assert!(amina.follow(&passed).await.words_of(".flash").contains("Module geslaagd"));
    done(&amina, "/leren/proef/alle-soorten").await;
    assert_eq!(amina.get("/cursussen/proef/afgerond").await.status, StatusCode::NOT_FOUND, "not yet");
    let last = done(&amina, "/leren/proef/tot-slot").await;
    assert_eq!(last.location(), "/cursussen/proef/afgerond");
    let finished = amina.follow(&last).await;
    assert!(finished.words().contains("Cursus afgerond") && finished.words().contains("Proefcursus"));
    assert!(amina.get("/mijn-leren").await.words().contains("Afgerond"));
    // Nobody else finished anything.
    let esra = school.member("Esra").await;
    assert_eq!(esra.get("/cursussen/proef/afgerond").await.status, StatusCode::NOT_FOUND);
});

school_test!(a_lesson_can_be_taken_back, |school| {
    let amina = school.member("Amina").await;
    done(&amina, FIRST).await;
    let page = amina.get(FIRST).await;
    assert!(page.words().contains("Deze les is klaar"));
    let undone = amina.post("/leren/proef/meteen/toch-niet-klaar", &[]).await;
    assert!(!amina.follow(&undone).await.words().contains("Deze les is klaar"));
});

school_test!(a_form_sent_twice_counts_once, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(FIRST).await;
    let first = answer(&amina, &page, false).await;
    // The other option, in the same old form: from another tab, or a double tap.
    let second = answer(&amina, &page, true).await;
    assert_eq!(first.status, second.status);
    let told = amina.follow(&second).await;
    assert!(told.words_of("#melden").contains("Nog niet."), "the first answer stands");
});

school_test!(a_refused_form_comes_back_with_what_was_chosen, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get("/leren/proef/alle-soorten").await;
    let refused = fill(&amina, &page, "#certificaat", &[("pick", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words_of("#certificaat .error").contains("Kies eerst een antwoord"));
    assert!(refused.has("#certificaat input[name=pick][value='1'][checked]"));
    assert!(!refused.has("#stoplicht .error"), "only this exercise complains");
    let text = "x".repeat(5000);
    let refused = fill(&amina, &page, "#zwakke-opdracht", &[("text", &text)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words_of("#zwakke-opdracht .error").contains("te lang"));
    assert!(refused.words_of("#zwakke-opdracht textarea").contains(&text), "nothing typed is lost");
});

school_test!(a_stale_form_gets_the_question_of_now, |school| {
    let amina = school.member("Amina").await;
    let fields = [("attempt", "7"), ("step", "1"), ("version", "1"), ("pick", "0")];
    let refused = amina.post("/leren/proef/meteen/oefening/melden", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words_of("#melden .error").contains("intussen veranderd"));
    for path in
        ["/leren/proef/meteen/oefening/bestaat-niet", "/leren/proef/niets/oefening/melden", "/leren/x/y/oefening/z"]
    {
        assert_eq!(amina.post(path, &fields).await.status, StatusCode::NOT_FOUND, "{path}");
    }
});

school_test!(an_island_gets_the_drawing_and_the_words, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(FIRST).await;
    let pick = page.value_of("#melden", "Meteen melden");
    let (action, _) = page.form("#melden");
    let fields = [("attempt", "1"), ("step", "1"), ("version", "1"), ("pick", &*pick), ("sure", "low")];
    let reply = amina.post_json(&action, &fields).await;
    assert_eq!(reply.status, StatusCode::OK);
    let drawn: ExerciseDrawn = reply.json();
    assert_eq!(drawn.said, "Goed gezien.");
    assert!(drawn.html.contains("Goed zo.") && drawn.html.contains("data-focus"));
    assert_eq!((drawn.progress.percent, drawn.progress.words.as_str()), (25, "1 van de 4 stappen"));
    let again: ExerciseDrawn = amina.get_json("/leren/proef/meteen?again=melden").await.json();
    assert!(again.html.contains("Je mailde de verkeerde.") && again.html.contains("<form"));
    let refused = amina.post_json(&action, &[("attempt", "2"), ("step", "1"), ("version", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.json::<ExerciseDrawn>().said.contains("Kies eerst"));
});

school_test!(answer_keys_stay_on_the_server, |school| {
    let amina = school.member("Amina").await;
    for path in [FIRST, "/leren/proef/alle-soorten"] {
        let html = amina.get(path).await.text();
        for secret in [
            "Goed zo.",
            "Dat voelt veilig.",
            "Dat is een bedrijfsgeheim",
            "19 van de 68",
            "Een nul te veel",
            "is-right",
            "correct",
        ] {
            assert!(!html.contains(secret), "{secret} on {path}");
        }
    }
    // Search finds the questions and never the answers.
    let found = amina.get("/zoeken?q=bedrijfsgeheim").await;
    assert!(found.words().contains("Niets gevonden"), "{}", found.words());
});

school_test!(notes_are_private_and_lose_nothing, |school| {
    let (amina, esra) = (school.member("Amina").await, school.member("Esra").await);
    let page = amina.get("/leren/proef/tot-slot").await;
    let kept = fill(&amina, &page, "#laatste-notitie", &[("text", "Vraag het Bram"), ("done", "1")]).await;
    assert_eq!(kept.location(), "/leren/proef/tot-slot#laatste-notitie");
    let page = amina.follow(&kept).await;
    assert_eq!(page.words_of("#laatste-notitie textarea"), "Vraag het Bram");
    assert!(page.has("#laatste-notitie input[name=done][checked]"));
    assert!(amina.get("/mijn-leren/notities").await.words().contains("Vraag het Bram"));
    assert!(!esra.get("/leren/proef/tot-slot").await.text().contains("Vraag het Bram"));
    assert!(!esra.get("/mijn-leren/notities").await.text().contains("Vraag het Bram"));
    let action = "/leren/proef/tot-slot/notitie/laatste-notitie";
    let json: NoteKept = amina.post_json(action, &[("text", "Van een ander apparaat"), ("seen", "1")]).await.json();
    assert!(json.text.contains("Vraag het Bram") && json.text.contains("Van een ander apparaat"), "{}", json.text);
    assert!(json.said.starts_with("Bewaard om") && json.said.contains("ergens anders"), "{}", json.said);
    let seen = json.seen.to_string();
    let json: NoteKept = amina.post_json(action, &[("text", "Kort\r\ngezegd "), ("seen", &seen)]).await.json();
    assert!(json.text == "Kort\ngezegd" && !json.said.contains("ergens anders"), "{json:?}");
    let (long, seen) = ("te lang ".repeat(1000), json.seen.to_string());
    let json: NoteKept = amina.post_json(action, &[("text", &long), ("seen", &seen)]).await.json();
    assert_eq!(
        (json.text.chars().count(), json.said.as_str()),
        (4000, "Je notitie is te lang. Hoogstens 4000 tekens.")
    );
    let not_a_note = amina.post("/leren/proef/meteen/notitie/melden", &[("text", "a")]).await;
    assert_eq!(not_a_note.status, StatusCode::NOT_FOUND);
});

school_test!(reading_goes_on_where_it_stopped, |school| {
    let amina = school.member("Amina").await;
    done(&amina, FIRST).await;
    let resume = async || amina.get("/cursussen/proef").await.attribute(".course-head a.button", "href").unwrap();
    assert_eq!(resume().await, "/leren/proef/alle-soorten", "the next lesson");
    let kept = amina.post("/leren/proef/alle-soorten/plek", &[("anchor", "stoplicht")]).await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT);
    assert_eq!(resume().await, "/leren/proef/alle-soorten#stoplicht");
    // Opening another lesson moves the place; the message of the page that was left comes too late to move it back.
    amina.get("/leren/proef/tot-slot").await;
    amina.post("/leren/proef/alle-soorten/plek", &[("anchor", "kaartje")]).await;
    assert_eq!(resume().await, "/leren/proef/tot-slot");
    let hostile = amina.post("/leren/proef/tot-slot/plek", &[("anchor", "\"><script>")]).await;
    assert_eq!(hostile.status, StatusCode::NO_CONTENT);
    assert_eq!(resume().await, "/leren/proef/tot-slot");
    // Fetching ahead is not reading.
    let ahead = amina.request(axum::http::Method::GET, FIRST).header("sec-purpose", "prefetch");
    amina.send(ahead.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(resume().await, "/leren/proef/tot-slot");
});

school_test!(the_next_lesson_is_fetched_ahead_where_it_can_be_stored, |school| {
    let (esra, amina) = (school.browser(), school.member("Amina").await);
    let ahead = esra.get(FIRST).await.attribute("link[rel=prefetch]", "href").unwrap();
    let can_be_stored = |page: &Reply| page.header("cache-control") == "no-cache";
    assert!(can_be_stored(&esra.get(&ahead).await));
    assert!(!can_be_stored(&amina.get(&ahead).await));
    assert!(!amina.get(FIRST).await.has("link[rel=prefetch]"));
});

school_test!(learners_stay_on_the_version_they_started, |school| {
    let amina = school.member("Amina").await;
    done(&amina, FIRST).await;
    let mut changed = course();
    changed.insert("10-melden/10-meteen.nl.md", critical_lesson().replace("Sinds kort", "Vanaf nu").into());
    school.clock.advance(1000);
    school.publish(changed).await;
    assert!(amina.get(FIRST).await.words().contains("Sinds kort"));
    let course_page = amina.get("/cursussen/proef").await;
    assert!(course_page.words().contains("Je leert met versie 1"), "{}", course_page.words());
    let esra = school.browser();
    assert!(esra.get(FIRST).await.words().contains("Vanaf nu"), "who comes now gets the new one");
});

school_test!(who_began_reading_before_a_publication_is_pinned_to_what_was_read, |school| {
    let amina = school.browser();
    let page = amina.get(FIRST).await;
    let mut changed = course();
    changed.insert("10-melden/10-meteen.nl.md", critical_lesson().replace("Sinds kort", "Vanaf nu").into());
    school.clock.advance(1000);
    school.publish(changed).await;
    answer(&amina, &page, true).await;
    assert!(amina.get(FIRST).await.words().contains("Sinds kort"));
});

school_test!(a_damaged_lesson_is_isolated, |school| {
    let amina = school.member("Amina").await;
    let damage =
        "update file set content = $1 where hash = (select file_hash from course_file where path like '%10-meteen%')";
    match &school.db {
        server::storage::Db::Sqlite { write, .. } => {
            sqlx::query(damage).bind(&b"kapot"[..]).execute(write).await.unwrap();
        }
        server::storage::Db::Postgres(pool) => {
            sqlx::query(damage).bind(&b"kapot"[..]).execute(pool).await.unwrap();
        }
    }
    // As after a restart: nothing is remembered.
    let mut changed = course();
    changed.insert(
        "20-alles/20-tot-slot.nl.md",
        lesson("Tot slot", "Anders.\n\n::: note {#laatste-notitie}\nDoe iets.\n:::").into(),
    );
    school.clock.advance(1000);
    school.publish(changed).await;
    let page = school.browser().get(FIRST).await;
    assert!(page.words().contains("kan nu niet worden getoond"), "{}", page.words());
    assert!(!page.text().contains("kapot"));
    assert_eq!(amina.get("/leren/proef/tot-slot").await.status, StatusCode::OK, "the rest goes on");
    let daan = school.operator("Daan").await;
    assert!(daan.get("/beheer").await.words().contains("10-meteen.nl.md"));
});

school_test!(an_answer_is_forgotten_ninety_days_after_the_course, |school| {
    let amina = school.member("Amina").await;
    answer(&amina, &amina.get(FIRST).await, true).await;
    for path in [FIRST, "/leren/proef/alle-soorten", "/leren/proef/tot-slot"] {
        done(&amina, path).await;
    }
    school.clock.advance(89 * server::storage::Millis::DAY);
    school.tidy().await;
    let amina = school.sign_in("Amina").await;
    assert!(amina.get("/account/gegevens.json").await.text().contains("\"option\""));
    school.clock.advance(2 * server::storage::Millis::DAY);
    school.tidy().await;
    let data = amina.get("/account/gegevens.json").await.text();
    assert!(!data.contains("\"option\"") && data.contains("mastered"), "what was reached stays");
});

school_test!(practising_long_after_the_end_keeps_what_is_answered_then, |school| {
    use server::storage::Millis;
    let amina = school.member("Amina").await;
    answer(&amina, &amina.get(FIRST).await, true).await;
    for path in [FIRST, "/leren/proef/alle-soorten", "/leren/proef/tot-slot"] {
        done(&amina, path).await;
    }
    school.clock.advance(100 * Millis::DAY);
    let amina = school.sign_in("Amina").await;
    school.tidy().await;
    // A story goes on where it was, also when it was tidied half-way.
    let story = "#fout-in-offerte";
    let page = amina.get("/leren/proef/alle-soorten").await;
    let (action, hidden) = page.form(story);
    assert!(hidden.contains(&("step".into(), "1".into())), "{hidden:?}");
    let version = page.attribute(&format!("{story} input[name=version]"), "value").unwrap();
    let step = |number| [("attempt", "1"), ("step", number), ("version", &*version), ("way", "0")];
    assert_eq!(amina.post(&action, &step("1")).await.status, StatusCode::SEE_OTHER);
    school.tidy().await;
    assert_eq!(amina.post(&action, &step("2")).await.status, StatusCode::SEE_OTHER, "the first step was forgotten");
    school.clock.advance(89 * Millis::DAY);
    school.tidy().await;
    let amina = school.sign_in("Amina").await;
    assert!(amina.get("/account/gegevens.json").await.text().contains("\"path\""));
    school.clock.advance(2 * Millis::DAY);
    school.tidy().await;
    assert!(!amina.get("/account/gegevens.json").await.text().contains("\"path\""));
});

school_test!(what_was_drawn_for_one_learner_shows_nothing_of_them_to_another, |school| {
    let (amina, bram) = (school.member("Amina").await, school.member("Bram").await);
    for learner in [&amina, &bram] {
        done(learner, "/leren/proef/alle-soorten").await;
        // With the message of what was just done.
        learner.get(FIRST).await;
    }
    // Both stand at the same point, and each sees an own name and nobody else's.
    let (hers, his) = (amina.get(FIRST).await, bram.get(FIRST).await);
    assert!(hers.text().contains("Amina") && !hers.text().contains("Bram"));
    assert!(his.text().contains("Bram") && !his.text().contains("Amina"));
    answer(&amina, &hers, false).await;
    assert!(amina.get(FIRST).await.words_of("#melden").contains("Nog niet."));
    assert!(!bram.get(FIRST).await.words_of("#melden").contains("Nog niet."), "her answer is hers");
    answer(&bram, &his, false).await;
    assert!(bram.get(FIRST).await.words_of("#melden").contains("Nog niet."), "and his is his");
});

school_test!(the_notebook_quotes_the_facts_of_a_prompt, |school| {
    let mut quoting = course();
    let last = "Klaar.\n\n::: note {#laatste-notitie}\nLees dit. {fact F-16}\n:::";
    quoting.insert("20-alles/20-tot-slot.nl.md", lesson("Tot slot", last).into());
    school.clock.advance(1000);
    school.publish(quoting).await;
    let amina = school.member("Amina").await;
    let page = amina.get("/leren/proef/tot-slot").await;
    fill(&amina, &page, "#laatste-notitie", &[("text", "Gelezen")]).await;
    let notes = amina.get("/mijn-leren/notities").await;
    assert!(notes.has("main a[href='/feiten/F-16']") && !notes.words().contains("Lees dit. ."), "{}", notes.words());
});
