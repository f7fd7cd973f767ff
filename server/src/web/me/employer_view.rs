//! "Wat ziet mijn werkgever?", with the visitor's own data.

use crate::{
    assignments::{self, Mine},
    organisations::{self, Look, contacts, groups},
    web::{
        dates, organisation,
        respond::{Answer, Sheet},
        state::App,
        visit::Visit,
    },
};
use app::{
    document::Area,
    pages::me::employer_view::{Employer, EmployerView},
    paths, t,
    text::Lang,
};
use axum::extract::State;

/// How far back the list of who looked goes.
const LOOKS: i64 = 50;

/// `GET /wat-ziet-mijn-werkgever`
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let (mut employers, mut mine, mut looks) = (Vec::new(), Vec::new(), Vec::new());
    let (mut asked, mut belongs, mut led) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(person) = visit.person() {
        let mut conn = app.db.read().await?;
        employers = organisations::store::employers(&mut conn, person.id).await?;
        mine = assignments::store::of_person(&mut conn, person.id, app.now()).await?;
        looks = organisations::store::looks(&mut conn, person.id, LOOKS).await?;
        asked = contacts::store::of_person(&mut conn, person.id).await?;
        belongs = groups::store::of_person(&mut conn, person.id).await?;
        led = groups::store::all_led_by(&mut conn, person.id).await?;
    }
    let courses = app.shelf.front().courses.clone();
    let row = |mine: &Mine| {
        let course = organisation::title(lang, &courses, &mine.assignment);
        (course, organisation::status(lang, mine.status))
    };
    let page = EmployerView {
        has_account: visit.person().is_some(),
        employers: employers
            .into_iter()
            .map(|employer| Employer {
                name: employer.name,
                since: dates::day(lang, employer.since),
                owners: employer.owners,
                contacts: asked
                    .iter()
                    .filter(|contact| contact.org == employer.id)
                    .map(|contact| contact.name.clone())
                    .collect(),
                groups: belongs
                    .iter()
                    .filter(|group| group.org == employer.id && group.until.is_none())
                    .map(|group| group.name.clone())
                    .collect(),
                leads: led.iter().filter(|(org, ..)| *org == employer.id.0).map(|(_, name, _)| name.clone()).collect(),
                rows: mine.iter().filter(|mine| mine.org == employer.id).map(row).collect(),
                looks: looks.iter().filter(|look| look.org == employer.id).map(|look| looked(lang, look)).collect(),
                leave: paths::leave(lang, employer.id.0),
            })
            .collect(),
    };
    app.page(&visit, Sheet::public(Area::Learning, paths::employer_view), page)
}

fn looked(lang: Lang, look: &Look) -> String {
    let date = dates::registered(lang, &look.day);
    if look.is_export {
        t!(lang, "employer-exported", date = date, name = look.by.as_str())
    } else {
        t!(lang, "employer-looked", date = date, name = look.by.as_str())
    }
}
