//! Umbrellas: members, offers, and how little one side sees of the other.

use crate::{
    employer::{bakery, join, join_link, start},
    school::{Browser, Reply, School, fill},
    school_test,
};
use axum::http::StatusCode;

/// Makes an umbrella of an organisation, or gives it a new link; the path of the link.
async fn umbrella_link(owner: &Browser, org: &str) -> String {
    assert_eq!(owner.post(&format!("{org}/koepel"), &[]).await.status, StatusCode::SEE_OTHER);
    let page = owner.get(&format!("{org}/koepel")).await.text();
    let (_, rest) = page.split_once("3000/koepel/").expect("a link");
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    format!("/koepel/{token}")
}

fn number(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// Joins, with an organisation that this person runs.
async fn become_member(owner: &Browser, link: &str, org: &str) -> Reply {
    owner.post(link, &[("org", number(org))]).await
}

/// Offers the school's course; the address of the offer.
async fn offer(owner: &Browser, umbrella: &str, name: &str) -> String {
    let fields = [("name", name), ("why", "Wij raden dit aan: het is af & goed."), ("course", "proef")];
    let offered = owner.post(&format!("{umbrella}/koepel/aanbod"), &fields).await;
    assert_eq!(offered.status, StatusCode::SEE_OTHER, "{}", offered.words());
    offered.location()
}

struct Scene {
    /// Runs the umbrella.
    chantal: Browser,
    umbrella: String,
    link: String,
    /// Runs a member, where Amina works.
    bram: Browser,
    amina: Browser,
    org: String,
}

impl Scene {
    async fn of(school: &School) -> Self {
        let (bram, amina, org) = bakery(school).await;
        let chantal = school.member("Chantal").await;
        let umbrella = start(&chantal, "Bond van Bakkers").await;
        let link = umbrella_link(&chantal, &umbrella).await;
        assert_eq!(become_member(&bram, &link, &org).await.location(), format!("{org}/koepel"));
        Self { chantal, umbrella, link, bram, amina, org }
    }

    /// What the member can do with an offer of the umbrella.
    fn door(&self, offer: &str, deed: &str) -> String {
        format!("{}/koepels/{}/aanbod/{}/{deed}", self.org, number(&self.umbrella), number(offer))
    }

    /// The pages of the umbrella, as they read.
    async fn seen(&self, offer: &str) -> Vec<String> {
        let paths = [format!("{}/koepel", self.umbrella), offer.to_owned(), format!("{}/koepel/aanbod", self.umbrella)];
        let mut seen = Vec::new();
        for path in paths {
            let page = self.chantal.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            seen.push(page.words());
        }
        seen
    }
}

school_test!(a_member_takes_up_what_its_umbrella_offers, |school| {
    let scene = Scene::of(school).await;
    let Scene { chantal, bram, org, .. } = &scene;
    let offer = offer(chantal, &scene.umbrella, "Veilig beginnen").await;
    assert!(chantal.get(&offer).await.words().contains("Nog geen lid nam dit over"));
    bram.get(org).await;
    let home = bram.get(org).await;
    assert!(home.words().contains("Bond van Bakkers biedt aan: Veilig beginnen"), "{}", home.words());
    assert!(home.words_of("#aanbod ~ ul").contains("Proefcursus"));
    for _ in 0..2 {
        let taken = bram.post(&scene.door(&offer, "neem-over"), &[]).await;
        let form = "toewijzen?course=proef&reason=Wij%20raden%20dit%20aan%3A%20het%20is%20af%20%26%20goed.";
        assert_eq!(taken.location(), format!("{org}/{form}"));
        assert_eq!(bram.follow(&taken).await.status, StatusCode::OK);
        school.clock.advance(48 * 60 * 60 * 1000);
    }
    let seen = chantal.get(&offer).await.words();
    assert!(seen.contains("1 lid nam dit over Bakkerij De Korenaar overgenomen op 18 november 2026"), "{seen}");
    assert!(!bram.get(org).await.has("#aanbod"), "decided");
    assert!(bram.get(&format!("{org}/koepel")).await.words().contains("Overgenomen op 18 november 2026"));
    // Ended: nobody sees it any more but the umbrella.
    assert_eq!(chantal.post(&format!("{offer}/stop"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(chantal.get(&offer).await.words().contains("Gestopt op"));
    assert!(!bram.get(&format!("{org}/koepel")).await.words().contains("Veilig beginnen"));
    assert_eq!(bram.post(&scene.door(&offer, "neem-over"), &[]).await.status, StatusCode::NOT_FOUND);
});

school_test!(an_umbrella_does_not_learn_who_waves_an_offer_away, |school| {
    let scene = Scene::of(school).await;
    let offer = offer(&scene.chantal, &scene.umbrella, "Veilig beginnen").await;
    scene.seen(&offer).await;
    let before = scene.seen(&offer).await;
    let dismissed = scene.bram.post(&scene.door(&offer, "niet"), &[]).await;
    assert!(!scene.bram.follow(&dismissed).await.has("#aanbod"));
    assert_eq!(scene.seen(&offer).await, before);
    // One can come back to it.
    assert!(scene.bram.get(&format!("{}/koepel", scene.org)).await.words().contains("niet voor ons"));
    assert_eq!(scene.bram.post(&scene.door(&offer, "neem-over"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(scene.chantal.get(&offer).await.words().contains("Bakkerij De Korenaar"));
});

school_test!(an_umbrella_sees_no_person_and_no_number_of_people, |school| {
    let scene = Scene::of(school).await;
    let Scene { chantal, bram, amina, org, .. } = &scene;
    let offer = offer(chantal, &scene.umbrella, "Veilig beginnen").await;
    bram.post(&scene.door(&offer, "neem-over"), &[]).await;
    scene.seen(&offer).await;
    let before = scene.seen(&offer).await;
    for name in ["Bram", "Amina", "example"] {
        assert!(before.iter().all(|page| !page.contains(name)), "{name}: {before:?}");
    }
    // Whatever happens at the member, the umbrella reads the same words.
    for name in ["Daan", "Esra", "Fatma"] {
        join(&school.member(name).await, &join_link(bram, org).await).await;
    }
    let fields = [("course", "proef"), ("who", "everyone"), ("reason", "Koepel."), ("minutes", "20")];
    assert_eq!(bram.post(&format!("{org}/toewijzen"), &fields).await.status, StatusCode::SEE_OTHER);
    for lesson in ["meteen", "alle-soorten", "tot-slot"] {
        let page = amina.get(&format!("/leren/proef/{lesson}")).await;
        fill(amina, &page, "#klaar", &[]).await;
    }
    assert_eq!(scene.seen(&offer).await, before);
    // And nothing of the member opens for it.
    for path in [org.clone(), format!("{org}/mensen"), format!("{org}/koepel")] {
        assert_eq!(chantal.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
});

school_test!(what_is_of_another_umbrella_does_not_exist, |school| {
    let scene = Scene::of(school).await;
    let Scene { chantal, umbrella, bram, amina, org, .. } = &scene;
    let own = offer(chantal, umbrella, "Veilig beginnen").await;
    let esra = school.member("Esra").await;
    let other = start(&esra, "Zorgkoepel").await;
    // Not an umbrella yet: it has no offers to make.
    assert_eq!(esra.get(&format!("{other}/koepel/aanbod")).await.status, StatusCode::NOT_FOUND);
    umbrella_link(&esra, &other).await;
    let foreign = offer(&esra, &other, "Zorg").await;
    esra.get("/cursussen").await;
    let never_was = esra.get("/organisatie/12345/koepel").await.words();
    // Somebody else's umbrella, its offer, and that offer under one's own.
    let crossed = format!("{other}/koepel/aanbod/{}", number(&own));
    for path in [format!("{umbrella}/koepel"), format!("{umbrella}/koepel/aanbod"), own.clone(), crossed.clone()] {
        let page = esra.get(&path).await;
        assert_eq!((page.status, page.words()), (StatusCode::NOT_FOUND, never_was.clone()), "{path}");
    }
    let member = number(org);
    for path in [
        format!("{umbrella}/koepel"),
        format!("{umbrella}/koepel/aanbod"),
        format!("{own}/stop"),
        format!("{crossed}/stop"),
        format!("{umbrella}/koepel/leden/{member}/weg"),
        // No member of hers.
        format!("{other}/koepel/leden/{member}/weg"),
        format!("{org}/koepels/{}/weg", number(umbrella)),
        scene.door(&own, "neem-over"),
        scene.door(&own, "niet"),
    ] {
        assert_eq!(esra.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // A member of one umbrella has nothing of another, and its staff has nothing at all.
    let elsewhere = format!("{org}/koepels/{}/aanbod/{}", number(&other), number(&foreign));
    let mixed = format!("{org}/koepels/{}/aanbod/{}", number(umbrella), number(&foreign));
    for (who, path) in [
        (bram, format!("{elsewhere}/neem-over")),
        (bram, format!("{elsewhere}/niet")),
        (bram, format!("{mixed}/neem-over")),
        (bram, format!("{org}/koepels/{}/weg", number(&other))),
        (bram, format!("{own}/stop")),
        (amina, scene.door(&own, "neem-over")),
        (amina, scene.door(&own, "niet")),
        (amina, format!("{org}/koepels/{}/weg", number(umbrella))),
        (amina, format!("{org}/koepel")),
    ] {
        assert_eq!(who.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!bram.get(org).await.text().contains("Zorgkoepel"));
    assert!(!bram.get(&format!("{org}/koepel")).await.text().contains("Zorgkoepel"));
    assert!(chantal.get(&own).await.words().contains("Nog geen lid"));
});

school_test!(both_sides_can_end_it, |school| {
    let scene = Scene::of(school).await;
    let Scene { chantal, umbrella, link, bram, org, .. } = &scene;
    let offer = offer(chantal, umbrella, "Veilig beginnen").await;
    for way in ["member", "umbrella"] {
        become_member(bram, link, org).await;
        bram.post(&scene.door(&offer, "neem-over"), &[]).await;
        assert!(chantal.get(&offer).await.words().contains("1 lid"), "{way}");
        let ended = match way {
            "member" => bram.post(&format!("{org}/koepels/{}/weg", number(umbrella)), &[]).await,
            _ => chantal.post(&format!("{umbrella}/koepel/leden/{}/weg", number(org)), &[]).await,
        };
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{way}");
        assert!(bram.get(&format!("{org}/koepel")).await.words().contains("nog nergens lid"), "{way}");
        assert!(!bram.get(org).await.words().contains("Bond van Bakkers"), "{way}");
        for page in scene.seen(&offer).await {
            assert!(!page.contains("Korenaar"), "{way}: {page}");
        }
        assert_eq!(bram.post(&scene.door(&offer, "neem-over"), &[]).await.status, StatusCode::NOT_FOUND, "{way}");
    }
});

school_test!(a_link_says_what_is_seen_and_leads_through_starting, |school| {
    let Scene { chantal, umbrella, link, bram, amina, org } = Scene::of(school).await;
    let visitor = school.browser().get(&link).await;
    assert!(visitor.words().contains("De koepel ziet nooit wie er bij jullie werken"), "{}", visitor.words());
    assert!(visitor.has(&format!("a[href='/account-maken?next={link}']")));
    assert!(bram.get(&link).await.words().contains("Bakkerij De Korenaar is al lid"));
    // Staff cannot make an employer a member; who runs nothing starts something and comes back.
    assert_eq!(amina.post(&link, &[("org", number(&org))]).await.status, StatusCode::NOT_FOUND);
    assert!(amina.get(&link).await.has(&format!("a[href='/organisatie/nieuw?next={link}']")));
    let form = amina.get(&format!("/organisatie/nieuw?next={link}")).await;
    let nameless = fill(&amina, &form, "main", &[("name", ""), ("size", "1-9")]).await;
    let started = fill(&amina, &nameless, "main", &[("name", "Amina bakt"), ("size", "1-9")]).await;
    assert_eq!(started.location(), link);
    let page = amina.follow(&started).await;
    let org = page.attribute("option", "value").unwrap();
    let joined = amina.post(&link, &[("org", &org)]).await;
    assert!(amina.follow(&joined).await.words().contains("Bond van Bakkers lid sinds"));
    assert!(chantal.get(&format!("{umbrella}/koepel")).await.words().contains("2 leden"));
    // An umbrella is no member of itself, and a new link shuts the old one.
    assert_eq!(become_member(&chantal, &link, &umbrella).await.status, StatusCode::BAD_REQUEST);
    let new = umbrella_link(&chantal, &umbrella).await;
    assert_ne!(new, link);
    assert_eq!(bram.get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(become_member(&bram, &link, &org).await.status, StatusCode::NOT_FOUND);
    for elsewhere in ["https://evil.example", "//evil.example"] {
        let form = amina.get(&format!("/organisatie/nieuw?next={elsewhere}")).await;
        let started = fill(&amina, &form, "main", &[("name", "Nog een"), ("size", "1-9")]).await;
        assert!(started.location().starts_with("/organisatie/"), "{elsewhere}");
    }
});

school_test!(an_offer_that_is_wrong_comes_back_as_it_was_typed, |school| {
    let Scene { chantal, umbrella, .. } = Scene::of(school).await;
    let long = "x".repeat(301);
    let deed = format!("{umbrella}/koepel/aanbod");
    let refused = chantal.post(&deed, &[("name", "Basis"), ("why", &long), ("course", "geen")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has(".errors a[href='#why']") && refused.has(".errors a[href='#courses']"));
    assert_eq!(refused.attribute("#name", "value").unwrap(), "Basis");
    assert_eq!(refused.words_of("#why"), long);
    let refused = chantal.post(&deed, &[("name", " "), ("why", "Daarom."), ("course", "proef")]).await;
    assert!(refused.words().contains("Geef je aanbod een naam") && refused.has("input[value=proef][checked]"));
    assert!(chantal.get(&format!("{umbrella}/koepel")).await.words().contains("Je bood nog niets aan"));
});
