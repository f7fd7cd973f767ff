//! "Wat ziet mijn werkgever?", with the visitor's own data.

use crate::{
    organisations,
    web::{
        dates,
        respond::{Answer, Sheet},
        state::App,
        visit::Visit,
    },
};
use app::{
    document::Area,
    pages::me::employer_view::{Employer, EmployerView},
    paths,
};
use axum::extract::State;

/// `GET /wat-ziet-mijn-werkgever`
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let employers = match visit.person() {
        Some(person) => organisations::store::employers(&mut app.db.read().await?, person.id).await?,
        None => Vec::new(),
    };
    let lang = visit.lang;
    let page = EmployerView {
        has_account: visit.person().is_some(),
        employers: employers
            .into_iter()
            .map(|employer| Employer {
                name: employer.name,
                since: dates::day(lang, employer.since),
                owners: employer.owners,
            })
            .collect(),
    };
    app.page(&visit, Sheet::public(Area::Learning, paths::employer_view), page)
}
