//! Figures of groups: the report of this month, and those of earlier months as they were.

use super::{course_title, owned};
use crate::{
    assignments::report::{Figures, Report, freeze, store},
    courses::{Published, store::CourseId},
    web::{
        dates,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{document::Area, pages::organisation::figures as page, paths, text::Lang};
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};

/// `?month=2026-10`
#[derive(Debug, Deserialize)]
pub struct Month {
    month: Option<String>,
}

/// `GET /organisatie/{org}/groepscijfers`: the first look of a month makes its report.
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(asked): Query<Month>,
) -> Answer {
    let lang = member.visit.lang;
    let now = app.now();
    let today = dates::today(now);
    let this_month = format!("{:04}-{:02}", today.year(), today.month());
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let current = freeze::of_month(&mut tx, &org, &this_month, now).await?;
    let months = store::months(&mut tx, org.id).await?;
    let month = asked.month.unwrap_or(this_month);
    let report = match current {
        Some(_) => Some(store::one(&mut tx, org.id, &month).await?.ok_or(Refused::NotFound)?),
        None => None,
    };
    tx.commit().await?;
    let courses = app.shelf.front().courses.clone();
    let address = paths::figures(lang, org.id.0);
    let page = page::GroupFigures {
        org: org.id.0,
        name: org.name,
        report: report.map(|(report, at)| page::Report {
            made_on: dates::day(lang, at),
            has_groups: !report.names.is_empty(),
            courses: drawn(lang, &courses, report),
        }),
        earlier: months
            .into_iter()
            .filter(|one| *one != month)
            .map(|one| (dates::registered(lang, &one), format!("{address}?month={one}")))
            .collect(),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::figures(lang, org.id.0)), page)
}

fn drawn(lang: Lang, courses: &[Arc<Published>], report: Report) -> Vec<page::Course> {
    let Report { names, courses: figures } = report;
    let course = |(course, figures): (i64, Figures)| page::Course {
        title: course_title(lang, courses, CourseId(course)),
        whole: figures.whole.map(|cell| (cell.asked, cell.finished)),
        groups: rows(&names, &figures),
    };
    figures.into_iter().map(course).collect()
}

/// Every group by name, with its figures where they may be shown.
fn rows(names: &BTreeMap<i64, String>, figures: &Figures) -> Vec<(String, Option<(i64, i64)>)> {
    let row =
        |(id, name): (&i64, &String)| (name.clone(), figures.groups.get(id).map(|cell| (cell.asked, cell.finished)));
    let mut rows: Vec<_> = names.iter().map(row).collect();
    rows.sort();
    rows
}
