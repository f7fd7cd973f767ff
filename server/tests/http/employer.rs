//! An employer: starting, inviting, asking, and what can and cannot be seen.

use crate::{
    school::{Browser, Reply, School, address, fill},
    school_test,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};

/// Starts an organisation; gives the address of its overview.
pub async fn start(owner: &Browser, name: &str) -> String {
    let form = owner.get("/organisatie/nieuw").await;
    let started = fill(owner, &form, "main", &[("name", name), ("size", "10-49")]).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER);
    started.location()
}

/// The join link that the poster shows, as a path.
pub async fn join_link(owner: &Browser, org: &str) -> String {
    let poster = owner.get(&format!("{org}/uitnodigen")).await.text();
    let (_, rest) = poster.split_once("/meedoen/").expect("a link");
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    format!("/meedoen/{token}")
}

pub async fn join(person: &Browser, link: &str) {
    assert_eq!(person.post(link, &[]).await.location(), "/mijn-leren");
}

/// Assigns the school's course to everyone; gives the address of the assignment.
pub async fn assign(owner: &Browser, org: &str) -> String {
    let fields = [("course", "proef"), ("who", "everyone"), ("reason", "We werken met AI."), ("minutes", "20")];
    let assigned = owner.post(&format!("{org}/toewijzen"), &fields).await;
    assert_eq!(assigned.status, StatusCode::SEE_OTHER, "{}", assigned.words());
    assigned.location()
}

