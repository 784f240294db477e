//! A host such as any other: compressed beforehand, connections kept, unchanged files told so.

use anyhow::Result;

use super::site::Site;
use crate::build::output::short_hash;
use crate::serve::http::{Reply, answer_all};
use crate::serve::listen;
use crate::serve::respond::{Answer, plain_answer};

const FIRST_PORT: u16 = 9100;

/// Serves until the program ends; returns the address.
pub(crate) fn start(site: &Site) -> Result<String> {
    let (listener, port) = listen(FIRST_PORT)?;
    let site = site.clone();
    answer_all(listener, move |request| {
        let answer = answer(&site, request.url(), request.header("Accept-Encoding"));
        Reply::Whole(unless_known(answer, request.header("If-None-Match")))
    })?;
    Ok(format!("http://127.0.0.1:{port}"))
}

/// The first part of an address names the folder; pages have none.
fn answer(site: &Site, url: &str, encodings: &str) -> Answer {
    let in_folder = site.folders.iter().find_map(|(name, folder)| {
        let rest = url.strip_prefix('/')?.strip_prefix(name)?;
        rest.starts_with('/').then(|| plain_answer(folder, rest, encodings))
    });
    in_folder.unwrap_or_else(|| plain_answer(&site.pages, url, encodings))
}

/// Adds the mark of the contents, and leaves them out if the browser has them already.
fn unless_known(mut answer: Answer, known: &str) -> Answer {
    if answer.status != 200 {
        return answer;
    }
    let mark = format!("\"{}\"", short_hash(&answer.body));
    if known == mark {
        answer.status = 304;
        answer.body = Vec::new();
    }
    answer.headers.push(("ETag", mark));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sends_what_is_known_only_once() {
        let fresh = unless_known(Answer::text(200, "words"), "");
        let mark = fresh.headers.last().map(|(_, mark)| mark.clone()).unwrap();
        assert_eq!((fresh.status, fresh.body.as_slice()), (200, b"words".as_slice()));
        let known = unless_known(Answer::text(200, "words"), &mark);
        assert_eq!((known.status, known.body.len()), (304, 0));
        assert_eq!(unless_known(Answer::text(200, "other"), &mark).status, 200);
        assert_eq!(unless_known(Answer::text(404, "words"), &mark).status, 404);
    }
}
