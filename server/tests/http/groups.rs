//! Teams, roles, contact persons and managers: what an owner arranges, and what others reach by it.

use crate::{
    employer::bakery,
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
