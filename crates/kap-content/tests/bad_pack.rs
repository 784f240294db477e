//! A pack with mistakes: each is named with its file, its id and what to do, all at once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

#[path = "bad_pack/signs.rs"]
mod signs;
use std::fs;
use std::path::{Path, PathBuf};

use kap_content::{self, ErrorKind, PackError};

/// A copy of the shipped pack in a folder of its own, to be spoilt.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("kap-{name}-{}", std::process::id()));
        let shipped = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        copy(&shipped.join("content/ketamine"), &root.join("content"));
        copy(&shipped.join("texts"), &root.join("texts"));
        let pack = Self(root);
        pack.remove("es");
        pack
    }

    /// A second language that says just what the first one does.
    fn add(&self, language: &str) {
        copy(&self.0.join("content/en"), &self.0.join("content").join(language));
        fs::copy(self.0.join("texts/en.toml"), self.0.join(format!("texts/{language}.toml")))
            .unwrap();
    }

    fn remove(&self, language: &str) {
        fs::remove_dir_all(self.0.join("content").join(language)).unwrap();
        fs::remove_file(self.0.join(format!("texts/{language}.toml"))).unwrap();
    }

    /// Replaces the first place where `from` stands in the file.
    fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} doesn't contain {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        self
    }

    fn errors(&self) -> Vec<PackError> {
        kap_content::load(&self.0.join("content"), &self.0.join("texts")).err().unwrap_or_default()
    }

    /// The only mistake, as (file, id, kind).
    fn error(&self) -> (String, String, ErrorKind) {
        let mut errors = self.errors();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        let error = errors.remove(0);
        (error.file, error.id, error.kind)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn a_dangling_source_is_named_with_the_nearest() {
    let pack = Copy::new("dangling");
    pack.edit("content/sources.toml", "[kew-2023]", "[kew-2032]");
    let errors = pack.errors();
    assert!(errors.iter().any(|error| {
        error.file == "en/questions/01-understanding.toml"
            && error
                .to_string()
                .contains("no source \"kew-2023\" in sources.toml. Did you mean \"kew-2032\"?")
    }));
}

#[test]
fn a_duplicate_id_is_named() {
    let pack = Copy::new("duplicate");
    pack.edit("content/routes.toml", "id = \"im\"", "id = \"iv\"");
    let errors = pack.errors();
    assert!(
        errors.contains(&PackError {
            file: "routes.toml".to_owned(),
            id: "iv".to_owned(),
            kind: ErrorKind::DuplicateId
        }),
        "{errors:#?}"
    );
}

#[test]
fn a_wrong_unit_is_named() {
    let pack = Copy::new("unit");
    pack.edit("content/routes.toml", "unit = \"minutes\"", "unit = \"mins\"");
    let (file, id, kind) = pack.error();
    assert_eq!(file, "routes.toml");
    assert!(id.starts_with("iv."), "{id}");
    assert_eq!(kind, ErrorKind::WrongUnit { unit: "mins".to_owned() });
}

#[test]
fn a_number_without_a_source_is_named() {
    let pack = Copy::new("number");
    pack.edit(
        "content/en/glossary.toml",
        "[placebo]\n",
        "[beats]\nterm = \"beats\"\ntext = \"A heart beats 60 times a minute.\"\n\n[placebo]\n",
    );
    assert_eq!(
        pack.error(),
        ("en/glossary.toml".to_owned(), "beats".to_owned(), ErrorKind::NumberWithoutSource)
    );
}

#[test]
fn a_value_of_another_kind_than_its_row_is_named() {
    let pack = Copy::new("kind");
    pack.edit("content/attributes.toml", "kind = \"share\"", "kind = \"answer\"");
    let errors = pack.errors();
    assert!(errors.iter().all(|error| matches!(error.kind, ErrorKind::WrongKind { .. })));
    assert!(errors.iter().any(|error| error.id == "iv.absorbed"));
}

#[test]
fn a_missing_translation_and_a_stray_one_are_named() {
    let pack = Copy::new("translation");
    pack.add("es");
    assert_eq!(pack.errors(), []);

    pack.edit("content/es/glossary.toml", "[placebo]", "[placebo-es]");
    let errors = pack.errors();
    let found = |id: &str, kind: ErrorKind| {
        errors.contains(&PackError { file: "es/glossary.toml".to_owned(), id: id.to_owned(), kind })
    };
    assert!(
        found("placebo", ErrorKind::NotTranslated { reference: "en".to_owned() }),
        "{errors:#?}"
    );
    assert!(found("placebo-es", ErrorKind::OnlyHere { reference: "en".to_owned() }), "{errors:#?}");
}

#[test]
fn a_translation_with_another_source_is_named() {
    let pack = Copy::new("differs");
    pack.add("es");
    pack.edit("content/es/safety.toml", "[fda-2023-compounded V2]", "[kew-2023 V]");
    let (file, id, kind) = pack.error();
    assert_eq!(file, "es/safety.toml");
    assert!(id.starts_with("fda-2023."), "{id}");
    assert!(matches!(kind, ErrorKind::Differs { .. }));
}

#[test]
fn a_file_that_cannot_be_read_is_named_once_not_with_all_that_another_language_has() {
    let pack = Copy::new("unread");
    pack.add("es");
    pack.edit("content/en/routes.toml", "about = ", "abuot = ");
    let (file, _, kind) = pack.error();
    assert_eq!(file, "en/routes.toml");
    assert!(matches!(kind, ErrorKind::Shape(_)));
}

#[test]
fn a_third_language_needs_new_files_only() {
    let pack = Copy::new("third");
    pack.add("es");
    pack.add("fr");
    assert_eq!(pack.errors(), []);
}

#[test]
fn an_interface_text_that_is_missing_is_named() {
    let pack = Copy::new("texts");
    pack.edit("texts/en.toml", "search = ", "serach = ");
    let errors: Vec<String> = pack.errors().iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "en.toml: ask.search: this text is missing. Add it.",
            "en.toml: ask.serach: no text \"serach\". Did you mean \"search\"?"
        ]
    );
}

