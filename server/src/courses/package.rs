//! A course package: the files of one course, read from a folder or a zip and normalised.

use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashSet},
    fs,
    io::{self, Cursor, Read},
    path::{Component, Path},
};

/// Limits on what a package may hold. A course of 10,000 lessons fits; a zip bomb does not.
const MAX_ENTRIES: usize = 20_000;
const MAX_FILE: u64 = 8 * 1024 * 1024;
const MAX_TOTAL: u64 = 256 * 1024 * 1024;
const MAX_RATIO: u64 = 100;
/// Small packages may pack well; the ratio counts from here on.
const RATIO_FROM: u64 = 10 * 1024 * 1024;

/// The files of a course, by path with `/` between the parts. Text is normalised: UTF-8 without byte-order mark,
/// lines end in `\n`, so does the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    files: BTreeMap<String, Vec<u8>>,
}

/// Why a package cannot be read at all. What is wrong *inside* it is a list of problems instead.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    #[error("cannot read {path}: {source}")]
    Unreadable { path: String, source: io::Error },
    #[error("not a zip file: {0}")]
    NotAZip(String),
    #[error("{0}: this path leaves the package or cannot exist on every system")]
    UnsafePath(String),
    #[error("{0}: a package holds only files and folders, no links")]
    Link(String),
    #[error("{0} stands in the zip twice")]
    Twice(String),
    #[error("{0}: encrypted files cannot be read")]
    Encrypted(String),
    #[error("more than {MAX_ENTRIES} files")]
    TooManyFiles,
    #[error("{0} is larger than 8 MiB")]
    FileTooLarge(String),
    #[error("the package is larger than 256 MiB, or unpacks to more than {MAX_RATIO} times its size")]
    TooLarge,
}

impl Package {
    /// Adds a file; text is normalised on the way in.
    pub fn insert(&mut self, path: impl Into<String>, content: Vec<u8>) {
        let path = path.into();
        let content = if is_text(&path) { normalise(content) } else { content };
        self.files.insert(path, content);
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// SHA-256 over paths and contents in order: the same course, the same hash.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        for (path, content) in &self.files {
            hasher.update((path.len() as u64).to_be_bytes());
            hasher.update(path);
            hasher.update((content.len() as u64).to_be_bytes());
            hasher.update(content);
        }
        hasher.finalize().into()
    }

    /// Reads a folder. Hidden files are left out.
    ///
    /// # Errors
    /// When a file cannot be read, is a link or is too large.
    pub fn from_dir(dir: &Path) -> Result<Self, PackageError> {
        let mut package = Self::default();
        package.read_dir(dir, "")?;
        Ok(package)
    }

    fn read_dir(&mut self, dir: &Path, prefix: &str) -> Result<(), PackageError> {
        let unreadable = |source| PackageError::Unreadable { path: dir.display().to_string(), source };
        for entry in fs::read_dir(dir).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_symlink() {
                return Err(PackageError::Link(path));
            } else if kind.is_dir() {
                self.read_dir(&entry.path(), &format!("{path}/"))?;
            } else {
                let size = entry.metadata().map_err(unreadable)?.len();
                if size > MAX_FILE {
                    return Err(PackageError::FileTooLarge(path));
                }
                let content =
                    fs::read(entry.path()).map_err(|source| PackageError::Unreadable { path: path.clone(), source })?;
                self.insert(path, content);
                if self.files.len() > MAX_ENTRIES {
                    return Err(PackageError::TooManyFiles);
                }
            }
        }
        Ok(())
    }

    /// Reads a zip held in memory. Nothing of it is ever written to a path that it names. A single folder around
    /// everything is taken off.
    ///
    /// # Errors
    /// When it is no zip, names unsafe paths, holds links or encrypted files, or is too large.
    pub fn from_zip(bytes: &[u8]) -> Result<Self, PackageError> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| PackageError::NotAZip(e.to_string()))?;
        if archive.len() > MAX_ENTRIES {
            return Err(PackageError::TooManyFiles);
        }
        let mut package = Self::default();
        let mut seen = HashSet::new();
        let mut total = 0;
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(|e| PackageError::NotAZip(e.to_string()))?;
            let path = file.name().map_err(|e| PackageError::NotAZip(e.to_string()))?.replace('\\', "/");
            let (is_dir, is_link, encrypted) = (file.is_dir(), file.is_symlink(), file.encrypted());
            drop(file);
            if !is_safe(&path) {
                return Err(PackageError::UnsafePath(path));
            }
            if is_link {
                return Err(PackageError::Link(path));
            }
            if encrypted {
                return Err(PackageError::Encrypted(path));
            }
            if is_dir || path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") {
                continue;
            }
            if !seen.insert(path.to_lowercase()) {
                return Err(PackageError::Twice(path));
            }
            let file = archive.by_index(index).map_err(|e| PackageError::NotAZip(e.to_string()))?;
            let mut content = Vec::new();
            file.take(MAX_FILE + 1)
                .read_to_end(&mut content)
                .map_err(|source| PackageError::Unreadable { path: path.clone(), source })?;
            if content.len() as u64 > MAX_FILE {
                return Err(PackageError::FileTooLarge(path));
            }
            total += content.len() as u64;
            if total > MAX_TOTAL || (total > RATIO_FROM && total / MAX_RATIO > bytes.len() as u64) {
                return Err(PackageError::TooLarge);
            }
            package.insert(path, content);
        }
        Ok(package.without_wrapper())
    }

    /// `cursus/course.toml` becomes `course.toml`, the way most programs zip a folder.
    fn without_wrapper(self) -> Self {
        let wrapper = self.files.keys().next().and_then(|path| path.split_once('/')).map(|(dir, _)| format!("{dir}/"));
        match wrapper {
            Some(wrapper) if !self.files.contains_key("course.toml") => {
                let inner: Option<BTreeMap<_, _>> = self
                    .files
                    .iter()
                    .map(|(path, content)| Some((path.strip_prefix(&wrapper)?.to_owned(), content.clone())))
                    .collect();
                inner.map_or(self, |files| Self { files })
            }
            _ => self,
        }
    }

    /// A zip of the package: the same files always give the same bytes.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn to_zip(&self) -> io::Result<Vec<u8>> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
        for (path, content) in &self.files {
            writer.start_file(path.as_str(), options).map_err(io::Error::other)?;
            io::Write::write_all(&mut writer, content)?;
        }
        writer.finish().map(Cursor::into_inner).map_err(io::Error::other)
    }
}

