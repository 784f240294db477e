//! Documents of the shipped pack, after small changes.

use std::rc::Rc;

use kap_core::text::Span;

use super::*;

mod record;
mod since;

fn shipped() -> Pack {
    let paths = Paths::find().unwrap();
    kap_content::load(&paths.at(CONTENT), &paths.at("texts")).unwrap().remove(0)
}

fn sign_off(id: &str, statements: &[&str]) -> SignOff {
    SignOff {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        reason: "Because".to_owned(),
        statements: statements.iter().map(|name| (*name).to_owned()).collect(),
        routes: Vec::new(),
        without: Vec::new(),
        basis: Vec::new(),
    }
}

fn document(pack: &Pack, sign_off: &[SignOff], since: Option<&Pack>) -> String {
    let now = parts::parts(pack);
    let review = Review {
        pack,
        parts: &now,
        sign_off,
        version: "1.2.3".to_owned(),
        revision: None,
        sum: sum(now.iter().flat_map(Part::statements)),
        today: "2027-01-01".to_owned(),
    };
    match since {
        None => page::document(&review, &Body::Whole),
        Some(since) => {
            let before = parts::parts(since);
            let (before, now): (Vec<&Part>, Vec<&Part>) =
                (before.iter().collect(), now.iter().collect());
            let chapters = reading::chapters(changes::changes(&before, &now), sign_off);
            let since = "then".to_owned();
            page::document(
                &review,
                &Body::Changes { since, labels: true, unread: Vec::new(), chapters },
            )
        }
    }
}

fn say(text: &mut kap_core::text::Text, words: &str) {
    text.spans = vec![Span::Words(words.into())];
}

#[test]
fn everything_a_reader_can_see_is_there_with_its_sources_spelled_out() {
    let pack = shipped();
    let html = document(&pack, &[], None);
    let question = &pack.questions[0].questions[0];
    for words in [
        format!("questions/{}", question.id),
        maud::html! { (question.ask) }.into_string(),
        "Read in the original or an official copy".to_owned(),
        "General knowledge, held with confidence".to_owned(),
        "I have read".to_owned(),
        maud::html! { (pack.about.translation) }.into_string(),
    ] {
        assert!(html.contains(&words), "{words}");
    }
    // It loads nothing: no script, picture, font or sheet of styles from elsewhere.
    for outside in ["<script", "<link", "<img", "url(", "@import", "src="] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn safety_stands_first() {
    let parts = parts::parts(&shipped());
    let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids[..4], ["safety", "after", "companion", "regions"]);
    assert_eq!(ids.last(), Some(&"sources"));
}

#[test]
fn ids_name_one_statement_each() {
    let parts = parts::parts(&shipped());
    let mut ids: Vec<&str> =
        parts.iter().flat_map(Part::statements).map(|statement| &*statement.id).collect();
    let all = ids.len();
    ids.sort_unstable();
    let twice: Vec<&str> =
        ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert!(twice.is_empty(), "{all}: {twice:?}");
}

