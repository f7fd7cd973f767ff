//! Assigning: to groups, by paths, in rounds; and the overview of everyone.

use crate::{
    employer::{assign, bakery, finish, join, join_link, start},
    school::{Browser, School, fill, lesson},
    school_test,
};
use axum::http::StatusCode;
use server::{
    accounts::PersonId,
    courses::package::Package,
    organisations::{
        OrgId,
        groups::{self, GroupId, Kind},
    },
    storage::Millis,
};

const BAKERS: GroupId = GroupId(71);

fn org_id(org: &str) -> OrgId {
    OrgId(org.rsplit('/').next().unwrap().parse().unwrap())
}

/// A team without anyone in it.
async fn team(school: &School, org: &str) {
    let mut tx = school.db.begin().await.unwrap();
    let name = "Bakkers".parse().unwrap();
    groups::store::put(&mut tx, org_id(org), BAKERS, Kind::Team, &name, school.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn put_in(school: &School, org: &str, name: &str) {
    let person = PersonId(school.account_id(name).await);
    let mut tx = school.db.begin().await.unwrap();
    groups::store::add(&mut tx, org_id(org), BAKERS, person, school.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn take_out(school: &School, org: &str, name: &str) {
    let person = PersonId(school.account_id(name).await);
    let mut tx = school.db.begin().await.unwrap();
    groups::store::remove(&mut tx, org_id(org), BAKERS, person, school.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// A second course, of one lesson.
async fn second_course(school: &School) {
    let mut package = Package::default();
    let text = |nl: &str| format!("{{ nl = \"{nl}\" }}");
    let head = format!(
        "slug = \"tweede\"\ncode = \"C98\"\ntitle = {}\nsummary = {}\ngoal = {}\naudience = {}\nlevels = [\"basic\"]\n\
         authors = [\"Redactie\"]\nlicence = \"CC-BY-4.0\"\nassignment = {}\n",
        text("Tweede cursus"),
        text("Kort."),
        text("Je leest."),
        text("iedereen"),
        text("Doe iets."),
    );
    package.insert("course.toml", head.into());
    let module = "title = { nl = \"M\" }\ngoal = { nl = \"Je leest.\" }\ncompetences = [\"4.2\"]\nlevel = \"basic\"\n\
        norms = [\"AVG\"]\nvalues = { who_can_be_harmed = \"a\", who_decides = \"b\", can_one_object = \"c\" }\n";
    package.insert("10-m/module.toml", module.into());
    package.insert("10-m/10-les.nl.md", lesson("Les", "Tekst.\n\n::: note {#n}\nDoe iets.\n:::").into());
    school.publish(package).await;
}

school_test!(who_joins_a_group_is_asked_and_who_leaves_it_is_not, |school| {
    let (bram, amina, org) = bakery(school).await;
    assert!(!bram.get(&format!("{org}/toewijzen")).await.has("#for-groups"), "there are no groups yet");
    team(school, &org).await;
    let nobody = [("course", "proef"), ("who", "groups"), ("reason", "Jullie bestellen met AI.")];
    let refused = bram.post(&format!("{org}/toewijzen"), &nobody).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Kies minstens één team of rol"), "{}", refused.words());
    assert!(refused.has("input[value=proef][checked]"), "what was ticked stays ticked");
    let group = BAKERS.0.to_string();
    let assignment = bram.post(&format!("{org}/toewijzen"), &[&nobody[..], &[("group", &*group)]].concat()).await;
    assert_eq!(assignment.status, StatusCode::SEE_OTHER, "{}", assignment.words());
    let assignment = assignment.location();
    let is_asked = async || amina.get("/mijn-leren").await.words().contains("Jullie bestellen met AI.");
    assert!(!is_asked().await);
    put_in(school, &org, "Amina").await;
    assert!(is_asked().await, "without anyone doing anything");
    let page = bram.get(&assignment).await;
    assert!(page.words().contains("voor Bakkers") && page.words().contains("van 1 mens"), "{}", page.words());
    assert!(page.words().contains("Amina open") && !page.words().contains("Bram open"), "{}", page.words());
    assert!(bram.get(&org).await.words().contains("voor Bakkers"));
    assert!(amina.get("/wat-ziet-mijn-werkgever").await.words().contains("Proefcursus open"));
    assert!(bram.get(&format!("{assignment}/deelname.csv")).await.text().contains("Amina;"));
    school.clock.advance(Millis::HOUR);
    take_out(school, &org, "Amina").await;
    assert!(!is_asked().await);
    assert!(!bram.get(&assignment).await.words().contains("Amina open"));
    // A group of another employer is none.
    let esra = school.member("Esra").await;
    let other = start(&esra, "Woonzorg Zorgvuur").await;
    let foreign = [("course", "proef"), ("who", "groups"), ("group", &*group), ("reason", "Omdat.")];
    assert_eq!(esra.post(&format!("{other}/toewijzen"), &foreign).await.status, StatusCode::UNPROCESSABLE_ENTITY);
});

school_test!(several_courses_are_several_assignments_with_their_own_time, |school| {
    second_course(school).await;
    let (bram, amina, org) = bakery(school).await;
    let fields = [
        ("course", "proef"),
        ("course", "tweede"),
        ("who", "everyone"),
        ("reason", "Omdat."),
        ("minutes", "77"),
        ("time", "own"),
    ];
    let done = bram.post(&format!("{org}/toewijzen"), &fields).await;
    assert_eq!(done.location(), org, "{}", done.words());
    let mine = amina.get("/mijn-leren").await;
    assert_eq!(mine.words().matches("op een afgesproken moment").count(), 2, "{}", mine.words());
    assert!(mine.words().contains("5 minuten, op") && !mine.words().contains("77"), "{}", mine.words());
    let one = [("course", "tweede"), ("who", "everyone"), ("reason", "Omdat."), ("minutes", "")];
    let page = bram.follow(&bram.post(&format!("{org}/toewijzen"), &one).await).await;
    assert!(page.words().contains("5 minuten in werktijd"), "{}", page.words());
});

school_test!(a_path_is_made_changed_assigned_and_taken_away, |school| {
    second_course(school).await;
    let (bram, amina, org) = bakery(school).await;
    let list = format!("{org}/leerpaden");
    let wrong = bram.post(&list, &[("name", " "), ("course-1", "proef"), ("course-3", "proef")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.words().contains("Geef het leerpad een naam") && wrong.words().contains("twee keer"),
        "{}",
        wrong.words()
    );
    let made = bram.post(&list, &[("name", "Nieuw hier"), ("course-1", "proef"), ("course-2", "")]).await;
    assert_eq!(made.location(), list, "{}", made.words());
    let page = bram.get(&list).await;
    let path = page.attribute("main .card a", "href").expect("a path");
    let changed = [("name", "Nieuw in de winkel"), ("course-2", "tweede"), ("course-5", "proef")];
    assert_eq!(bram.post(&path, &changed).await.location(), list);
    let form = bram.get(&path).await;
    assert!(
        form.has("#course-1 option[value=tweede][selected]") && form.has("#course-2 option[value=proef][selected]")
    );
    let id = path.rsplit('/').next().unwrap();
    let offered = bram.get(&format!("{org}/toewijzen")).await;
    assert!(offered.words().contains("Leerpad Nieuw in de winkel (2 cursussen)"), "{}", offered.words());
    let fields = [("path", id), ("course", "proef"), ("who", "everyone"), ("reason", "Jij bent nieuw.")];
    assert_eq!(bram.post(&format!("{org}/toewijzen"), &fields).await.location(), org);
    let mine = amina.get("/mijn-leren").await.words();
    let (_, under) = mine.split_once("Leerpad Nieuw in de winkel").expect("its name");
    let (first, second) = (under.find("Tweede cursus").expect("first"), under.find("Proefcursus").expect("second"));
    assert!(first < second, "in its order: {under}");
    assert_eq!(under.matches("Jij bent nieuw.").count(), 2, "a course is asked once: {under}");
    // Somebody else's path is none.
    let esra = school.member("Esra").await;
    let other = start(&esra, "Woonzorg Zorgvuur").await;
    for who in [&esra, &amina] {
        for path in [path.clone(), list.clone(), format!("{other}/leerpaden/{id}")] {
            let page = who.get(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in [path.clone(), format!("{path}/weg"), list.clone(), format!("{other}/leerpaden/{id}/weg")] {
            assert_eq!(who.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    assert_eq!(bram.post(&format!("{path}/weg"), &[]).await.location(), list);
    assert_eq!(bram.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(
        amina.get("/mijn-leren").await.words().contains("Leerpad Nieuw in de winkel"),
        "what was asked stays asked"
    );
});

school_test!(a_course_comes_back_is_done_again_and_both_rounds_are_told, |school| {
    let (bram, amina, org) = bakery(school).await;
    let too_long = [("course", "proef"), ("who", "everyone"), ("reason", "Elk jaar."), ("every", "1"), ("grace", "28")];
    let refused = bram.post(&format!("{org}/toewijzen"), &too_long).await;
    assert!(refused.words().contains("korter dan de ronde zelf"), "{}", refused.words());
    let yearly = [
        ("course", "proef"),
        ("who", "everyone"),
        ("reason", "Elk jaar."),
        ("every", "12"),
        ("from", "calendar"),
        ("grace", "14"),
    ];
    let assignment = bram.post(&format!("{org}/toewijzen"), &yearly).await.location();
    let page = bram.get(&assignment).await;
    assert!(page.words().contains("Elk jaar, voor iedereen tegelijk. Afronden in de 14 dagen ervoor telt mee."));
    assert!(!page.has("#rondes"));
    assert_eq!(bram.get(&format!("{assignment}?ronde=1")).await.status, StatusCode::NOT_FOUND, "it is not over");
    finish(&amina).await;
    assert!(bram.get(&assignment).await.words().contains("1 van 2 mensen"));
    let mine = amina.get("/mijn-leren").await;
    assert!(mine.words().contains("komt terug op 18 november 2027"), "{}", mine.words());
    school.clock.advance(366 * Millis::DAY);
    let (bram, amina) = (school.sign_in("Bram").await, school.sign_in("Amina").await);
    assert!(bram.get(&assignment).await.words().contains("0 van 2 mensen"));
    assert!(bram.get(&org).await.words().contains("0 van 2 mensen"), "counted together as one by one");
    let mine = amina.get("/mijn-leren").await;
    assert!(mine.words().contains("Er is een nieuwe ronde."), "{}", mine.words());
    // Nothing happens without her; then she begins at the beginning.
    assert_eq!(amina.get("/cursussen/proef/afgerond").await.status, StatusCode::OK);
    let begun = amina.post("/cursussen/proef/opnieuw", &[]).await;
    assert_eq!(begun.location(), "/leren/proef/meteen");
    assert_eq!(amina.get("/cursussen/proef/afgerond").await.status, StatusCode::NOT_FOUND);
    assert_eq!(amina.post("/cursussen/proef/opnieuw", &[]).await.location(), "/cursussen/proef", "once");
    assert!(bram.get(&assignment).await.words().contains("Amina open"));
    again(&amina).await;
    assert!(bram.get(&assignment).await.words().contains("1 van 2 mensen"));
    let past = bram.get(&format!("{assignment}?ronde=1")).await;
    assert!(past.words().contains("Ronde 1: zo stond het op 17 november 2027"), "{}", past.words());
    assert!(past.words().contains("Amina afgerond op 18 november 2026"), "{}", past.words());
    assert!(!past.has("select[name=why]"), "what is over is not changed");
    let own = amina.get("/account/gegevens.json").await.text();
    assert!(own.contains("finished-before"), "{own}");
    // She leaves: of the first round it stays true that one of two finished.
    amina.post(&format!("{org}/verlaten"), &[]).await;
    let past = bram.get(&format!("{assignment}?ronde=1")).await;
    assert!(past.words().contains("1 van 2 mensen hebben"), "{}", past.words());
    assert!(past.words().contains("1 van hen is sindsdien weg") && !past.words().contains("Amina"), "{}", past.words());
});

/// Does the course again: the question needs another attempt.
async fn again(learner: &Browser) {
    let page = learner.get("/leren/proef/meteen?again=melden").await;
    let pick = page.value_of("#melden", "Meteen melden");
    fill(learner, &page, "#melden", &[("pick", &pick), ("sure", "high")]).await;
    for lesson in ["meteen", "alle-soorten", "tot-slot"] {
        let page = learner.get(&format!("/leren/proef/{lesson}")).await;
        fill(learner, &page, "#klaar", &[]).await;
    }
    assert_eq!(learner.get("/cursussen/proef/afgerond").await.status, StatusCode::OK);
}

school_test!(nobody_begins_a_course_again_that_is_not_theirs, |school| {
    assert_eq!(school.browser().post("/cursussen/proef/opnieuw", &[]).await.status, StatusCode::NOT_FOUND);
    let amina = school.member("Amina").await;
    assert_eq!(amina.post("/cursussen/nergens/opnieuw", &[]).await.status, StatusCode::NOT_FOUND);
    let page = amina.get("/leren/proef/alle-soorten").await;
    fill(&amina, &page, "#klaar", &[]).await;
    assert_eq!(amina.post("/cursussen/proef/opnieuw", &[]).await.location(), "/cursussen/proef");
    assert!(
        amina.get("/leren/proef/alle-soorten").await.words().contains("och niet klaar"),
        "what was done stays done"
    );
});

school_test!(the_overview_shows_everyone_filtered_and_sorted_and_takes_it_along, |school| {
    second_course(school).await;
    let (bram, amina, org) = bakery(school).await;
    let esra = school.member("Esra").await;
    join(&esra, &join_link(&bram, &org).await).await;
    assign(&bram, &org).await;
    let both = [("course", "tweede"), ("who", "everyone"), ("reason", "Omdat."), ("target", "2027-02-01")];
    bram.post(&format!("{org}/toewijzen"), &both).await;
    finish(&amina).await;
    let overview = format!("{org}/overzicht");
    let page = bram.get(&overview).await;
    assert_eq!(page.text().matches("<tr>").count(), 1 + 3 * 2, "{}", page.words());
    assert!(
        page.words().contains("Amina Proefcursus 18 november 2026 – afgerond op 18 november 2026"),
        "{}",
        page.words()
    );
    assert!(page.words().contains("1 februari 2027"));
    let finished = bram.get(&format!("{overview}?status=finished")).await;
    assert!(finished.text().matches("<tr>").count() == 2 && finished.words().contains("Amina"), "{}", finished.words());
    let named = bram.get(&format!("{overview}?name=es&course=tweede&sort=name-down")).await;
    assert!(named.text().matches("<tr>").count() == 2 && named.words().contains("Esra"), "{}", named.words());
    assert!(named.has("option[value=name-down][selected]") && named.has("input[name=name][value=es]"));
    let csv = named.attribute("a[href*='.csv']", "href").expect("a file");
    let file = bram.get(&csv).await;
    assert!(file.header("content-type").starts_with("text/csv"));
    let lines: Vec<String> = file.text().trim_start_matches('\u{feff}').lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "what is on screen: {lines:?}");
    assert!(lines[1].starts_with("Esra;Tweede cursus;2026-11-18;2027-02-01;open;"), "{}", lines[1]);
    let nobody = bram.get(&format!("{overview}?name=nergens")).await;
    assert!(nobody.words().contains("Hier staat niemand"));
    let view = amina.get("/wat-ziet-mijn-werkgever").await;
    assert!(view.words().contains("Bram bekeek de lijst") && view.words().contains("Bram downloadde de lijst"));
    for who in [&amina, &esra] {
        for path in [overview.clone(), csv.clone()] {
            assert_eq!(who.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let foreign = start(&esra, "Woonzorg Zorgvuur").await;
    assert!(esra.get(&format!("{foreign}/overzicht?course=proef")).await.words().contains("Hier staat niemand"));
});

school_test!(the_overview_goes_on_on_a_next_page, |school| {
    let (bram, _, org) = bakery(school).await;
    let mut tx = school.db.begin().await.unwrap();
    for n in 0..60 {
        let (person, name) = (PersonId(1_000 + n), format!("Mens {n:02}"));
        let email = format!("mens-{n}@groot.example").parse().unwrap();
        let name = name.parse().unwrap();
        server::accounts::store::insert_person(
            &mut tx,
            person,
            &name,
            &email,
            None,
            app::text::Lang::Nl,
            school.clock.now(),
        )
        .await
        .unwrap();
        let role = server::organisations::Role::Staff;
        let now = school.clock.now();
        server::organisations::store::insert_membership(&mut tx, org_id(&org), person, role, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    assign(&bram, &org).await;
    let first = bram.get(&format!("{org}/overzicht?sort=finished")).await;
    assert_eq!(first.text().matches("<tr>").count(), 51);
    let next = first.attribute("a[href*='after=']", "href").expect("a next page");
    let second = bram.get(&next).await;
    assert_eq!(second.text().matches("<tr>").count(), 13, "{}", second.words());
    assert!(!second.has("a[href*='after=']") && second.words().contains("Mens 59"), "{}", second.words());
    assert_eq!(bram.get(&format!("{org}/overzicht/deelname.csv")).await.text().lines().count(), 63);
});
