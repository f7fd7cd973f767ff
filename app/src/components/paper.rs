//! A document that leaves the building, drawn as a page: the same blocks in the same order as the PDF.

use crate::paper::{Block, Document, Format, Table};
use leptos::prelude::*;

/// Draws a document.
pub fn paper(document: &Document) -> impl IntoView + use<> {
    let class = match document.format {
        Format::Report => "paper",
        Format::Poster => "paper paper-poster",
    };
    view! {
        <article class=class lang=document.lang.tag()>
            <header>
                <h1>{document.title.clone()}</h1>
                {document.provenance.iter().map(|line| view! { <p class="meta">{line.clone()}</p> }).collect_view()}
            </header>
            {document.said().map(|(level, block)| drawn(level, block)).collect_view()}
        </article>
    }
}

fn drawn(level: u8, block: &Block) -> AnyView {
    match block.clone() {
        Block::Heading(_, text) => match level {
            1 => view! { <h2>{text}</h2> }.into_any(),
            2 => view! { <h3>{text}</h3> }.into_any(),
            _ => view! { <h4>{text}</h4> }.into_any(),
        },
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::Note(text) => view! { <p class="paper-note">{text}</p> }.into_any(),
        Block::Bullets(items) => {
            view! { <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let drawn = |(term, text)| {
                view! {
                    <div>
                        <dt>{term}</dt>
                        <dd>{text}</dd>
                    </div>
                }
            };
            view! { <dl class="paper-facts">{facts.into_iter().map(drawn).collect_view()}</dl> }.into_any()
        }
        Block::Table(table) => tabular(table).into_any(),
        Block::PageBreak => view! { <hr class="paper-break" /> }.into_any(),
    }
}

/// Only the table scrolls when it is wider than the screen, and the keyboard can reach what hides.
fn tabular(Table { caption, columns, rows }: Table) -> impl IntoView {
    let name = if caption.trim().is_empty() { columns.join(", ") } else { caption.clone() };
    let cells = |row: Vec<String>| row.into_iter().map(|text| view! { <td>{text}</td> }).collect_view();
    view! {
        <div class="paper-wide" role="region" tabindex="0" aria-label=name>
            <table>
                {(!caption.trim().is_empty()).then(|| view! { <caption>{caption}</caption> })}
                <thead>
                    <tr>{columns.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <tr>{cells(row)}</tr> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_block_is_drawn_in_order_and_nothing_typed_is_markup() {
        let text = |text: &str| text.to_owned();
        let table = Table {
            caption: text("Deelname"),
            columns: vec![text("Naam"), text("Klaar op")],
            rows: vec![vec![text("<b>Amina"), text("24 november 2026")]],
        };
        let document = Document {
            lang: Lang::Nl,
            format: Format::Report,
            title: text("Dossier"),
            provenance: vec![text("Versie 1")],
            made_at: 0,
            blocks: vec![
                Block::Heading(1, text("Systemen")),
                Block::Paragraph(text("Wij gebruiken een chatbot.")),
                Block::Note(text("Dit is geen bewijs.")),
                Block::Bullets(vec![text("Vertaler")]),
                Block::Facts(vec![(text("Sector"), text("Zorg"))]),
                Block::Table(table),
                Block::PageBreak,
                Block::Heading(3, text("Besluiten")),
            ],
        };
        let html = Owner::new().with(|| paper(&document).to_html());
        let parts = [
            "<h1>Dossier</h1>",
            ">Versie 1</p>",
            "<h2>Systemen</h2>",
            "<p>Wij gebruiken een chatbot.</p>",
            ">Dit is geen bewijs.</p>",
            "<li>Vertaler</li>",
            "<dt>Sector</dt><dd>Zorg</dd>",
            "<caption>Deelname</caption>",
            "<th scope=\"col\">Naam</th>",
            "<td>&lt;b&gt;Amina</td>",
            "<hr",
            "<h3>Besluiten</h3>",
        ];
        let mut rest = html.as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not in order in {html}"));
            rest = &rest[at + part.len()..];
        }
    }
}
