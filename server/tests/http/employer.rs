//! An employer: starting, inviting, asking, and what can and cannot be seen.

use crate::{
    school::{Browser, School, address, fill},
    school_test,
};
use axum::http::StatusCode;

/// Starts an organisation; gives the address of its overview.
async fn start(owner: &Browser, name: &str) -> String {
    let form = owner.get("/organisatie/nieuw").await;
    let started = fill(owner, &form, "main", &[("name", name), ("size", "10-49")]).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER);
    started.location()
}

/// The join link that the poster shows, as a path.
async fn join_link(owner: &Browser, org: &str) -> String {
    let poster = owner.get(&format!("{org}/uitnodigen")).await.text();
    let (_, rest) = poster.split_once("/meedoen/").expect("a link");
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    format!("/meedoen/{token}")
}

async fn join(person: &Browser, link: &str) {
    assert_eq!(person.post(link, &[]).await.location(), "/mijn-leren");
}

/// Assigns the school's course to everyone; gives the address of the assignment.
async fn assign(owner: &Browser, org: &str) -> String {
    let fields = [("course", "proef"), ("who", "everyone"), ("reason", "We werken met AI."), ("minutes", "20")];
    let assigned = owner.post(&format!("{org}/toewijzen"), &fields).await;
    assert_eq!(assigned.status, StatusCode::SEE_OTHER, "{}", assigned.words());
    assigned.location()
}

/// Goes through the school's course to its end.
async fn finish(learner: &Browser) {
    let page = learner.get("/leren/proef/meteen").await;
    let pick = page.value_of("#melden", "Meteen melden");
    fill(learner, &page, "#melden", &[("pick", &pick), ("sure", "high")]).await;
    for lesson in ["meteen", "alle-soorten", "tot-slot"] {
        let page = learner.get(&format!("/leren/proef/{lesson}")).await;
        fill(learner, &page, "#klaar", &[]).await;
    }
    assert_eq!(learner.get("/cursussen/proef/afgerond").await.status, StatusCode::OK);
}

/// Bram's organisation with Amina in it.
async fn bakery(school: &School) -> (Browser, Browser, String) {
    let (bram, amina) = (school.member("Bram").await, school.member("Amina").await);
    let org = start(&bram, "Bakkerij De Korenaar").await;
    join(&amina, &join_link(&bram, &org).await).await;
    (bram, amina, org)
}

school_test!(staff_join_by_a_link_learn_and_the_owner_sees_who_finished, |school| {
    let (bram, amina, org) = bakery(school).await;
    let assignment = assign(&bram, &org).await;
    let page = bram.get(&assignment).await;
    assert!(page.words().contains("0 van 2 mensen hebben de cursus afgerond"), "{}", page.words());
    let asked = amina.get("/mijn-leren").await;
    assert!(asked.words().contains("Bakkerij De Korenaar vraagt dit: We werken met AI."), "{}", asked.words());
    assert!(asked.words().contains("20 minuten in werktijd"));
    finish(&amina).await;
    let page = bram.get(&assignment).await;
    assert!(page.words().contains("1 van 2 mensen"), "{}", page.words());
    assert!(page.words().contains("Amina afgerond op"), "{}", page.words());
    assert!(bram.get(&org).await.words().contains("1 van 2 mensen"));
    assert!(!amina.get("/mijn-leren").await.words().contains("Naar de cursus"));
});