#[test]
fn toml_that_is_not_toml_is_shown_with_its_line() {
    let pack = Copy::new("syntax");
    pack.edit("content/en/safety.toml", "title = ", "title ");
    let error = pack.errors().remove(0).to_string();
    assert!(error.starts_with("en/safety.toml: "), "{error}");
    assert!(error.contains("line") && error.contains('^'), "{error}");
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let pack = Copy::new("all");
    pack.edit("content/routes.toml", "unit = \"minutes\"", "unit = \"mins\"")
        .edit("content/sources.toml", "https://", "http://")
        .edit("content/en/routes.toml", "about = ", "abuot = ");
    let files: Vec<String> = pack.errors().into_iter().map(|error| error.file).collect();
    assert_eq!(files, ["en/routes.toml", "routes.toml", "sources.toml"]);
}

#[test]
fn a_group_of_synonyms_with_one_word_is_named() {
    let pack = Copy::new("synonyms");
    pack.edit(
        "content/en/synonyms.toml",
        "[[group]]",
        "[[group]]\nwords = [\"barf\"]\n\n[[group]]",
    );
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/synonyms.toml", "barf"));
    assert!(matches!(kind, ErrorKind::OutOfRange(_)), "{kind:?}");
}

#[test]
fn a_row_that_no_hurdle_can_mark_is_named_with_the_nearest() {
    let pack = Copy::new("rows");
    pack.edit("content/summary.toml", "rows = [\"needle\"", "rows = [\"needel\"");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("summary.toml", "needles"));
    assert!(kind.to_string().contains("Did you mean \"needle\"?"), "{kind}");
}

#[test]
fn a_check_whose_right_answer_is_none_of_its_options_is_named() {
    let pack = Copy::new("right");
    let shared = "content/summary.toml";
    let text = fs::read_to_string(pack.0.join(shared)).unwrap();
    let (_, check) = text.split_once("id = \"eating\"").unwrap();
    let right = check.lines().find(|line| line.starts_with("right")).unwrap();
    pack.edit(shared, &format!("id = \"eating\"\n{right}"), "id = \"eating\"\nright = 9");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/summary.toml", "checks.eating"));
    assert!(matches!(kind, ErrorKind::OutOfRange(_)), "{kind:?}");
}

#[test]
fn words_for_what_is_not_in_the_summary_and_what_has_no_words_are_named() {
    let pack = Copy::new("summary-words");
    pack.edit("content/en/summary.toml", "[hurdles.needles]", "[hurdles.needels]");
    let errors: Vec<String> = pack.errors().iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "en/summary.toml: hurdles.needles: the words for this id is missing. Add it.",
            "en/summary.toml: needels: no hurdle \"needels\". Did you mean \"needles\"?"
        ]
    );
}

#[test]
fn a_companion_s_sheet_that_differs_between_languages_is_named() {
    let pack = Copy::new("companion");
    pack.add("es");
    pack.edit("content/es/companion.toml", "at = \"clinic\"", "at = \"home\"");
    let (file, _, kind) = pack.error();
    assert_eq!(file, "es/companion.toml");
    assert!(matches!(kind, ErrorKind::Differs { .. }), "{kind:?}");

    pack.edit("content/en/companion.toml", "at = \"clinic\"", "at = \"car\"");
    assert!(pack.errors().iter().any(|error| matches!(error.kind, ErrorKind::Shape(_))));
}