fn is_text(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ext| ["md", "toml", "svg"].iter().any(|text| ext.eq_ignore_ascii_case(text)))
}

/// Without byte-order mark, with `\n` line ends and one at the end. What is not UTF-8 is left for the parser to report.
fn normalise(content: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(content.clone()) else { return content };
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
    format!("{}\n", text.trim_end_matches('\n')).into_bytes()
}

/// Relative, downward, and possible on every system.
fn is_safe(path: &str) -> bool {
    let parts_are_plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let characters = !path.chars().any(|c| c.is_control() || "<>:\"|?*".contains(c));
    let reserved = path.split('/').any(|part| {
        let stem = part.split('.').next().unwrap_or_default().to_ascii_uppercase();
        ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str()) || part.ends_with(['.', ' '])
    });
    !path.is_empty() && path.len() <= 240 && parts_are_plain && characters && !reserved
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (path, content) in files {
            writer.start_file(*path, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_survives_the_way_through_a_zip() {
        let mut package = Package::default();
        package.insert("course.toml", b"\xEF\xBB\xBFcode = \"C01\"\r\n".to_vec());
        package.insert("m/10-a.nl.md", b"tekst".to_vec());
        package.insert("media/a.png", vec![0, 13, 10, 255]);
        assert_eq!(package.get("course.toml"), Some(&b"code = \"C01\"\n"[..]));
        let zipped = package.to_zip().unwrap();
        assert_eq!(Package::from_zip(&zipped).unwrap(), package);
        assert_eq!(zipped, package.to_zip().unwrap());
        assert_eq!(Package::from_zip(&zipped).unwrap().hash(), package.hash());
    }

    #[test]
    fn a_folder_around_everything_is_taken_off() {
        let zipped = zip_of(&[("cursus/course.toml", b"x"), ("cursus/m/module.toml", b"y")]);
        let package = Package::from_zip(&zipped).unwrap();
        assert_eq!(package.files().map(|(path, _)| path).collect::<Vec<_>>(), ["course.toml", "m/module.toml"]);
    }

    #[test]
    fn paths_that_leave_the_package_are_refused() {
        for path in [
            "../a",
            "a/../../b",
            "/etc/passwd",
            "C:/a",
            "a\\..\\..\\b",
            "..\\a",
            "a/\u{0}b",
            "nul.md",
            "a:b",
            "a /b",
            "./../a",
        ] {
            let refused = Package::from_zip(&zip_of(&[(path, b"x")]));
            assert!(matches!(refused, Err(PackageError::UnsafePath(_))), "{path}: {refused:?}");
        }
    }

    #[test]
    fn twins_that_differ_only_in_case_are_refused() {
        let zipped = zip_of(&[("a/B.md", b"x"), ("a/b.md", b"y")]);
        assert!(matches!(Package::from_zip(&zipped), Err(PackageError::Twice(_))));
    }

    #[test]
    fn a_bomb_is_refused_before_it_fills_memory() {
        let zeros = vec![0; 8 * 1024 * 1024];
        let names: Vec<String> = (0..4).map(|i| format!("{i}.bin")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), zeros.as_slice())).collect();
        assert!(matches!(Package::from_zip(&zip_of(&files)), Err(PackageError::TooLarge)));
        let one_over = vec![0; 8 * 1024 * 1024 + 1];
        assert!(matches!(Package::from_zip(&zip_of(&[("a.bin", &one_over)])), Err(PackageError::FileTooLarge(_))));
    }

    #[test]
    fn rubbish_is_not_a_zip() {
        for rubbish in [&b""[..], b"PK", b"not a zip at all", &[0; 100]] {
            assert!(matches!(Package::from_zip(rubbish), Err(PackageError::NotAZip(_))));
        }
    }
}
