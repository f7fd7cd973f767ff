//! Signing up and in, by password and by mail; changing, proving, leaving.

use crate::{
    school::{PASSWORD, address, fill},
    school_test,
};
use axum::http::StatusCode;
use server::storage::Millis;

fn sign_up_fields<'a>(name: &'a str, email: &'a str, password: &'a str) -> [(&'a str, &'a str); 4] {
    [("name", name), ("email", email), ("by", "password"), ("password", password)]
}

school_test!(wrong_fields_come_back_with_a_sentence_each, |school| {
    let browser = school.browser();
    let refused = browser.post("/account-maken", &sign_up_fields("", "geen adres", "kort")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = refused.words();
    for sentence in ["Vul je naam in.", "Dit lijkt geen e-mailadres.", "minstens 15 tekens"] {
        assert!(words.contains(sentence), "{sentence}: {words}");
    }
    assert_eq!(refused.attribute("#email", "value").as_deref(), Some("geen adres"), "what was typed is still there");
    assert_eq!(refused.attribute("#password", "value"), None, "but never a password");
    assert_eq!(refused.attribute("#email", "aria-invalid").as_deref(), Some("true"));
    assert!(refused.has(".errors a[href='#email']"));
    let long = "x".repeat(3000);
    let refused = browser.post("/account-maken", &sign_up_fields(&long, "a@b.nl", PASSWORD)).await;
    assert!(refused.words().contains("te lang"));
    assert!(browser.session().is_none(), "nothing was made");
});

school_test!(a_known_address_looks_like_a_new_one, |school| {
    school.account("Amina").await;
    let (known, new) = (school.browser(), school.browser());
    let first = known.post("/account-maken", &sign_up_fields("Amina", &address("Amina"), PASSWORD)).await;
    let second = new.post("/account-maken", &sign_up_fields("Amina", &address("Aminata"), PASSWORD)).await;
    assert_eq!((first.status, first.location()), (second.status, second.location()));
    let (first, second) = (known.follow(&first).await, new.follow(&second).await);
    assert_eq!(first.words(), second.words());
    let (subject, _) = school.letter_to(&address("Amina")).await.unwrap();
    assert!(subject.contains("al een account"), "only the owner of the mailbox hears it: {subject}");
});

school_test!(signing_up_twice_ends_in_one_account, |school| {
    school.account("Amina").await;
    let twin = school.browser();
    let page = twin.get("/leren/proef/meteen").await;
    fill(&twin, &page, "#klaar", &[]).await;
    twin.post("/account-maken", &sign_up_fields("Amina", &address("Amina"), PASSWORD)).await;
    let (_, link) = school.letter_to(&address("Amina")).await.unwrap();
    let opened = twin.get(&link).await;
    let entered = fill(&twin, &opened, ".narrow", &[]).await;
    assert_eq!(entered.location(), "/mijn-leren");
    assert!(twin.get("/cursussen/proef").await.words().contains("1 van de 4 stappen"), "what was learned came along");
    let elsewhere = school.sign_in("Amina").await;
    assert!(elsewhere.get("/cursussen/proef").await.words().contains("1 van de 4 stappen"));
});

school_test!(signing_in_says_nothing_about_what_is_wrong, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    let wrong = browser.post("/inloggen", &[("email", &*address("Amina")), ("password", "iets heel anders")]).await;
    let unknown =
        browser.post("/inloggen", &[("email", "wie@nergens.example"), ("password", "iets heel anders")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.status, unknown.status);
    let without_address = |text: String| text.replace(&address("Amina"), "").replace("wie@nergens.example", "");
    assert_eq!(without_address(wrong.text()), without_address(unknown.text()));
});

school_test!(a_link_by_mail_signs_in_and_works_once, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    for email in [address("Amina"), "wie@nergens.example".to_owned()] {
        let sent = browser.post("/inloggen/per-mail", &[("email", &*email)]).await;
        assert!(sent.words().contains("Kijk in je mail"), "the same for every address");
    }
    let (_, link) = school.awaited_letter_to(&address("Amina")).await;
    assert!(school.letter_to("wie@nergens.example").await.is_none());
    let page = browser.get(&link).await;
    assert!(browser.session().is_none(), "looking at a link does nothing: mail programs do");
    let entered = fill(&browser, &page, ".narrow", &[]).await;
    assert_eq!(entered.location(), "/mijn-leren");
    assert!(browser.get("/account").await.words().contains("Mijn account"));
    let other = school.browser();
    assert_eq!(other.get(&link).await.status, StatusCode::GONE);
    assert_eq!(other.post(&link, &[]).await.status, StatusCode::GONE);
    assert_eq!(other.get("/inloggen/link/00").await.status, StatusCode::GONE);
});

school_test!(a_link_is_too_old_after_an_hour, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    browser.post("/wachtwoord-vergeten", &[("email", &*address("Amina"))]).await;
    let (_, link) = school.awaited_letter_to(&address("Amina")).await;
    school.clock.advance(Millis::HOUR);
    let page = browser.get(&link).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.words().contains("Deze link werkt niet meer"));
});

