//! People without an address: cards, the first time, later, a shared tablet, and who must not get in.

use crate::{
    school::{Browser, Reply, School, address, fill},
    school_test,
};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use server::{accounts::sessions, storage::Millis};

const SECRET: &str = "fiets kaas lamp";

/// Starts an organisation; gives the address of its people without an address.
async fn start(owner: &Browser, name: &str) -> String {
    let started = owner.post("/organisatie/nieuw", &[("name", name), ("size", "10-49")]).await;
    format!("{}/mensen/codes", started.location())
}

/// Makes accounts for these names and gives the answer with the cards.
async fn make(owner: &Browser, codes: &str, names: &str) -> Reply {
    let preview = owner.post(codes, &[("names", names)]).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.words());
    let cards = fill(owner, &preview, "main", &[]).await;
    assert_eq!(cards.status, StatusCode::OK, "{}", cards.words());
    cards
}

/// What stands on the cards.
fn cards(reply: &Reply) -> Vec<String> {
    let html = Html::parse_document(&reply.text());
    html.select(&Selector::parse(".cut-code").unwrap()).map(|card| card.text().collect()).collect()
}

/// Bram's bakery with a card for Hans; time goes on a little after each deed.
async fn bakery(school: &School) -> (Browser, String, String) {
    let bram = school.member("Bram").await;
    let codes = start(&bram, "Bakkerij De Korenaar").await;
    let card = cards(&make(&bram, &codes, "Hans").await).remove(0);
    school.clock.advance(1000);
    (bram, codes, card)
}

async fn first_time(browser: &Browser, code: &str, password: &str) -> Reply {
    let fields = [("code", code), ("password", password), ("again", password)];
    browser.post("/code/eerste-keer", &fields).await
}

async fn later(browser: &Browser, code: &str, password: &str) -> Reply {
    browser.post("/code", &[("code", code), ("password", password)]).await
}

fn is_in(reply: &Reply) -> bool {
    reply.status == StatusCode::SEE_OTHER && reply.location() == "/mijn-leren"
}

/// Hans has used his card.
async fn hans(school: &School, code: &str) -> Browser {
    let browser = school.browser();
    let entered = first_time(&browser, code, SECRET).await;
    assert!(is_in(&entered), "{}", entered.words());
    browser
}

/// The number of whoever stands on the page first.
fn number(page: &Reply) -> String {
    page.attribute("input[name=person]", "value").expect("somebody with a code")
}

async fn believed_no_longer() {
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
}

school_test!(names_become_cards_and_a_card_becomes_an_account, |school| {
    let bram = school.member("Bram").await;
    let codes = start(&bram, "Bakkerij De Korenaar").await;
    let preview = bram.post(&codes, &[("names", "Hans\n Fatma  Öz \n\nHans\nBram")]).await;
    assert!(preview.words().contains("Je maakt 4 accounts"), "{}", preview.words());
    assert!(preview.words().contains("Hans staat hierboven ook"), "{}", preview.words());
    assert!(preview.words().contains("Bram zo heet al iemand"));
    assert!(!bram.get(&codes).await.has("input[name=person]"), "nothing is made by looking");
    let made = fill(&bram, &preview, "main", &[]).await;
    let codes_made = cards(&made);
    assert_eq!(codes_made.len(), 4);
    assert_eq!(made.header("cache-control"), "private, no-store");
    for words in ["127.0.0.1:3000/code", "Vertel het aan niemand", "Je werkgever ziet nooit", "2,5 jaar"] {
        assert!(made.words().contains(words), "{words}");
    }
    // The square holds the address and no secret; the list never shows a code.
    let list = bram.get(&codes).await;
    assert!(list.words().contains("Fatma Öz") && !codes_made.iter().any(|code| list.text().contains(code)));
    // The same form again makes nobody.
    school.clock.advance(1000);
    let again = fill(&bram, &preview, "main", &[]).await;
    assert_eq!((again.status, cards(&again).len()), (StatusCode::UNPROCESSABLE_ENTITY, 0));
    assert!(again.words().contains("Er zijn net al codes gemaakt"), "{}", again.words());

    // However it is typed.
    let hans = school.browser();
    let typed = codes_made[0].to_lowercase().replace('-', " ");
    let entered = first_time(&hans, &typed, SECRET).await;
    assert!(is_in(&entered), "{}", entered.words());
    assert!(hans.follow(&entered).await.words().contains("Je bent ingelogd"));
    assert!(hans.get("/wat-ziet-mijn-werkgever").await.words().contains("Bakkerij De Korenaar"));
    assert!(is_in(&later(&school.browser(), &codes_made[0], SECRET).await));
    let own: serde_json::Value = hans.get("/account/gegevens.json").await.json();
    assert_eq!(own["account"]["email"], serde_json::Value::Null);
    assert!(own["account"]["code_made_at"].as_str().is_some_and(|at| at.starts_with("2026-11")), "{own}");
    assert_eq!(own["security_events"][1]["event"], "code-taken");
    assert!(hans.get("/account/gegevens").await.words().contains("Code op papier gemaakt op"));
});

