//! What the fuzzer's programs share: the promises that `cargo test` tries, too.

#[path = "../../crates/kap-core/tests/anything/promises.rs"]
pub mod promises;
