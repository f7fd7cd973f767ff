//! The house layer: what an employer says at lessons, and who reads it.

use crate::{
    employer::{bakery, join, join_link, start},
    school::{Browser, School, course, fill},
    school_test,
};
use axum::http::StatusCode;

const LESSON: &str = "/leren/proef/tot-slot";

/// Keeps the rule about tools.
async fn rule(owner: &Browser, org: &str, tools: &str) {
    let kept = owner.post(&format!("{org}/huisregels"), &[("tools", tools), ("never", ""), ("ask", "")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.words());
}

/// Adds a text to a lesson of the school's course; an empty name is the whole course.
async fn add(owner: &Browser, org: &str, lesson: &str, words: &str) {
    let added = owner.post(&format!("{org}/huisregels/proef"), &[("lesson", lesson), ("words", words)]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.words());
}

/// Runs a statement of the test on the database.
async fn execute(school: &School, statement: &'static str) {
    match &school.db {
        server::storage::Db::Sqlite { write, .. } => {
            sqlx::query(statement).execute(write).await.unwrap();
        }
        server::storage::Db::Postgres(pool) => {
            sqlx::query(statement).execute(pool).await.unwrap();
        }
    }
}

school_test!(everyone_reads_their_own_employers_and_no_other, |school| {
    let (bram, amina, korenaar) = bakery(school).await;
    let (esra, daan) = (school.member("Esra").await, school.member("Daan").await);
    let zorgvuur = start(&esra, "Woonzorg Zorgvuur").await;
    join(&amina, &join_link(&esra, &zorgvuur).await).await;
    assert!(!amina.get(LESSON).await.has(".house"), "nobody wrote anything yet");
    rule(&bram, &korenaar, "K-regel").await;
    add(&bram, &korenaar, "", "K-cursus").await;
    add(&bram, &korenaar, "tot-slot", "K-les").await;
    add(&bram, &korenaar, "meteen", "K-andere-les").await;
    add(&esra, &zorgvuur, "tot-slot", "Z-les").await;
    for lesson in [LESSON, "/en/learn/proef/tot-slot"] {
        let page = amina.get(lesson).await;
        let first = page.words_of("#inhoud .house");
        assert!(first.contains("Bakkerij De Korenaar") && first.contains("K-regel"), "{first}");
        assert!(first.contains("K-cursus") && first.contains("K-les") && !first.contains("K-andere"), "{first}");
        assert!(!first.contains("Z-les"), "each under its own name: {first}");
        let second = page.words_of(".house ~ .house");
        assert!(second.contains("Woonzorg Zorgvuur") && second.contains("Z-les"), "{second}");
    }
    let of = async |who: &Browser| who.get(LESSON).await.text();
    let (brams, esras) = (of(&bram).await, of(&esra).await);
    assert!(brams.contains("K-les") && !brams.contains("Z-les") && !brams.contains("Zorgvuur"));
    assert!(esras.contains("Z-les") && !esras.contains("K-") && !esras.contains("Korenaar"));
    for stranger in [of(&daan).await, of(&school.browser()).await] {
        assert!(!stranger.contains("Z-les") && !stranger.contains("K-les") && !stranger.contains("class=\"house\""));
    }
    // What was kept of the page goes with what it was drawn from.
    add(&esra, &zorgvuur, "tot-slot", "Z-nieuw").await;
    let changed = of(&amina).await;
    assert!(changed.contains("Z-nieuw") && !changed.contains("Z-les") && changed.contains("K-les"));
    amina.post(&format!("{korenaar}/verlaten"), &[]).await;
    amina.get("/cursussen").await;
    let left = of(&amina).await;
    assert!(left.contains("Z-nieuw") && !left.contains("K-"), "who left reads it no longer");
});

school_test!(a_refused_answer_is_shown_with_the_house_beside_it, |school| {
    let (bram, amina, org) = bakery(school).await;
    rule(&bram, &org, "K-regel").await;
    let page = amina.get("/leren/proef/meteen").await;
    let refused = fill(&amina, &page, "#melden", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("K-regel"));
});

school_test!(a_text_stays_when_a_new_version_comes_and_can_move_when_its_lesson_goes, |school| {
    let (bram, amina, org) = bakery(school).await;
    add(&bram, &org, "tot-slot", "Bij het slot.").await;
    add(&bram, &org, "meteen", "Bij het melden.").await;
    let mut next = course();
    next.insert(
        "20-alles/20-tot-slot.nl.md",
        crate::school::lesson("Tot slot", "Anders.\n\n::: note {#laatste-notitie}\nDoe iets.\n:::").into(),
    );
    school.clock.advance(1000);
    school.publish(next).await;
    let page = amina.get(LESSON).await;
    assert!(page.words().contains("Anders.") && page.words().contains("Bij het slot."), "{}", page.words());
    assert!(!bram.get(&format!("{org}/huisregels")).await.has("#los"));
    // In the third version that lesson is another one.
    school.clock.advance(1000);
    school.publish(crate::school::course_without("tot-slot", "afscheid")).await;
    let rules = bram.get(&format!("{org}/huisregels")).await;
    assert!(rules.words().contains("Teksten zonder les"), "{}", rules.words());
    assert!(rules.words_of("#los ~ ul").contains("Bij het slot."));
    assert!(!rules.words_of("#los ~ ul select").contains("Meteen melden"), "there stands a text already");
    let deed = format!("{org}/losse-huisregel");
    let (_, hidden) = rules.form("section[aria-labelledby=los]");
    let number = hidden.iter().find(|(name, _)| name == "course").unwrap().1.clone();
    let loose = [("course", &*number), ("lesson", "tot-slot")];
    let moved = async |to: &str| bram.post(&deed, &[&loose[..], &[("to", to), ("do", "move")]].concat()).await;
    for taken in ["meteen", "bestaat-niet"] {
        let refused = moved(taken).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{taken}");
        assert!(refused.words().contains("Kies een andere plek"));
    }
    assert_eq!(moved("afscheid").await.status, StatusCode::SEE_OTHER);
    assert!(amina.get("/leren/proef/afscheid").await.words().contains("Bij het slot."));
    assert!(!bram.get(&format!("{org}/huisregels")).await.has("#los"));
    // Back to the first lessons: now the other text hangs loose, and goes.
    school.clock.advance(1000);
    school.publish(course()).await;
    let remove = [("course", &*number), ("lesson", "afscheid"), ("do", "remove")];
    assert_eq!(bram.post(&deed, &remove).await.status, StatusCode::SEE_OTHER);
    assert!(!bram.get(&format!("{org}/huisregels")).await.text().contains("Bij het slot."));
});

school_test!(words_of_an_employer_are_plain, |school| {
    let (bram, amina, org) = bakery(school).await;
    let hostile = "</textarea><script>alert(1)</script>\r\nhttps://voorbeeld.example\r\n{fact F-16} <b>vet</b>";
    rule(&bram, &org, hostile).await;
    add(&bram, &org, "tot-slot", hostile).await;
    for page in [
        amina.get(LESSON).await,
        bram.get(&format!("{org}/huisregels")).await,
        bram.get(&format!("{org}/huisregels/proef")).await,
    ] {
        assert!(!page.text().contains("<script>alert") && !page.text().contains("<b>vet"), "{}", page.text());
        assert!(page.text().contains("{fact F-16}"), "nothing in it is a command");
        assert!(!page.has("a[href*='voorbeeld.example']"));
        assert!(page.text().contains("\nhttps://voorbeeld.example\n"), "lines are kept");
    }
});

school_test!(what_does_not_fit_comes_back_as_it_was_typed, |school| {
    let (bram, _, org) = bakery(school).await;
    let long = "x".repeat(601);
    let refused = bram.post(&format!("{org}/huisregels"), &[("tools", "kort"), ("never", &long), ("ask", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has(".errors a[href='#never']") && refused.has("#never[aria-invalid]"));
    assert!(refused.words_of("#never") == long && refused.words_of("#tools") == "kort");
    let refused = bram.post(&format!("{org}/huisregels/proef"), &[("lesson", "meteen"), ("words", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("#bij-meteen details[open] #words[aria-invalid]"), "{}", refused.text());
    assert_eq!(refused.words_of("#words"), long);
    // An empty text is no text.
    add(&bram, &org, "meteen", "Iets.").await;
    assert!(bram.get(&format!("{org}/huisregels")).await.words().contains("1 tekst"));
    add(&bram, &org, "meteen", " \r\n").await;
    assert!(bram.get(&format!("{org}/huisregels")).await.words().contains("nog geen tekst"));
    let unknown = bram.post(&format!("{org}/huisregels/proef"), &[("lesson", "geen-les"), ("words", "a")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
});

school_test!(only_an_owner_writes_the_house_rules, |school| {
    let (bram, amina, org) = bakery(school).await;
    let esra = school.member("Esra").await;
    start(&esra, "Woonzorg Zorgvuur").await;
    add(&bram, &org, "tot-slot", "K-les").await;
    for who in [&esra, &amina] {
        for path in [format!("{org}/huisregels"), format!("{org}/huisregels/proef")] {
            assert_eq!(who.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(who.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let remove = [("course", "1"), ("lesson", "tot-slot"), ("do", "remove")];
        assert_eq!(who.post(&format!("{org}/losse-huisregel"), &remove).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(bram.get(&format!("{org}/huisregels/geen-cursus")).await.status, StatusCode::NOT_FOUND);
    assert!(amina.get(LESSON).await.words().contains("K-les"));
});

school_test!(a_lesson_asks_nothing_more_for_who_has_no_employer, |school| {
    let (_, amina, _) = bakery(school).await;
    let daan = school.member("Daan").await;
    execute(school, "alter table house_note rename to house_note_elsewhere").await;
    assert_eq!(daan.get(LESSON).await.status, StatusCode::OK);
    assert_eq!(school.browser().get(LESSON).await.status, StatusCode::OK);
    assert!(amina.get(LESSON).await.status.is_server_error(), "only who has an employer looks there");
});
