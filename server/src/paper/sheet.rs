//! Tables for a spreadsheet: as a workbook and as CSV, with cells that no spreadsheet runs.

use crate::storage::Millis;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// A table with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(u32),
    Day(Date),
}

/// More than a spreadsheet can hold.
#[derive(Debug, thiserror::Error)]
#[error("this cannot be a workbook: {0}")]
pub struct TooLarge(#[from] XlsxError);

/// How many characters a cell holds, with room for what makes it harmless.
const LONGEST: usize = 16_000;

/// The tables as a workbook, one sheet each. The same tables at the same moment always give the same bytes.
pub fn xlsx(made_at: Millis, sheets: &[Sheet]) -> Result<Vec<u8>, TooLarge> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(made_at.0.div_euclid(1000))?;
    book.set_properties(&DocProperties::new().set_author("Wijzer").set_creation_datetime(&made));
    let mut taken = BTreeSet::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(tab(&sheet.name, &mut taken))?;
        fill(page, sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    for (column, title) in (0..).zip(&sheet.columns) {
        page.write_with_format(0, column, holdable(title), &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(words) => page.write_with_format(row, column, holdable(words), &text)?,
                Cell::Number(count) => page.write_with_format(row, column, *count, &number)?,
                Cell::Day(date) => match excel(*date) {
                    Some(date) => page.write_with_format(row, column, &date, &day)?,
                    None => page.write_with_format(row, column, date.to_string(), &text)?,
                },
            };
        }
    }
    page.set_freeze_panes(1, 0)?;
    if let (Some(last), Ok(rows)) = (sheet.columns.len().checked_sub(1), u32::try_from(sheet.rows.len())) {
        page.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

/// What a cell can hold and no spreadsheet runs.
fn holdable(text: &str) -> String {
    harmless(&cut(text.chars().filter(|c| *c != '\0'), LONGEST))
}

/// The first characters, counted as a workbook counts them.
fn cut(text: impl Iterator<Item = char>, most: usize) -> String {
    let ends = text.scan(0, |so_far, c| {
        *so_far += c.len_utf16();
        Some((c, *so_far))
    });
    ends.take_while(|(_, end)| *end <= most).map(|(c, _)| c).collect()
}

/// The days that Excel knows.
fn excel(date: Date) -> Option<ExcelDateTime> {
    let (year, month) = (u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?);
    ExcelDateTime::from_ymd(year, month, u8::try_from(date.day()).ok()?).ok()
}

/// Wide enough for what stands in a column, but not wider than one reads.
fn width(sheet: &Sheet, column: usize) -> u32 {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let wide = |cell: &Cell| match cell {
        Cell::Empty => 0,
        Cell::Text(text) => longest(text),
        Cell::Number(number) => number.to_string().len(),
        Cell::Day(_) => "2026-11-24".len(),
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(wide).max().unwrap_or_default();
    // The arrow of the filter stands beside the title.
    let title = longest(&sheet.columns[column]) + 3;
    u32::try_from(cells.max(title).clamp(8, 60)).unwrap_or(60) + 2
}

/// A name that a workbook takes: short, without what Excel uses itself, and not taken.
fn tab(name: &str, taken: &mut BTreeSet<String>) -> String {
    let is_fit = |c: &char| !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let plain = cut(name.chars().filter(is_fit), 24);
    let plain = match plain.trim() {
        "" => "Blad",
        fit => fit,
    };
    let mut name = plain.to_owned();
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{plain} {number}");
    }
    name
}

/// The table as CSV: semicolons, and a mark that it is UTF-8, for Excel in the Netherlands. `None` when it cannot be written.
#[must_use]
pub fn csv(sheet: &Sheet) -> Option<Vec<u8>> {
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::from("\u{feff}"));
    file.write_record(sheet.columns.iter().map(|title| harmless(title))).ok()?;
    for row in &sheet.rows {
        let written = |cell: &Cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => harmless(text),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
        };
        file.write_record(row.iter().map(written)).ok()?;
    }
    file.into_inner().ok()
}

