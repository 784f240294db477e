//! What the files above the languages list: permanent ids, topics.

use std::fs;

use crate::copied::Copy;

const IDS: &str = "content/ids.toml";
const COVERAGE: &str = "content/coverage.toml";
const RULE: &str = "id-not-permanent";

#[test]
fn an_id_without_a_number_is_named() {
    let pack = Copy::new("unnumbered");
    pack.edit(IDS, "\nim = 3\n", "\n");
    let findings = pack.findings();
    let found = findings.iter().find(|finding| finding.rule == RULE).unwrap();
    assert_eq!((&*found.id, &*found.file), ("ids/routes/im", IDS));
    assert!(found.message.contains("cargo xtask content number"), "{}", found.message);
}

#[test]
fn a_number_without_its_id_and_one_given_twice_are_named() {
    let pack = Copy::new("numbers");
    let line = pack.edit(IDS, "\nim = 3\n", "\nim = 3\nimm = 4\n") + 2;
    assert!(pack.finds(RULE, IDS, line).message.contains("\"routes/imm\" = 4 under [retired]"));
    let twice = pack.findings().into_iter().filter(|finding| finding.rule == RULE);
    assert!(twice.into_iter().any(|finding| finding.message.contains("has the number 4")));
}

#[test]
fn what_was_retired_stays_so() {
    let pack = Copy::new("retired");
    fs::write(
        pack.path(IDS),
        fs::read_to_string(pack.path(IDS)).unwrap() + "\"routes/old\" = 9999\n",
    )
    .unwrap();
    assert!(!pack.findings().iter().any(|finding| finding.rule == RULE));
    pack.edit(IDS, "\nim = 3\n", "\n");
    let line = pack.edit(IDS, "\"routes/old\" = 9999", "\"routes/im\" = 3");
    assert!(pack.finds(RULE, IDS, line).message.contains("was retired"));
}

#[test]
fn a_topic_is_covered_by_what_is_there() {
    let pack = Copy::new("topics");
    let line = pack.edit(COVERAGE, "\"question:too-close\"", "\"question:to-close\"");
    let finding = pack.finds("uncovered-topic", COVERAGE, line);
    assert!(finding.message.contains("Did you mean \"question:too-close\"?"), "{finding:?}");

    let topic = "\n[[topic]]\nid = \"x\"\narticle = \"A\"\ntopic = \"T\"\nby = []\n";
    let text = fs::read_to_string(pack.path(COVERAGE)).unwrap();
    fs::write(pack.path(COVERAGE), format!("{text}{topic}")).unwrap();
    let line = text.lines().count() + 2;
    assert!(pack.finds("uncovered-topic", COVERAGE, line).message.contains("nothing covers"));

    fs::remove_file(pack.path(COVERAGE)).unwrap();
    assert!(pack.findings().iter().any(|finding| finding.rule == "uncovered-topic"));
}
