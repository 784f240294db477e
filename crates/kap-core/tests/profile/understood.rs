//! What clinics write in their own way is understood, or answered with what to write.

use super::*;

#[test]
fn a_lozenge_by_any_name_is_both_ways_of_taking_it() {
    let known = Known { routes: &["iv", "lozenge-clinic", "lozenge-home"], ..KNOWN };
    let (profile, problems) = read(r#"{ "routes": [{ "id": "troche", "price": 90 }] }"#, known);
    assert_eq!(problems, []);
    assert_eq!(
        ["iv", "lozenge-clinic", "lozenge-home"].map(|id| profile.offers(id)),
        [Some(false), Some(true), Some(true)]
    );
    assert_eq!(profile.text("routes.lozenge-home.price"), Some("90"));
    let (profile, problems) = read(r#"{ "routes": ["lozenge-home", "lozenges"] }"#, known);
    assert_eq!(problems[0].message, "\"lozenge-home\" stands there already. Take it out.");
    assert_eq!(profile.offers("lozenge-clinic"), Some(true));
}

#[test]
fn addresses_that_would_be_looked_for_on_the_clinic_s_own_site_are_told() {
    let host = "would be looked for on your own site. Write https:// before it, or ./ if it is a file of yours.";
    for (name, text, remedy) in [
        ("booking", "www.larkspur.com/book", host),
        ("logo", "cdn.larkspur.com/logo.svg", host),
        (
            "questions_link",
            "info@larkspur.com",
            "is no page of your site. Write mailto: before it.",
        ),
    ] {
        assert_eq!(told(name, &json!(text)), [format!("{name}: \"{text}\" {remedy}")]);
    }
    for text in ["book.html", "./book.now", "/calendly.com", "https://calendly.com/x"] {
        assert_eq!(told("booking", &json!(text)), Vec::<String>::new());
    }
}

#[test]
fn colours_are_understood_as_people_write_them_and_kept_in_six_digits() {
    for (written, kept) in [("#0af", "#00aaff"), ("14545c", "#14545c"), ("Teal", "#008080")] {
        let (profile, problems) = read_text(&json!({ "theme": { "accent": written } }).to_string());
        assert_eq!((problems, profile.text("theme.accent")), (Vec::new(), Some(kept)));
    }
}

#[test]
fn a_review_that_is_still_to_come_is_none() {
    let review = |date: &str| json!({ "name": "Larkspur", "reviewer": { "name": "A", "role": "B", "date": date } });
    let (profile, problems) = read_text(&review("2027-01-09").to_string());
    assert_eq!(problems, ["reviewer.date: \"2027-01-09\" is still to come."]);
    assert_eq!(profile.text("reviewer.name"), None);
    assert!(read_text(&review("2026-12-01").to_string()).1.is_empty());
}

#[test]
fn names_are_understood_as_clinics_write_them() {
    let text = json!({ "region": "UK", "routes": ["IV", { "id": " Im " }] }).to_string();
    let (profile, problems) = read_text(&text);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(profile.text("region"), Some("uk"));
    assert_eq!((profile.offers("iv"), profile.offers("sc")), (Some(true), Some(false)));
    assert_eq!(profile.offers("im"), Some(true));
}
