//! The format of a course package; `courses/FORMAT.md` is its specification.
//!
//! Reading never stops at the first mistake: it returns the course as far as it can be understood and every problem
//! with its place, all at once, none twice.

mod body;
mod fence;
mod kinds;
mod lesson;

use super::{
    Course, CourseHead, Lesson, LessonText, Localised, Medium, Module, ModuleHead, Slug,
    package::Package,
    problem::{At, Problem, Problems},
};
use app::text::Lang;
use data_encoding::HEXLOWER;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A course as read, and what is wrong with it. Without `course` nothing could be made of it at all.
#[derive(Debug)]
pub struct Reading {
    pub course: Option<Course>,
    pub problems: Vec<Problem>,
}

/// Reads a package.
#[must_use]
pub fn read(package: &Package) -> Reading {
    let mut found = Vec::new();
    let head: Option<CourseHead> = toml_file(package, "course.toml", &mut found);
    let media: BTreeMap<String, Medium> = if package.get("media/media.toml").is_some() {
        toml_file(package, "media/media.toml", &mut found).unwrap_or_default()
    } else {
        BTreeMap::new()
    };
    let media = media.into_iter().map(|(name, medium)| (format!("media/{name}"), medium)).collect();
    report_media(package, &media, &mut found);

    let mut modules = Vec::new();
    let mut lesson_slugs: Vec<Slug> = Vec::new();
    for (number, dir) in module_dirs(package) {
        let path = format!("{dir}/module.toml");
        let name = number.map_or(dir, |_| dir.split_once('-').map_or(dir, |(_, name)| name));
        let mut problems = Problems::of(&path, &mut found);
        if number.is_none() {
            problems.error(At::line(1), "unnumbered-module", dir);
        }
        let module_slug = kinds::slug(name, At::line(1), &mut problems);
        let head: Option<ModuleHead> = toml_file(package, &path, &mut found);
        let lessons = lessons_in(package, dir, &media, &mut found);
        let has_lessons =
            package.files().any(|(path, _)| path.starts_with(&format!("{dir}/")) && path.ends_with(".md"));
        if !has_lessons {
            Problems::of(&path, &mut found).error(At::line(1), "no-lessons", dir);
        }
        for lesson in &lessons {
            if lesson_slugs.contains(&lesson.slug) {
                Problems::of(&path, &mut found).error(At::line(1), "lesson-twice", lesson.slug.as_str());
            }
            lesson_slugs.push(lesson.slug.clone());
        }
        if let (Some(slug), Some(head)) = (module_slug, head) {
            modules.push(Module { slug, path, head, lessons });
        }
    }
    if modules.is_empty() {
        Problems::of("course.toml", &mut found).error(At::line(1), "no-modules", "");
    }
    let course = head.map(|head| Course { head, modules, media });
    found.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Reading { course, problems: found }
}

/// Where a picture is served: named by its content, so it can be kept for ever.
#[must_use]
pub fn media_url(path: &str, content: &[u8]) -> String {
    format!("/media/{}.{}", HEXLOWER.encode(&Sha256::digest(content)), path.rsplit('.').next().unwrap_or_default())
}

/// Folders that hold a `module.toml` or lessons, by their number: `10-wat-is-ai`.
fn module_dirs(package: &Package) -> Vec<(Option<u32>, &str)> {
    let mut dirs: Vec<(Option<u32>, &str)> = package
        .files()
        .filter_map(|(path, _)| path.split_once('/').map(|(dir, _)| dir))
        .filter(|dir| *dir != "media")
        .map(|dir| (leading_number(dir), dir))
        .collect();
    dirs.sort_unstable();
    dirs.dedup();
    dirs
}

fn leading_number(name: &str) -> Option<u32> {
    name.split_once('-').and_then(|(number, _)| number.parse().ok())
}

/// The lessons of a module folder: `10-naam.nl.md`, `10-naam.en.md`.
fn lessons_in(package: &Package, dir: &str, media: &BTreeMap<String, Medium>, found: &mut Vec<Problem>) -> Vec<Lesson> {
    let mut by_name: BTreeMap<(u32, Slug), BTreeMap<Lang, LessonText>> = BTreeMap::new();
    let prefix = format!("{dir}/");
    for (path, content) in package.files() {
        let Some(name) = path.strip_prefix(&prefix).filter(|name| *name != "module.toml") else { continue };
        let mut problems = Problems::of(path, found);
        let parts = name.strip_suffix(".md").and_then(|name| {
            let (name, lang) = name.rsplit_once('.')?;
            let (number, name) = name.split_once('-')?;
            Some((number.parse::<u32>().ok()?, name.parse::<Slug>().ok()?, lang.parse::<Lang>().ok()?))
        });
        let Some((number, slug, lang)) = parts else {
            problems.error(At::line(1), "bad-file-name", name);
            continue;
        };
        let Ok(source) = std::str::from_utf8(content) else {
            problems.error(At::line(1), "not-utf8", name);
            continue;
        };
        let medium = |reference: &str| {
            let inside = reference.trim_start_matches("../");
            let address = package.get(inside).map(|content| media_url(inside, content))?;
            media.get(inside).map(|medium| (address, medium.alt.in_lang(lang).to_owned()))
        };
        if let Some(text) = lesson::read(path, source, &medium, &mut problems) {
            by_name.entry((number, slug)).or_default().insert(lang, text);
        }
    }
    let mut lessons = Vec::new();
    for ((_, slug), texts) in by_name {
        if texts.contains_key(&Lang::Nl) {
            lessons.push(Lesson::new(slug, texts));
            continue;
        }
        for text in texts.values() {
            Problems::of(&text.path, found).error(At::line(1), "no-dutch", slug.as_str());
        }
    }
    lessons
}

/// Pictures without a text alternative, and alternatives without a picture.
fn report_media(package: &Package, media: &BTreeMap<String, Medium>, found: &mut Vec<Problem>) {
    for (path, _) in package.files().filter(|(path, _)| path.starts_with("media/") && *path != "media/media.toml") {
        let mut problems = Problems::of(path, found);
        let kind = path.rsplit('.').next().unwrap_or_default();
        if !["svg", "png", "jpg", "webp"].contains(&kind) {
            problems.error(At::line(1), "unknown-media", kind);
        }
        let has_alt = |Localised { nl, .. }: &Localised| !nl.trim().is_empty();
        if !media.get(path).is_some_and(|medium| has_alt(&medium.alt)) {
            problems.error(At::line(1), "no-alt", path);
        }
    }
    for path in media.keys().filter(|path| package.get(path).is_none()) {
        Problems::of("media/media.toml", found).error(At::line(1), "missing-media", path);
    }
}

/// Reads a TOML file; what is wrong in it is reported at its place.
fn toml_file<T: DeserializeOwned>(package: &Package, path: &str, found: &mut Vec<Problem>) -> Option<T> {
    let mut problems = Problems::of(path, found);
    let Some(content) = package.get(path) else {
        problems.error(At::line(1), "missing-file", path);
        return None;
    };
    let Ok(text) = std::str::from_utf8(content) else {
        problems.error(At::line(1), "not-utf8", path);
        return None;
    };
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let offset = error.span().map_or(0, |span| span.start);
            problems.error(At::byte(text, offset, 1), "bad-head", error.message());
            None
        }
    }
}

#[cfg(test)]
mod tests;
