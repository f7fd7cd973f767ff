use super::{
    draw,
    galley::{self, Role},
    letters::Letters,
    pages::{self, Stroke},
    sizes::Sizes,
    testing::read,
};
use app::{
    paper::{Block, Document, Format, Table},
    text::Lang,
};
use proptest::prelude::*;

fn text(text: &str) -> String {
    text.to_owned()
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: Lang::Nl,
        format: Format::Report,
        title: text("AI-dossier van Bakkerij De Korenaar"),
        provenance: vec![text("Gemaakt op 24 november 2026, versie 3"), text("SHA-256 van de gegevens: 5f2c…")],
        made_at: 1_795_500_000_000,
        blocks,
    }
}

fn participation(rows: usize) -> Table {
    let row = |at: usize| {
        vec![
            format!("Medewerker {at} van der Zwaluw"),
            text("AI in gewone taal"),
            text("Afgerond"),
            text("24 november 2026"),
        ]
    };
    Table {
        caption: text("Deelname"),
        columns: ["Naam", "Cursus", "Stand", "Afgerond op"].map(text).to_vec(),
        rows: (1..=rows).map(row).collect(),
    }
}

/// One of everything, as a dossier has it.
fn dossier() -> Document {
    let long = "Wij gebruiken een schrijfhulp voor brieven aan klanten. Een collega leest elke brief na voordat hij de deur uit gaat, \
                en er gaan geen namen of adressen van klanten in. Dat hebben we in maart afgesproken en elk half jaar kijken we of \
                het nog klopt.";
    let facts = [
        ("Sector", "Voeding en horeca"),
        ("Aantal mensen", "25"),
        ("Contact voor AI", "Łukasz Wiśniewski, l.wisniewski@korenaar.example"),
    ];
    document(vec![
        Block::Note(text("Dit dossier beschrijft maatregelen. Het is geen bewijs dat aan alle regels is voldaan.")),
        Block::Heading(1, text("Ons bedrijf")),
        Block::Facts(facts.map(|(term, what)| (text(term), text(what))).to_vec()),
        Block::Heading(1, text("Waar we AI gebruiken")),
        Block::Paragraph(text(long)),
        Block::Heading(2, text("Afspraken")),
        Block::Bullets([
            "Geen gegevens van klanten, collega’s of sollicitanten in een chatbot.",
            "Wat de AI maakt, leest een mens na. Ook als het haast heeft: wie verstuurt, is verantwoordelijk voor wat er staat, \
             ongeacht wie of wat het heeft geschreven.",
            "Twijfel je? Vraag het aan Şükrü of Ελένη – “liever een keer te veel”.",
        ].map(text).to_vec()),
        Block::Table(Table {
            caption: text("Systemen"),
            columns: ["Systeem", "Waarvoor", "Wie", "Risico", "Bekeken op"].map(text).to_vec(),
            rows: vec![
                ["Schrijfhulp", "Brieven en e-mail aan klanten, zonder namen of adressen", "Kantoor", "Klein", "3 maart 2026"].map(text).to_vec(),
                ["Planningssoftware", "Roosters voorstellen; de leidinggevende beslist en legt uit waarom", "Winkel, bakkerij", "Let op: gaat over mensen", "1 september 2026"].map(text).to_vec(),
                ["Camera bij de oven", "Ziet of brood gaar is", "Bakkerij", "Klein ✓", ""].map(text).to_vec(),
            ],
        }),
        Block::Heading(2, text("Deelname")),
        Block::Table(participation(60)),
        Block::PageBreak,
        Block::Heading(1, text("Besluiten")),
        Block::Heading(3, text("Vastgesteld")),
        Block::Paragraph(text("Vastgesteld door de directie.\n王小明 en 👩‍🍳 staan er ook in.")),
    ])
}

fn poster() -> Document {
    let rules = |rules: &[&str]| Block::Bullets(rules.iter().map(|rule| text(rule)).collect());
    let blocks = vec![
        Block::Heading(1, text("Mag")),
        rules(&["Een tekst laten verbeteren", "Ideeën laten bedenken", "Uitleg vragen"]),
        Block::Heading(1, text("Mag niet")),
        rules(&["Gegevens van klanten of collega’s invoeren", "AI laten beslissen over mensen"]),
        Block::Heading(1, text("Vraag het")),
        Block::Paragraph(text("Fatma weet het, op toestel 12. Of mail ai@korenaar.example.")),
    ];
    Document { format: Format::Poster, title: text("Zo werken wij met AI"), ..document(blocks) }
}

