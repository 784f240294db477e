//! Lines as clinics write them, on both sides.

use super::*;

/// Lines that speak against a safety text.
const AGAINST: &[&str] = &[
    "You may drive home.",
    "you can drive home",
    "YOU MAY DRIVE HOME AFTER TWO HOURS",
    "You may  drive\u{a0} home.",
    "You\u{200b} may dr\u{ad}ive ho\u{200d}me.",
    "You may\u{2028}drive home.",
    "Ｙｏｕ ｍａｙ ｄｒｉｖｅ ｈｏｍｅ",
    "You may 𝐝𝐫𝐢𝐯𝐞 𝗵𝗼𝗺𝗲",
    "YOU MAY DRİVE HOME",
    "You’re free to drive home when you feel clear.",
    "If you feel well, you may drive home.",
    "You can drive yourself.",
    "You can drive right after your visit.",
    "Most patients drive themselves home.",
    "It is fine to drive home afterwards.",
    "Driving home is fine.",
    "You can drive.",
    "Can I drive home? Yes.",
    "No need for a companion",
    "There's no need to bring anyone.",
    "You don't need a driver.",
    "You don’t have to bring someone.",
    "A companion is not needed.",
    "No companion required.",
    "A companion is optional.",
    "You can come without a companion.",
    "Do I need a driver? No.",
    "You may go home alone by bus.",
    "You can leave on your own.",
    "You can eat before",
    "You may eat right before your visit.",
    "You can eat and drink as usual.",
    "You don't need to fast.",
    "No fasting needed.",
    "Have a light breakfast before you come.",
    "Do I have to fast? No, not with us.",
    "take it at home alone",
    "You can take the lozenge at home alone.",
    "Take the dose home and use it on your own, by yourself or use it at home by yourself.",
    "stop your medicines",
    "Stop taking your antidepressants two days before.",
    "Skip your pills that morning.",
    "You do not need to tell us about your medicines.",
    "You may have a glass of wine in the evening.",
    "Alcohol is fine.",
    "Don't call 911.",
    "You don't need to call 911, we are here.",
    "Call us before 911.",
    "Call our nurse instead of 911.",
    "Ketamine is completely safe",
    "Ketamine is safe.",
    "Our treatment is 100% safe.",
    "Without any risk",
    "No side effects!",
    "A risk-free treatment",
    "Guaranteed relief",
    "Results guaranteed.",
    "It cures depression.",
    "Ketamine is not addictive.",
    "Non-addictive",
    "It works for everyone.",
    "It is safe during pregnancy.",
    "Is it addictive? No.",
    "Puede conducir a casa.",
    "PUEDE CONDUCIR ESE DÍA",
    "Puede manejar después de la sesión.",
    "¿Puedo conducir a casa? Sí.",
    "Conducir a casa está permitido.",
    "No necesita acompañante.",
    "No hace falta que venga con nadie.",
    "El acompañante no es necesario.",
    "¿Necesito un acompañante? No.",
    "Puede volver a casa solo.",
    "Puede comer antes.",
    "Puede desayunar con normalidad.",
    "No es necesario ayunar.",
    "Deje sus medicinas dos días antes.",
    "Suspenda el antidepresivo.",
    "Tómela a solas en su casa.",
    "Puede beber una copa de vino.",
    "No llame al 911.",
    "Llámenos en vez de llamar al 911.",
    "La ketamina es completamente segura.",
    "Sin ningún riesgo",
    "Resultados garantizados",
    "Cura la depresión.",
    "No es adictiva.",
    "Funciona para todos.",
];

