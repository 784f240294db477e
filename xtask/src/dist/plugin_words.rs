//! The plugin's own words in other languages, as WordPress reads them: the list of all that can be
//! translated (`kap-guide.pot`), and from each `languages/*.po` its binary form (`.mo`).

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::archive::Files;

const LIST: &str = "languages/kap-guide.pot";
const BLOCK: &str = "block/block.json";

/// What stands before words of `block.json`, so that they can be told from others.
const BLOCK_FIELDS: [(&str, &str); 2] =
    [("title", "block title"), ("description", "block description")];

/// WordPress' functions whose first word is to be translated.
const CALLS: [&str; 5] =
    ["__( '", "esc_html__( '", "esc_html_e( '", "esc_attr_e( '", "esc_attr__( '"];

/// In a `.mo`, between what tells words apart and the words.
const BETWEEN: char = '\u{4}';

/// Words to translate, with where they stand.
type Words = BTreeMap<String, String>;

/// Adds the list, and puts the binary form in each translation's place.
pub(super) fn add(files: &mut Files) -> Result<()> {
    let words = words(files)?;
    let sources: Vec<String> = files.keys().filter(|name| name.ends_with(".po")).cloned().collect();
    for source in sources {
        let bytes = files.remove(&source).unwrap_or_default();
        let translated = read(&String::from_utf8(bytes).with_context(|| source.clone())?);
        for (word, place) in &words {
            if translated.get(word).is_none_or(String::is_empty) {
                bail!("{source} has no translation of \"{}\" ({place}). Add it.", shown(word));
            }
        }
        if let Some(word) =
            translated.keys().find(|word| !word.is_empty() && !words.contains_key(*word))
        {
            bail!("{source} translates \"{}\", which nobody says. Take it out.", shown(word));
        }
        files.insert(source.replace(".po", ".mo"), binary(&translated)?);
    }
    files.insert(LIST.to_owned(), list(&words).into_bytes());
    Ok(())
}

/// All that the plugin says.
fn words(files: &Files) -> Result<Words> {
    let mut words = Words::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".php")) {
        let text = String::from_utf8_lossy(bytes);
        for call in CALLS {
            for (at, _) in text.match_indices(call) {
                let from = text.get(at + call.len()..).unwrap_or_default();
                words.insert(quoted(from), name.clone());
            }
        }
    }
    let block: serde_json::Value =
        serde_json::from_slice(files.get(BLOCK).map(Vec::as_slice).unwrap_or_default())
            .with_context(|| format!("{BLOCK} isn't JSON"))?;
    for (field, told_apart) in BLOCK_FIELDS {
        let text = block.get(field).and_then(serde_json::Value::as_str).unwrap_or_default();
        words.insert(format!("{told_apart}{BETWEEN}{text}"), BLOCK.to_owned());
    }
    Ok(words)
}

/// A word of PHP up to its closing quotation mark.
fn quoted(text: &str) -> String {
    let mut word = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\'' => break,
            '\\' => word.extend(signs.next()),
            _ => word.push(sign),
        }
    }
    word
}

fn shown(word: &str) -> String {
    word.replace(BETWEEN, ": ")
}

/// The translations of a `.po`; the head is that of the empty word.
fn read(text: &str) -> Words {
    let mut words = Words::new();
    let (mut apart, mut word) = (String::new(), String::new());
    for line in text.lines() {
        let Some((name, value)) = line.split_once(" \"") else { continue };
        let value = value.strip_suffix('"').unwrap_or(value);
        let value = value.replace("\\n", "\n").replace("\\\"", "\"");
        match name {
            "msgctxt" => apart = value + &BETWEEN.to_string(),
            "msgid" => word = std::mem::take(&mut apart) + &value,
            "msgstr" => {
                words.insert(std::mem::take(&mut word), value);
            }
            _ => {}
        }
    }
    words
}

fn list(words: &Words) -> String {
    let mut text = String::from(
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nX-Domain: kap-guide\\n\"\n",
    );
    for (word, place) in words {
        let (apart, word) = word.split_once(BETWEEN).unwrap_or(("", word));
        text.push_str(&format!("\n#: {place}\n"));
        if word.contains('%') {
            text.push_str("#, php-format\n");
        }
        if !apart.is_empty() {
            text.push_str(&format!("msgctxt \"{apart}\"\n"));
        }
        text.push_str(&format!("msgid \"{}\"\nmsgstr \"\"\n", word.replace('"', "\\\"")));
    }
    text
}

/// A `.mo`: a head of seven numbers, where each word stands, where each translation does, and all
/// of them, each with a zero behind it.
fn binary(words: &Words) -> Result<Vec<u8>> {
    const HEAD: usize = 28;
    let number = |value: usize| -> Result<[u8; 4]> {
        Ok(u32::try_from(value).context("too many words")?.to_le_bytes())
    };
    let count = words.len();
    let mut file = 0x9504_12de_u32.to_le_bytes().to_vec();
    for value in [0, count, HEAD, HEAD + 8 * count, 0, HEAD + 16 * count] {
        file.extend(number(value)?);
    }
    let mut at = HEAD + 16 * count;
    let mut said = Vec::new();
    for text in words.keys().chain(words.values()) {
        file.extend(number(text.len())?);
        file.extend(number(at)?);
        said.extend(text.as_bytes());
        said.push(0);
        at += text.len() + 1;
    }
    file.extend(said);
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(po: &str) -> Files {
        let php = "<?php esc_html_e( 'It isn\\'t \"here\"', 'kap-guide' );";
        let block = "{ \"title\": \"Guide\", \"description\": \"A guide\" }";
        [("a.php", php), (BLOCK, block), ("languages/kap-guide-es.po", po)]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    const SPANISH: &str = "msgid \"\"\nmsgstr \"Language: es\\n\"\n\n\
        msgid \"It isn't \\\"here\\\"\"\nmsgstr \"No está\"\n\n\
        msgctxt \"block title\"\nmsgid \"Guide\"\nmsgstr \"Guía\"\n\n\
        msgctxt \"block description\"\nmsgid \"A guide\"\nmsgstr \"Una guía\"\n";

    #[test]
    fn translations_take_their_binary_form() {
        let mut files = files(SPANISH);
        add(&mut files).unwrap();
        let binary = &files["languages/kap-guide-es.mo"];
        assert_eq!(binary[..4], [0xde, 0x12, 0x04, 0x95]);
        assert_eq!(binary[8], 4, "three words and the head");
        let text = String::from_utf8_lossy(binary);
        assert!(text.contains("It isn't \"here\"\0block description\u{4}A guide\0"), "{text}");
        assert!(!files.contains_key("languages/kap-guide-es.po"));
        let list = String::from_utf8(files[LIST].clone()).unwrap();
        assert!(
            list.contains("#: a.php\nmsgid \"It isn't \\\"here\\\"\"\nmsgstr \"\"\n"),
            "{list}"
        );
    }

    #[test]
    fn what_is_missing_or_too_much_stops_the_release() {
        let told = |po: &str| add(&mut files(po)).unwrap_err().to_string();
        let missing = SPANISH.replace("No está", "");
        assert!(told(&missing).contains("no translation of \"It isn't \"here\"\" (a.php)"));
        let more = format!("{SPANISH}\nmsgid \"Old\"\nmsgstr \"Viejo\"\n");
        assert!(told(&more).contains("translates \"Old\", which nobody says"));
    }
}
