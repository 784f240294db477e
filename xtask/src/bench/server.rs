//! A host such as any other: compressed beforehand, connections kept, unchanged files told so.

use std::sync::Arc;
use std::thread;

use anyhow::Result;
use tiny_http::{Header, Request, Response};

use super::site::Site;
use crate::build::output::short_hash;
use crate::serve::listen;
use crate::serve::respond::{Answer, plain_answer};

const FIRST_PORT: u16 = 9100;
/// Browsers open six connections for one page.
const WORKERS: usize = 6;

/// Serves until the program ends; returns the address.
pub(crate) fn start(site: &Site) -> Result<String> {
    let (server, port) = listen(FIRST_PORT)?;
    let (server, site) = (Arc::new(server), Arc::new(site.clone()));
    for _ in 0..WORKERS {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A browser that went away is no reason to stop.
                let _ = respond(request, &site);
            }
        });
    }
    Ok(format!("http://127.0.0.1:{port}"))
}

fn respond(request: Request, site: &Site) -> std::io::Result<()> {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map_or(String::new(), |header| header.value.to_string())
    };
    let answer = answer(site, request.url(), &header("Accept-Encoding"));
    let answer = unless_known(answer, &header("If-None-Match"));
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response.with_chunked_threshold(usize::MAX))
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
