use super::*;
use proptest::prelude::*;

fn people(bytes: &[u8]) -> Vec<(String, String)> {
    read(bytes).unwrap().into_iter().map(|row| (row.name, row.email)).collect()
}

fn pair(name: &str, email: &str) -> (String, String) {
    (name.to_owned(), email.to_owned())
}

#[test]
fn columns_stand_in_any_order_under_dutch_and_english_headings() {
    let wanted = [pair("Amina el Idrissi", "amina@korenaar.nl"), pair("Öz Yılmaz", "oz@korenaar.nl")];
    for list in [
        "Naam;E-mail\nAmina el Idrissi;amina@korenaar.nl\nÖz Yılmaz;oz@korenaar.nl\n",
        "email,name\namina@korenaar.nl,Amina el Idrissi\noz@korenaar.nl,Öz Yılmaz",
        "Functie\tAchternaam\tTussenvoegsel\tVoornaam\tE-mailadres\nbakker\tIdrissi\tel\tAmina\tamina@korenaar.nl\nbakker\tYılmaz\t\tÖz\toz@korenaar.nl",
        "First name,Last name,E-mail address\r\nAmina,el Idrissi,amina@korenaar.nl\r\nÖz,Yılmaz,oz@korenaar.nl\r\n",
        "Amina el Idrissi;amina@korenaar.nl\n;;\nÖz Yılmaz;oz@korenaar.nl",
        "amina@korenaar.nl,Amina,el Idrissi\noz@korenaar.nl,Öz,Yılmaz",
        "\u{feff}E-MAIL *;Naam medewerker\nmailto:amina@korenaar.nl;\"Amina el Idrissi\"\noz@korenaar.nl;Öz Yılmaz",
    ] {
        assert_eq!(people(list.as_bytes()), wanted, "{list}");
    }
}

#[test]
fn a_list_of_an_old_spreadsheet_keeps_its_letters() {
    assert_eq!(people(b"Naam;Email\nRen\xe9 Br\xfbl\xe9;rene@korenaar.nl"), [pair("René Brûlé", "rene@korenaar.nl")]);
    let utf16: Vec<u8> = "\u{feff}Naam\tEmail\nÖz\toz@korenaar.nl".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(people(&utf16), [pair("Öz", "oz@korenaar.nl")]);
}

#[test]
fn every_row_says_what_is_wrong_with_it() {
    let list = "Naam;Email\nAmina;amina@korenaar.nl\n;bram@korenaar.nl\nDaan;\nEsra;esra at korenaar\nwww/kwaad;x@y.nl\nAmina 2;AMINA@korenaar.nl ";
    let problems: Vec<_> = read(list.as_bytes()).unwrap().into_iter().map(|row| row.problem).collect();
    let wanted = [
        None,
        Some(Problem::NoName),
        Some(Problem::NoEmail),
        Some(Problem::BadEmail),
        Some(Problem::BadName),
        Some(Problem::Twice),
    ];
    assert_eq!(problems, wanted);
}

#[test]
fn what_is_no_list_is_refused_with_a_reason() {
    let wide = format!("{}\n", "a;".repeat(1_000_000));
    let long = "Amina;amina@korenaar.nl\n".repeat(MOST_ROWS + 2);
    for (bytes, why) in [
        (&b""[..], Unreadable::Empty),
        (b" \n;;\n", Unreadable::Empty),
        (b"Naam;Email\n", Unreadable::Empty),
        (b"Naam;Telefoon\nAmina;0612345678\n", Unreadable::NoAddresses),
        (b"\x89PNG\r\n\x1a\n\0\0\0", Unreadable::NotASheet),
        (b"PK\x03\x04 and then nothing", Unreadable::NotASheet),
        (wide.as_bytes(), Unreadable::TooWide),
        (long.as_bytes(), Unreadable::TooManyRows),
    ] {
        assert_eq!(read(bytes), Err(why), "{why:?}");
    }
}

/// A workbook with these cells in its first sheet, and a sheet that claims to be this large.
fn workbook(cells: &[(&str, &str)], claims: &str, padding: usize) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let cell = |(at, text): &(&str, &str)| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let mut rows = std::collections::BTreeMap::<u32, String>::new();
    for one in cells {
        let row = one.0.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().unwrap();
        rows.entry(row).or_default().push_str(&cell(one));
    }
    let rows: Vec<String> = rows.iter().map(|(number, cells)| format!(r#"<row r="{number}">{cells}</row>"#)).collect();
    let rows = rows.concat();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
    let files = [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{packaged}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                r#"<worksheet xmlns="{main}"><dimension ref="{claims}"/><sheetData>{rows}</sheetData></worksheet>{}"#,
                " ".repeat(padding)
            ),
        ),
    ];
    for (name, text) in files {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_is_read_as_a_list() {
    let cells = [
        ("A1", "Naam"),
        ("C1", "E-mail"),
        ("A2", "Amina"),
        ("C2", "amina@korenaar.nl"),
        ("A4", "Bram"),
        ("C4", "bram@korenaar.nl"),
    ];
    let wanted = [pair("Amina", "amina@korenaar.nl"), pair("Bram", "bram@korenaar.nl")];
    assert_eq!(people(&workbook(&cells, "A1:C4", 0)), wanted);
    // A sheet that claims a million columns and rows costs nothing.
    assert_eq!(people(&workbook(&cells, "A1:XFD1048576", 0)), wanted);
}

#[test]
fn a_workbook_that_is_hostile_is_refused() {
    let cells = [("A1", "Naam"), ("B1", "E-mail"), ("XFD2", "ver weg")];
    assert_eq!(read(&workbook(&cells, "A1:XFD2", 0)), Err(Unreadable::TooWide));
    let bomb = workbook(&[("A1", "Naam")], "A1", usize::try_from(MOST_UNPACKED).unwrap() + 1);
    assert!(bomb.len() < 100_000, "small on the outside");
    assert_eq!(read(&bomb), Err(Unreadable::NotASheet));
    // The same with a size that is a lie, in every place where it stands.
    let (truth, lie) = (u32::try_from(MOST_UNPACKED).unwrap(), 100_u32.to_le_bytes());
    let mut liar = bomb;
    for at in 0..liar.len() - 4 {
        let said = u32::from_le_bytes(liar[at..at + 4].try_into().unwrap());
        if (truth..truth + 10_000).contains(&said) {
            liar[at..at + 4].copy_from_slice(&lie);
        }
    }
    assert_eq!(read(&liar), Err(Unreadable::NotASheet));
}

proptest! {
    /// Whatever comes in, it is a list or a reason.
    #[test]
    fn anything_can_be_uploaded(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        drop(read(&bytes));
    }

    /// What was judged fine stays fine, and comes back as it was.
    #[test]
    fn judging_twice_changes_nothing(rows in proptest::collection::vec(("[a-zé ]{0,8}", "[a-z]{0,4}@?[a-z]{0,4}\\.?[a-z]{0,2}"), 0..20)) {
        let once = judge(rows);
        let again = judge(once.iter().map(|row| (row.name.clone(), row.email.clone())).collect());
        prop_assert_eq!(once, again);
    }
}
