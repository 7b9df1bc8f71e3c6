//! stub
pub(crate) fn run(_full: bool) {}
