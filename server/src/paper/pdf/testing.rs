//! A PDF as a screen reader meets it: the tree of tags, with the text that hangs in it.

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use regex::Regex;
use std::collections::{BTreeMap, HashMap};

pub struct Read {
    pub file: Document,
    pages: Vec<ObjectId>,
    /// By page and number of the marked content.
    marked: HashMap<(ObjectId, i64), String>,
    /// What is drawn on each page but not read aloud.
    pub artifacts: Vec<String>,
}

type Map = HashMap<u16, String>;

/// A marked piece of a page that is open.
struct Open {
    id: Option<i64>,
    is_artifact: bool,
    is_replaced: bool,
}

pub fn read(bytes: &[u8]) -> Read {
    let file = Document::load_mem(bytes).unwrap();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let mut read = Read { file, pages: pages.clone(), marked: HashMap::new(), artifacts: Vec::new() };
    for page in pages {
        read.page(page);
    }
    read
}

impl Read {
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    pub fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// The metadata, as XML.
    pub fn xmp(&self) -> String {
        let stream = self.resolve(self.catalog().get(b"Metadata").unwrap()).as_stream().unwrap();
        String::from_utf8(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())).unwrap()
    }

    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.file.dereference(object).unwrap().1
    }

    fn page(&mut self, page: ObjectId) {
        let content = Content::decode(&self.file.get_page_content(page)).unwrap();
        let fonts = self.file.get_page_fonts(page).unwrap();
        let maps: BTreeMap<Vec<u8>, Map> = fonts.into_iter().map(|(name, font)| (name, self.map(font))).collect();
        let (mut open, mut font, mut artifacts) = (Vec::<Open>::new(), Vec::new(), String::new());
        for operation in content.operations {
            let mut said = String::new();
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let is_artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                    let properties = operation.operands.get(1).and_then(|it| it.as_dict().ok());
                    let get = |key: &[u8]| properties.and_then(|it| it.get(key).ok());
                    let actual = get(b"ActualText").map(|text| lopdf::decode_text_string(text).unwrap());
                    let id = get(b"MCID").map(|id| id.as_i64().unwrap());
                    if !open.iter().any(|outer| outer.is_replaced) {
                        said = actual.clone().unwrap_or_default();
                    }
                    open.push(Open { id, is_artifact, is_replaced: actual.is_some() });
                }
                "EMC" => {
                    let closed = open.pop().expect("something was open");
                    if closed.is_artifact {
                        artifacts.push('\n');
                    }
                }
                "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
                "Tj" | "TJ" if !open.iter().any(|open| open.is_replaced) => {
                    let parts = match &operation.operands[0] {
                        Object::Array(parts) => parts.clone(),
                        one => vec![one.clone()],
                    };
                    for part in parts {
                        let codes =
                            part.as_str().unwrap_or_default().chunks(2).map(|two| u16::from_be_bytes([two[0], two[1]]));
                        codes.for_each(|code| said.push_str(&maps[&font][&code]));
                    }
                }
                "f" | "S" | "Tj" | "TJ" => assert!(!open.is_empty(), "everything is tagged or an artifact"),
                _ => {}
            }
            if said.is_empty() {
                continue;
            }
            match open.iter().rev().find_map(|open| open.id) {
                Some(id) => self.marked.entry((page, id)).or_default().push_str(&said),
                None if open.iter().any(|open| open.is_artifact) => artifacts.push_str(&said),
                None => panic!("neither tagged nor an artifact: {said}"),
            }
        }
        assert!(open.is_empty());
        self.artifacts.push(artifacts);
    }

    /// From the codes of a font to text.
    fn map(&self, font: &Dictionary) -> Map {
        let stream = self.resolve(font.get(b"ToUnicode").unwrap()).as_stream().unwrap();
        let text = String::from_utf8(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())).unwrap();
        let hex = |text: &str| -> Vec<u16> {
            let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
            (0..digits.len()).step_by(4).map(|at| u16::from_str_radix(&digits[at..at + 4], 16).unwrap()).collect()
        };
        let mut map = Map::new();
        assert!(!text.contains("beginbfrange"), "the reader reads single codes");
        let pairs = Regex::new(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f ]+)>").unwrap();
        for section in Regex::new(r"(?s)beginbfchar(.*?)endbfchar").unwrap().captures_iter(&text) {
            for pair in pairs.captures_iter(&section[1]) {
                map.insert(hex(&pair[1])[0], String::from_utf16(&hex(&pair[2])).unwrap());
            }
        }
        map
    }

    /// Every element that holds text, in reading order: the path of roles to it, and what it says.
    pub fn aloud(&self) -> Vec<(String, String)> {
        let root = self.resolve(self.catalog().get(b"StructTreeRoot").unwrap());
        let mut said = Vec::new();
        self.walk(root, "", None, &mut said);
        said
    }

    fn walk(&self, element: &Object, path: &str, page: Option<ObjectId>, said: &mut Vec<(String, String)>) {
        let element = self.resolve(element).as_dict().unwrap();
        let role = element.get(b"S").ok().map(|role| String::from_utf8(role.as_name().unwrap().to_vec()).unwrap());
        let path = [path, role.as_deref().unwrap_or_default()].join("/").trim_matches('/').to_owned();
        let page = element.get(b"Pg").ok().map(|page| page.as_reference().unwrap()).or(page);
        let children = match element.get(b"K").map(|kids| self.resolve(kids)) {
            Ok(Object::Array(children)) => children.clone(),
            Ok(child) => vec![child.clone()],
            Err(_) => Vec::new(),
        };
        let mut text = None;
        for child in &children {
            let child = self.resolve(child);
            let mark = match child {
                Object::Integer(id) => Some((page.unwrap(), *id)),
                Object::Dictionary(kid) if kid.has(b"MCID") => {
                    let on = kid.get(b"Pg").ok().map(|page| page.as_reference().unwrap()).or(page);
                    Some((on.unwrap(), kid.get(b"MCID").unwrap().as_i64().unwrap()))
                }
                _ => None,
            };
            match mark {
                Some(mark) => text.get_or_insert_with(String::new).push_str(&self.marked[&mark]),
                None => self.walk(child, &path, page, said),
            }
        }
        said.extend(text.map(|text| (path, text.trim().to_owned())));
    }
}
