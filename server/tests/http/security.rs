//! Where requests come from, what they may carry, and what every answer says.

use crate::{
    school::{PASSWORD, address},
    school_test,
};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use server::storage::Millis;

school_test!(every_answer_carries_the_headers, |school| {
    let amina = school.member("Amina").await;
    for path in [
        "/",
        "/cursussen",
        "/account",
        "/bestaat-niet",
        "/healthz",
        "/robots.txt",
        "/account/gegevens.json",
        "/pkg/x.css",
    ] {
        let reply = amina.get(path).await;
        let csp = reply.header("content-security-policy");
        assert!(csp.contains("default-src 'none'") && csp.contains("frame-ancestors 'none'"), "{path}: {csp}");
        assert!(!csp.contains("unsafe-inline") && !csp.contains(" 'unsafe-eval'"), "{csp}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
        assert!(!reply.header("x-request-id").is_empty(), "{path}");
    }
    assert_eq!(amina.get("/account").await.header("cache-control"), "private, no-store");
});

school_test!(cookies_are_locked_to_this_host, |school| {
    school.account("Amina").await;
    let reply = school.browser().post("/inloggen", &[("email", &*address("Amina")), ("password", PASSWORD)]).await;
    let lines: Vec<&str> =
        reply.headers.get_all(header::SET_COOKIE).iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(lines.len(), 2, "session and message");
    for line in lines {
        assert!(line.starts_with("__Host-"), "{line}");
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(line.contains(part), "{line}");
        }
    }
});

/// Sends a deed with these headers about where it came from.
async fn deed(browser: &crate::school::Browser, site: Option<&str>, origin: Option<&str>) -> StatusCode {
    let mut request = browser
        .request(Method::POST, "/account/naam")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(site) = site {
        request = request.header("sec-fetch-site", site);
    }
    if let Some(origin) = origin {
        request = request.header(header::ORIGIN, origin);
    }
    browser.send(request.body(Body::from("name=Anders")).unwrap()).await.status
}

school_test!(deeds_come_from_our_own_pages, |school| {
    let amina = school.member("Amina").await;
    for (site, origin, fine) in [
        (Some("same-origin"), None, true),
        (Some("none"), None, true),
        (None, Some("http://127.0.0.1:3000"), true),
        (Some("same-origin"), Some("http://127.0.0.1:3000"), true),
        (Some("cross-site"), None, false),
        (Some("same-site"), None, false),
        (Some("cross-site"), Some("https://evil.example"), false),
        (None, Some("https://evil.example"), false),
        (None, Some("null"), false),
        (None, Some("http://127.0.0.1:3001"), false),
        (None, None, false),
    ] {
        let status = deed(&amina, site, origin).await;
        let expected = if fine { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        assert_eq!(status, expected, "{site:?} {origin:?}");
    }
    assert!(amina.get("/account").await.words().contains("Mijn account"));
});

school_test!(nothing_is_done_by_looking, |school| {
    let amina = school.member("Amina").await;
    for path in [
        "/uitloggen",
        "/account/naam",
        "/account/taal",
        "/account/apparaten",
        "/account/bevestigen",
        "/sector",
        "/leren/proef/meteen/plek",
    ] {
        assert_eq!(amina.get(path).await.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
    for path in
        ["/leren/proef/meteen/klaar", "/leren/proef/meteen/toch-niet-klaar", "/leren/proef/meteen/oefening/melden"]
    {
        assert_eq!(amina.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert!(!amina.get("/cursussen/proef").await.words().contains("stappen"), "nothing was started");
});

school_test!(a_form_holds_only_its_own_fields, |school| {
    let amina = school.member("Amina").await;
    for (path, fields) in [
        ("/account/naam", vec![("name", "Amina"), ("is_operator", "1")]),
        ("/leren/proef/meteen/klaar", vec![("version", "1"), ("learner", "1")]),
        ("/account-maken", vec![("name", "a"), ("role", "operator")]),
    ] {
        let browser = if path == "/account-maken" { school.browser() } else { school.sign_in("Amina").await };
        assert_eq!(browser.post(path, &fields).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let json = amina.request(Method::POST, "/account/naam").header(header::CONTENT_TYPE, "application/json");
    let json = json.header("sec-fetch-site", "same-origin").body(Body::from("{\"name\":\"x\"}")).unwrap();
    assert_eq!(amina.send(json).await.status, StatusCode::BAD_REQUEST);
});

school_test!(too_much_is_refused_before_it_is_read, |school| {
    let amina = school.member("Amina").await;
    let big = "x".repeat(70 * 1024);
    let reply = amina.post("/leren/proef/tot-slot/notitie/laatste-notitie", &[("text", &big)]).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(reply.words().contains("Dit is te groot"));
});

school_test!(guessing_passwords_is_slowed_down, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    let attempt =
        async || browser.post("/inloggen", &[("email", &*address("Amina")), ("password", "geraden wachtwoord")]).await;
    for _ in 0..5 {
        assert_eq!(attempt().await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let refused = attempt().await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() <= 13);
    assert!(refused.words().contains("Even rustig aan"));
});

school_test!(typed_text_never_runs, |school| {
    let hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
    let amina = school.member("Amina").await;
    amina.post("/leren/proef/tot-slot/notitie/laatste-notitie", &[("text", hostile)]).await;
    amina.post("/account/naam", &[("name", "<script>alert(1)</script>")]).await;
    let refused =
        school.browser().post("/account-maken", &[("name", hostile), ("email", hostile), ("by", "password")]).await;
    for page in [
        amina.get("/leren/proef/tot-slot").await,
        amina.get("/mijn-leren/notities").await,
        amina.get("/account").await,
        amina.get("/account/gegevens").await,
        refused,
    ] {
        let html = page.text();
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{html}");
    }
    let search = amina.get("/zoeken?q=%22%3E%3Csvg%20onload%3Dalert(1)%3E").await;
    assert!(!search.text().contains("<svg onload"));
});

school_test!(an_operators_session_is_short, |school| {
    let daan = school.operator("Daan").await;
    school.clock.advance(29 * Millis::MINUTE);
    assert_eq!(daan.get("/beheer").await.status, StatusCode::OK);
    school.clock.advance(31 * Millis::MINUTE);
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    assert_eq!(daan.get("/beheer").await.status, StatusCode::SEE_OTHER);
});

school_test!(a_forged_session_is_nobody, |school| {
    let browser = school.browser();
    for token in ["", "x", &"0".repeat(64), &"f".repeat(64), "' or 1=1 --"] {
        browser.with_session(token);
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "{token}");
        assert_eq!(browser.get("/leren/proef/meteen").await.status, StatusCode::OK);
    }
});

school_test!(when_the_database_is_gone_nobody_is_let_in, |school| {
    let amina = school.member("Amina").await;
    amina.get("/account").await;
    school.db.close().await;
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let reply = amina.get("/account").await;
    assert!(reply.status.is_server_error(), "{}", reply.status);
    assert!(reply.has("main h1") && reply.has("html[lang=nl]"), "a page around it: {}", reply.text());
    for (path, status) in [("/robots.txt", StatusCode::OK), ("/pkg/x.css", StatusCode::NOT_FOUND)] {
        assert_eq!(amina.get(path).await.status, status, "nobody is looked up for a file: {path}");
    }
    assert!(!reply.text().contains("Amina") && !reply.text().contains("sqlx"), "{}", reply.text());
});
