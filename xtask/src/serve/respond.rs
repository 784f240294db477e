//! What is answered to a request, apart from the network.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build::output::is_hash;

/// Asked for by every page that `serve` hands out.
const RELOAD_SCRIPT: &str = "new EventSource(\"/__reload\").onmessage = () => location.reload();\n";
/// The page with every part of the guide in every state.
pub(crate) const GALLERY: &str = "__gallery.html";
const GALLERY_PAGE: &str = include_str!("gallery.html");
const GALLERY_SCRIPT: &str = include_str!("gallery.js");
const RELOAD_TAG: &str = "<script type=\"module\" src=\"/__reload.js\"></script>";

/// An answer to a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A plain message.
    pub(crate) fn text(status: u16, message: impl Into<String>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", "no-cache", message.into())
    }

    fn new(status: u16, kind: &str, cache: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", kind.to_owned()),
                ("Cache-Control", cache.to_owned()),
                ("X-Content-Type-Options", "nosniff".to_owned()),
            ],
            body: body.into(),
        }
    }
}

/// Answers a request for an address below `dist`; pages load again after each build.
pub(crate) fn answer(dist: &Path, url: &str, encodings: &str) -> Answer {
    match url.split(['?', '#']).next() {
        Some("/__reload.js") => Answer::new(200, content_type("js"), "no-cache", RELOAD_SCRIPT),
        Some("/__gallery.js") => Answer::new(200, content_type("js"), "no-cache", GALLERY_SCRIPT),
        Some("/__gallery.html") => Answer::new(200, content_type("html"), "no-cache", GALLERY_PAGE),
        _ => find(dist, url, encodings, true),
    }
}

/// Answers as a plain host would.
pub(crate) fn plain_answer(dist: &Path, url: &str, encodings: &str) -> Answer {
    find(dist, url, encodings, false)
}

fn find(dist: &Path, url: &str, encodings: &str, reloads: bool) -> Answer {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    let Some(mut path) = inside(dist, address) else {
        return Answer::text(400, format!("{address} isn't an address in dist.\n"));
    };
    if path.is_dir() {
        if !address.ends_with('/') {
            // Otherwise the page's relative addresses would start one folder too high.
            let mut answer = Answer::text(308, "");
            answer.headers.push(("Location", format!("{address}/")));
            return answer;
        }
        path.push("index.html");
    }
    let missing = || {
        let built =
            if dist.is_dir() { "" } else { " Nothing has been built yet: see the terminal." };
        Answer::text(404, format!("There is no {address} in dist.{built}\n"))
    };
    file(&path, encodings, reloads).unwrap_or_else(missing)
}

fn file(path: &Path, encodings: &str, reloads: bool) -> Option<Answer> {
    let name = path.file_name()?.to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let cache = if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = content_type(&ending);
    // Markup files with a hash are parts of the guide, not pages.
    if reloads && ending == "html" && !is_hashed(&name) {
        let page = fs::read_to_string(path).ok()?;
        return Some(Answer::new(200, kind, cache, with_reload(&page)));
    }
    let chosen = [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, short)| {
        let small = PathBuf::from(format!("{}.{short}", path.display()));
        let bytes = accepts(encodings, encoding).then(|| fs::read(small).ok())??;
        Some((encoding, bytes))
    });
    let mut answer = match chosen {
        Some((encoding, bytes)) => {
            let mut answer = Answer::new(200, kind, cache, bytes);
            answer.headers.push(("Content-Encoding", encoding.to_owned()));
            answer
        }
        None => Answer::new(200, kind, cache, fs::read(path).ok()?),
    };
    answer.headers.push(("Vary", "Accept-Encoding".to_owned()));
    Some(answer)
}

/// The file that an address means; `None` if it would lead out of the folder.
fn inside(dist: &Path, address: &str) -> Option<PathBuf> {
    let mut path = dist.to_path_buf();
    for part in address.strip_prefix('/')?.split('/') {
        let part = decode(part)?;
        if part == ".." || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        if !part.is_empty() && part != "." {
            path.push(part);
        }
    }
    Some(path)
}

/// Undoes `%20` and the like.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn with_reload(page: &str) -> String {
    match page.rfind("</body>") {
        Some(end) => {
            let (before, after) = page.split_at(end);
            format!("{before}{RELOAD_TAG}{after}")
        }
        // `</body>` may be left out in HTML.
        None => format!("{page}{RELOAD_TAG}"),
    }
}

/// Whether a header such as `gzip, br;q=0` takes this encoding.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok());
        name.trim() == encoding && weight != Some(0.0)
    })
}

/// Whether a name has a hash of the contents.
fn is_hashed(name: &str) -> bool {
    name.rsplit('.').nth(1).is_some_and(is_hash)
}

fn content_type(ending: &str) -> &'static str {
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        let found = answer.headers.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    #[test]
    fn answers_from_the_folder_only() {
        let dist = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
        fs::create_dir_all(dist.join("demo")).unwrap();
        for (name, text) in [
            ("index.html", "<p>x</p></body>"),
            ("demo/index.html", "<p>y</p>"),
            ("kap.0a1b2c.js", "raw"),
            ("kap.0a1b2c.js.br", "small"),
            ("kap-guide.js", "loader"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let get = |url: &str| answer(&dist, url, "gzip, deflate, br");

        let page = get("/?a=b");
        assert_eq!(page.body, format!("<p>x</p>{RELOAD_TAG}</body>").as_bytes());
        assert_eq!(header(&page, "Cache-Control"), Some("no-cache"));
        assert_eq!(header(&get("/demo"), "Location"), Some("/demo/"));
        assert!(get("/demo/").body.ends_with(RELOAD_TAG.as_bytes()));

        let script = get("/kap.0a1b2c.js");
        assert_eq!(script.body, b"small");
        assert_eq!(header(&script, "Content-Encoding"), Some("br"));
        assert_eq!(header(&script, "Cache-Control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(answer(&dist, "/kap.0a1b2c.js", "br;q=0, gzip").body, b"raw");
        assert_eq!(header(&get("/kap-guide.js"), "Cache-Control"), Some("no-cache"));

        assert_eq!(get(&format!("/{GALLERY}")).body, GALLERY_PAGE.as_bytes());
        let gone = get("/gone.js");
        assert_eq!(
            (gone.status, gone.body.as_slice()),
            (404, b"There is no /gone.js in dist.\n".as_slice())
        );
        for out in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/a/..%2f..%2fCargo.toml",
            "/..\\a",
            "/%zz",
            "x",
        ] {
            assert_eq!(get(out).status, 400, "{out}");
        }
        fs::remove_dir_all(dist).unwrap();
    }
}
