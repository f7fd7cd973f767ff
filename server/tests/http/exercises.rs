//! Every kind of exercise, asked and answered in a form, without JavaScript.

use crate::{
    school::{Browser, Reply, fill},
    school_test,
};
use axum::http::StatusCode;
use server::courses::check::names;

const PAGE: &str = "/leren/proef/alle-soorten";

/// Answers an exercise and reads the page that follows.
async fn told(browser: &Browser, within: &str, fields: &[(&str, &str)]) -> Reply {
    let page = browser.get(PAGE).await;
    let reply = fill(browser, &page, within, fields).await;
    browser.follow(&reply).await
}

/// The choice of every row, found by the words of the row.
fn rows<'a>(page: &Reply, within: &str, choices: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    let html = scraper::Html::parse_document(&page.text());
    let rows = scraper::Selector::parse(&format!("{within} .row")).unwrap();
    let control = scraper::Selector::parse("input, select").unwrap();
    html.select(&rows)
        .map(|row| {
            let words = row.text().collect::<String>();
            let name = row.select(&control).next().unwrap().value().attr("name").unwrap().to_owned();
            let (_, choice) =
                choices.iter().find(|(part, _)| words.contains(part)).unwrap_or_else(|| panic!("{words}"));
            (name, *choice)
        })
        .collect()
}

fn borrowed<'a>(rows: &'a [(String, &'a str)]) -> Vec<(&'a str, &'a str)> {
    rows.iter().map(|(name, value)| (name.as_str(), *value)).collect()
}

school_test!(multiple, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let (camera, roster) =
        (page.value_of("#geleerd-van-voorbeelden", "camera"), page.value_of("#geleerd-van-voorbeelden", "rooster"));
    let page = told(&amina, "#geleerd-van-voorbeelden", &[("pick", &camera), ("pick", &roster)]).await;
    let words = page.words_of("#geleerd-van-voorbeelden");
    assert!(words.contains("Goed gezien.") && words.contains("Vorig jaar was het voorbeeld."), "{words}");
    assert!(words.contains("De kassa leert niets."), "what was not chosen is explained too");
});

school_test!(two_step, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let (answer, reason) =
        (page.value_of("#certificaat", "Dat klopt niet"), page.value_of("#certificaat", "De plicht is afgeschaft"));
    let page = told(&amina, "#certificaat", &[("pick", &answer), ("reason", &reason)]).await;
    assert!(
        page.words_of("#certificaat").contains("Deels goed. 1 van de 2 goed."),
        "{}",
        page.words_of("#certificaat")
    );
});

school_test!(sort, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let choices = [("vacature", "0"), ("voornamen", "1"), ("ziekteverloop", "2"), ("btw", "0"), ("inkoopprijzen", "2")];
    let chosen = rows(&page, "#stoplicht", &choices);
    assert_eq!(chosen.len(), 5, "without a sector: the general rows");
    let page = told(&amina, "#stoplicht", &borrowed(&chosen)).await;
    assert!(page.words_of("#stoplicht").contains("Goed gezien."), "{}", page.words_of("#stoplicht"));
});

school_test!(sort_for_a_sector, |school| {
    let amina = school.member("Amina").await;
    let chose = amina.post("/sector", &[("sector", "horeca"), ("next", PAGE)]).await;
    let page = amina.follow(&chose).await;
    let words = page.words_of("#stoplicht");
    assert!(words.contains("allergie van een gast") && !words.contains("inkoopprijzen"), "{words}");
    let words = page.words();
    assert!(words.contains("klacht van een klant"), "a slot without this sector falls back: {words}");
    amina.post("/sector", &[("sector", "zorg"), ("next", PAGE)]).await;
    assert!(amina.get(PAGE).await.words().contains("plakt een overdracht"));
});

school_test!(find_error, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let (wrong, decoy) = (page.value_of("#offerte", "4.480"), page.value_of("#offerte", "Zwaan-XL"));
    let page = told(&amina, "#offerte", &[("pick", &wrong), ("pick", &decoy)]).await;
    let words = page.words_of("#offerte");
    assert!(words.contains("Deels goed.") && words.contains("Vreemd is niet hetzelfde als fout."), "{words}");
});

school_test!(order, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let steps = [("Stop en verwijder", "1"), ("Meld het meteen", "2"), ("Schrijf op wat", "3")];
    let html = scraper::Html::parse_document(&page.text());
    let select = scraper::Selector::parse("#fout-gemaakt .step").unwrap();
    let control = scraper::Selector::parse("select").unwrap();
    let places: Vec<(String, &str)> = html
        .select(&select)
        .map(|step| {
            let words = step.text().collect::<String>();
            let name = step.select(&control).next().unwrap().value().attr("name").unwrap().to_owned();
            (name, steps.iter().find(|(part, _)| words.contains(part)).unwrap().1)
        })
        .collect();
    drop(html);
    let page = told(&amina, "#fout-gemaakt", &borrowed(&places)).await;
    assert!(page.words_of("#fout-gemaakt").contains("Goed gezien."), "{}", page.words_of("#fout-gemaakt"));
    let twice = amina.get("/leren/proef/alle-soorten?again=fout-gemaakt").await;
    let refused = fill(&amina, &twice, "#fout-gemaakt", &[("row-0", "1"), ("row-1", "1"), ("row-2", "2")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words_of("#fout-gemaakt .error").contains("eigen plek"));
    assert!(
        refused.has("#fout-gemaakt select[name=row-2] option[value='2'][selected]"),
        "what was chosen is still there"
    );
});

