//! What the manager of a team sees: which courses the team was given, and numbers when the team is large enough.

use super::{course_title, number};
use crate::{
    assignments::{
        self, cycle,
        report::{self, FEWEST},
        team::{self, Given},
    },
    courses::Published,
    organisations::{OrgId, groups, store},
    web::{
        dates,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::organisation::my_team::{Course, MyTeam, Team},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};
use std::sync::Arc;

/// `GET /organisatie/{org}/mijn-team`: for whoever leads a team there, and for nobody else.
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let lang = member.visit.lang;
    let org = OrgId(number(&org)?);
    let mut conn = app.db.read().await?;
    let led = groups::store::led_by(&mut conn, org, member.person.id).await?;
    let employers = store::employers(&mut conn, member.person.id).await?;
    let employer = employers.into_iter().find(|employer| employer.id == org && !led.is_empty());
    let employer = employer.ok_or(Refused::NotFound)?;
    let courses = app.shelf.front().courses.clone();
    let counts_from = cycle::thresholds(&assignments::store::recurring(&mut conn, org).await?, app.now());
    let mut teams = Vec::new();
    for team in led {
        let is_large = team.people >= FEWEST;
        let given = team::store::given(&mut conn, org, team.id).await?;
        let counts =
            if is_large { team::store::counts(&mut conn, org, team.id, &counts_from).await? } else { Vec::new() };
        let numbers = |given: &Given| counts.iter().find(|(id, ..)| *id == given.id);
        let course = |given: Given| {
            let numbers =
                numbers(&given).map(|(_, asked, finished)| (report::rounded(*finished), report::rounded(*asked)));
            course(lang, &courses, given, numbers)
        };
        teams.push(Team {
            name: team.name,
            people: team.people,
            is_large,
            courses: given.into_iter().map(course).collect(),
        });
    }
    drop(conn);
    let page = MyTeam { organisation: employer.name, teams };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::my_team(lang, org.0)), page)
}

fn course(lang: Lang, courses: &[Arc<Published>], given: Given, numbers: Option<(i64, i64)>) -> Course {
    Course {
        title: course_title(lang, courses, given.course),
        target: given.target_day.map(|day| t!(lang, "target-by", date = dates::civil(lang, day))),
        numbers,
    }
}
