//! Two languages, one site.

use crate::{school::fill, school_test};
use axum::http::StatusCode;

school_test!(the_switch_keeps_the_place, |school| {
    let amina = school.member("Amina").await;
    for (nl, en) in [
        ("/", "/en"),
        ("/cursussen/proef", "/en/courses/proef"),
        ("/leren/proef/tot-slot", "/en/learn/proef/tot-slot"),
        ("/mijn-leren", "/en/my-learning"),
        ("/account", "/en/account"),
        ("/feiten/F-11", "/en/facts/F-11"),
        ("/zoeken?q=melden", "/en/search?q=melden"),
    ] {
        let dutch = amina.get(nl).await;
        assert_eq!(dutch.attribute("html", "lang").as_deref(), Some("nl"), "{nl}");
        assert_eq!(dutch.attribute(".switch", "href").as_deref(), Some(en));
        let english = amina.get(en).await;
        assert_eq!(
            (english.status, english.attribute("html", "lang").as_deref()),
            (StatusCode::OK, Some("en")),
            "{en}"
        );
        assert_eq!(english.attribute(".switch", "href").as_deref(), Some(nl));
    }
});

school_test!(a_lesson_without_english_is_dutch_and_says_so, |school| {
    let visitor = school.browser();
    let page = visitor.get("/en/learn/proef/meteen").await;
    assert!(page.words().contains("only available in Dutch"), "{}", page.words());
    assert_eq!(page.attribute(".lesson-body", "lang").as_deref(), Some("nl"));
    let own = visitor.get("/en/learn/proef/tot-slot").await;
    assert!(own.words().contains("In the end") && own.words().contains("Finished"));
    assert!(!own.words().contains("only available in Dutch"));
});

school_test!(progress_is_the_same_in_both_languages, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get("/en/learn/proef/tot-slot").await;
    let done = fill(&amina, &page, "#klaar", &[]).await;
    assert_eq!(done.location(), "/en/courses/proef");
    assert!(amina.get("/cursussen/proef").await.words().contains("1 van de 4 stappen"));
    assert!(amina.get("/en/courses/proef").await.words().contains("1 of 4 steps"));
});

school_test!(mail_comes_in_the_language_of_its_reader, |school| {
    let bram = school.browser();
    let fields = [("name", "Bram"), ("email", "bram@korenaar.example"), ("by", "mail")];
    bram.post("/en/sign-up", &fields).await;
    let (subject, link) = school.letter_to("bram@korenaar.example").await.unwrap();
    assert!(subject.starts_with("Welcome to Wijzer") && link.starts_with("/en/sign-in/link/"), "{subject} {link}");
});