#[test]
fn words_are_words_whatever_they_hold() {
    let mut pack = shipped();
    let nasty = "<script>alert(1)</script> & \"so\" on";
    pack.questions[0].questions[0].ask = nasty.into();
    pack.sources[0].title = nasty.into();
    pack.about.title = nasty.into();
    let html = document(&pack, &[], None);
    assert!(!html.contains("<script>"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot; on"));
    assert!(!document(&pack, &[], Some(&shipped())).contains("<script>"));
}

#[test]
fn a_changed_sentence_is_shown_before_and_after_and_nothing_else() {
    let before = shipped();
    let mut after = before.clone();
    let (id, old) = {
        let question = &mut after.questions[0].questions[1];
        let old = question.answer[0].words();
        say(&mut question.answer[0], &old.replacen(' ', " never ", 1));
        (Rc::clone(&question.id), old)
    };
    let html = document(&after, &[], Some(&before));
    let first = old.split(' ').next().unwrap();
    assert!(html.contains("0 new, 1 changed, 0 gone"));
    assert!(html.contains(&format!("questions/{id}/1")));
    assert!(html.contains(">Before<") && html.contains(">After<"));
    assert!(html.contains(&format!("{first} <ins>never </ins>")));
}

#[test]
fn an_id_that_vanished_is_gone_and_one_that_came_is_new() {
    let before = shipped();
    let mut after = before.clone();
    let gone = after.glossary.remove(0);
    let html = document(&after, &[], Some(&before));
    assert!(html.contains("0 new, 0 changed, 1 gone"));
    assert!(html.contains(&format!("glossary/{}", gone.id)));
    let html = document(&before, &[], Some(&after));
    assert!(html.contains("1 new, 0 changed, 0 gone"));
}

#[test]
fn a_paragraph_put_in_between_is_the_only_change() {
    let before = shipped();
    let mut after = before.clone();
    let answer = &mut after.questions[0].questions[0].answer;
    let mut added = answer[0].clone();
    say(&mut added, "Wholly other words stand in this place.");
    answer.insert(1, added);
    let html = document(&after, &[], Some(&before));
    assert!(html.contains("1 new, 0 changed, 0 gone"));
    after.questions[0].questions[0].answer.reverse();
    assert!(document(&after, &[], Some(&before)).contains("1 new, 0 changed, 0 gone"));
}

#[test]
fn what_was_reworded_is_paired_with_what_it_resembles_most() {
    let before = shipped();
    let mut after = before.clone();
    let answer = &mut after.questions[0].questions[0].answer;
    let words: Vec<String> = answer.iter().take(2).map(kap_core::text::Text::words).collect();
    say(&mut answer[0], &format!("{} Indeed.", words[1]));
    say(&mut answer[1], &format!("{} Indeed.", words[0]));
    let html = document(&after, &[], Some(&before));
    assert!(html.contains("0 new, 2 changed, 0 gone"));
    assert_eq!(html.matches("<ins> Indeed.</ins>").count(), 2);
}

#[test]
fn a_citation_that_is_checked_further_is_a_change_and_a_source_s_new_title_is_one_too() {
    let before = shipped();
    let mut after = before.clone();
    let cited = after.outcomes.iter_mut().find(|outcome| !outcome.basis.citations.is_empty());
    cited.unwrap().basis.editorial = true;
    after.sources[0].title = "Another title".into();
    assert!(document(&after, &[], Some(&before)).contains("0 new, 2 changed, 0 gone"));
}

#[test]
fn nothing_changed_is_said() {
    let pack = shipped();
    assert!(document(&pack, &[], Some(&pack)).contains("Nothing has changed"));
}

#[test]
fn sources_that_have_run_out_or_soon_will_are_marked_where_they_are_cited() {
    let mut pack = shipped();
    let cited = pack.outcomes[0].basis.citations[0].source;
    pack.sources[usize::from(cited)].expires = "2026-12-31".into();
    assert!(document(&pack, &[], None).contains("Expired 2026-12-31"));
    pack.sources[usize::from(cited)].expires = pack.about.next_review.clone();
    let soon = format!("Runs out {}", pack.about.next_review);
    assert!(document(&pack, &[], None).contains(&soon));
}

#[test]
fn what_waits_for_a_signature_is_marked_and_a_mark_on_nothing_is_found() {
    let pack = shipped();
    let parts = parts::parts(&pack);
    let entries = [sign_off("call", &["safety/call-clinic/"]), sign_off("lost", &["nowhere/"])];
    let html = document(&pack, &entries, None);
    let marks = html.matches("Needs sign-off: Title of call").count();
    assert_eq!(marks, pack.safety.call_clinic.text.len());
    let all = SignOffs { parts: entries.into(), ..SignOffs::default() };
    assert_eq!(sign_off::empty(&all, &parts), ["lost"]);
}

#[test]
fn every_entry_that_is_shipped_names_a_statement() {
    let entries = load_sign_off(&Paths::find().unwrap()).unwrap();
    let parts = parts::parts(&shipped());
    let empty = sign_off::empty(&entries, &parts);
    assert!(empty.is_empty() && !entries.parts.is_empty(), "{empty:?}");
}

#[test]
fn a_signature_can_be_asked_for_some_routes_and_grounds_only() {
    let parts = parts::parts(&shipped());
    let waiting = |entry: SignOff| {
        let entries = [entry];
        let statements = parts.iter().flat_map(Part::statements);
        statements.filter(|one| !sign_off::waiting(&entries, one).is_empty()).count()
    };
    let all = waiting(sign_off("a", &["steps/"]));
    let home = SignOff { routes: vec!["lozenge-home".into()], ..sign_off("a", &["steps/"]) };
    let only = SignOff { without: vec!["iv".into()], ..home.clone() };
    let own = SignOff { basis: vec!["editorial".into()], ..only.clone() };
    let numbers = [waiting(own), waiting(only), waiting(home), all];
    assert!(numbers[0] > 0 && numbers.is_sorted_by(|less, more| less < more), "{numbers:?}");
}