school_test!(an_employer_sees_the_same_of_who_tried_and_of_who_did_nothing, |school| {
    let (bram, amina, org) = bakery(school).await;
    let esra = school.member("Esra").await;
    join(&esra, &join_link(&bram, &org).await).await;
    let assignment = assign(&bram, &org).await;
    // Amina answers wrong, twice, writes a note and finishes a lesson; Esra does nothing.
    for _ in 0..2 {
        let page = amina.get("/leren/proef/meteen?again=melden").await;
        let pick = page.value_of("#melden", "Niets zeggen");
        fill(&amina, &page, "#melden", &[("pick", &pick), ("sure", "low")]).await;
    }
    let page = amina.get("/leren/proef/alle-soorten").await;
    fill(&amina, &page, "#klaar", &[]).await;
    let page = bram.get(&assignment).await;
    let of = |name: &str| {
        let words = page.words();
        let (_, rest) = words.split_once(name).expect("a row");
        rest.split_whitespace().next().unwrap_or_default().to_owned()
    };
    assert_eq!((of("Amina"), of("Esra")), ("open".to_owned(), "open".to_owned()));
    for private in ["Niets zeggen", "Nog niet", "%", "stappen", "begonnen", "te laat"] {
        for path in [org.clone(), format!("{org}/mensen"), assignment.clone()] {
            assert!(!bram.get(&path).await.words().contains(private), "{private} on {path}");
        }
    }
});

school_test!(a_voluntary_course_is_nobodys_business, |school| {
    let (bram, amina, org) = bakery(school).await;
    finish(&amina).await;
    for path in [org.clone(), format!("{org}/mensen"), format!("{org}/toewijzen")] {
        let page = bram.get(&path).await;
        assert!(!page.words().contains("afgerond op"), "{path}: {}", page.words());
    }
    let view = amina.get("/wat-ziet-mijn-werkgever").await;
    assert!(view.words().contains("Nog geen toegewezen cursussen"), "{}", view.words());
});

