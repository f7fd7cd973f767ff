//! What is embedded as a folder: cargo notices a new file there only when it is told to look.

fn main() {
    println!("cargo:rerun-if-changed=../migrations");
    println!("cargo:rerun-if-changed=../courses");
}
