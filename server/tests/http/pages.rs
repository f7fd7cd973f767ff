//! What everyone can read.

use crate::school_test;
use axum::http::StatusCode;
use server::storage::Millis;

school_test!(a_visitor_can_read_every_public_page, |school| {
    let visitor = school.browser();
    for (path, words) in [
        ("/", "Leer wat AI kan"),
        ("/cursussen", "Proefcursus"),
        ("/cursussen/proef", "Wat je na afloop kunt"),
        ("/cursussen/proef/kaartjes", "Een regel"),
        ("/leren/proef/meteen", "Meteen melden"),
        ("/feiten", "F-16"),
        ("/feiten/F-16", "Meteen melden"),
        ("/zoeken", "Zoek in alle lessen"),
        ("/zoeken?q=melden", "1 les gevonden"),
        ("/mijn-leren", "Je hebt nog geen les gedaan"),
        ("/mijn-leren/notities", "Je hebt nog niets opgeschreven"),
        ("/wat-ziet-mijn-werkgever", "Dit ziet je werkgever niet"),
        ("/over", "De mens beslist"),
        ("/privacy", "Zonder account"),
        ("/toegankelijkheid", "WCAG 2.2"),
        ("/account-maken", "Maak mijn account"),
        ("/inloggen", "Log in"),
        ("/inloggen/per-mail", "Stuur de mail"),
        ("/wachtwoord-vergeten", "Stuur de mail"),
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.words().contains(words), "{path}: {}", page.words());
    }
    assert!(visitor.session().is_none());
});

school_test!(a_quoted_fact_shows_its_source_and_date, |school| {
    let page = school.browser().get("/leren/proef/meteen").await;
    let words = page.words_of(".fact");
    assert!(words.contains("binnen 72 uur") && words.contains("AVG, artikel 33(1), 27 april 2016"), "{words}");
    assert_eq!(page.attribute(".fact a", "href").unwrap(), "/feiten/F-16");
    assert!(page.words_of(".sources").contains("F-16 AVG, artikel 33(1)"));
});

school_test!(a_card_quotes_facts_as_the_lesson_does, |school| {
    let mut package = crate::school::course();
    let card = "::: note {#n}\nDoe iets.\n:::\n\n::: card\n- Meld het op tijd. {fact F-16}\n:::";
    package.insert("20-alles/20-tot-slot.nl.md", crate::school::lesson("Tot slot", card).into());
    package.insert("20-alles/20-tot-slot.en.md", crate::school::lesson("In the end", card).into());
    school.clock.advance(1000);
    school.publish(package).await;
    for path in ["/cursussen/proef/kaartjes", "/leren/proef/tot-slot"] {
        let page = school.browser().get(path).await;
        let words = page.words_of(".keep .fact");
        assert!(words.contains("binnen 72 uur") && words.contains("AVG, artikel 33(1)"), "{path}: {words}");
        assert!(!page.text().contains('\u{E000}'), "{path}");
    }
});

school_test!(what_does_not_exist_gets_a_helpful_page, |school| {
    let visitor = school.browser();
    for path in [
        "/bestaat-niet",
        "/cursussen/x",
        "/leren/proef/x",
        "/feiten/F-99",
        "/media/00.svg",
        "/pkg/x.css",
        "/cursussen/../etc",
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.words().contains("Deze pagina bestaat niet"), "{path}");
        assert!(page.has("main form[role=search]"), "a way to go on");
    }
    let english = visitor.get("/en/does-not-exist").await;
    assert!(english.words().contains("This page does not exist"));
    let method = visitor.post("/cursussen", &[]).await;
    assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(method.words().contains("Zo werkt deze pagina niet"));
});

school_test!(public_pages_are_kept_and_known_by_a_tag, |school| {
    let visitor = school.browser();
    let first = visitor.get("/cursussen").await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && first.header("cache-control") == "no-cache", "{:?}", first.headers);
    let request = visitor.request(axum::http::Method::GET, "/cursussen").header("if-none-match", &tag);
    let second = visitor.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!((second.status, second.body.len()), (StatusCode::NOT_MODIFIED, 0));
    let amina = school.member("Amina").await;
    let private = amina.get("/cursussen").await;
    assert_eq!((private.header("etag"), private.header("cache-control")), ("", "private, no-store"));
    assert!(private.text().contains("Amina"));
    assert!(!visitor.get("/cursussen").await.text().contains("Amina"), "nothing personal is kept");
});

school_test!(a_publication_is_seen_at_once, |school| {
    let visitor = school.browser();
    assert!(visitor.get("/cursussen").await.text().contains("Een korte proef."));
    let mut changed = crate::school::course();
    let head = String::from_utf8(changed.get("course.toml").unwrap().to_vec()).unwrap();
    changed.insert("course.toml", head.replace("Een korte proef.", "Een betere proef.").into());
    school.clock.advance(1000);
    school.publish(changed).await;
    assert!(visitor.get("/cursussen").await.text().contains("Een betere proef."));
});

school_test!(a_fact_is_overdue_from_the_day_it_is, |school| {
    let visitor = school.browser();
    // To be read again by 30 April 2027, in the Netherlands.
    let last_minute = Millis(1_809_122_100_000);
    school.clock.advance(last_minute.0 - school.clock.now().0);
    assert!(!visitor.get("/feiten/F-11").await.has(".notice"));
    school.clock.advance(10 * Millis::MINUTE);
    assert!(visitor.get("/feiten/F-11").await.has(".notice"), "the page of yesterday was kept");
});

school_test!(search_finds_and_survives_anything, |school| {
    let visitor = school.browser();
    let hit = visitor.get("/zoeken?q=gelekt").await;
    assert!(hit.words().contains("Meteen melden") && hit.has("mark"), "{}", hit.words());
    let long = format!("/zoeken?q={}", "a".repeat(3000));
    for path in [
        "/zoeken?q=%22%20OR%201",
        "/zoeken?q=%00",
        "/zoeken?q='--",
        &long,
        "/zoeken?q=%F0%9F%8D%9E",
        "/zoeken?q=*",
        "/zoeken?x=1",
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
    let echoed = visitor.get("/zoeken?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
    assert!(!echoed.text().contains("<script>alert"));
});

school_test!(machines_get_what_they_ask, |school| {
    let visitor = school.browser();
    assert_eq!(visitor.get("/healthz").await.text(), "ok");
    assert_eq!(visitor.get("/readyz").await.text(), "ok");
    assert!(visitor.get("/robots.txt").await.text().contains("Disallow: /account"));
});
