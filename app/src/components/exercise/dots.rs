//! Numbers as dots, with the table beside them.

use crate::{t, text::Lang};
use leptos::prelude::*;
use std::fmt::Write;

/// A group of dots of one kind. Plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotGroup {
    pub number: u32,
    pub label: String,
}

/// Dots in a row.
const PER_ROW: u32 = 40;
/// From one dot to the next, in units of the drawing.
const STEP: u32 = 10;

#[component]
pub fn Dots(lang: Lang, groups: Vec<DotGroup>) -> impl IntoView {
    let total: u32 = groups.iter().map(|group| group.number).sum();
    let height = total.div_ceil(PER_ROW) * STEP;
    let mut first = 0;
    let paths = groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let path = path(first, group.number);
            first += group.number;
            view! { <path class=format!("dot dot-{}", index % 6) d=path></path> }
        })
        .collect_view();
    view! {
        <figure class="dots">
            <svg viewBox=format!("0 0 {} {height}", PER_ROW * STEP) aria-hidden="true" focusable="false">
                {paths}
            </svg>
            <table>
                <caption>{t!(lang, "dots-caption", n = total)}</caption>
                <tbody>
                    {groups
                        .into_iter()
                        .enumerate()
                        .map(|(index, group)| {
                            view! {
                                <tr>
                                    <th scope="row">
                                        <span class=format!("key dot-{}", index % 6) aria-hidden="true"></span>
                                        {group.label}
                                    </th>
                                    <td>{group.number}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </figure>
    }
}

/// Points that a round line cap turns into dots.
fn path(first: u32, number: u32) -> String {
    let mut path = String::with_capacity(number as usize * 9);
    for dot in first..first + number {
        let (x, y) = (dot % PER_ROW * STEP + STEP / 2, dot / PER_ROW * STEP + STEP / 2);
        write!(path, "M{x} {y}h0").expect("writing to a string");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_has_a_place_of_its_own() {
        let all: String = [(0, 19), (19, 49), (68, 932)].map(|(first, number)| path(first, number)).concat();
        let mut dots: Vec<&str> = all.split('M').skip(1).collect();
        assert_eq!(dots.len(), 1000);
        dots.sort_unstable();
        dots.dedup();
        assert_eq!(dots.len(), 1000);
    }
}
