//! From bytes to cells of text.

use super::{MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED, Unreadable};
use calamine::{DataRef, Reader, Xlsx};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
};

/// Rows that hold anything, each a row of cells. The first sheet of a workbook, or text.
pub fn table(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let rows = if bytes.starts_with(b"PK") { workbook(bytes)? } else { text(bytes)? };
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(rows) }
}

fn text(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let (encoding, bom) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let (decoded, is_broken) = encoding.decode_without_bom_handling(&bytes[bom..]);
    // Excel on Windows saves CSV in the code page of the machine.
    let decoded = if is_broken { WINDOWS_1252.decode_without_bom_handling(bytes).0 } else { decoded };
    if decoded.chars().any(|c| c.is_control() && !"\t\r\n".contains(c)) {
        return Err(Unreadable::NotASheet);
    }
    let first = decoded.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|mark| first.as_bytes().contains(mark)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(decoded.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::NotASheet)?;
        if record.len() > MOST_COLUMNS {
            return Err(Unreadable::TooWide);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // A heading comes on top.
        if rows.len() > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}

/// Cell by cell: a workbook may claim to be a million columns wide, and only what is filled counts.
fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let not = |_| Unreadable::NotASheet;
    if unpacked(bytes).is_none_or(|size| size > MOST_UNPACKED) {
        return Err(Unreadable::NotASheet);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(not)?;
    let sheet = book.sheet_names().first().cloned().ok_or(Unreadable::Empty)?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(not)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(not)? {
        let (row, column) = cell.get_position();
        let text = match cell.get_value() {
            DataRef::String(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number.to_string(),
            _ => continue,
        };
        if text.trim().is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooWide);
        }
        let cells = rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        if rows.len() > MOST_ROWS + 1 {
            return Err(Unreadable::TooManyRows);
        }
    }
    Ok(rows.into_values().collect())
}

/// How large a workbook is when it is unpacked, or a little more than it may be. Unpacked and counted: the sizes that it
/// gives of itself may be lies.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut size = 0;
    for index in 0..packed.len() {
        let left = (MOST_UNPACKED + 1).saturating_sub(size);
        size += io::copy(&mut packed.by_index(index).ok()?.take(left), &mut io::sink()).ok()?;
    }
    Some(size)
}