school_test!(a_list_that_is_no_list_is_refused_with_a_sentence, |school| {
    let bram = school.member("Bram").await;
    let codes = start(&bram, "Bakkerij De Korenaar").await;
    let many = "Hans\n".repeat(101);
    for (names, words) in [
        ("", "minstens één naam"),
        (" \n\n", "minstens één naam"),
        ("Hans\nhans@thuis.nl", "Deze regels zijn geen naam: 2"),
        (&many, "meer dan 100 namen"),
    ] {
        for door in [codes.clone(), format!("{codes}/ja")] {
            let refused = bram.post(&door, &[("names", names)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.words().contains(words), "{}", refused.words());
        }
    }
    let nobody = bram.post(&format!("{codes}/nieuw"), &[("latest", "0")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!bram.get(&codes).await.has("input[name=person]"));
});

// Bram printed the code, so he has read it.
school_test!(an_owner_with_the_code_does_not_get_in, |school| {
    let (bram, codes, card) = bakery(school).await;
    let hans = hans(school, &card).await;
    fill(&hans, &hans.get("/leren/proef/tot-slot").await, "#laatste-notitie", &[("text", "Van Hans alleen")]).await;
    let boss = school.browser();
    for guess in ["", "Hans", "fiets lamp regen kaas", "Welkom2026"] {
        assert_eq!(later(&boss, &card, guess).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
    }
    let taken = first_time(&boss, &card, "lantaarn wolk pindakaas").await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A new code stands before the same lock, and the old one is dead.
    let list = bram.get(&codes).await;
    let ticked = number(&list);
    let renewed = fill(&bram, &list, "section[aria-labelledby=wie]", &[("person", &ticked)]).await;
    let new = cards(&renewed).remove(0);
    assert_ne!(new, card);
    school.clock.advance(1000);
    for guess in ["lantaarn wolk pindakaas", "Welkom2026"] {
        assert_eq!(first_time(&boss, &new, guess).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(later(&boss, &new, guess).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(later(&school.browser(), &card, SECRET).await.status, StatusCode::UNPROCESSABLE_ENTITY, "the old code");
    let own = school.browser();
    assert!(is_in(&later(&own, &new, SECRET).await), "the password is still Hans's");
    assert!(own.get("/mijn-leren/notities").await.words().contains("Van Hans alleen"));
    // He can see that somebody tried.
    assert!(own.get("/account/gegevens").await.words().contains("Inloggen is niet gelukt"));
    // The same form again makes no other code.
    assert_eq!(cards(&fill(&bram, &list, "section[aria-labelledby=wie]", &[("person", &ticked)]).await).len(), 0);
    assert!(is_in(&later(&school.browser(), &new, SECRET).await));
    // Beginning again gives an empty account, and the old one stays shut.
    let form = bram.get(&format!("{}/{ticked}/opnieuw", codes.trim_end_matches("/codes"))).await;
    assert!(form.words().contains("Het oude account blijft dicht"));
    let fresh = cards(&fill(&bram, &form, "main", &[]).await).remove(0);
    assert!(is_in(&first_time(&boss, &fresh, "lantaarn wolk pindakaas").await));
    assert!(!boss.get("/mijn-leren/notities").await.words().contains("Van Hans alleen"));
    assert!(is_in(&later(&school.browser(), &new, SECRET).await), "what Hans learned is still Hans's");
    assert_eq!(bram.get(&form.form("main").0).await.status, StatusCode::NOT_FOUND, "let go");
});

school_test!(no_answer_tells_whether_a_code_exists_or_was_used, |school| {
    let bram = school.member("Bram").await;
    let codes = start(&bram, "Bakkerij De Korenaar").await;
    let made = cards(&make(&bram, &codes, "Hans\nIna").await);
    let before = bram.get(&codes).await.words();
    hans(school, &made[0]).await;
    assert_eq!(bram.get(&codes).await.words(), before, "the employer's page is the same");
    let (used, unused, nobodys) = (&made[0], &made[1], "0000-0000-0000");
    let browser = school.browser();
    let mut answers = Vec::new();
    for code in [used.as_str(), unused, nobodys] {
        let answer = later(&browser, code, "een verkeerd wachtwoord").await;
        answers.push((answer.status, answer.words(), answer.header("set-cookie").to_owned()));
    }
    assert!(answers[0].1.contains("horen niet bij elkaar"), "{}", answers[0].1);
    assert_eq!((&answers[0], &answers[1]), (&answers[1], &answers[2]));
    let taken = first_time(&browser, used, "lantaarn wolk pindakaas").await;
    let never = first_time(&browser, nobodys, "lantaarn wolk pindakaas").await;
    assert_eq!((taken.status, taken.words()), (never.status, never.words()));
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Trying one's luck took nothing from Ina.
    assert!(is_in(&first_time(&browser, unused, "lantaarn wolk pindakaas").await));
});

school_test!(guessing_is_slowed_down_per_code, |school| {
    let (_, _, card) = bakery(school).await;
    hans(school, &card).await;
    let boss = school.browser();
    let mut refused = 0;
    loop {
        let answer = later(&boss, &card, "geraden woord").await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        refused += 1;
        assert!(refused < 20, "{}", answer.status);
    }
    let wait = later(&boss, &card, "geraden woord").await;
    assert!(wait.header("retry-after").parse::<u64>().unwrap() > 60, "{:?}", wait.headers);
    assert_eq!(first_time(&boss, &card, "lantaarn wolk pindakaas").await.status, StatusCode::TOO_MANY_REQUESTS);
});

school_test!(what_is_typed_wrong_gets_a_sentence, |school| {
    let (_, _, card) = bakery(school).await;
    let browser = school.browser();
    for (code, words) in
        [("", "Vul je code in"), ("KORF", "Een code heeft 12 letters"), ("UUUU-UUUU-UUUU", "12 letters")]
    {
        assert!(later(&browser, code, SECRET).await.words().contains(words), "{code}");
    }
    let first = async |password: &str, again: &str| {
        let fields = [("code", card.as_str()), ("password", password), ("again", again)];
        browser.post("/code/eerste-keer", &fields).await
    };
    for (password, again, words) in [
        ("kort", "kort", "minstens 8 tekens"),
        ("", "", "Vul een wachtwoord in"),
        ("12345678", "12345678", "makkelijk te raden"),
        (card.as_str(), card.as_str(), "makkelijk te raden"),
        (SECRET, "fiets kaas lamm", "niet hetzelfde"),
    ] {
        let refused = first(password, again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(words), "{}", refused.words());
        assert!(password.is_empty() || !refused.text().contains(&format!("value=\"{password}\"")) || password == card);
    }
    assert!(is_in(&first(SECRET, SECRET).await));
});

school_test!(a_code_of_another_employer_does_not_exist, |school| {
    let (bram, codes, card) = bakery(school).await;
    let (esra, amina) = (school.member("Esra").await, school.member("Amina").await);
    let hers = start(&esra, "Woonzorg Zorgvuur").await;
    make(&esra, &hers, "Fatma").await;
    let list = bram.get(&codes).await;
    let hans_number = number(&list);
    let latest = esra.get(&hers).await.attribute("input[name=latest]", "value").unwrap();
    for stranger in [&esra, &amina] {
        let of_bram = codes.trim_end_matches("/codes");
        for path in [codes.clone(), format!("{of_bram}/{hans_number}/opnieuw")] {
            assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(stranger.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in [format!("{codes}/ja"), format!("{codes}/nieuw")] {
            assert_eq!(stranger.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    // Under one's own organisation somebody else's person is an unknown one.
    let own = hers.trim_end_matches("/codes");
    for id in [hans_number.as_str(), "12345"] {
        let renewed = esra.post(&format!("{hers}/nieuw"), &[("person", id), ("latest", &latest)]).await;
        assert_eq!(renewed.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(esra.get(&format!("{own}/{id}/opnieuw")).await.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(esra.post(&format!("{own}/{id}/opnieuw"), &[]).await.status, StatusCode::NOT_FOUND, "{id}");
    }
    assert!(!esra.get(&hers).await.text().contains("Hans"));
    let visitor = school.browser();
    assert!(visitor.get(&codes).await.location().starts_with("/inloggen?next="));
    assert_eq!(visitor.post(&format!("{codes}/ja"), &[]).await.location(), "/inloggen");
    assert!(is_in(&first_time(&visitor, &card, SECRET).await), "Hans's card still works");
});

school_test!(whoever_leaves_keeps_account_and_code, |school| {
    let (bram, codes, card) = bakery(school).await;
    let hans = hans(school, &card).await;
    let list = bram.get(&codes).await;
    let id = number(&list);
    let org = codes.trim_end_matches("/mensen/codes");
    bram.post(&format!("{org}/mensen/{id}/weg"), &[]).await;
    assert!(is_in(&later(&school.browser(), &card, SECRET).await));
    assert!(!bram.get(&codes).await.has("input[name=person]"));
    let latest = list.attribute("input[name=latest]", "value").unwrap();
    let renewed = bram.post(&format!("{codes}/nieuw"), &[("person", &id), ("latest", &latest)]).await;
    assert_eq!(renewed.status, StatusCode::NOT_FOUND);
    // Erasing takes the code with it.
    assert_eq!(hans.post("/account/wissen", &[("sure", "1")]).await.location(), "/");
    assert_eq!(later(&school.browser(), &card, SECRET).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(first_time(&school.browser(), &card, SECRET).await.status, StatusCode::UNPROCESSABLE_ENTITY);
});

school_test!(no_mail_goes_to_nobody, |school| {
    let (_, _, card) = bakery(school).await;
    let hans = hans(school, &card).await;
    assert_eq!(hans.post("/account/bevestigen", &[]).await.status, StatusCode::NOT_FOUND);
    let changed = hans.post("/account/wachtwoord", &[("email", ""), ("password", "wolk fiets")]).await;
    assert_eq!(changed.location(), "/account", "{}", changed.words());
    assert!(is_in(&later(&school.browser(), &card, "wolk fiets").await));
    assert_eq!(school.letter_to("").await, None);
    for door in ["/inloggen", "/inloggen/per-mail", "/wachtwoord-vergeten"] {
        let fields: &[(&str, &str)] =
            if door == "/inloggen" { &[("email", ""), ("password", SECRET)] } else { &[("email", "")] };
        assert_eq!(school.browser().post(door, fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{door}");
    }
    let account = hans.get("/account").await;
    assert!(account.words().contains("Je logt in met een code op papier") && !account.words().contains("Bevestig je"));
    school.clock.advance(20 * Millis::MINUTE);
    believed_no_longer().await;
    let prove = hans.follow(&hans.get("/account/e-mail").await).await;
    assert!(!prove.words().contains("mail"), "nothing to send: {}", prove.words());
    assert_eq!(fill(&hans, &prove, "main", &[("password", "wolk fiets")]).await.location(), "/account/e-mail");
});

school_test!(an_address_of_ones_own_ends_the_code, |school| {
    let (bram, codes, card) = bakery(school).await;
    let hans = hans(school, &card).await;
    let form = hans.get("/account/e-mail").await;
    assert!(form.words().contains("Daarna stopt je code"), "{}", form.words());
    fill(&hans, &form, "main", &[("email", &address("Hans"))]).await;
    let (_, link) = school.awaited_letter_to(&address("Hans")).await;
    assert!(is_in(&later(&school.browser(), &card, SECRET).await), "until then the code works");
    // Somebody else who finds the letter can do nothing with it.
    assert_eq!(bram.get(&link).await.status, StatusCode::GONE);
    let confirm = hans.get(&link).await;
    assert!(confirm.words().contains("Je code werkt dan niet meer"), "{}", confirm.words());
    let short = fill(&hans, &confirm, "main", &[("password", SECRET.split_at(10).0)]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.words().contains("minstens 15 tekens"), "the only proof is a long one: {}", short.words());
    assert!(is_in(&later(&school.browser(), &card, SECRET).await));
    let password = "boot wolk stoel peper";
    let done = fill(&hans, &short, "main", &[("password", password)]).await;
    assert_eq!(done.location(), "/account", "{}", done.words());
    for (code, secret) in [(&card, SECRET), (&card, password)] {
        assert_eq!(later(&school.browser(), code, secret).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let by_mail = school.browser().post("/inloggen", &[("email", &address("Hans")), ("password", password)]).await;
    assert_eq!(by_mail.status, StatusCode::SEE_OTHER);
    assert_eq!(hans.get("/account").await.status, StatusCode::OK);
    // The employer can do nothing with the account any more, and still sees Hans among the people.
    assert!(!bram.get(&codes).await.words().contains("Hans"));
    assert!(bram.get(codes.trim_end_matches("/codes")).await.words().contains("Hans"));
    let own: serde_json::Value = hans.get("/account/gegevens.json").await.json();
    assert_eq!((&own["account"]["email"], &own["account"]["code_made_at"]), (&address("Hans").into(), &().into()));
});

/// Signs in on a tablet that many use.
async fn on_a_tablet(tablet: &Browser, card: &str) -> Reply {
    let fields = [("code", card), ("password", SECRET), ("again", SECRET), ("shared", "1")];
    let entered = tablet.post("/code/eerste-keer", &fields).await;
    assert!(is_in(&entered), "{}", entered.words());
    entered
}

school_test!(a_shared_tablet_signs_out_by_itself, |school| {
    let (_, _, card) = bakery(school).await;
    let tablet = school.browser();
    let entered = on_a_tablet(&tablet, &card).await;
    let lines = entered.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned());
    let shared = lines.into_iter().find(|line| line.starts_with("__Host-shared=1")).expect("remembered");
    assert!(shared.contains("HttpOnly") && shared.contains("Secure") && shared.contains("SameSite=Lax"), "{shared}");
    for path in ["/mijn-leren", "/account", "/leren/proef/meteen", "/cursussen", "/bestaat-niet"] {
        let page = tablet.get(path).await;
        assert_eq!(page.header("refresh"), "182; url=/code", "{path}");
        assert!(page.words_of("header").contains("Ik ben klaar"), "{path}");
    }
    // Used, it goes on; a page that goes away by itself is no use.
    for _ in 0..3 {
        school.clock.advance(sessions::SHARED - 10_000);
        believed_no_longer().await;
        assert_eq!(tablet.get("/account").await.status, StatusCode::OK);
    }
    school.clock.advance(sessions::SHARED - 10_000);
    believed_no_longer().await;
    assert!(tablet.get("/code").await.words().contains("Ben je er nog? Hier is Hans ingelogd"));
    let token = tablet.session().unwrap();
    school.clock.advance(20_000);
    believed_no_longer().await;
    let over = tablet.get("/code").await;
    assert!(over.has("input[name=shared][checked]"), "it opens that way: {}", over.text());
    assert_eq!(over.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(!over.text().contains("Hans") && over.header("refresh").is_empty());
    assert_eq!(tablet.session(), None);
    // The token is worth nothing, also for a deed.
    tablet.with_session(&token);
    assert_eq!(tablet.get("/account").await.location(), "/code?next=/account");
    assert_eq!(tablet.post("/account/naam", &[("name", "Een ander")]).await.location(), "/code");
    let own = school.browser();
    later(&own, &card, SECRET).await;
    let page = own.get("/account").await;
    assert!(page.text().contains("value=\"Hans\"") && page.header("refresh").is_empty(), "elsewhere it is as usual");
    assert!(!page.words_of("header").contains("Ik ben klaar"));
});

school_test!(who_is_done_leaves_nothing_on_a_shared_tablet, |school| {
    let (_, _, card) = bakery(school).await;
    let tablet = school.browser();
    on_a_tablet(&tablet, &card).await;
    let token = tablet.session().unwrap();
    let done = tablet.post("/uitloggen", &[]).await;
    assert_eq!((done.location().as_str(), done.header("clear-site-data")), ("/code", "\"cache\", \"storage\""));
    tablet.with_session(&token);
    assert_eq!(tablet.get("/account").await.status, StatusCode::SEE_OTHER);
    // Somebody without an account leaves nothing to the next, not even progress.
    let visitor = school.browser();
    let shared = school.browser();
    on_a_tablet_without_account(&tablet).await;
    assert!(tablet.get("/cursussen/proef").await.words().contains("1 van de 4"));
    assert_eq!(tablet.get("/cursussen").await.header("refresh"), "182; url=/code");
    let fields = [("code", card.as_str()), ("password", SECRET), ("shared", "1")];
    assert!(is_in(&tablet.post("/code", &fields).await));
    assert!(!tablet.get("/cursussen/proef").await.words().contains("1 van de 4"), "not Hans's");
    tablet.post("/uitloggen", &[]).await;
    on_a_tablet_without_account(&tablet).await;
    assert_eq!(tablet.post("/uitloggen", &[]).await.location(), "/code");
    assert!(!tablet.get("/cursussen/proef").await.words().contains("1 van de 4"));
    // An account with an address is signed out by the tablet too.
    school.account("Amina").await;
    tablet.post("/inloggen", &[("email", &address("Amina")), ("password", crate::school::PASSWORD)]).await;
    assert_eq!(tablet.get("/account").await.header("refresh"), "182; url=/code");
    // On a browser of one's own all stays as it was.
    on_a_tablet_without_account(&visitor).await;
    assert!(is_in(&later(&visitor, &card, SECRET).await));
    assert!(visitor.get("/cursussen/proef").await.words().contains("1 van de 4"), "what was learned comes along");
    // And a tablet that is no longer shared can be told so.
    let fields = [("code", card.as_str()), ("password", SECRET), ("shared", "1")];
    shared.post("/code", &fields).await;
    shared.post("/uitloggen", &[]).await;
    later(&shared, &card, SECRET).await;
    assert!(shared.get("/account").await.header("refresh").is_empty());
});

/// A lesson is done without an account.
async fn on_a_tablet_without_account(browser: &Browser) {
    let page = browser.get("/leren/proef/meteen").await;
    fill(browser, &page, "#klaar", &[]).await;
}

school_test!(one_goes_where_one_wanted_to_go, |school| {
    let (_, _, card) = bakery(school).await;
    let browser = school.browser();
    let page = browser.get("/code/eerste-keer?next=/account").await;
    let fields = [("code", card.as_str()), ("password", SECRET), ("again", SECRET)];
    assert_eq!(fill(&browser, &page, "main", &fields).await.location(), "/account");
    assert_eq!(browser.get("/code?next=/account").await.location(), "/account");
    let page = school.browser().get("/code?next=//evil.example").await;
    assert!(!page.text().contains("evil.example"));
    assert!(school.browser().get("/inloggen").await.has("main a[href='/code']"));
});
