//! Signs after a session and the questions asked most: both name what must be there.

use kap_content::ErrorKind;

use super::Copy;

#[test]
fn a_question_asked_most_that_there_is_not_is_named_once_for_all_languages() {
    let pack = Copy::new("asked-most");
    pack.add("es");
    pack.edit("content/pack.toml", "\"is-it-safe\"", "\"is-it-saf\"");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("pack.toml", "is-it-saf"));
    assert_eq!(kind.to_string(), "no question \"is-it-saf\". Did you mean \"is-it-safe\"?");
}

#[test]
fn a_sign_after_a_session_says_what_it_is_about_the_same_in_every_language() {
    let pack = Copy::new("about");
    pack.edit("content/en/after.toml", "about = [\"bladder\"]", "about = [\"blader\"]");
    let (file, id, kind) = pack.error();
    assert_eq!((&*file, &*id), ("en/after.toml", "clinic-body.4"));
    assert_eq!(kind.to_string(), "no topic \"blader\". Did you mean \"bladder\"?");

    pack.edit("content/en/after.toml", "about = [\"blader\"]", "about = []");
    assert!(matches!(pack.error().2, ErrorKind::Missing(_)));

    let pack = Copy::new("about-differs");
    pack.add("es");
    pack.edit("content/es/after.toml", "about = [\"bladder\"]", "about = [\"stomach\"]");
    assert!(matches!(pack.error().2, ErrorKind::Differs { .. }));
}
