//! `cargo xtask serve`: the built guide on this machine, rebuilt and reloaded on every change.

pub(crate) mod http;
pub(crate) mod respond;
mod watch;

use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow};

use crate::command::{cargo, explain, run};
use crate::paths::Paths;
use crate::serve::http::{Page, Reply, Request, answer_all};
use crate::serve::respond::{Answer, GALLERY, answer};
use crate::serve::watch::{first_difference, snapshot};

/// How often the sources are looked at.
const PERIOD: Duration = Duration::from_millis(150);
/// How many ports are tried.
const PORTS: u16 = 20;

/// The name of the build that is looked at: `dist` is left alone, as somebody may upload it.
pub(crate) const ASIDE: &str = "look";

/// Open pages that wait for the next build.
type Pages = Arc<Mutex<Vec<Page>>>;

/// Builds and serves until it is stopped; says where the clinic's page is, or the gallery.
pub(crate) fn serve(paths: &Paths, port: u16, gallery: bool) -> Result<()> {
    let (listener, port) = listen(port)?;
    let pages = Pages::default();
    {
        let (pages, paths) = (Arc::clone(&pages), paths.clone());
        answer_all(listener, move |request| handle(request, &paths, &pages))?;
    }

    let mut seen = snapshot(paths);
    let mut first = true;
    loop {
        match build(paths) {
            Ok(()) => reload(&pages),
            Err(error) => eprintln!("{}\nWaiting for a change that mends it.", explain(&error)),
        }
        if first {
            let page = if gallery { GALLERY } else { "" };
            println!("Open http://127.0.0.1:{port}/{page} (Ctrl+C stops)");
            first = false;
        }
        loop {
            thread::sleep(PERIOD);
            let now = snapshot(paths);
            if let Some(changed) = first_difference(&seen, &now) {
                println!("{} changed", paths.short(&changed));
                seen = now;
                break;
            }
        }
    }
}

/// Builds in a program of its own: this one was compiled with kap-core as it was at the start,
/// so after a change of the model the packs that it wrote couldn't be read by the others.
fn build(paths: &Paths) -> Result<()> {
    run(cargo(paths).args(["run", "--quiet", "--package", "xtask", "--", "build", "--look"]))
}

/// Listens on the port, or on the next free one.
pub(crate) fn listen(port: u16) -> Result<(TcpListener, u16)> {
    let last = port.saturating_add(PORTS);
    let mut reason = String::new();
    for port in port..=last {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok((listener, port)),
            Err(error) => reason = error.to_string(),
        }
    }
    Err(anyhow!("no port from {port} to {last} is free ({reason}). Choose another with --port."))
}

fn handle(request: &Request, paths: &Paths, pages: &Pages) -> Reply {
    if request.url() == "/__reload" {
        let (page, reply) = Page::new();
        if let Ok(mut pages) = pages.lock() {
            pages.push(page);
        }
        return reply;
    }
    Reply::Whole(match request.method() {
        "GET" | "HEAD" => {
            answer(&paths.aside(ASIDE).dist(), request.url(), request.header("Accept-Encoding"))
        }
        method => Answer::text(405, format!("{method} isn't answered here; GET is.\n")),
    })
}

/// Tells all open pages to load again; those that went away are forgotten.
fn reload(pages: &Pages) {
    if let Ok(mut pages) = pages.lock() {
        pages.retain_mut(|page| page.tell("data: built\n\n"));
    }
}