/// Goes through the school's course to its end.
pub async fn finish(learner: &Browser) {
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
pub async fn bakery(school: &School) -> (Browser, Browser, String) {
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
    let own = amina.get("/account/gegevens.json").await.text();
    assert!(own.contains("\"reason\": \"We werken met AI.\"") && own.contains("afgerond op"), "{own}");
    assert!(amina.get("/account/gegevens").await.words().contains("Bakkerij De Korenaar · Proefcursus afgerond op"));
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
        format!("{org}/mensen/erbij/ja"),
        format!("{org}/mensen/uitnodiging-weg"),
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
    let hers = format!("{org}/mensen/{}", school.account_id("Amina").await);
    assert!(bram.get(&format!("{org}/mensen")).await.has(&format!("a[href='{hers}']")));
    let role = format!("{hers}/rol");
    assert!(bram.get(&hers).await.has(&format!("form[action='{role}']")));
    assert_eq!(bram.post(&role, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(amina.get(&format!("{org}/mensen")).await.status, StatusCode::OK, "she is an owner now");
    let own = school.account_id("Bram").await;
    assert!(!bram.get(&format!("{org}/mensen/{own}")).await.has("form[action$='/rol']"));
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

/// Uploads a list the way a browser does.
async fn upload(owner: &Browser, org: &str, list: &[u8]) -> Reply {
    let (edge, path) = ("---edge", format!("{org}/mensen/erbij"));
    let mut body = format!("--{edge}\r\ncontent-disposition: form-data; name=\"list\"\r\n\r\n\r\n").into_bytes();
    body.extend(
        format!("--{edge}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"mensen.csv\"\r\n\r\n")
            .into_bytes(),
    );
    body.extend(list);
    body.extend(format!("\r\n--{edge}--\r\n").into_bytes());
    let request = owner
        .request(Method::POST, &path)
        .header("content-type", format!("multipart/form-data; boundary={edge}"))
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    owner.send(request).await
}

school_test!(a_messy_list_is_mended_in_place_and_nothing_is_written_before_yes, |school| {
    let (bram, _, org) = bakery(school).await;
    let amina = address("Amina");
    let list = format!(
        "Functie;E-mail;Naam\nbakker;{amina};Amina\nbakker;DAAN@proef.example;Daan de Vries\n;;\nbakker;esra at proef;Esra\n\
         bakker;;Fatma\nbakker;daan@proef.example;Daan dubbel\n"
    );
    let looked = upload(&bram, &org, list.as_bytes()).await;
    assert_eq!(looked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for line in ["1 mens krijgt een uitnodiging", "1 mens staat er al", "3 regels kloppen nog niet"] {
        assert!(looked.words().contains(line), "{line}: {}", looked.words());
    }
    let people = format!("{org}/mensen");
    assert!(!bram.get(&people).await.words().contains("uitgenodigd"), "nothing before yes");
    // One mended, one emptied, one still wrong: shown again, with what was typed.
    let mended = [
        ("name-0", "Esra"),
        ("email-0", "esra@proef.example"),
        ("name-1", ""),
        ("email-1", ""),
        ("name-2", "Gül"),
        ("email-2", "gül"),
    ];
    let again = fill(&bram, &looked, "main", &mended).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.words().contains("2 mensen krijgen") && again.words().contains("1 regel klopt nog niet"),
        "{}",
        again.words()
    );
    assert!(again.text().contains("value=\"Gül\""));
    let ready = fill(&bram, &again, "main", &[("name-0", "Gül"), ("email-0", "gul@proef.example")]).await;
    assert_eq!(ready.location(), people, "{}", ready.words());
    let page = bram.get(&people).await;
    for name in ["3 mensen zijn uitgenodigd", "Daan de Vries", "Esra", "Gül"] {
        assert!(page.words().contains(name), "{name}: {}", page.words());
    }
    // The same list again changes nothing, and sends nothing.
    let same = upload(&bram, &org, b"Naam;Email\nDaan de Vries;daan@proef.example\nEsra;esra@proef.example").await;
    assert_eq!(same.status, StatusCode::OK);
    assert!(same.words().contains("2 mensen staan er al"), "{}", same.words());
    let changed = upload(&bram, &org, b"Naam;Email\nDaan Vries;daan@proef.example").await;
    assert!(changed.words().contains("1 naam verandert"), "{}", changed.words());
});

school_test!(who_is_invited_gets_one_neutral_letter_and_joins_by_it, |school| {
    let (bram, _, org) = bakery(school).await;
    let looked = upload(&bram, &org, "Esra Yılmaz;esra@elders.example".as_bytes()).await;
    fill(&bram, &looked, "main", &[]).await;
    school.write_invitations().await;
    let (subject, link) = school.letter_to("esra@elders.example").await.expect("a letter");
    assert_eq!(subject, "Bakkerij De Korenaar vraagt je om mee te leren over AI");
    let esra = school.member("Esra").await;
    assert!(esra.get(&link).await.words().contains("Je werkgever ziet nooit je antwoorden"));
    join(&esra, &link).await;
    let page = bram.get(&format!("{org}/mensen")).await;
    assert!(page.words().contains("3 mensen doen mee") && !page.words().contains("uitgenodigd"), "{}", page.words());
    assert_eq!(school.member("Daan").await.get(&link).await.status, StatusCode::NOT_FOUND, "a letter lets one in");
});

school_test!(an_invitation_that_is_withdrawn_works_no_longer, |school| {
    let (bram, _, org) = bakery(school).await;
    let looked = upload(&bram, &org, b"Esra;esra@elders.example").await;
    fill(&bram, &looked, "main", &[]).await;
    school.write_invitations().await;
    let (_, link) = school.letter_to("esra@elders.example").await.expect("a letter");
    let withdrawn = bram.post(&format!("{org}/mensen/uitnodiging-weg"), &[("email", "esra@elders.example")]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    assert_eq!(school.browser().get(&link).await.status, StatusCode::NOT_FOUND);
});

school_test!(a_list_that_cannot_be_read_is_refused_with_a_sentence, |school| {
    let (bram, amina, org) = bakery(school).await;
    for (list, sentence) in [
        (&b""[..], "Plak een lijst of kies een bestand."),
        (b"Naam;Telefoon\nAmina;06", "geen kolom met e-mailadressen"),
        (b"PK\x03\x04 nothing", "kunnen we niet lezen"),
    ] {
        let refused = upload(&bram, &org, list).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(sentence), "{}", refused.words());
    }
    let large = upload(&bram, &org, &vec![b'a'; 3 * 1024 * 1024]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(upload(&amina, &org, b"Esra;esra@elders.example").await.status, StatusCode::NOT_FOUND);
    let confirm = format!("{org}/mensen/erbij/ja");
    assert_eq!(amina.post(&confirm, &[("rows", "Esra\tesra@elders.example")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bram.post(&confirm, &[("role", "owner")]).await.status, StatusCode::BAD_REQUEST);
});

school_test!(five_thousand_people_are_invited_and_their_letters_spread_over_days, |school| {
    let (bram, _, org) = bakery(school).await;
    let list: Vec<String> = (0..5_000).map(|n| format!("Mens {n};mens-{n}@groot.example\n")).collect();
    let list = list.concat();
    let looked = upload(&bram, &org, list.as_bytes()).await;
    assert!(
        looked.words().contains("5000 mensen krijgen een uitnodiging") || looked.words().contains("5.000"),
        "{:.300}",
        looked.words()
    );
    let invited = fill(&bram, &looked, "main", &[]).await;
    assert_eq!(invited.status, StatusCode::SEE_OTHER, "{:.300}", invited.words());
    let written = async || {
        let mut db = school.db.read().await.unwrap();
        server::mail::store::waiting(&mut db).await.unwrap()
    };
    assert_eq!(written().await, 0, "nobody waits for that");
    assert_eq!(school.write_invitations().await, 500, "so many a day");
    assert_eq!((school.write_invitations().await, written().await), (0, 500));
    school.clock.advance(24 * 60 * 60 * 1000);
    assert_eq!((school.write_invitations().await, written().await), (500, 1_000));
    let bram = school.sign_in("Bram").await;
    assert!(bram.get(&format!("{org}/mensen")).await.words().contains("mail volgt nog"));
});

school_test!(an_invitation_that_nobody_takes_up_is_forgotten, |school| {
    let (bram, _, org) = bakery(school).await;
    let looked = upload(&bram, &org, b"Esra;esra@elders.example").await;
    fill(&bram, &looked, "main", &[]).await;
    for (days, still_there) in [(89, true), (2, false)] {
        school.clock.advance(days * 24 * 60 * 60 * 1000);
        school.tidy().await;
        let bram = school.sign_in("Bram").await;
        assert_eq!(bram.get(&format!("{org}/mensen")).await.words().contains("uitgenodigd"), still_there, "{days}");
    }
});

school_test!(two_owners_who_change_each_other_at_once_leave_one, |school| {
    let (bram, amina, org) = bakery(school).await;
    let id = |name: &'static str| school.account_id(name);
    let (hers, his) = (id("Amina").await, id("Bram").await);
    bram.post(&format!("{org}/mensen/{hers}/rol"), &[]).await;
    let (down, away) = (format!("{org}/mensen/{hers}/rol"), format!("{org}/mensen/{his}/rol"));
    let (one, other) = tokio::join!(bram.post(&down, &[]), amina.post(&away, &[]));
    let done = [one.status, other.status].iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
    assert_eq!(done, 1, "{} and {}", one.status, other.status);
    let owners = [bram.get(&org).await.status, amina.get(&org).await.status];
    assert_eq!(owners.iter().filter(|status| **status == StatusCode::OK).count(), 1, "{owners:?}");
});