school_test!(what_is_not_yours_does_not_exist, |school| {
    let (bram, amina, org) = bakery(school).await;
    let assignment = assign(&bram, &org).await;
    let esra = school.member("Esra").await;
    let other = start(&esra, "Woonzorg Zorgvuur").await;
    let its_number = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let pages = [
        org.clone(),
        format!("{org}/mensen"),
        format!("{org}/uitnodigen"),
        format!("{org}/toewijzen"),
        assignment.clone(),
        format!("{assignment}/deelname.csv"),
        // Somebody else's assignment under one's own organisation.
        format!("{other}/toewijzingen/{}", its_number(&assignment)),
    ];
    let deeds = [
        format!("{org}/uitnodigen"),
        format!("{org}/toewijzen"),
        format!("{assignment}/stop"),
        format!("{assignment}/vrijstelling/1"),
        format!("{org}/mensen/1/rol"),
        format!("{org}/mensen/1/weg"),
    ];
    for who in [&esra, &amina] {
        // With the message of what was just done.
        who.get("/cursussen").await;
    }
    let never_was = esra.get("/organisatie/12345/mensen").await;
    for who in [&esra, &amina] {
        for path in &pages {
            let page = who.get(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            if !path.ends_with(".csv") {
                assert_eq!(page.words(), never_was.words(), "{path}: as if it never was");
            }
        }
        for path in &deeds {
            assert_eq!(who.post(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let visitor = school.browser();
    for path in &pages[..6] {
        let sent = visitor.get(path).await;
        assert!(sent.location().starts_with("/inloggen?next="), "{path}");
    }
    for path in &deeds {
        assert_eq!(visitor.post(path, &[]).await.location(), "/inloggen", "{path}");
    }
    assert!(!esra.get(&other).await.text().contains("Korenaar"));
});

school_test!(one_person_at_two_employers_is_two_separate_things, |school| {
    let (bram, amina, org) = bakery(school).await;
    let esra = school.member("Esra").await;
    let other = start(&esra, "Woonzorg Zorgvuur").await;
    join(&amina, &join_link(&esra, &other).await).await;
    assign(&bram, &org).await;
    finish(&amina).await;
    assert!(!esra.get(&other).await.words().contains("Proefcursus"));
    let view = amina.get("/wat-ziet-mijn-werkgever").await;
    let words = view.words();
    let (korenaar, zorgvuur) = words.split_once("Dit ziet Woonzorg Zorgvuur").expect("both");
    assert!(korenaar.contains("Proefcursus afgerond op"), "{korenaar}");
    assert!(zorgvuur.contains("Nog geen toegewezen cursussen"), "{zorgvuur}");
});

school_test!(who_looked_stands_where_the_person_can_see_it, |school| {
    let (bram, amina, org) = bakery(school).await;
    let assignment = assign(&bram, &org).await;
    assert!(amina.get("/wat-ziet-mijn-werkgever").await.words().contains("Nog niemand bekeek"));
    bram.get(&assignment).await;
    bram.get(&assignment).await;
    bram.get(&format!("{assignment}/deelname.csv")).await;
    let view = amina.get("/wat-ziet-mijn-werkgever").await;
    assert_eq!(view.words().matches("Bram bekeek de lijst").count(), 1, "once a day: {}", view.words());
    assert_eq!(view.words().matches("Bram downloadde de lijst").count(), 1);
});

school_test!(leaving_cuts_the_bond_and_nothing_else, |school| {
    let (bram, amina, org) = bakery(school).await;
    let assignment = assign(&bram, &org).await;
    finish(&amina).await;
    let form = amina.get(&format!("{org}/verlaten")).await;
    assert!(form.words().contains("Weg bij Bakkerij De Korenaar?"), "{}", form.words());
    assert_eq!(amina.post(&format!("{org}/verlaten"), &[]).await.location(), "/wat-ziet-mijn-werkgever");
    let page = bram.get(&assignment).await;
    assert!(!page.words().contains("Amina") && page.words().contains("van 1 mens"), "{}", page.words());
    assert!(amina.get("/mijn-leren").await.words().contains("Proefcursus"), "what she learned is hers");
    assert_eq!(amina.get(&format!("{org}/verlaten")).await.status, StatusCode::NOT_FOUND);
    // The last owner stays until there is another.
    let refused = bram.post(&format!("{org}/verlaten"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("enige beheerder"));
});

school_test!(an_owner_changes_others_and_not_the_own_part, |school| {
    let (bram, amina, org) = bakery(school).await;
    let people = bram.get(&format!("{org}/mensen")).await.text();
    let role = people.split("action=\"").filter_map(|rest| rest.split('"').next()).find(|to| to.ends_with("/rol"));
    let role = role.expect("a button for Amina").to_owned();
    assert_eq!(bram.post(&role, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(amina.get(&format!("{org}/mensen")).await.status, StatusCode::OK, "she is an owner now");
    let own = school.account_id("Bram").await;
    assert_eq!(bram.post(&format!("{org}/mensen/{own}/rol"), &[]).await.status, StatusCode::BAD_REQUEST);
    let removed = bram.post(&role.replace("/rol", "/weg"), &[]).await;
    assert!(bram.follow(&removed).await.words().contains("1 mens doet mee"));
    assert_eq!(amina.get(&format!("{org}/mensen")).await.status, StatusCode::NOT_FOUND);
});

school_test!(a_new_link_shuts_the_old_one, |school| {
    let (bram, _, org) = bakery(school).await;
    let old = join_link(&bram, &org).await;
    bram.post(&format!("{org}/uitnodigen"), &[]).await;
    let new = join_link(&bram, &org).await;
    assert_ne!(old, new);
    let esra = school.member("Esra").await;
    assert_eq!(esra.get(&old).await.status, StatusCode::NOT_FOUND);
    assert_eq!(esra.post(&old, &[]).await.status, StatusCode::NOT_FOUND);
    join(&esra, &new).await;
    join(&esra, &new).await;
    assert!(bram.get(&format!("{org}/mensen")).await.words().contains("3 mensen doen mee"));
});

school_test!(a_visitor_with_a_link_makes_an_account_and_comes_back, |school| {
    let (bram, _, org) = bakery(school).await;
    let link = join_link(&bram, &org).await;
    let daan = school.browser();
    let page = daan.get(&link).await;
    assert!(page.words().contains("Je werkgever ziet nooit je antwoorden"), "{}", page.words());
    assert!(page.text().contains(&format!("/account-maken?next={link}")));
    let form = daan.get(&format!("/account-maken?next={link}")).await;
    let (email, password) = (address("Daan"), "fiets lamp regen kaas");
    let fields = [("name", "Daan"), ("email", &*email), ("by", "password"), ("password", password)];
    let signed_up = fill(&daan, &form, "main", &fields).await;
    assert_eq!(signed_up.location(), link);
    join(&daan, &link).await;
});

school_test!(a_form_that_is_wrong_comes_back_as_it_was_typed, |school| {
    let (bram, _, org) = bakery(school).await;
    let nameless = bram.post("/organisatie/nieuw", &[("name", "  "), ("sector", "zorg"), ("size", "1-9")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.words().contains("Vul de naam van je organisatie in."));
    let fields = [
        ("course", "nergens"),
        ("who", "people"),
        ("reason", "Omdat <b>het</b> moet"),
        ("minutes", "veel"),
        ("target", "2001-01-01"),
    ];
    let wrong = bram.post(&format!("{org}/toewijzen"), &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for sentence in ["Kies een cursus", "Kies minstens één mens", "Vul een heel getal in", "Kies vandaag of een dag"]
    {
        assert!(wrong.words().contains(sentence), "{sentence}: {}", wrong.words());
    }
    assert!(wrong.text().contains("Omdat &lt;b&gt;het&lt;/b&gt; moet"), "typed, and only text");
    assert_eq!(bram.post(&format!("{org}/toewijzen"), &[("owner", "1")]).await.status, StatusCode::BAD_REQUEST);
});

school_test!(chosen_people_are_asked_and_others_are_not, |school| {
    let (bram, amina, org) = bakery(school).await;
    let esra = school.member("Esra").await;
    let id = school.account_id("Amina").await.to_string();
    let stranger = school.account_id("Esra").await.to_string();
    let fields = [
        ("course", "proef"),
        ("who", "people"),
        ("person", &*id),
        ("person", &*stranger),
        ("reason", "Jij bestelt met AI."),
        ("minutes", "20"),
        ("target", ""),
    ];
    let assignment = bram.post(&format!("{org}/toewijzen"), &fields).await.location();
    let page = bram.get(&assignment).await;
    assert!(page.words().contains("0 van 1 mens"), "who does not work there is not asked: {}", page.words());
    assert!(amina.get("/mijn-leren").await.words().contains("Jij bestelt met AI."));
    assert!(!bram.get("/mijn-leren").await.words().contains("Jij bestelt met AI."));
    assert!(!esra.get("/mijn-leren").await.words().contains("Jij bestelt met AI."));
    // Let off, and back.
    let exempt = format!("{assignment}/vrijstelling/{id}");
    bram.post(&exempt, &[("why", "experience")]).await;
    assert!(bram.get(&assignment).await.words().contains("vrijgesteld: kan dit al"));
    assert!(amina.get("/mijn-leren").await.words().contains("Je bent vrijgesteld"));
    assert_eq!(bram.post(&exempt, &[("why", "lazy")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        bram.post(&format!("{assignment}/vrijstelling/{stranger}"), &[("why", "absence")]).await.status,
        StatusCode::NOT_FOUND
    );
    bram.post(&exempt, &[("why", "")]).await;
    assert!(bram.get(&assignment).await.words().contains("Amina open"), "{}", bram.get(&assignment).await.words());
    // Ended: still there for the record, gone for the people.
    bram.post(&format!("{assignment}/stop"), &[]).await;
    assert!(bram.get(&org).await.words().contains("Gestopt"));
    assert!(!amina.get("/mijn-leren").await.words().contains("Jij bestelt met AI."));
});

school_test!(the_spreadsheet_says_what_the_page_says, |school| {
    let (bram, amina, org) = bakery(school).await;
    let assignment = assign(&bram, &org).await;
    finish(&amina).await;
    let sheet = bram.get(&format!("{assignment}/deelname.csv")).await;
    assert_eq!(sheet.status, StatusCode::OK);
    let text = sheet.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[1].starts_with("Amina;Proefcursus;") && lines[1].contains(";afgerond;"), "{}", lines[1]);
    assert!(lines[2].starts_with("Bram;Proefcursus;") && lines[2].contains(";open;;"), "{}", lines[2]);
});
