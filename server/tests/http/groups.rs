//! Teams, roles, contact persons and managers: what an owner arranges, and what others reach by it.

use crate::{
    employer::{assign, bakery, finish, start},
    school::{Browser, School, fill},
    school_test,
};
use axum::http::StatusCode;

/// Makes a group; gives its address.
async fn make(owner: &Browser, org: &str, name: &str, kind: &str) -> String {
    let made = owner.post(&format!("{org}/groepen"), &[("name", name), ("kind", kind)]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    made.location()
}

/// So many more people who work there; gives their numbers.
async fn staff(school: &School, owner: &Browser, org: &str, how_many: usize) -> Vec<String> {
    let org: i64 = org.rsplit('/').next().unwrap().parse().unwrap();
    let mut numbers = Vec::new();
    for number in 0..how_many {
        let person = school.account(&format!("Mens{number:02}")).await;
        let mut tx = school.db.begin().await.unwrap();
        let (org, role) = (server::organisations::OrgId(org), server::organisations::Role::Staff);
        server::organisations::store::insert_membership(&mut tx, org, person, role, school.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        numbers.push(person.0.to_string());
    }
    assert!(owner.get(&format!("/organisatie/{org}")).await.words().contains("mensen doen mee"));
    numbers
}

async fn put_in(owner: &Browser, group: &str, people: &[String]) {
    let fields: Vec<_> = people.iter().map(|person| ("person", person.as_str())).collect();
    assert_eq!(owner.post(&format!("{group}/erbij"), &fields).await.location(), group);
}

school_test!(a_team_is_made_filled_renamed_and_ended, |school| {
    let (bram, _, org) = bakery(school).await;
    let list = format!("{org}/groepen");
    let empty = bram.get(&list).await;
    assert!(empty.words().contains("Er zijn nog geen teams of rollen."), "{}", empty.words());
    let refused = fill(&bram, &empty, "#inhoud", &[("name", " "), ("kind", "team")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Vul een naam in."));
    let team = make(&bram, &org, "Bakkers <b>", "team").await;
    let twice = bram.post(&list, &[("name", "bakkers <B>"), ("kind", "role")]).await;
    assert!(twice.words().contains("Er is al een groep die zo heet") && twice.text().contains("bakkers &lt;B&gt;"));
    assert_eq!(bram.post(&list, &[("name", "x"), ("kind", "cult")]).await.status, StatusCode::BAD_REQUEST);
    // Amina is ticked; a second time changes nothing, and a stranger is not taken in.
    let (amina, stranger) = (school.account_id("Amina").await.to_string(), school.account("Esra").await.0.to_string());
    assert!(bram.get(&format!("{team}/erbij")).await.words().contains("Amina"));
    for _ in 0..2 {
        put_in(&bram, &team, &[amina.clone(), stranger.clone()]).await;
    }
    let page = bram.get(&team).await;
    assert!(page.words().contains("1 mens") && page.words().contains("Haal Amina uit de groep"), "{}", page.words());
    assert!(!page.words().contains("Esra"));
    let nobody = bram.post(&format!("{team}/erbij"), &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.words().contains("Vink minstens één mens aan.") && !nobody.words().contains("Amina"));
    assert!(bram.get(&format!("{org}/mensen")).await.words().contains("Bakkers <b>"));
    bram.post(&format!("{team}/naam"), &[("name", "Nachtploeg")]).await;
    let same = bram.post(&format!("{team}/naam"), &[("name", "nachtploeg")]).await;
    assert_eq!(same.status, StatusCode::SEE_OTHER, "its own name, written otherwise");
    let other = make(&bram, &org, "Winkel", "team").await;
    let taken = bram.post(&format!("{other}/naam"), &[("name", "Nachtploeg")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.words().contains("Er is al een groep") && taken.has("h1"), "{}", taken.words());
    bram.post(&format!("{team}/mensen/{amina}/weg"), &[]).await;
    assert!(bram.get(&team).await.words().contains("Nog niemand"));
    // Ending asks first; then it is gone, and its people are not.
    let question = bram.get(&format!("{team}/stop")).await;
    assert!(question.words().contains("Stop je met nachtploeg?"), "{}", question.words());
    assert_eq!(fill(&bram, &question, "main", &[]).await.location(), list);
    assert_eq!(bram.get(&team).await.status, StatusCode::NOT_FOUND);
    assert!(!bram.get(&list).await.words().contains("nachtploeg"));
    assert!(bram.get(&format!("{org}/mensen")).await.words().contains("2 mensen doen mee"));
});

school_test!(people_are_found_by_a_part_of_their_name, |school| {
    let (bram, _, org) = bakery(school).await;
    let numbers = staff(school, &bram, &org, 60).await;
    let found = bram.get(&format!("{org}/mensen?q=MENS07")).await;
    assert!(found.words().contains("Mens07") && !found.words().contains("Mens08"), "{}", found.words());
    assert!(bram.get(&format!("{org}/mensen?q=zzz")).await.words().contains("Niemand gevonden met deze naam."));
    // What is found also comes a page at a time, with the words.
    let first = bram.get(&format!("{org}/mensen?q=mens")).await;
    let more = first.attribute("main p > a.button.quiet", "href").expect("a next page");
    assert!(more.contains("q=mens&after=Mens49"), "{more}");
    let second = bram.get(&more).await;
    assert!(second.words().contains("Mens59") && !second.words().contains("Mens49"), "{}", second.words());
    // Who is in the group is no candidate.
    let team = make(&bram, &org, "Bakkers", "team").await;
    put_in(&bram, &team, &numbers[..55]).await;
    let left = bram.get(&format!("{team}/erbij?q=mens")).await;
    assert!(left.words().contains("Mens55") && !left.words().contains("Mens54"), "{}", left.words());
    let page = bram.get(&team).await;
    assert!(page.words().contains("55 mensen"));
    let more = page.attribute("main p > a.button.quiet", "href").expect("a next page");
    assert!(bram.get(&more).await.words().contains("Mens54"));
});

school_test!(what_is_ticked_at_a_colleague_is_what_holds, |school| {
    let (bram, _, org) = bakery(school).await;
    let id = school.account_id("Amina").await;
    let page = format!("{org}/mensen/{id}");
    assert!(bram.get(&page).await.words().contains("Er zijn nog geen teams of rollen."));
    let (team, role) = (make(&bram, &org, "Bakkers", "team").await, make(&bram, &org, "Bestellers", "role").await);
    let number = |address: &str| address.rsplit('/').next().unwrap().to_owned();
    let (team_id, role_id) = (number(&team), number(&role));
    bram.post(&format!("{page}/groepen"), &[("group", &role_id), ("leads", &team_id), ("leads", &role_id)]).await;
    let shown = bram.get(&page).await;
    for (name, value, is_ticked) in [("group", &role_id, true), ("group", &team_id, false), ("leads", &team_id, true)] {
        let ticked = format!("input[name={name}][value='{value}'][checked]");
        assert_eq!(shown.has(&ticked), is_ticked, "{ticked}: {}", shown.text());
    }
    assert!(!shown.has(&format!("input[name=leads][value='{role_id}']")), "nobody leads a role");
    assert!(bram.get(&team).await.words().contains("Amina geeft geen leiding meer"));
    bram.post(&format!("{team}/leiding/{id}/weg"), &[]).await;
    assert!(!bram.get(&team).await.words().contains("Amina geeft geen leiding meer"));
    // Leaving takes all of it along.
    bram.post(&format!("{page}/weg"), &[]).await;
    assert!(bram.get(&role).await.words().contains("Nog niemand"));
    assert_eq!(bram.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bram.post(&format!("{page}/groepen"), &[]).await.status, StatusCode::NOT_FOUND);
});

/// A contact person, and a manager of an empty team, beside Bram's own staff.
async fn contact_and_manager(school: &School, bram: &Browser, org: &str) -> (Browser, Browser, String) {
    let (chantal, daan) = (school.member("Chantal").await, school.member("Daan").await);
    let link = crate::employer::join_link(bram, org).await;
    for who in [&chantal, &daan] {
        crate::employer::join(who, &link).await;
    }
    let team = make(bram, org, "Bakkers", "team").await;
    let id = async |name| format!("{org}/mensen/{}", school.account_id(name).await);
    let appointed = bram.post(&format!("{}/contact", id("Chantal").await), &[("contact", "yes")]).await;
    assert_eq!(appointed.location(), id("Chantal").await);
    let leads = [("leads", team.rsplit('/').next().unwrap())];
    bram.post(&format!("{}/groepen", id("Daan").await), &leads).await;
    (chantal, daan, team)
}

school_test!(people_know_whom_to_ask_about_ai, |school| {
    let (bram, amina, org) = bakery(school).await;
    let (chantal, ..) = contact_and_manager(school, &bram, &org).await;
    let (view, mine) = ("/wat-ziet-mijn-werkgever", "/mijn-leren");
    assert!(amina.get(view).await.words().contains("Vragen over AI? Stel ze aan: Chantal."));
    assert!(amina.get(mine).await.words().contains("Vragen over AI bij Bakkerij De Korenaar? Stel ze aan Chantal."));
    let index = chantal.get("/organisatie").await;
    assert!(index.words().contains("Je bent contactpersoon voor AI."), "{}", index.words());
    assert!(index.has(&format!("main li a[href='{org}/dossier']")), "the door of the record");
    assert!(!index.has(&format!("main li a[href='{org}']")), "no door of the owner");
    let own: serde_json::Value = chantal.get("/account/gegevens.json").await.json();
    assert!(own["employers"][0]["contact_for_ai_since"].is_string(), "{own}");
    let page = format!("{org}/mensen/{}", school.account_id("Chantal").await);
    assert_eq!(bram.post(&format!("{page}/contact"), &[("contact", "maybe")]).await.status, StatusCode::BAD_REQUEST);
    bram.post(&format!("{page}/contact"), &[("contact", "no")]).await;
    assert!(!amina.get(view).await.words().contains("Chantal") && !amina.get(mine).await.words().contains("Chantal"));
    // Somebody elsewhere cannot be made a contact here.
    let esra = school.account("Esra").await.0;
    let foreign = bram.post(&format!("{org}/mensen/{esra}/contact"), &[("contact", "yes")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
});

school_test!(what_someone_is_at_an_employer_is_shown_to_that_person_and_exported, |school| {
    let (bram, amina, org) = bakery(school).await;
    let (_, daan, team) = contact_and_manager(school, &bram, &org).await;
    put_in(&bram, &team, &[school.account_id("Amina").await.to_string()]).await;
    assert!(amina.get("/wat-ziet-mijn-werkgever").await.words().contains("Je staat in: Bakkers."));
    assert!(daan.get("/wat-ziet-mijn-werkgever").await.words().contains("Je geeft leiding aan: Bakkers."));
    let hers: serde_json::Value = amina.get("/account/gegevens.json").await.json();
    assert_eq!(hers["employers"][0]["groups"][0]["name"], "Bakkers");
    assert_eq!(hers["employers"][0]["groups"][0]["kind"], "team");
    let his: serde_json::Value = daan.get("/account/gegevens.json").await.json();
    assert_eq!(his["employers"][0]["leads"][0]["name"], "Bakkers");
    assert!(amina.get("/account/gegevens").await.words().contains("Bakkerij De Korenaar · Bakkers"));
});

school_test!(a_manager_sees_numbers_of_a_large_team_and_never_who, |school| {
    let (bram, amina, org) = bakery(school).await;
    let (_, daan, team) = contact_and_manager(school, &bram, &org).await;
    let mine = format!("{org}/mijn-team");
    assert!(daan.get(&mine).await.words().contains("Dit team heeft nog geen cursus gekregen."));
    assign(&bram, &org).await;
    finish(&amina).await;
    let mut numbers = staff(school, &bram, &org, 9).await;
    put_in(&bram, &team, &numbers).await;
    let small = daan.get(&mine).await;
    assert!(
        small.words().contains("Proefcursus") && small.words().contains("minder dan 10 mensen"),
        "{}",
        small.words()
    );
    assert!(!small.words().contains("zijn klaar."), "{}", small.words());
    numbers = vec![school.account_id("Amina").await.to_string()];
    put_in(&bram, &team, &numbers).await;
    let large = daan.get(&mine).await;
    assert!(large.words().contains("Ongeveer 0 van de 10 mensen zijn klaar."), "{}", large.words());
    for name in ["Amina", "Mens01", "Bram"] {
        assert!(!large.text().contains(name), "{name}");
    }
    // Another organisation, no team, no longer a manager: it does not exist.
    let other = start(&school.member("Esra").await, "Woonzorg Zorgvuur").await;
    assert_eq!(daan.get(&format!("{other}/mijn-team")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bram.get(&mine).await.status, StatusCode::NOT_FOUND, "an owner who leads no team");
    bram.post(&format!("{team}/stop"), &[]).await;
    assert_eq!(daan.get(&mine).await.status, StatusCode::NOT_FOUND);
});

school_test!(few_people_have_no_group_figures, |school| {
    let (bram, _, org) = bakery(school).await;
    assign(&bram, &org).await;
    let figures = format!("{org}/groepscijfers");
    let sentence = "Jullie zijn met weinig mensen. Daarom laten we geen groepscijfers zien.";
    staff(school, &bram, &org, 7).await;
    let nine = bram.get(&figures).await;
    assert!(nine.words().contains(sentence) && !nine.words().contains("Proefcursus"), "{}", nine.words());
    let esra = school.member("Esra").await;
    crate::employer::join(&esra, &crate::employer::join_link(&bram, &org).await).await;
    assert!(bram.get(&figures).await.words().contains("ongeveer 0 van de 10"), "{}", bram.get(&figures).await.words());
    // One leaves: what was made is no longer offered, and is gone.
    esra.post(&format!("{org}/verlaten"), &[]).await;
    school.tidy().await;
    let again = bram.get(&figures).await;
    assert!(again.words().contains(sentence), "{}", again.words());
    assert!(bram.get(&format!("{figures}?month=2026-11")).await.words().contains(sentence));
});

school_test!(figures_are_made_once_a_month, |school| {
    let (bram, amina, org) = bakery(school).await;
    assign(&bram, &org).await;
    let numbers = staff(school, &bram, &org, 28).await;
    let team = make(&bram, &org, "Bakkers", "team").await;
    put_in(&bram, &team, &numbers[..12]).await;
    let small = make(&bram, &org, "Bestellers", "role").await;
    put_in(&bram, &small, &numbers[..13]).await;
    let figures = format!("{org}/groepscijfers");
    let first = bram.get(&figures).await;
    assert!(first.words().contains("Iedereen die de cursus kreeg ongeveer 0 van de 30"), "{}", first.words());
    assert!(first.words().contains("Bestellers ongeveer 0 van de 15"), "{}", first.words());
    assert!(first.words().contains("Bakkers laten we niet zien"), "one person apart: {}", first.words());
    finish(&amina).await;
    staff_finishes(school, &numbers[..8]).await;
    make(&bram, &org, "Winkel", "team").await;
    let same = bram.get(&figures).await;
    assert_eq!(same.words(), first.words(), "this month it stays as it is");
    school.clock.advance(14 * 24 * 60 * 60 * 1000);
    let bram = school.sign_in("Bram").await;
    bram.get("/cursussen").await;
    let next = bram.get(&figures).await;
    assert!(next.words().contains("Bestellers ongeveer 10 van de 15"), "{}", next.words());
    assert!(next.words().contains("november 2026"));
    let november = bram.get(&format!("{figures}?month=2026-11")).await;
    assert!(november.words().contains("Bestellers ongeveer 0 van de 15") && !november.words().contains("Winkel"));
    assert_eq!(bram.get(&format!("{figures}?month=2026-01")).await.status, StatusCode::NOT_FOUND);
    let amina = school.sign_in("Amina").await;
    assert_eq!(amina.get(&figures).await.status, StatusCode::NOT_FOUND);
});

/// People who go through the course to its end.
async fn staff_finishes(school: &School, numbers: &[String]) {
    for index in 0..numbers.len() {
        finish(&school.sign_in(&format!("Mens{index:02}")).await).await;
    }
}

school_test!(who_looks_after_an_organisation_is_there_in_one_click, |school| {
    let (bram, amina, org) = bakery(school).await;
    let (chantal, daan, _) = contact_and_manager(school, &bram, &org).await;
    let link = "header a[href='/mijn-organisatie']";
    for (who, leads_to) in
        [(&bram, org.clone()), (&daan, format!("{org}/mijn-team")), (&chantal, format!("{org}/dossier"))]
    {
        assert!(who.get("/leren/proef/meteen").await.has(link), "on a lesson too");
        assert_eq!(who.get("/mijn-organisatie").await.location(), leads_to);
    }
    for page in [amina.get("/leren/proef/meteen").await, school.browser().get("/").await] {
        assert!(!page.has(link) && page.has("footer a[href='/organisatie']"));
    }
    // Of two organisations one is chosen.
    start(&bram, "Een tweede").await;
    assert_eq!(bram.get("/mijn-organisatie").await.location(), "/organisatie");
    assert!(bram.get("/organisatie").await.words().contains("Een tweede"));
});
