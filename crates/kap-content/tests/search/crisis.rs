//! Who may be in danger sees the numbers to call first, however it is spelt; nobody else does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kap_core::pack::Pack;

use crate::index;
use crate::shipped::{entries, packs};

const IN_DANGER: [&str; 50] = [
    "took too many",
    "my family is better off without me",
    "i can't live like this",
    "thinking of ending things",
    "suicide",
    "Suicidal?",
    "suicidal thoughts",
    "suicdal",
    "sucide",
    "suicid",
    "suiside",
    "sucidal",
    "suicidle thoughts",
    "sui cidal",
    "i want to die",
    "I WANT TO DIE!!!",
    "wnat to die",
    "wannadie",
    "does ketamine help if you want to die",
    "kill myself",
    "kill my self",
    "killmyself",
    "kil myself",
    "kill mysefl",
    "killing myself",
    "end it all",
    "enditall",
    "end my life",
    "better off dead",
    "don't want to live",
    "i don’t want to be here anymore",
    "self-harm",
    "selfharm",
    "tired of livng",
    "kms",
    "my son wants to kill himself",
    "988",
    "suicidio",
    "suisidio",
    "suicidarme",
    "matarme",
    "no quiero vivir",
    "quiero morirme",
    "i took too many pills",
    "no reason to live",
    "wish i was dead",
    "hurt myself",
    "can't go on",
    "suicde hotline",
    "i feel suicidal and need help now",
];

const EN_PELIGRO: [&str; 38] = [
    "quiero darme un tiro",
    "mi familia estaría mejor sin mí",
    "todos estarian mejor sin mi",
    "merezco morir",
    "mi vida no tiene sentido",
    "tomé muchas pastillas",
    "pegarme un tiro",
    "envenenarme",
    "saltar de un puente",
    "carta de despedida",
    "kiero morirme",
    "hacerme daño",
    "suicidio",
    "suisidio",
    "suicido",
    "suicida",
    "suisida",
    "Quiero morir",
    "quiero morirme",
    "QUIERO MORIRME",
    "me qiero morir",
    "no quiero vivir",
    "ya no quiero vivir",
    "no qiero vivir",
    "matarme",
    "quiero matarme",
    "me quiero matar",
    "quitarme la vida",
    "quitarme la bida",
    "acabar con todo",
    "no puedo más",
    "no puedo mas",
    "autolesión",
    "autolesion",
    "suicidarme",
    "línea de crisis",
    "suicidal",
    "mi hija se quiere matar",
];

const HARMLESS: [&str; 30] = [
    "diet",
    "want to diet",
    "die",
    "died out",
    "dye",
    "die Wirkung",
    "suite",
    "suit",
    "can you die from it",
    "will i die",
    "can it kill me",
    "what should i wear",
    "does the pain subside",
    "can i take my wife",
    "decide",
    "outside",
    "how does it end",
    "when does it all end",
    "how do i end it early",
    "i want to live",
    "live",
    "life",
    "kill the pain",
    "side effects",
    "homicide",
    "sunday",
    "wake up during it",
    "do i want to be there",
    "hurt",
    "harm",
];

const INOFENSIVO: [&str; 19] = [
    "dieta",
    "me siento mejor sin mi medicina",
    "tiene sentido la terapia",
    "tomo pastillas",
    "quiero dormir",
    "me puede matar",
    "puedo morir",
    "subsidio",
    "hay subsidio",
    "me puede hacer daño",
    "vivir",
    "vida",
    "mi vida diaria",
    "cuanto cuesta",
    "quiero mirar",
    "no quiero venir",
    "no quiero vomitar",
    "matar",
    "pueden contarme algo",
];

fn pack(language: &str) -> Pack {
    packs().into_iter().find(|pack| &*pack.language == language).unwrap()
}

#[test]
fn words_of_a_crisis_are_known_however_they_are_spelt() {
    for (language, queries) in [("en", &IN_DANGER[..]), ("es", &EN_PELIGRO)] {
        let index = index(&pack(language));
        let missed: Vec<_> = queries.iter().filter(|query| !index.search(query).crisis).collect();
        assert_eq!(missed, [&""; 0], "{language}");
    }
}

#[test]
fn other_words_are_no_crisis() {
    for (language, queries) in [("en", &HARMLESS[..]), ("es", &INOFENSIVO)] {
        let index = index(&pack(language));
        let taken: Vec<_> = queries.iter().filter(|query| index.search(query).crisis).collect();
        assert_eq!(taken, [&""; 0], "{language}");
    }
}

#[test]
fn what_is_found_in_a_crisis_speaks_of_it() {
    for pack in packs() {
        let index = index(&pack);
        let entries = entries(&pack);
        for query in ["want to die", "quiero morir", "suicidal", "suicidio", "suicdal"] {
            let found = index.search(query);
            assert!(found.crisis && !found.nearest && !found.hits.is_empty(), "{query}");
            assert_eq!(entries[found.hits[0].entry].0, "suicidal-thoughts", "{query}");
            for hit in found.hits {
                let (id, entry) = &entries[hit.entry];
                let all = [&*entry.title, &entry.also, &entry.body].concat().to_lowercase();
                let speaks = ["suic", "{crisis}", "daño", "hurt", "harm", "die", "mor"];
                assert!(speaks.iter().any(|word| all.contains(word)), "{query}: {id}");
            }
        }
    }
}

/// Whatever is asked in the tests without any danger stays without the card.
#[test]
fn of_all_that_people_type_only_a_crisis_is_one() {
    type Queries = BTreeMap<String, BTreeMap<String, Vec<String>>>;
    for pack in packs() {
        let index = index(&pack);
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/search/{}.toml", pack.language));
        let halves: Queries = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let mut taken = BTreeSet::new();
        for (query, answers) in halves.into_values().flatten() {
            let about = answers.iter().any(|id| id == "suicidal-thoughts");
            if index.search(&query).crisis && !about {
                taken.insert(query);
            }
        }
        // What stands in the guide is no call for help either.
        for question in pack.questions.iter().flat_map(|group| &group.questions) {
            if !question.crisis {
                let lines = question.also.iter().chain([&question.ask]);
                taken.extend(
                    lines.filter(|line| index.search(line).crisis).map(|line| line.to_string()),
                );
            }
        }
        assert_eq!(taken, BTreeSet::new());
    }
}
