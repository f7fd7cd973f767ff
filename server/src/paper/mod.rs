//! **Paper.** Documents and tables that leave the building: a PDF that a screen reader can read, a workbook, a CSV.
//!
//! Other rooms say what stands in them ([`app::paper::Document`], [`sheet::Sheet`]); this room only gives it a form. The same
//! content always makes the same bytes, so that a hash of a file still says something years later: what changes from one
//! moment to the next, such as the date, is content.

pub mod pdf;
pub mod sheet;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The SHA-256 of a file, as it is printed.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_that_others_compute() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
