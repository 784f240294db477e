//! `cargo xtask serve`: the built guide on this machine, rebuilt and reloaded on every change.

pub(crate) mod respond;
mod watch;

use std::io::Write;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow};
use socket2::SockRef;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::command::{cargo, explain, run};
use crate::paths::Paths;
use crate::serve::respond::{Answer, answer};
use crate::serve::watch::{first_difference, snapshot};

/// How often the sources are looked at.
const PERIOD: Duration = Duration::from_millis(400);
/// How many ports are tried.
const PORTS: u16 = 20;
/// Browsers open six connections for one page.
const WORKERS: usize = 6;

/// Connections of open pages that wait for the next build.
type Pages = Arc<Mutex<Vec<Box<dyn Write + Send>>>>;

/// Builds and serves until it is stopped.
pub(crate) fn serve(paths: &Paths, port: u16) -> Result<()> {
    let (server, port) = listen(port)?;
    let server = Arc::new(server);
    let pages = Pages::default();
    for _ in 0..WORKERS {
        let (server, pages, paths) = (Arc::clone(&server), Arc::clone(&pages), paths.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A reader who went away is no reason to stop.
                let _ = handle(request, &paths, &pages);
            }
        });
    }

    let mut seen = snapshot(paths);
    let mut first = true;
    loop {
        match build(paths) {
            Ok(()) => reload(&pages),
            Err(error) => eprintln!("{}\nWaiting for a change that mends it.", explain(&error)),
        }
        if first {
            println!("Open http://127.0.0.1:{port}/ (Ctrl+C stops)");
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
    run(cargo(paths).args(["run", "--quiet", "--package", "xtask", "--", "build"]))
}

/// Listens on the port, or on the next free one.
pub(crate) fn listen(port: u16) -> Result<(Server, u16)> {
    let last = port.saturating_add(PORTS);
    let mut reason = String::new();
    for port in port..=last {
        match listen_at(port) {
            Ok(server) => return Ok((server, port)),
            Err(error) => reason = error.to_string(),
        }
    }
    Err(anyhow!("no port from {port} to {last} is free ({reason}). Choose another with --port."))
}

fn listen_at(port: u16) -> Result<Server, Box<dyn std::error::Error + Send + Sync>> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    // Connections take this over. Without it, each answer but a connection's first waits 40 ms.
    SockRef::from(&listener).set_tcp_nodelay(true)?;
    Server::from_listener(listener, None)
}

fn handle(request: Request, paths: &Paths, pages: &Pages) -> std::io::Result<()> {
    let url = request.url().to_owned();
    if url == "/__reload" {
        return keep(request, pages);
    }
    let encodings = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map_or(String::new(), |header| header.value.to_string());
    let answer = match request.method() {
        Method::Get | Method::Head => answer(&paths.dist(), &url, &encodings),
        method => Answer::text(405, format!("{method} isn't answered here; GET is.\n")),
    };
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The length is known, so no need for pieces.
    request.respond(response.with_chunked_threshold(usize::MAX))
}

/// Keeps the connection of a page that wants to hear of the next build.
fn keep(request: Request, pages: &Pages) -> std::io::Result<()> {
    let mut page = request.into_writer();
    page.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n: waiting\n\n")?;
    page.flush()?;
    if let Ok(mut pages) = pages.lock() {
        pages.push(page);
    }
    Ok(())
}

/// Tells all open pages to load again; those that went away are forgotten.
fn reload(pages: &Pages) {
    if let Ok(mut pages) = pages.lock() {
        for mut page in pages.drain(..) {
            let _ = page.write_all(b"data: built\n\n").and_then(|()| page.flush());
        }
    }
}