/// Lines that don't.
const HARMLESS: &[&str] = &[
    "You must not drive home.",
    "You may not drive home.",
    "You can't drive until the next day.",
    "You can’t drive yourself.",
    "You cannot drive home.",
    "You can not drive home.",
    "Never drive yourself.",
    "Please do not drive yourself home.",
    "Someone else may drive you home.",
    "Your companion can drive home with you.",
    "Our shuttle can drive you home.",
    "A friend may drive your car home.",
    "Ask us when you may drive again.",
    "You may drive the next day, after a night of sleep.",
    "You can drive again tomorrow.",
    "You can drive into the garage and park on level 2.",
    "Who can drive you home?",
    "Can I drive home? No.",
    "Where does my driver wait?",
    "If you don't have a ride home, we give you another day.",
    "If you don't need a ride from us, tell us.",
    "You need a companion.",
    "No companion, no session.",
    "For the first call you don't need anyone with you.",
    "Your companion does not need to stay.",
    "You don't have to pay for parking.",
    "Do not go home alone.",
    "You can't leave alone.",
    "You are never alone in the room.",
    "Use your own blanket if you like.",
    "Don't eat for 6 hours",
    "Nothing for 6 hours before",
    "You can eat until 6 hours before.",
    "You may drink water until two hours before.",
    "You can eat when you are home.",
    "You may eat normally after the session.",
    "Eat a light meal the evening before.",
    "Do not eat breakfast before you come.",
    "Can I eat before? No.",
    "You do need to fast.",
    "Never take it at home alone.",
    "Do not stop your medicines.",
    "Never stop or skip your medicines on your own.",
    "Ask before you stop a medicine.",
    "We tell you which medicines to stop.",
    "Tell us about your medicines and about alcohol.",
    "Bring a list of your medicines.",
    "No alcohol that day.",
    "Alcohol is not fine.",
    "Call 911.",
    "Do not wait: call 911.",
    "We are no emergency service. Call 911.",
    "No need to call ahead.",
    "Don't call us to confirm.",
    "No medicine is completely safe.",
    "Is ketamine completely safe?",
    "Keep the lozenges in a safe place.",
    "A safe place to leave your coat",
    "It is safe to park in the street.",
    "No treatment is without risk.",
    "There is no risk-free treatment.",
    "We can't guarantee results.",
    "No result is guaranteed.",
    "Guaranteed parking",
    "It is no cure.",
    "Some people get addicted.",
    "It does not work for everyone.",
    "It is not safe in pregnancy.",
    "A nurse calls you the day before.",
    "A nurse stays in the room.",
    "No conduzca",
    "No puede conducir hasta el día siguiente.",
    "Usted no puede conducir a casa.",
    "Su acompañante puede conducir a casa.",
    "Otra persona puede llevarle a casa.",
    "Pregunte cuándo puede conducir.",
    "Venga con un acompañante.",
    "Si no tiene acompañante, llámenos.",
    "No hace falta que su acompañante espere.",
    "No vuelva solo a casa.",
    "No coma nada durante 6 horas.",
    "Puede comer hasta 6 horas antes.",
    "No deje sus medicinas.",
    "No deje de tomar sus medicinas.",
    "Deje sus medicinas en la recepción.",
    "Llame al 911.",
    "No espere: llame al 911.",
    "Ningún tratamiento es completamente seguro.",
    "No garantizamos resultados.",
    "No es una cura.",
    "¿Es adictiva?",
    "Guarde las pastillas en un lugar seguro.",
];

/// Lines that were written before anybody looked at the lists, each under what it is.
fn written_blind(heading: &str) -> Vec<&'static str> {
    let after = include_str!("lines.txt").split_once(heading).map_or("", |(_, after)| after);
    after.lines().skip(1).take_while(|line| !line.starts_with('[')).collect()
}

#[test]
fn lines_written_blind_are_told_apart() {
    for heading in ["[en against]", "[es against]"] {
        let lines = written_blind(heading);
        assert_eq!(lines.len(), 20, "{heading}");
        let missed: Vec<_> = lines.iter().filter(|line| against(line).is_none()).collect();
        assert!(missed.is_empty(), "{heading} {missed:#?}");
    }
    for heading in ["[en harmless]", "[es harmless]"] {
        let lines = written_blind(heading);
        assert_eq!(lines.len(), 20, "{heading}");
        let found: Vec<_> = lines.iter().filter(|line| against(line).is_some()).collect();
        assert!(found.is_empty(), "{heading} {found:#?}");
    }
}

/// What no list of contradictions knows has the guide's own sentence under it all the same.
#[test]
fn whatever_speaks_of_it_touches_its_subject() {
    let blind = ["[en against]", "[es against]"].into_iter().flat_map(written_blind);
    let untouched: Vec<_> = blind.filter(|line| touched(line).is_empty()).collect();
    assert!(untouched.is_empty(), "{untouched:#?}");
    for (line, subjects) in [
        ("We see how you feel and let you take your car.", "driving"),
        ("Our last patients all went home by taxi.", "companion"),
        ("A light lunch keeps your stomach calm.", "eating"),
        ("Our line is quicker than an ambulance.", "emergency"),
        ("Use twice as much on bad days", "dose"),
        ("Leave your meds at home that week.", "medicines"),
        ("A beer helps you sleep.", "alcohol"),
        ("We treat pregnant people, too.", "pregnancy"),
        ("Casi todos se van en su propio coche, sin chofer", "driving companion"),
        ("A nurse calls you the day before.", ""),
        ("Bring a blanket and warm socks", ""),
        ("Una enfermera lo llama el día antes", ""),
    ] {
        assert_eq!(touched(line).trim(), subjects, "{line}");
    }
}

#[test]
fn lines_against_a_safety_text_are_found() {
    let missed: Vec<_> = AGAINST.iter().filter(|line| against(line).is_none()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn harmless_lines_are_not() {
    let found = |line: &&&str| against(line).map(|said| format!("{line} ({said})"));
    let found: Vec<_> = HARMLESS.iter().filter_map(|line| found(&line)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_words_that_speak_against_it_are_told() {
    let said = against("We know you. So, with us, You MÁY  drive\u{200b} home again.");
    assert_eq!(said.as_deref(), Some("you may drive home"));
}