/// A text that no spreadsheet takes for a formula (OWASP, CSV injection). What follows a separator counts as a beginning too:
/// a program that separates by commas begins a cell there.
fn harmless(text: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠');
    let mut safe = String::with_capacity(text.len() + 1);
    let mut is_start = true;
    for c in text.chars() {
        if is_start && begins(c) {
            safe.push('\'');
        }
        safe.push(c);
        is_start = matches!(c, ';' | ',' | '\t' | '"');
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use jiff::civil::date;
    use proptest::prelude::*;
    use std::io::Cursor;

    fn sheet(name: &str, rows: Vec<Vec<Cell>>) -> Sheet {
        let columns = ["Naam", "Klaar op", "Minuten"].map(str::to_owned).to_vec();
        Sheet { name: name.to_owned(), columns, rows }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn read(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
        book.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for text in ["=1+1", "+31 6", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("Öz,=1;+2\"@x"), "Öz,'=1;'+2\"'@x");
        for text in ["", "Amina", "a-b", "24-11-2026", "jo@wijzer.nl", "Jansen, Piet", "1 + 1 = 2"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_csv_is_quoted_and_says_its_encoding() {
        let rows = vec![
            vec![text("Öz; \"A\""), Cell::Day(date(2026, 11, 24)), Cell::Number(60)],
            vec![text("=1"), Cell::Empty, Cell::Empty],
        ];
        let bytes = csv(&sheet("Deelname", rows)).unwrap();
        let expected = "\u{feff}Naam;Klaar op;Minuten\n\"Öz; \"\"A\"\"\";2026-11-24;60\n'=1;;\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn a_workbook_holds_texts_numbers_and_days() {
        let rows = vec![
            vec![text("Zoë"), Cell::Day(date(2026, 11, 24)), Cell::Number(60)],
            vec![text("=HYPERLINK(1)"), Cell::Empty, Cell::Number(0)],
        ];
        let sheets = [
            sheet("Deelname", rows),
            sheet("Deelname", Vec::new()),
            sheet("[a]/b: een heel lange naam van een blad", Vec::new()),
            sheet("", Vec::new()),
        ];
        let bytes = xlsx(Millis(1_795_500_000_000), &sheets).unwrap();
        assert_eq!(bytes, xlsx(Millis(1_795_500_000_000), &sheets).unwrap(), "the same bytes each time");
        let read = read(bytes);
        let names: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Deelname", "Deelname 2", "ab een heel lange naam v", "Blad"]);
        let rows = &read[0].1;
        assert_eq!(rows[0], ["Naam", "Klaar op", "Minuten"].map(|title| Data::String(title.to_owned())));
        assert_eq!(rows[1][0], Data::String("Zoë".to_owned()));
        assert!(
            matches!(&rows[1][1], Data::DateTime(day) if (day.as_f64() - 46350.0).abs() < 0.001),
            "{:?}",
            rows[1][1]
        );
        assert_eq!(rows[1][2], Data::Float(60.0));
        assert_eq!(rows[2][0], Data::String("'=HYPERLINK(1)".to_owned()));
    }

    #[test]
    fn the_headings_are_bold_stay_in_sight_and_filter() {
        let bytes = xlsx(Millis(0), &[sheet("Deelname", vec![vec![text("Amina")]])]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
        let page = part("xl/worksheets/sheet1.xml");
        assert!(page.contains("state=\"frozen\"") && page.contains("<autoFilter ref=\"A1:C2\"/>"), "{page}");
        assert!(part("xl/styles.xml").contains("<b/>"));
        assert!(part("docProps/core.xml").contains("1970-01-01T00:00:00Z"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_is_held(name in any::<String>(), words in any::<String>(), long in 0_usize..40_000) {
            let rows = vec![vec![text(&words), text(&"ß".repeat(long)), Cell::Number(u32::MAX)]];
            let sheets = [sheet(&name, rows.clone()), sheet(&name, rows)];
            prop_assert_eq!(read(xlsx(Millis(0), &sheets).unwrap()).len(), 2);
            prop_assert!(csv(&sheets[0]).is_some());
        }
    }
}
