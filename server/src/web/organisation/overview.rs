//! Who was asked what, and finished when: everyone at once.

use super::{PAGE, course_title, look, owned, status};
use crate::{
    assignments::{
        cycle, export,
        overview::{Filter, Pair, Place, Sort, Standing, store as overview},
        store,
    },
    courses::Published,
    organisations::{
        OrgId, Organisation,
        groups::{self, GroupId},
    },
    storage::{Linked, Numbers},
    web::{
        dates,
        respond::{Answer, Refused, Sheet, download},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    document::Area,
    pages::organisation::{
        Pick,
        overview::{Line, Overview},
    },
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use std::{fmt::Write, sync::Arc};

/// The question: which pairs, in which order, from where on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    course: String,
    group: String,
    status: String,
    name: String,
    /// The key of a [`Sort`], with `-down` behind it for the other way around.
    sort: String,
    key: Option<String>,
    after: String,
    id: i64,
    of: i64,
}

impl Question {
    fn filter(&self, courses: &[Arc<Published>]) -> Filter {
        Filter {
            course: courses.iter().find(|course| course.course.slug().as_str() == self.course).map(|course| course.id),
            group: self.group.parse().ok().map(GroupId),
            standing: self.status.parse().ok(),
            name: self.name.trim().chars().take(100).collect(),
        }
    }

    fn order(&self) -> (Sort, bool) {
        let sort = self.sort.strip_suffix("-down");
        (sort.unwrap_or(&self.sort).parse().unwrap_or_default(), sort.is_some())
    }

    fn place(&self) -> Option<Place> {
        let key = self.key.clone()?;
        Some(Place { key, name: self.after.clone(), person: self.id, assignment: self.of })
    }

    /// The same question from its beginning, behind an address.
    fn behind(&self, address: &str) -> String {
        let fields = [("course", &self.course), ("group", &self.group), ("status", &self.status), ("name", &self.name)];
        let fields = fields.into_iter().chain([("sort", &self.sort)]).filter(|(_, value)| !value.is_empty());
        let fields: Vec<String> = fields.map(|(name, value)| format!("{name}={}", encode(value))).collect();
        if fields.is_empty() { address.to_owned() } else { format!("{address}?{}", fields.join("&")) }
    }

    /// The same question from after a place.
    fn after(&self, address: &str, place: &Place) -> String {
        let mut address = self.behind(address);
        address.push(if address.contains('?') { '&' } else { '?' });
        let (key, name) = (encode(&place.key), encode(&place.name));
        write!(address, "key={key}&after={name}&id={}&of={}", place.person, place.assignment)
            .expect("writing to a string");
        address
    }
}

/// One look of an owner at the overview, which is written down for those who are looked at.
struct Look {
    org: Organisation,
    counts_from: Numbers,
    filter: Filter,
    sort: Sort,
    is_descending: bool,
}

impl Look {
    async fn begin(
        app: &App,
        db: &mut impl Linked,
        member: &Member,
        org: &str,
        question: &Question,
        is_export: bool,
    ) -> Result<Self, Refused> {
        let org = owned(db, member, org).await?;
        look(app, member, org.id, is_export).await?;
        let counts_from = cycle::thresholds(&store::recurring(db, org.id).await?, app.now());
        let (sort, is_descending) = question.order();
        Ok(Self { org, counts_from, filter: question.filter(&app.shelf.front().courses), sort, is_descending })
    }

    async fn pairs(&self, db: &mut impl Linked, after: Option<&Place>, most: i64) -> Result<Vec<Pair>, Refused> {
        let Self { org, counts_from, filter, sort, is_descending } = self;
        Ok(overview::pairs(db, org.id, counts_from, filter, *sort, *is_descending, after, most).await?)
    }
}

/// `GET /organisatie/{org}/overzicht`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(question): Query<Question>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let look = Look::begin(&app, &mut conn, &member, &org, &question, false).await?;
    let groups = groups::store::of_org(&mut conn, look.org.id).await?;
    let mut pairs = look.pairs(&mut conn, question.place().as_ref(), PAGE + 1).await?;
    drop(conn);
    let org = look.org;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = pairs.len() > most;
    pairs.truncate(most);
    let courses = app.shelf.front().courses.clone();
    let address = paths::overview(lang, org.id.0);
    let choice = |key: String, label: String, now: &str| Pick { is_chosen: key == now, key, label };
    let all = |label: String| Pick { key: String::new(), label, is_chosen: false };
    let page = Overview {
        org: org.id.0,
        courses: std::iter::once(all(t!(lang, "overview-all-courses")))
            .chain(courses.iter().map(|course| {
                let title = course.course.head.title.in_lang(lang).to_owned();
                choice(course.course.slug().to_string(), title, &question.course)
            }))
            .collect(),
        groups: std::iter::once(all(t!(lang, "overview-all-groups")))
            .chain(groups.into_iter().map(|group| choice(group.id.0.to_string(), group.name, &question.group)))
            .collect(),
        statuses: std::iter::once(all(t!(lang, "overview-all-statuses")))
            .chain(Standing::ALL.map(|standing| {
                let label = match standing {
                    Standing::Open => t!(lang, "status-open"),
                    Standing::Finished => t!(lang, "csv-finished"),
                    Standing::Exempt => t!(lang, "csv-exempt"),
                };
                choice(standing.key().to_owned(), label, &question.status)
            }))
            .collect(),
        typed_name: question.name.chars().take(100).collect(),
        sorts: sorts(lang, look.sort, look.is_descending),
        more: pairs.last().filter(|_| has_more).map(|last| question.after(&address, &last.place)),
        csv: question.behind(&paths::overview_csv(lang, org.id.0)),
        lines: pairs.into_iter().map(|pair| line(lang, org.id, &courses, pair)).collect(),
        name: org.name,
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::overview(lang, org.id.0)), page)
}