school_test!(matching, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let option = |name: &str| {
        let html = scraper::Html::parse_document(&page.text());
        let options = scraper::Selector::parse("#welke-soort option").unwrap();
        html.select(&options)
            .find(|option| option.text().collect::<String>() == name)
            .unwrap()
            .value()
            .attr("value")
            .unwrap()
            .to_owned()
    };
    let (predict, recognise, write) = (option("voorspellen"), option("herkennen"), option("schrijven"));
    let chosen = rows(&page, "#welke-soort", &[("brood", &predict), ("scheur", &recognise), ("mail", &write)]);
    let page = told(&amina, "#welke-soort", &borrowed(&chosen)).await;
    assert!(page.words_of("#welke-soort").contains("Goed gezien."), "{}", page.words_of("#welke-soort"));
});

school_test!(estimate, |school| {
    let amina = school.member("Amina").await;
    let page = told(&amina, "#rotte-appels", &[("number", "95")]).await;
    let words = page.words_of("#rotte-appels");
    assert!(words.contains("Jij schatte 95 %. Het is 28 %.") && words.contains("1000 stippen"), "{words}");
    assert!(
        page.has("#rotte-appels table td") && page.has("#rotte-appels svg path"),
        "the numbers in a table beside the dots"
    );
    let page = amina.get("/leren/proef/alle-soorten?again=rotte-appels").await;
    let refused = fill(&amina, &page, "#rotte-appels", &[("number", "veel")]).await;
    assert!(refused.words_of("#rotte-appels .error").contains("Vul een getal in"));
    assert!(refused.has("#rotte-appels input[value=veel]"));
});

school_test!(repair, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    assert!(!page.text().contains("donderdag in plaats van dinsdag"), "the example comes after the own try");
    let page = told(&amina, "#zwakke-opdracht", &[("text", "Schrijf </textarea><script>alert(1)</script>")]).await;
    let words = page.words_of("#zwakke-opdracht");
    assert!(
        words.contains("donderdag in plaats van dinsdag") && words.contains("<script>alert(1)</script>"),
        "{words}"
    );
    assert!(!page.text().contains("<script>alert"), "what was typed is text");
    let page = told(&amina, "#zwakke-opdracht", &[("rubric", "0")]).await;
    let words = page.words_of("#zwakke-opdracht");
    assert!(words.contains("Gedaan.") && words.contains("zit erin") && words.contains("nog niet"), "{words}");
});

school_test!(branch, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let way = page.value_of("#fout-in-offerte", "Niets doen");
    let page = told(&amina, "#fout-in-offerte", &[("way", &way)]).await;
    let words = page.words_of("#fout-in-offerte");
    assert!(
        words.contains("Nu kost het je € 900.") && words.contains("De klant heeft nog niet gereageerd."),
        "{words}"
    );
    let way = page.value_of("#fout-in-offerte", "Alsnog bellen");
    let page = told(&amina, "#fout-in-offerte", &[("way", &way)]).await;
    assert!(page.words_of("#fout-in-offerte").contains("Goed gezien."));
});

school_test!(what_if, |school| {
    let amina = school.member("Amina").await;
    for (name, verdict) in [
        ("overig", "klopt"),
        ("overig", "het is \"hoog risico\""),
        ("verboden", "Deels goed. 2 van de 3 stappen goed."),
    ] {
        let page = amina.get(PAGE).await;
        let pick = page.value_of("#rooster", name);
        let page = told(&amina, "#rooster", &[("pick", &pick)]).await;
        assert!(page.words_of("#rooster").contains(verdict), "{}", page.words_of("#rooster"));
    }
});

school_test!(oversight, |school| {
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    let all = rows(&page, "#bestellen", &[("", "0")]);
    let page = told(&amina, "#bestellen", &borrowed(&all)).await;
    let words = page.words_of("#bestellen");
    assert!(
        words.contains("Van de 2 fouten haalde jij er 0 eruit.") && words.contains("Je keurde alles goed."),
        "{words}"
    );
    assert!(words.contains("Alleen jij ziet dit."));
});

/// Every id of the page, and whether the checker of courses keeps exercises from being called that.
fn all_ids_stand_once(page: &Reply) {
    let html = scraper::Html::parse_document(&page.text());
    let all = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).filter_map(|element| element.value().id().map(str::to_owned)).collect()
    };
    let exercises = all(".exercise");
    assert!(!exercises.is_empty());
    let mut seen = std::collections::BTreeSet::new();
    for id in all("[id]") {
        assert!(seen.insert(id.clone()), "{id} stands on the page twice");
        let is_known = exercises.contains(&id)
            || names::OF_THE_PAGE.contains(&id.as_str())
            || exercises.iter().any(|exercise| names::is_part_of(exercise, &id));
        assert!(is_known, "an exercise may be called {id}, and then this page has it twice");
    }
}

school_test!(every_id_stands_once_on_a_page_and_the_checker_knows_it, |school| {
    let mut package = crate::school::course();
    let block = |id: &str| {
        format!("::: order {{#{id}}}\nWat eerst?\n1. Stop\n2. Meld het\n3. Schrijf het op\n> Zo gaat het goed.\n:::\n")
    };
    let two = crate::school::lesson("Twee keer op volgorde", &format!("{}{}", block("een"), block("twee")));
    package.insert("20-alles/30-twee.nl.md", two.into());
    school.clock.advance(1000);
    school.publish(package).await;
    let amina = school.member("Amina").await;
    let page = amina.get(PAGE).await;
    all_ids_stand_once(&page);
    all_ids_stand_once(&fill(&amina, &page, "#geleerd-van-voorbeelden", &[]).await);
    all_ids_stand_once(&told(&amina, "#geleerd-van-voorbeelden", &[("pick", "1")]).await);
    all_ids_stand_once(&amina.get("/leren/proef/twee").await);
    all_ids_stand_once(&amina.get("/leren/proef/tot-slot").await);
});
