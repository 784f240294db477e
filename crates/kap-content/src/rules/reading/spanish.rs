//! Syllables of Spanish words, which follow from the spelling.

/// How many syllables a word in lower case has: one for each group of vowels that is spoken
/// together. Two strong vowels part; an accent on a weak one parts it from a strong one.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut before = Sound::Consonant;
    for (place, &c) in letters.iter().enumerate() {
        let last = place.checked_sub(1).and_then(|last| letters.get(last)).copied();
        let next = letters.get(place + 1).copied();
        let sound = sound(last, c, next);
        if sound == Sound::Mute {
            continue;
        }
        let parts = match (before, sound) {
            (_, Sound::Consonant | Sound::Mute) => false,
            (Sound::Consonant | Sound::Mute, _) => true,
            (Sound::Strong | Sound::Accented, Sound::Strong | Sound::Accented) => true,
            (Sound::Accented, Sound::Weak) | (Sound::Weak, Sound::Accented) => false,
            (Sound::AccentedWeak, Sound::Weak) | (Sound::Weak, Sound::AccentedWeak) => false,
            (Sound::AccentedWeak, _) | (_, Sound::AccentedWeak) => true,
            (Sound::Weak, _) | (_, Sound::Weak) => false,
        };
        count += usize::from(parts);
        before = sound;
    }
    count.max(1)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Consonant,
    Strong,
    /// A strong vowel with an accent.
    Accented,
    Weak,
    AccentedWeak,
    /// Written, not spoken.
    Mute,
}

fn sound(last: Option<char>, c: char, next: Option<char>) -> Sound {
    match c {
        'a' | 'e' | 'o' => Sound::Strong,
        'á' | 'é' | 'ó' => Sound::Accented,
        'í' | 'ú' => Sound::AccentedWeak,
        'u' if last == Some('q') => Sound::Mute,
        'u' if last == Some('g') && matches!(next, Some('e' | 'i' | 'é' | 'í')) => Sound::Mute,
        'i' | 'u' | 'ü' => Sound::Weak,
        // Alone or at the end it is a vowel: "y", "muy".
        'y' if next.is_none() => Sound::Weak,
        _ => Sound::Consonant,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, count) in [
            ("y", 1),
            ("a", 1),
            ("muy", 1),
            ("hoy", 1),
            ("dos", 1),
            ("bien", 1),
            ("que", 1),
            ("quien", 1),
            ("guerra", 2),
            ("guía", 2),
            ("agua", 2),
            ("pingüino", 3),
            ("ayuda", 3),
            ("yo", 1),
            ("día", 2),
            ("río", 2),
            ("oír", 2),
            ("país", 2),
            ("maíz", 2),
            ("baúl", 2),
            ("teoría", 4),
            ("había", 3),
            ("poeta", 3),
            ("leer", 2),
            ("creer", 2),
            ("ahora", 3),
            ("aéreo", 4),
            ("viaje", 2),
            ("cuidado", 3),
            ("ciudad", 2),
            ("ruido", 2),
            ("también", 2),
            ("después", 2),
            ("estudiáis", 3),
            ("náusea", 3),
            ("náuseas", 3),
            ("dosis", 2),
            ("sesión", 2),
            ("clínica", 3),
            ("médico", 3),
            ("medicamento", 5),
            ("depresión", 3),
            ("ketamina", 4),
            ("esketamina", 5),
            ("antidepresivo", 6),
            ("psicoterapia", 5),
            ("suicidio", 3),
            ("emergencia", 4),
            ("corazón", 3),
            ("presión", 2),
            ("arterial", 3),
            ("vejiga", 3),
            ("inyección", 3),
            ("aguja", 3),
            ("siguiente", 3),
            ("pequeño", 3),
            ("izquierdo", 3),
            ("continúa", 4),
            ("evalúa", 4),
            ("actúe", 3),
            ("riesgo", 2),
            ("mareo", 3),
            ("sueño", 2),
            ("niñas", 2),
            ("vergüenza", 3),
            ("construir", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
