//! One's own data: seen, taken along, erased.

use crate::{
    school::{PASSWORD, address, fill},
    school_test,
};
use axum::http::StatusCode;
use server::{
    courses::Sector,
    organisations::{self, OrgId, Role},
};

school_test!(everything_is_in_the_export, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get("/leren/proef/meteen").await;
    let pick = page.value_of("#melden", "Meteen melden");
    fill(&amina, &page, "#melden", &[("pick", &pick), ("sure", "high")]).await;
    let last = amina.get("/leren/proef/tot-slot").await;
    fill(&amina, &last, "#laatste-notitie", &[("text", "=1+1 & <b>")]).await;
    amina.post("/account/bevestigen", &[]).await;
    // Someone who claims the same address reads nothing of hers.
    let twin = school.browser();
    let claimed = [("name", "Een ander"), ("email", &*address("Amina")), ("by", "password"), ("password", PASSWORD)];
    twin.post("/account-maken", &claimed).await;
    let claimed: serde_json::Value = twin.get("/account/gegevens.json").await.json();
    assert_eq!(claimed["letters"].as_array().unwrap().len(), 0);
    let reply = amina.get("/account/gegevens.json").await;
    assert!(reply.header("content-disposition").contains("attachment"));
    let data: serde_json::Value = reply.json();
    assert_eq!(data["account"]["email"], address("Amina"));
    assert_eq!(data["courses"][0]["course"], "proef");
    assert_eq!(data["answers"][0]["confidence"], "high");
    assert_eq!(data["notes"][0]["text"], "=1+1 & <b>");
    assert_eq!(data["security_events"][0]["event"], "signed-in");
    assert_eq!(data["security_events"][0]["network"], "127.0.0.0/24");
    assert_eq!(data["letters"][1]["subject"], "Inloggen bij Wijzer");
    assert!(!reply.text().contains("argon2"), "no hash of a password");
    let page = amina.get("/account/gegevens").await;
    let words = ["Proefcursus", "=1+1 & <b>", "Antwoorden", "Ingelogd met je wachtwoord", "Inloggen bij Wijzer"];
    for words in [&[&*address("Amina")], &words[..]].concat() {
        assert!(page.words().contains(words), "{words}");
    }
});

school_test!(nobody_gets_somebody_elses_data, |school| {
    let (amina, esra) = (school.member("Amina").await, school.member("Esra").await);
    fill(&amina, &amina.get("/leren/proef/tot-slot").await, "#laatste-notitie", &[("text", "A-geheim")]).await;
    for path in ["/account/gegevens.json", "/account/gegevens", "/account", "/mijn-leren", "/mijn-leren/notities"] {
        let text = esra.get(path).await.text();
        assert!(!text.contains("A-geheim") && !text.contains(&address("Amina")), "{path}");
    }
});

school_test!(erasing_takes_everything, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get("/leren/proef/meteen").await;
    fill(&amina, &page, "#klaar", &[]).await;
    amina.post("/account/bevestigen", &[]).await;
    amina.post("/account/e-mail", &[("email", "amina@thuis.example")]).await;
    school.awaited_letter_to("amina@thuis.example").await;
    let form = amina.get("/account/wissen").await;
    assert!(form.words().contains("Wat blijft, en waarom"));
    let unsure = amina.post("/account/wissen", &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let token = amina.session().unwrap();
    let erased = amina.post("/account/wissen", &[("sure", "1")]).await;
    assert_eq!(erased.location(), "/");
    assert!(amina.follow(&erased).await.words().contains("Je account is gewist."));
    amina.with_session(&token);
    assert_eq!(amina.get("/account").await.status, StatusCode::SEE_OTHER);
    let again = school.browser();
    let entered = again.post("/inloggen", &[("email", &*address("Amina")), ("password", PASSWORD)]).await;
    assert_eq!(entered.status, StatusCode::UNPROCESSABLE_ENTITY);
    let left =
        "select (select count(*) from lesson_done) + (select count(*) from enrolment) + (select count(*) from learner
        where person_id is not null) + (select count(*) from security_event where person_id is not null)
        + (select count(*) from mail)";
    let left: i64 = match &school.db {
        server::storage::Db::Sqlite { write, .. } => sqlx::query_scalar(left).fetch_one(write).await.unwrap(),
        server::storage::Db::Postgres(pool) => sqlx::query_scalar(left).fetch_one(pool).await.unwrap(),
    };
    assert_eq!(left, 0);
});

school_test!(the_employer_page_shows_ones_own_employer, |school| {
    let (amina, bram) = (school.account("Amina").await, school.account("Bram").await);
    let now = school.clock.now();
    let mut tx = school.db.begin().await.unwrap();
    organisations::store::insert(
        &mut tx,
        OrgId(1),
        &"De Korenaar".parse().unwrap(),
        Some(Sector::Horeca),
        organisations::Size::Under50,
        now,
    )
    .await
    .unwrap();
    organisations::store::insert_membership(&mut tx, OrgId(1), amina, Role::Staff, now).await.unwrap();
    organisations::store::insert_membership(&mut tx, OrgId(1), bram, Role::Owner, now).await.unwrap();
    tx.commit().await.unwrap();
    let page = school.sign_in("Amina").await.get("/wat-ziet-mijn-werkgever").await;
    assert!(page.words().contains("De Korenaar") && page.words().contains("Bram"), "{}", page.words());
    let stranger = school.member("Esra").await.get("/wat-ziet-mijn-werkgever").await;
    assert!(stranger.words().contains("Je bent niet gekoppeld") && !stranger.words().contains("De Korenaar"));
    // One click away everywhere in the learning area.
    for path in ["/leren/proef/meteen", "/mijn-leren", "/account"] {
        let page = school.sign_in("Amina").await.get(path).await;
        assert!(page.has("header a[href='/wat-ziet-mijn-werkgever']"), "{path}");
    }
});

school_test!(a_browser_without_an_account_is_forgotten, |school| {
    let visitor = school.browser();
    let page = visitor.get("/leren/proef/meteen").await;
    fill(&visitor, &page, "#klaar", &[]).await;
    assert!(visitor.get("/cursussen/proef").await.words().contains("1 van de 4"));
    school.clock.advance(server::storage::Millis::HOUR);
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let cookie = visitor.get("/cursussen").await.header("set-cookie").to_owned();
    assert!(cookie.contains(&visitor.session().unwrap()), "the cookie is to live on too: {cookie}");
    school.clock.advance(181 * server::storage::Millis::DAY);
    assert!(school.tidy().await >= 2, "the session and the learner");
    assert!(!visitor.get("/cursussen/proef").await.words().contains("1 van de 4"));
});
