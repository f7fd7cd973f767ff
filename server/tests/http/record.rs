//! The AI-literacy record: what is written, what it says is missing, and who may see it.

use crate::{
    employer::{assign, bakery, finish, start},
    school::{Browser, Reply, School, fill},
    school_test,
};
use axum::http::StatusCode;
use server::storage::Millis;

/// The address of the entry that a page of the record links to under these words.
async fn entry(owner: &Browser, org: &str, title: &str) -> String {
    let page = owner.get(&format!("{org}/dossier")).await;
    page.link_to(title)
}

school_test!(an_entry_is_written_changed_taken_out_and_brought_back, |school| {
    let (bram, _, org) = bakery(school).await;
    let new = format!("{org}/dossier/nieuw/system");
    let refused = bram.post(&new, &[("from", "0"), ("assessed-on", "gisteren")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Hoe noem je het: vul dit in."), "{}", refused.words());
    assert!(refused.text().contains("gisteren"), "what was typed is kept");
    let fields = [("from", "0"), ("name", "Vertaal-app"), ("affected", "customers"), ("risk", "other")];
    assert_eq!(bram.post(&new, &fields).await.location(), format!("{org}/dossier"));
    let page = bram.get(&format!("{org}/dossier")).await;
    assert!(page.words().contains("Vertaal-app: zoek uit wat je nog niet weet."), "{}", page.words());
    assert!(page.words().contains("Actie nodig"));
    let address = entry(&bram, &org, "Vertaal-app").await;
    let first = bram.get(&address).await;
    let saved = fill(&bram, &first, "main", &[("name", "Vertaalhulp")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    // The same form, sent by somebody who did not see the change.
    let second = fill(&bram, &first, "main", &[("name", "Tolk")]).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.words().contains("Iemand anders bewaarde dit onderdeel net ook"));
    assert!(second.text().contains("Tolk"));
    let removed = bram.post(&format!("{address}/weg"), &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    assert!(!bram.get(&format!("{org}/dossier")).await.words().contains("Vertaalhulp:"));
    let history = bram.get(&format!("{org}/dossier/wijzigingen")).await;
    for said in ["AI-systeem: Vertaalhulp : weggehaald", "gewijzigd: hoe noem je het", "Vertaal-app : toegevoegd"] {
        assert!(history.words().contains(said), "{said}: {}", history.words());
    }
    assert!(history.words().contains("Bram (beheerder)"));
    bram.post(&format!("{address}/terug/1"), &[]).await;
    assert!(bram.get(&format!("{org}/dossier")).await.words().contains("Vertaal-app:"));
});

school_test!(a_system_asks_a_role_a_course_and_the_rules_say_why, |school| {
    let (bram, _, org) = bakery(school).await;
    let desk = [("from", "0"), ("name", "Balie"), ("goals", "Je controleert wat AI schrijft.")];
    bram.post(&format!("{org}/dossier/nieuw/role"), &desk).await;
    let desk = entry(&bram, &org, "Balie").await;
    let id = desk.rsplit('/').next().unwrap().to_owned();
    let system = [("from", "0"), ("name", "Vertaal-app"), ("roles", id.as_str()), ("data", "personal")];
    bram.post(&format!("{org}/dossier/nieuw/system"), &system).await;
    // The school's own course goes by a rule of its own.
    bram.post(&format!("{org}/dossier/regels"), &[]).await;
    let rule = [("from", "0"), ("name", "Gegevens van mensen"), ("if-data", "personal"), ("courses", "proef")];
    assert_eq!(bram.post(&format!("{org}/dossier/nieuw/rule"), &rule).await.status, StatusCode::SEE_OTHER);
    let page = bram.get(&format!("{org}/dossier")).await;
    assert!(page.words().contains("Balie: bekijk welke cursussen de regels voorstellen."), "{}", page.words());
    let matrix = bram.get(&format!("{org}/dossier/voorstellen")).await;
    assert!(matrix.words().contains("omdat deze rol Vertaal-app gebruikt: Gegevens van mensen"), "{}", matrix.words());
    let taken =
        [("role", id.as_str()), ("from", "1"), ("course", "proef"), ("course", "geen-cursus"), ("goal", "Iets")];
    bram.post(&format!("{org}/dossier/voorstellen"), &taken).await;
    let page = bram.get(&format!("{org}/dossier")).await;
    assert!(page.words().contains("Balie: wijs de cursussen van deze rol toe."), "{}", page.words());
    assert!(!page.words().contains("bekijk welke cursussen"));
    let desk = bram.get(&desk).await;
    assert!(!desk.text().contains("Iets"), "only what was proposed");
});

school_test!(a_short_record_takes_three_pages, |school| {
    let bram = school.member("Bram").await;
    let org = start(&bram, "Fietsenmaker Bram").await;
    let step = |n: u8| format!("{org}/dossier/kort/{n}");
    assert_eq!(bram.get(&step(2)).await.location(), step(1), "first things first");
    assert_eq!(bram.post(&step(1), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ticked = [("system", "assistant"), ("system", "bookkeeping"), ("own", "Fietsherkenner\n")];
    assert_eq!(bram.post(&step(1), &ticked).await.location(), step(2));
    let page = bram.get(&step(2)).await;
    assert!(page.words().contains("Fietsherkenner") && page.words().contains("Boekhouding die bonnen herkent"));
    assert_eq!(fill(&bram, &page, "main", &[]).await.location(), step(3));
    let refused = bram.post(&step(3), &[("goals", "Je weet wat mag."), ("measure", ""), ("next", "ooit")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["Wat doe je eraan: vul dit in.", "Wie tekent namens de leiding: vul dit in.", "kies een dag."] {
        assert!(refused.words().contains(said), "{said}: {}", refused.words());
    }
    let plan = [
        ("goals", "Je weet wat mag."),
        ("measure", "Werkoverleg"),
        ("next", "2027-05-24"),
        ("signed-by", "Bram, eigenaar"),
    ];
    assert_eq!(bram.post(&step(3), &plan).await.location(), step(4));
    assert!(bram.get(&step(4)).await.words().contains("Je dossier staat klaar"));
    let record = bram.get(&format!("{org}/dossier")).await;
    for said in ["Fietsherkenner", "Wie met AI werkt", "Werkoverleg", "Bram, eigenaar", "Actie nodig"] {
        assert!(record.words().contains(said), "{said}: {}", record.words());
    }
});

school_test!(a_change_of_the_law_is_flagged_until_it_is_read, |school| {
    let (bram, _, org) = bakery(school).await;
    bram.post(&format!("{org}/dossier/beginlijst"), &[("system", "assistant")]).await;
    let says = async |what: &str| bram.get(&format!("{org}/dossier")).await.words().contains(what);
    let flag = "De wet is veranderd. Kijk of jouw maatregelen nog passen.";
    assert!(!says(flag).await);
    school.clock.advance(Millis::MINUTE);
    school.change_fact("F-11").await;
    assert!(says(flag).await);
    school.clock.advance(Millis::MINUTE);
    let read = [("from", "0"), ("on", "2026-11-24"), ("words", "Onze maatregelen passen nog.")];
    bram.post(&format!("{org}/dossier/nieuw/law"), &read).await;
    assert!(!says(flag).await);
});

school_test!(the_record_of_another_does_not_exist, |school| {
    let (bram, amina, org) = bakery(school).await;
    bram.post(&format!("{org}/dossier/beginlijst"), &[("system", "assistant")]).await;
    let address = entry(&bram, &org, "AI-assistent voor teksten (chatbot)").await;
    let esra = school.member("Esra").await;
    let own = start(&esra, "Woonzorg").await;
    for stranger in [&amina, &esra] {
        for path in [
            "dossier",
            "dossier/beginlijst",
            "dossier/nieuw/system",
            "dossier/voorstellen",
            "dossier/wijzigingen",
            "dossier/kort/1",
        ] {
            assert_eq!(stranger.get(&format!("{org}/{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.post(&format!("{address}/weg"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    // The entry of one organisation under the address of another.
    let id = address.rsplit('/').next().unwrap();
    assert_eq!(esra.get(&format!("{own}/dossier/deel/{id}")).await.status, StatusCode::NOT_FOUND);
    let named = [("from", "0"), ("name", "Zorg-app"), ("roles", id)];
    let refused = esra.post(&format!("{own}/dossier/nieuw/system"), &named).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "an entry of another cannot be named");
});

/// Asks for a file of the record.
async fn export(owner: &Browser, org: &str, fields: &[(&str, &str)]) -> Reply {
    let reply = owner.post(&format!("{org}/dossier/bestanden"), fields).await;
    assert_eq!(reply.status, StatusCode::OK, "{fields:?}: {}", reply.words());
    reply
}

/// Bram's bakery with a role, a system, an assigned course and Amina, who finished it.
async fn kept(school: &School) -> (Browser, Browser, String) {
    let (bram, amina, org) = bakery(school).await;
    let role = [("from", "0"), ("name", "Balie"), ("goals", "Je controleert.")];
    bram.post(&format!("{org}/dossier/nieuw/role"), &role).await;
    let id = entry(&bram, &org, "Balie").await.rsplit('/').next().unwrap().to_owned();
    let system = [
        ("from", "0"),
        ("name", "Vertaal-app"),
        ("roles", id.as_str()),
        ("allowed", "conditions"),
        ("rules", "Nooit namen."),
    ];
    bram.post(&format!("{org}/dossier/nieuw/system"), &system).await;
    let amina_id = school.account_id("Amina").await.to_string();
    let put = bram.post(&format!("{org}/mensen/{amina_id}/groepen"), &[("group", &id)]).await;
    assert_eq!(put.status, StatusCode::SEE_OTHER);
    assign(&bram, &org).await;
    finish(&amina).await;
    school.clock.advance(Millis::DAY);
    (bram, amina, org)
}

/// Every key in a file, at any depth.
fn keys(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().flat_map(|(key, value)| std::iter::once(key.clone()).chain(keys(value))).collect()
        }
        serde_json::Value::Array(values) => values.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}

school_test!(every_export_carries_the_day_the_version_the_hash_and_the_sentence, |school| {
    let (bram, amina, org) = kept(school).await;
    let json = export(&bram, &org, &[("what", "record"), ("format", "json")]).await;
    let file: serde_json::Value = json.json();
    assert_eq!(
        file["statement"],
        "Dit dossier beschrijft maatregelen. Het is geen bewijs dat aan alle regels is voldaan."
    );
    assert_eq!((file["format"].as_str(), file["version"].as_u64()), (Some("wijzer-record/1"), Some(2)));
    let document = include_str!("../../../docs/record-format.md");
    let strange: Vec<_> = keys(&file).into_iter().filter(|key| !document.contains(&format!("`{key}`"))).collect();
    assert!(strange.is_empty(), "not in docs/record-format.md: {strange:?}");
    let participation = &file["participation"][0];
    assert_eq!((participation["asked"].as_i64(), participation["finished"].as_i64()), (Some(2), Some(1)));
    let people: Vec<_> =
        participation["people"].as_array().unwrap().iter().map(|one| one["person"].as_str().unwrap()).collect();
    assert!(people.iter().all(|name| name.starts_with("Medewerker ")), "{people:?}");
    let csv = export(&bram, &org, &[("what", "register"), ("format", "csv"), ("names", "yes")]).await.text();
    assert!(csv.contains("Amina;Balie;Vertaal-app;Proefcursus;"), "{csv}");
    assert!(csv.contains("afgerond;2026-"), "{csv}");
    assert!(csv.contains("Controlegetal (SHA-256): ") && csv.contains("Het is geen bewijs dat"));
    for (what, format, start) in [
        ("record", "pdf", "%PDF-1."),
        ("council", "pdf", "%PDF-1."),
        ("rules", "pdf", "%PDF-1."),
        ("register", "xlsx", "PK"),
    ] {
        let file = export(&bram, &org, &[("what", what), ("format", format)]).await;
        assert!(file.body.starts_with(start.as_bytes()), "{what}");
        assert!(file.header("content-disposition").contains(&format!(".{format}")));
    }
    // What left is written down, and who is in it can see that.
    let log = bram.get(&format!("{org}/dossier/bestanden")).await;
    assert!(log.words().contains("Register: per mens, rol en AI-systeem, CSV"), "{}", log.words());
    assert!(log.words().contains(&server::paper::sha256(&json.body)), "the hash of the very file: {}", log.words());
    assert!(log.words().contains("met namen") && log.words().contains("Bram (beheerder)"));
    assert!(amina.get("/wat-ziet-mijn-werkgever").await.words().contains("Bram downloadde de lijst"));
    let read = bram.get(&format!("{org}/dossier/lezen")).await;
    for said in ["Vertaal-app", "Je controleert.", "Versie 2", "Wat de wet vraagt op deze dag", "geen bepaald niveau"] {
        assert!(read.words().contains(said), "{said}: {}", read.words());
    }
    assert!(!read.words().contains("Amina"), "no names unless asked for");
});

school_test!(a_past_day_is_told_as_it_was, |school| {
    let (bram, amina, org) = kept(school).await;
    let of = async |day: &str| -> serde_json::Value {
        export(&bram, &org, &[("what", "record"), ("format", "json"), ("day", day), ("names", "yes")]).await.json()
    };
    let yesterday = of("2026-11-18").await;
    let before = of("2026-11-17").await;
    assert_eq!(before["entries"].as_array().unwrap().len(), 0, "nothing was there yet");
    assert_eq!(yesterday["entries"].as_array().unwrap().len(), 2);
    // Whoever leaves stays in the counts, without a name.
    amina.post(&format!("{org}/verlaten"), &[]).await;
    school.clock.advance(Millis::DAY);
    let anew = of("2026-11-18").await;
    assert_eq!(anew["participation"][0]["finished"], yesterday["participation"][0]["finished"]);
    assert_eq!(anew["participation"][0]["asked"], yesterday["participation"][0]["asked"]);
    assert!(!anew.to_string().contains("Amina") && yesterday.to_string().contains("Amina"));
    let refused = bram
        .post(&format!("{org}/dossier/bestanden"), &[("what", "record"), ("format", "json"), ("day", "2099-01-01")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = bram.post(&format!("{org}/dossier/bestanden"), &[("what", "council"), ("format", "csv")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Kies een andere."));
});

school_test!(a_contact_person_keeps_the_record_and_sees_nobodys_participation, |school| {
    let (bram, amina, org) = kept(school).await;
    let id = school.account_id("Amina").await;
    assert_eq!(amina.get(&format!("{org}/dossier")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        bram.post(&format!("{org}/mensen/{id}/contact"), &[("contact", "yes")]).await.status,
        StatusCode::SEE_OTHER
    );
    let record = amina.get(&format!("{org}/dossier")).await;
    assert!(record.words().contains("Vertaal-app"), "{}", record.words());
    assert_eq!(amina.get(&org).await.status, StatusCode::NOT_FOUND, "the rest is the owner's");
    let signal = [("from", "0"), ("on", "2026-11-19"), ("what", "Verkeerde prijs doorgegeven.")];
    assert_eq!(amina.post(&format!("{org}/dossier/nieuw/signal"), &signal).await.status, StatusCode::SEE_OTHER);
    assert!(bram.get(&format!("{org}/dossier/wijzigingen")).await.words().contains("Amina (AI-aanspreekpunt)"));
    for format in ["json", "pdf"] {
        let fields = [("what", "record"), ("format", format), ("names", "yes")];
        let file = export(&amina, &org, &fields).await.text();
        assert!(!file.contains("Proefcursus") && !file.contains("Bram"), "{format}");
    }
    let refused = amina.post(&format!("{org}/dossier/bestanden"), &[("what", "register"), ("format", "csv")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!amina.get(&format!("{org}/dossier/lezen")).await.words().contains("Proefcursus"));
});

school_test!(what_makes_something_new_and_is_sent_twice_makes_one, |school| {
    let (bram, _, org) = bakery(school).await;
    let count = async |path: String, words: &str| bram.get(&path).await.text().matches(words).count();
    let twice = async |path: String, fields: &[(&str, &str)]| {
        let first = bram.post(&path, fields).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(bram.post(&path, fields).await.location(), first.location(), "{path}");
    };
    twice(format!("{org}/dossier/nieuw/system"), &[("from", "0"), ("name", "Vertaal-app")]).await;
    assert_eq!(count(format!("{org}/dossier"), ">Vertaal-app</a>").await, 1);
    let asked = [("course", "proef"), ("who", "everyone"), ("reason", "Eén keer is genoeg."), ("minutes", "20")];
    twice(format!("{org}/toewijzen"), &asked).await;
    assert_eq!(count(org.clone(), ">Proefcursus</a>").await, 1);
    twice("/organisatie/nieuw".to_owned(), &[("name", "Een tweede zaak"), ("sector", ""), ("size", "1-9")]).await;
    assert_eq!(count("/organisatie".to_owned(), ">Een tweede zaak</a>").await, 1);
    twice(format!("{org}/leerpaden"), &[("name", "Nieuw hier"), ("course-1", "proef")]).await;
});