#[test]
fn what_is_read_aloud_is_what_the_document_says_in_its_order() {
    let pdf = read(&draw(&dossier()).unwrap());
    let aloud = pdf.aloud();
    let mut rest = aloud.iter();
    let mut expect = |role: &str, text: &str| {
        let (found, said) = rest.next().unwrap_or_else(|| panic!("nothing is left where {text} should be"));
        assert_eq!(
            (found.rsplit_once("Document/").map_or(found.as_str(), |(_, role)| role), said.as_str()),
            (role, text)
        );
    };
    let dossier = dossier();
    expect("H1", &dossier.title);
    dossier.provenance.iter().for_each(|line| expect("P", line));
    for (level, block) in dossier.said() {
        match block {
            Block::Heading(_, text) => expect(&format!("H{}", level + 1), text),
            Block::Paragraph(text) | Block::Note(text) => expect("P", &text.replace('\n', " ").replace('\u{200d}', "")),
            Block::Bullets(items) => items.iter().for_each(|item| {
                expect("L/LI/Lbl", "•");
                expect("L/LI/LBody", item);
            }),
            Block::Facts(facts) => facts.iter().for_each(|(term, what)| {
                expect("L/LI/Lbl", term);
                expect("L/LI/LBody", what);
            }),
            Block::Table(table) => {
                expect("Table/Caption", &table.caption);
                table.columns.iter().for_each(|column| expect("Table/THead/TR/TH", column));
                table.rows.iter().flatten().for_each(|cell| expect("Table/TBody/TR/TD", cell));
            }
            Block::PageBreak => {}
        }
    }
    assert_eq!(rest.next(), None);
}

#[test]
fn a_file_says_its_language_its_title_and_the_standards_it_keeps() {
    let dossier = dossier();
    let pdf = read(&draw(&dossier).unwrap());
    let catalog = pdf.catalog();
    assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), "nl");
    let inside = |of: &[u8], key: &[u8]| {
        let dictionary = pdf.file.dereference(catalog.get(of).unwrap()).unwrap().1.as_dict().unwrap().clone();
        dictionary.get(key).unwrap().as_bool().unwrap()
    };
    assert!(inside(b"MarkInfo", b"Marked"));
    assert!(inside(b"ViewerPreferences", b"DisplayDocTitle"));
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
    let xmp = pdf.xmp();
    for part in [
        "<pdfuaid:part>1<",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        &format!(">{}<", dossier.title),
        "2026-11-24T",
    ] {
        assert!(xmp.contains(part), "{part} is not in {xmp}");
    }
}

#[test]
fn every_page_has_its_foot() {
    for document in [dossier(), poster(), document(Vec::new())] {
        let pdf = read(&draw(&document).unwrap());
        for (at, artifacts) in pdf.artifacts.iter().enumerate() {
            let number = format!("pagina {} van {}\n", at + 1, pdf.pages());
            assert!(artifacts.contains(&document.title) && artifacts.ends_with(&number), "{artifacts:?}");
        }
    }
}

#[test]
fn a_table_of_five_thousand_people_repeats_its_columns_on_every_page() {
    let pdf = read(&draw(&document(vec![Block::Table(participation(5_000))])).unwrap());
    assert!(pdf.pages() > 100);
    assert!(
        pdf.artifacts[1..].iter().all(|page| page.starts_with("\n\nNaam\nCursus\nStand\nAfgerond op\n")),
        "{:?}",
        pdf.artifacts[1]
    );
    let aloud = pdf.aloud();
    let of = |role: &str| aloud.iter().filter(|(path, _)| path.ends_with(role)).count();
    assert_eq!((of("/TH"), of("/TD")), (4, 20_000));
}

#[test]
fn the_same_document_is_the_same_file() {
    assert_eq!(draw(&dossier()).unwrap(), draw(&dossier()).unwrap());
    let later = Document { made_at: 1_795_500_001_000, ..dossier() };
    assert_ne!(draw(&dossier()).unwrap(), draw(&later).unwrap());
}

