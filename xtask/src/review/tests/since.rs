//! Earlier states, and the order in which changes are read.

use super::*;

#[test]
fn an_earlier_state_with_other_labels_is_compared_without_them() {
    let paths = Paths::find().unwrap();
    let folder = std::env::temp_dir().join(format!("xtask-old-{}", std::process::id()));
    copy(&paths.at(CONTENT), &folder.join(CONTENT));
    fs::create_dir_all(folder.join("texts")).unwrap();
    fs::write(folder.join("texts/en.toml"), "[frame]\nparts = \"Parts\"\n").unwrap();
    let old = read(&paths, &folder, "en");
    let elsewhere = read(&paths, &folder, "xx");
    fs::write(folder.join(CONTENT).join("pack.toml"), "id = 1").unwrap();
    let broken = read(&paths, &folder, "en");
    fs::remove_dir_all(&folder).unwrap();

    let old = old.unwrap();
    assert!(!old.labels && old.parts.iter().all(|part| part.id != parts::LABELS));
    assert!(old.parts.len() > 10);
    assert!(elsewhere.unwrap().parts.is_empty());
    assert!(broken.is_err());
}

#[test]
fn a_list_that_has_come_since_is_new_though_the_earlier_state_lacks_its_place() {
    let paths = Paths::find().unwrap();
    let folder = std::env::temp_dir().join(format!("xtask-since-{}", std::process::id()));
    copy(&paths.at(CONTENT), &folder.join(CONTENT));
    copy(&paths.at("texts"), &folder.join("texts"));
    let safety = folder.join(CONTENT).join("en/safety.toml");
    let text = fs::read_to_string(&safety).unwrap();
    fs::write(&safety, text.replace("[emergency]", "[signs]")).unwrap();
    let old = read(&paths, &folder, "en");
    fs::remove_dir_all(&folder).unwrap();

    let (old, pack) = (old.unwrap(), shipped());
    let now = parts::parts(&pack);
    let now: Vec<&Part> = now.iter().filter(|part| part.id != parts::LABELS).collect();
    let chapters =
        reading::chapters(changes::changes(&old.parts.iter().collect::<Vec<_>>(), &now), &[]);
    let first = &chapters[0];
    assert_eq!(first.title, "Emergency signs");
    assert_eq!(first.changes.len(), pack.safety.emergency.text.len() + 1);
    assert!(first.words() > 50 && reading::minutes(first.words()) == 1);
}

#[test]
fn what_people_act_on_is_read_first_then_what_is_signed_then_the_rest() {
    let before = shipped();
    let mut after = before.clone();
    say(&mut after.questions[0].questions[0].answer[0], "The rest.");
    say(&mut after.companion.groups[0].text.text[1], "To be signed.");
    say(&mut after.safety.emergency.text[1], "A sign.");
    let html = document(&after, &[sign_off("going", &["companion/"])], Some(&before));
    let places: Vec<usize> =
        ["A sign.", "To be signed.", "The rest."].map(|words| html.rfind(words).unwrap()).to_vec();
    assert!(places.is_sorted(), "{places:?}");
    for words in ["First: what people act on", "Title of going", "Minutes", "Because"] {
        assert!(html.contains(words), "{words}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
