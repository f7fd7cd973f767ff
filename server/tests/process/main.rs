//! The program as it is run: a process, a folder, a port.

mod commands;
mod crash;
mod wijzer;