school_test!(a_forgotten_password_is_replaced_and_everyone_else_is_out, |school| {
    let thief = school.member("Amina").await;
    let browser = school.browser();
    browser.post("/wachtwoord-vergeten", &[("email", &*address("Amina"))]).await;
    let (_, link) = school.awaited_letter_to(&address("Amina")).await;
    let page = browser.get(&link).await;
    let refused = fill(&browser, &page, ".narrow", &[("password", "kort")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the link still works after a mistake");
    let changed = fill(&browser, &page, ".narrow", &[("password", "boot wolk stoel peper")]).await;
    assert_eq!(changed.location(), "/mijn-leren");
    assert_eq!(thief.get("/account").await.status, StatusCode::SEE_OTHER, "the other session is over");
    let again = school.browser();
    let old = again.post("/inloggen", &[("email", &*address("Amina")), ("password", PASSWORD)]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = again.post("/inloggen", &[("email", &*address("Amina")), ("password", "boot wolk stoel peper")]).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    assert_eq!(school.letter_to(&address("Amina")).await.unwrap().0, "Je wachtwoord bij Wijzer is veranderd");
});

school_test!(deeds_that_matter_ask_who_you_are_again, |school| {
    let amina = school.member("Amina").await;
    assert_eq!(amina.get("/account/e-mail").await.status, StatusCode::OK, "just signed in");
    school.clock.advance(16 * Millis::MINUTE);
    for path in ["/account/e-mail", "/account/wachtwoord", "/account/wissen"] {
        let first = amina.get(path).await;
        assert_eq!(first.location(), format!("/bewijs-dat-jij-het-bent?next={path}"));
        assert_eq!(amina.post(path, &[]).await.status, StatusCode::SEE_OTHER, "posting does not go around it");
    }
    let page = amina.get("/bewijs-dat-jij-het-bent?next=/account/wissen").await;
    let wrong = fill(&amina, &page, ".narrow", &[("password", "mis")]).await;
    assert!(wrong.words().contains("Dit wachtwoord klopt niet."));
    let right = fill(&amina, &page, ".narrow", &[("password", PASSWORD)]).await;
    assert_eq!(right.location(), "/account/wissen");
    assert_eq!(amina.get("/account/wissen").await.status, StatusCode::OK);
});

school_test!(another_address_is_taken_by_its_own_link, |school| {
    let (amina, esra) = (school.member("Amina").await, school.member("Esra").await);
    let same = amina.post("/account/e-mail", &[("email", &*address("Amina"))]).await;
    assert!(same.words().contains("al je e-mailadres"));
    amina.post("/account/e-mail", &[("email", "amina@thuis.example")]).await;
    let (_, link) = school.awaited_letter_to("amina@thuis.example").await;
    assert_eq!(esra.get(&link).await.status, StatusCode::GONE, "a mistyped address hands nothing to a stranger");
    assert_eq!(esra.post(&link, &[]).await.status, StatusCode::GONE);
    let page = amina.get(&link).await;
    let changed = fill(&amina, &page, ".narrow", &[]).await;
    assert_eq!(changed.location(), "/account");
    assert!(amina.get("/account").await.words().contains("amina@thuis.example"));
    assert!(
        school.letter_to(&address("Amina")).await.unwrap().0.contains("is veranderd"),
        "the old address hears of it"
    );
    // Somebody else's address: no letter, the same page.
    let taken = amina.post("/account/e-mail", &[("email", &*address("Esra"))]).await;
    assert!(taken.words().contains("Kijk in je mail"));
    amina.post("/account/e-mail", &[("email", "amina@later.example")]).await;
    school.awaited_letter_to("amina@later.example").await;
    assert!(school.letter_to(&address("Esra")).await.is_none());
});

school_test!(another_password_ends_the_other_sessions, |school| {
    let (amina, phone) = (school.member("Amina").await, school.sign_in("Amina").await);
    let page = amina.get("/account/wachtwoord").await;
    let easy = fill(&amina, &page, ".narrow", &[("password", "aaaaaaaaaaaaaaaaaaaa")]).await;
    assert!(easy.words().contains("makkelijk te raden"));
    fill(&amina, &page, ".narrow", &[("password", "boot wolk stoel peper")]).await;
    assert_eq!(amina.get("/account").await.status, StatusCode::OK);
    assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER);
});

school_test!(one_sees_and_ends_ones_own_sessions_only, |school| {
    let (amina, phone, esra) =
        (school.member("Amina").await, school.sign_in("Amina").await, school.member("Esra").await);
    let page = amina.get("/account").await;
    assert!(page.words().contains("dit apparaat"));
    let end = page.attribute(".devices form", "action").unwrap();
    assert_eq!(esra.post(&end, &[]).await.status, StatusCode::NOT_FOUND, "somebody else's session does not exist");
    assert_eq!(phone.get("/account").await.status, StatusCode::OK);
    assert_eq!(amina.post(&end, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER);
    let tablet = school.sign_in("Amina").await;
    amina.post("/account/apparaten", &[]).await;
    assert_eq!(tablet.get("/account").await.status, StatusCode::SEE_OTHER, "signed out everywhere else");
    assert_eq!(amina.get("/account").await.status, StatusCode::OK);
    let token = amina.session().unwrap();
    amina.post("/uitloggen", &[]).await;
    amina.with_session(&token);
    assert_eq!(amina.get("/account").await.status, StatusCode::SEE_OTHER, "a finished session is dead");
});

school_test!(name_and_language_are_changed, |school| {
    let amina = school.member("Amina").await;
    amina.post("/account/naam", &[("name", " Amina  el Idrissi ")]).await;
    assert!(amina.get("/mijn-leren").await.words().contains("Dag Amina el Idrissi"));
    let refused = amina.post("/account/naam", &[("name", "http://kwaad.example")]).await;
    assert!(refused.words().contains("alleen letters") && refused.status == StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(amina.post("/account/taal", &[("lang", "en")]).await.location(), "/en/account");
    assert_eq!(amina.post("/account/taal", &[("lang", "xx")]).await.status, StatusCode::BAD_REQUEST);
});

school_test!(an_unconfirmed_account_confirms_with_its_letter, |school| {
    let amina = school.browser();
    amina.post("/account-maken", &sign_up_fields("Amina", &address("Amina"), PASSWORD)).await;
    assert!(amina.get("/account").await.words().contains("Bevestig je e-mailadres"));
    let (_, link) = school.letter_to(&address("Amina")).await.unwrap();
    let page = amina.get(&link).await;
    let confirmed = fill(&amina, &page, ".narrow", &[]).await;
    let page = amina.follow(&confirmed).await;
    assert!(page.words().contains("Je e-mailadres is bevestigd."));
    assert!(!amina.get("/account").await.words().contains("Bevestig je e-mailadres"));
    school.sign_in("Amina").await;
});

// Anyone can sign up with the address of somebody who did not confirm it yet.
school_test!(a_newer_account_with_the_same_address_keeps_nobody_out, |school| {
    let (amina, stranger) = (school.browser(), school.browser());
    let (own, other) = ("boot wolk stoel peper", "maan trap hond soep");
    let page = amina.get("/leren/proef/meteen").await;
    fill(&amina, &page, "#klaar", &[]).await;
    amina.post("/account-maken", &sign_up_fields("Amina", &address("Amina"), own)).await;
    let (_, link) = school.letter_to(&address("Amina")).await.unwrap();
    school.clock.advance(Millis::MINUTE);
    stranger.post("/account-maken", &sign_up_fields("Een ander", &address("Amina"), other)).await;
    let sign_in = async |password: &str| {
        let browser = school.browser();
        let reply = browser.post("/inloggen", &[("email", &*address("Amina")), ("password", password)]).await;
        (reply.status, browser.get("/account").await.words())
    };
    let (status, account) = sign_in(own).await;
    assert!(status == StatusCode::SEE_OTHER && account.contains("Mijn account"), "{account}");
    assert_eq!(sign_in(other).await.0, StatusCode::SEE_OTHER, "both wait for the owner of the mailbox");
    let page = amina.get(&link).await;
    fill(&amina, &page, ".narrow", &[]).await;
    assert_eq!(sign_in(own).await.0, StatusCode::SEE_OTHER);
    assert_eq!(sign_in(other).await.0, StatusCode::UNPROCESSABLE_ENTITY, "the confirmed account is the only one");
});

school_test!(what_the_browser_learned_comes_along_with_a_new_password, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    let page = browser.get("/leren/proef/meteen").await;
    fill(&browser, &page, "#klaar", &[]).await;
    browser.post("/wachtwoord-vergeten", &[("email", &*address("Amina"))]).await;
    let (_, link) = school.awaited_letter_to(&address("Amina")).await;
    let page = browser.get(&link).await;
    fill(&browser, &page, ".narrow", &[("password", "boot wolk stoel peper")]).await;
    let course = browser.get("/cursussen/proef").await;
    assert!(course.words().contains("1 van de 4 stappen"), "{}", course.words());
});

school_test!(whoever_is_not_signed_in_is_asked_to_and_comes_back, |school| {
    school.account("Amina").await;
    let browser = school.browser();
    let asked = browser.get("/account").await;
    assert_eq!(asked.location(), "/inloggen?next=/account");
    let page = browser.follow(&asked).await;
    let entered = fill(&browser, &page, ".narrow", &[("email", &*address("Amina")), ("password", PASSWORD)]).await;
    assert_eq!(entered.location(), "/account");
    for next in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let other = school.browser();
        let fields = [("next", next), ("email", &*address("Amina")), ("password", PASSWORD)];
        let entered = other.post("/inloggen", &fields).await;
        assert!(entered.location() == "/mijn-leren" || entered.status == StatusCode::TOO_MANY_REQUESTS, "{next}");
    }
});
