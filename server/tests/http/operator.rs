//! Whoever runs the platform.

use crate::{
    school::{PASSWORD, address, fill},
    school_test,
};
use axum::http::StatusCode;
use server::accounts::{Token, store};

school_test!(operator_pages_exist_for_operators_only, |school| {
    let (stranger, amina, daan) = (school.browser(), school.member("Amina").await, school.operator("Daan").await);
    for path in ["/beheer", "/beheer/postbak", "/beheer/postbak/1"] {
        assert_eq!(stranger.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(amina.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let nowhere = amina.get("/bestaat-echt-niet").await;
    assert_eq!(amina.get("/beheer").await.words(), nowhere.words(), "the same page as for what never was");
    let page = daan.get("/beheer").await;
    assert!(page.words().contains("Proefcursus: versie 1") && page.words().contains("Er is geen mailserver ingesteld"));
    assert!(daan.get("/").await.has("header a[href='/beheer']"));
    assert!(!amina.get("/").await.has("header a[href='/beheer']"));
});

school_test!(the_outbox_can_be_read, |school| {
    let daan = school.operator("Daan").await;
    assert!(daan.get("/beheer/postbak").await.words().contains("nog geen mails"));
    school
        .browser()
        .post("/account-maken", &[("name", "Amina"), ("email", "amina@korenaar.example"), ("by", "mail")])
        .await;
    let page = daan.get("/beheer/postbak").await;
    assert!(page.words().contains("Welkom bij Wijzer") && page.words().contains("wacht"));
    let letter = page.attribute(".letters a", "href").unwrap();
    let page = daan.get(&letter).await;
    let link = page.attribute(".letter a", "href").unwrap();
    assert!(link.contains("/inloggen/link/"), "{link}");
    assert_eq!(daan.get("/beheer/postbak/9").await.status, StatusCode::NOT_FOUND);
    assert_eq!(daan.get("/beheer/postbak/x").await.status, StatusCode::NOT_FOUND);
});

school_test!(the_first_operator_comes_from_the_printed_link, |school| {
    let token = Token::random(&mut rand::rng());
    let mut tx = school.db.begin().await.unwrap();
    let until = school.clock.now().plus(1000);
    store::replace_first_operator_link(&mut tx, token.hash(), until).await.unwrap();
    tx.commit().await.unwrap();
    let path = format!("/beheer/eerste/{token}");
    let browser = school.browser();
    let page = browser.get(&path).await;
    assert!(page.words().contains("De eerste beheerder"));
    let refused = fill(&browser, &page, ".narrow", &[("name", "Daan"), ("email", "daan"), ("password", "kort")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("name", "Daan"), ("email", &*address("Daan")), ("password", PASSWORD)];
    let made = fill(&browser, &page, ".narrow", &fields).await;
    assert_eq!(made.location(), "/beheer");
    assert_eq!(browser.get("/beheer").await.status, StatusCode::OK);
    let second = school.browser();
    assert_eq!(second.get(&path).await.status, StatusCode::NOT_FOUND, "once");
    assert_eq!(second.post(&path, &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(second.get("/beheer/eerste/00").await.status, StatusCode::NOT_FOUND);
});