#[test]
fn a_claim_without_its_verdict_and_a_verdict_on_what_is_no_claim_are_named() {
    let pack = Copy::new("verdict");
    let claims = "content/en/questions/07-claims.toml";
    pack.edit(claims, "verdict = \"not-shown\"\n", "");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/questions/07-claims.toml", "claim-proven"));
    assert_eq!(kind.to_string(), "the claim's verdict is missing. Add it.");

    // Neither half: still a claim, as the file holds claims.
    pack.edit(claims, "certainty = \"moderate-high\"\n", "");
    assert!(matches!(pack.error().2, ErrorKind::Missing(_)));

    let pack = Copy::new("verdict-on-question");
    let questions = "content/en/questions/03-safety.toml";
    pack.edit(questions, "answer = [", "verdict = \"fair\"\nanswer = [");
    let (file, _, kind) = pack.error();
    assert_eq!(file, "en/questions/03-safety.toml");
    assert!(matches!(kind, ErrorKind::OutOfRange(_)), "{kind:?}");

    let pack = Copy::new("verdict-differs");
    pack.add("es");
    pack.edit("content/es/questions/07-claims.toml", "\"not-shown\"", "\"fair\"");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("es/questions/07-claims.toml", "claim-proven"));
    assert!(matches!(kind, ErrorKind::Differs { .. }), "{kind:?}");
}

#[test]
fn a_region_says_whom_people_call_about_poison() {
    let pack = Copy::new("poison");
    let line = "kind = \"poison\"\ncall = \"01 809 2166\"";
    pack.edit("content/regions.toml", line, "call = \"01 809 2166\"");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("regions.toml", "ie"));
    assert!(kind.to_string().contains("instead_of_poison"), "{kind}");

    let emergency = "id = \"ie\"\nemergency = \"112\"";
    let instead = format!("{emergency}\ninstead_of_poison = \"ie-poisn\"");
    pack.edit("content/regions.toml", emergency, &instead);
    let (_, id, kind) = pack.error();
    assert_eq!(id, "ie");
    assert_eq!(kind.to_string(), "no line \"ie-poisn\". Did you mean \"ie-poison\"?");

    pack.edit("content/regions.toml", "\"ie-poisn\"", "\"ie-poison\"");
    assert_eq!(pack.errors(), []);
    pack.edit("content/regions.toml", "\"uk-111\"", "\"uk-shout\"");
    assert_eq!(pack.error().1, "uk-shout", "it has no number to call");
}

#[test]
fn words_of_one_region_are_marked_as_such() {
    let pack = Copy::new("regional");
    let item = "\n[[do]]\nid = \"here-and-there\"\ntext = \"So.\"\nregions = ";
    let path = pack.0.join("content/en/steps/04-dose.toml");
    let step = fs::read_to_string(&path).unwrap();
    let with = |first: &str, second: &str| {
        fs::write(&path, format!("{step}{item}{first}\n{item}{second}\n")).unwrap();
    };
    with("[\"us\"]", "[\"uk\", \"ie\"]");
    assert_eq!(pack.errors(), []);
    with("[\"us\", \"uk\"]", "[\"uk\"]");
    assert_eq!(pack.error().2, ErrorKind::DuplicateId);
    with("[\"us\"]", "[\"uj\"]");
    assert_eq!(pack.error().2.to_string(), "no region \"uj\". Did you mean \"us\"?");

    let pack = Copy::new("paragraph");
    let text = "text = [\n";
    pack.edit(
        "content/en/safety.toml",
        text,
        "text = [\n  { txt = \"So.\", regions = [\"us\"] },\n",
    );
    let (file, _, kind) = pack.error();
    assert_eq!(file, "en/safety.toml");
    assert!(kind.to_string().contains("regions = [\"us\"]"), "{kind}");
}

#[test]
fn a_safety_list_that_is_missing_is_named() {
    let pack = Copy::new("missing-list");
    pack.edit("content/en/safety.toml", "[rules-out]", "[rules-nothing-out]");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/safety.toml", "rules-out"));
    assert!(matches!(kind, ErrorKind::Missing(_)), "{kind:?}");
}

#[test]
fn a_safety_list_that_does_not_exist_is_named_with_the_nearest() {
    let pack = Copy::new("unknown-list");
    pack.edit("content/en/steps/01-first-call.toml", "\"checks-mind\"", "\"check-mind\"");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/steps/01-first-call.toml", "first-call"));
    let message = kind.to_string();
    assert!(message.contains("check-mind") && message.contains("checks-mind"), "{message}");
}

#[test]
fn a_course_has_sessions() {
    let pack = Copy::new("course");
    pack.edit("content/routes.toml", "sessions = [4, 6]", "sessions = [6, 4]");
    assert!(matches!(pack.error().2, ErrorKind::OutOfRange(_)));
    pack.edit("content/routes.toml", "sessions = [6, 4]", "money = [6]");
    assert!(pack.errors().iter().any(|error| error.kind == ErrorKind::Missing("currency or per")));
    pack.edit("content/routes.toml", "money = [6]", "answer = \"yes\"");
    assert_eq!(pack.error().2, ErrorKind::WrongKind { wanted: "sessions = [from, to]" });
}

#[test]
fn a_price_of_a_region_names_a_route_and_its_source() {
    let pack = Copy::new("price");
    pack.edit("content/regions.toml", "route = \"iv\"\nmoney", "route = \"ivv\"\nmoney");
    assert_eq!(pack.error().2.to_string(), "no route \"ivv\". Did you mean \"iv\"?");
}