#[test]
fn a_heading_is_never_alone_at_the_foot_of_a_page() {
    let mut letters = Letters::new().unwrap();
    for filling in 0..60 {
        let mut blocks = vec![Block::Paragraph(text("Regel.")); filling];
        blocks.extend([
            Block::Heading(1, text("Kop")),
            Block::Heading(2, text("Kopje")),
            Block::Table(participation(3)),
        ]);
        blocks.extend([Block::Heading(1, text("Kop")), Block::Paragraph("Een zin. ".repeat(60))]);
        let galley = galley::set(&mut letters, &document(blocks), &Sizes::REPORT);
        for sheet in pages::divide(&galley.items).sheets {
            let mut roles = sheet.iter().filter_map(|stroke| match stroke {
                Stroke::Line { element, .. } => element.map(|element| galley.elements[element].role.clone()),
                Stroke::Fill { .. } => None,
            });
            let last = roles.next_back().expect("no page is empty");
            let is_alone = matches!(last, Role::Heading(..) | Role::Caption | Role::Column);
            assert!(!is_alone, "{last:?} after {filling} lines");
        }
    }
}

#[test]
fn nothing_is_drawn_outside_the_margins() {
    let mut letters = Letters::new().unwrap();
    let wide = Table {
        rows: vec![vec!["onverbreekbaar".repeat(900), text("kort"), text(""), "x ".repeat(9_000)]],
        ..participation(0)
    };
    let blocks = vec![Block::Table(wide), Block::Note("Lang. ".repeat(3_000)), Block::Heading(1, "Kop ".repeat(2_000))];
    let galley = galley::set(&mut letters, &document(blocks), &Sizes::REPORT);
    let pages = pages::divide(&galley.items);
    assert!(pages.sheets.len() > 5);
    for stroke in pages.sheets.iter().flatten() {
        let (right, bottom) = match stroke {
            Stroke::Line { x, y, look, line, .. } => (x + line.width * look.size, *y),
            Stroke::Fill { x, y, width, height, .. } => (x + width, y + height),
        };
        assert!(right < 595.28 - 56.0 && bottom < 841.89 - 56.0, "{right} {bottom}");
    }
}

#[test]
fn a_poster_is_one_page_in_the_largest_type_that_fits() {
    let mut long = poster();
    long.blocks.extend(vec![Block::Paragraph("Nog een regel over wat wel en niet mag. ".repeat(4)); 6]);
    long.blocks.insert(2, Block::PageBreak);
    let size = |document: &Document| {
        let mut letters = Letters::new().unwrap();
        let fits = |sizes: &&Sizes| pages::divide(&galley::set(&mut letters, document, sizes).items).sheets.len() == 1;
        Sizes::POSTERS.iter().find(fits).expect("one size fits").title.size
    };
    assert!(size(&long) < size(&poster()));
    assert_eq!(read(&draw(&long).unwrap()).pages(), 1);
}

#[test]
fn a_document_needs_a_title() {
    let untitled = Document { title: text("\u{200b} \n"), ..dossier() };
    assert!(draw(&untitled).is_err());
}

/// Text as people and attackers type it.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "\0",
        "\u{7}",
        "\r\n",
        "\u{202e}",
        "שלום",
        "مرحبا",
        "👩‍👩‍👧‍👦",
        "🇳🇱",
        "e\u{301}\u{302}\u{303}",
        "\u{301}",
        "\u{feff}",
        "\u{fffe}",
        "\u{e000}",
        "\u{10ffff}",
        "नमस्ते",
        "한국어",
        "\u{a0}",
        "\u{ad}",
        "<b>",
        "(\\)",
        "□",
    ];
    let piece = prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9 ,.–-]{0,80}",
        prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        (1_usize..10_000).prop_map(|length| "w".repeat(length)),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn block() -> impl Strategy<Value = Block> {
    let texts = || prop::collection::vec(hostile(), 0..5);
    prop_oneof![
        (any::<u8>(), hostile()).prop_map(|(level, text)| Block::Heading(level, text)),
        hostile().prop_map(Block::Paragraph),
        hostile().prop_map(Block::Note),
        texts().prop_map(Block::Bullets),
        prop::collection::vec((hostile(), hostile()), 0..4).prop_map(Block::Facts),
        (hostile(), texts(), prop::collection::vec(texts(), 0..4))
            .prop_map(|(caption, columns, rows)| Block::Table(Table { caption, columns, rows })),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_can_be_printed(blocks in prop::collection::vec(block(), 0..8), title in hostile(), is_poster in any::<bool>()) {
        let title = format!("Titel {title}");
        let format = if is_poster { Format::Poster } else { Format::Report };
        let drawn = draw(&Document { title: title.clone(), format, ..document(blocks) });
        prop_assert!(drawn.is_ok(), "{:?}", drawn.err());
        let meant = Letters::new().unwrap().clean(&title).meant.replace('\n', " ");
        let aloud = read(&drawn.unwrap()).aloud();
        prop_assert_eq!(&aloud[0].1, meant.trim());
    }
}