fn sorts(lang: Lang, now: Sort, is_descending: bool) -> Vec<Pick> {
    let words = |sort| match sort {
        Sort::Name => [t!(lang, "sort-name"), t!(lang, "sort-name-down")],
        Sort::Course => [t!(lang, "sort-course"), t!(lang, "sort-course-down")],
        Sort::Finished => [t!(lang, "sort-finished"), t!(lang, "sort-finished-down")],
        Sort::Target => [t!(lang, "sort-target"), t!(lang, "sort-target-down")],
    };
    let both = |sort: Sort| {
        let [up, down] = words(sort);
        let pick = |key, label, is_down| Pick { key, label, is_chosen: sort == now && is_down == is_descending };
        [pick(sort.key().to_owned(), up, false), pick(format!("{}-down", sort.key()), down, true)]
    };
    Sort::ALL.into_iter().flat_map(both).collect()
}

fn line(lang: Lang, org: OrgId, courses: &[Arc<Published>], pair: Pair) -> Line {
    Line {
        course: course_title(lang, courses, pair.course),
        address: paths::assignment(lang, org.0, pair.assignment.0),
        asked_on: dates::day(lang, pair.asked_at),
        target: pair.target_day.map(|day| dates::civil(lang, day)),
        status: status(lang, pair.status),
        name: pair.name,
    }
}

/// `GET /organisatie/{org}/overzicht/deelname.csv`: what the page shows, all of it.
pub async fn csv(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(question): Query<Question>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let look = Look::begin(&app, &mut conn, &member, &org, &question, true).await?;
    let mut pairs: Vec<Pair> = Vec::new();
    loop {
        let next = look.pairs(&mut conn, pairs.last().map(|pair| &pair.place), 2_000).await?;
        if next.is_empty() {
            break;
        }
        pairs.extend(next);
    }
    drop(conn);
    let courses = app.shelf.front().courses.clone();
    let title = |id| course_title(lang, &courses, id);
    let bytes = export::overview(lang, &pairs, title, dates::iso_day).ok_or(Refused::Broken)?;
    Ok(download("text/csv; charset=utf-8", "overzicht.csv", bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_goes_on_as_it_was_asked() {
        let question = Question {
            name: "Öz & zn".to_owned(),
            status: "open".to_owned(),
            sort: "finished-down".to_owned(),
            ..Question::default()
        };
        assert_eq!(question.order(), (Sort::Finished, true));
        assert_eq!(question.behind("/o"), "/o?status=open&name=%C3%96z%20%26%20zn&sort=finished-down");
        let place = Place { key: "9".to_owned(), name: "A b".to_owned(), person: 3, assignment: 4 };
        assert!(question.after("/o", &place).ends_with("&key=9&after=A%20b&id=3&of=4"));
        assert_eq!(Question::default().after("/o", &place), "/o?key=9&after=A%20b&id=3&of=4");
        assert_eq!(Question::default().order(), (Sort::Name, false));
    }
}
