//! As much of HTTP as browsers on this machine need: a thread for each connection, and
//! connections that are kept.
//!
//! Why not tiny_http: of connections that come at the same moment it now and then left one
//! without a thread until another closed, and a page waited forever for a file.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use super::respond::Answer;

/// What a browser asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Request {
    /// `GET`, in capitals.
    pub(crate) method: String,
    /// The address without the host, as it came.
    pub(crate) url: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The header of this name, empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }
}

/// Answers whoever connects, until the program ends. `handle` returns nothing if it keeps the
/// connection for itself.
pub(crate) fn answer_all(
    listener: TcpListener,
    handle: impl Fn(&Request, &TcpStream) -> Option<Answer> + Send + Sync + 'static,
) {
    let handle = Arc::new(handle);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let handle = Arc::clone(&handle);
            // A browser that went away is no reason to stop.
            thread::spawn(move || converse(&stream, &*handle));
        }
    });
}

/// Answers all that comes on one connection, in turn.
fn converse(
    stream: &TcpStream,
    handle: &impl Fn(&Request, &TcpStream) -> Option<Answer>,
) -> Result<()> {
    // Without it, each answer but a connection's first waits 40 ms.
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let Some(answer) = handle(&request, stream) else {
            return Ok(());
        };
        // A body may follow, which nobody reads here.
        let goes_on = matches!(&*request.method, "GET" | "HEAD")
            && !request.header("Connection").eq_ignore_ascii_case("close");
        write(stream, &answer, request.method == "HEAD", goes_on)?;
        if !goes_on {
            break;
        }
    }
    Ok(())
}

/// The next request; none if the connection ends.
fn read(reader: &mut impl BufRead) -> Result<Option<Request>> {
    let mut line = String::new();
    let mut request = Request::default();
    while reader.read_line(&mut line)? > 0 {
        let words = line.trim_end();
        if words.is_empty() && !request.method.is_empty() {
            return Ok(Some(request));
        }
        if request.method.is_empty() {
            let mut words = words.split(' ').map(str::to_owned);
            request.method = words.next().unwrap_or_default();
            request.url = words.next().unwrap_or_default();
        } else if let Some((name, value)) = words.split_once(':') {
            request.headers.push((name.to_owned(), value.trim().to_owned()));
        }
        line.clear();
    }
    Ok(None)
}

/// Head and body at once, so that they leave together.
fn write(mut stream: &TcpStream, answer: &Answer, head_only: bool, goes_on: bool) -> Result<()> {
    let connection = if goes_on { "keep-alive" } else { "close" };
    let mut bytes = format!("HTTP/1.1 {} \r\nConnection: {connection}\r\n", answer.status);
    for (name, value) in &answer.headers {
        bytes += &format!("{name}: {value}\r\n");
    }
    // What is known already has no body, nor the length of one.
    if answer.status != 304 {
        bytes += &format!("Content-Length: {}\r\n", answer.body.len());
    }
    let mut bytes = (bytes + "\r\n").into_bytes();
    if !head_only {
        bytes.extend_from_slice(&answer.body);
    }
    stream.write_all(&bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::time::Duration;

    use super::*;

    fn connect(address: std::net::SocketAddr) -> TcpStream {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    fn ask(mut stream: &TcpStream, method: &str, url: &str) {
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: x\r\naccept-encoding: br\r\n\r\n")
            .unwrap();
    }

    fn hear(mut stream: &TcpStream, length: usize) -> String {
        let mut bytes = vec![0; length];
        stream.read_exact(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn every_connection_is_answered_and_kept() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        answer_all(listener, |request, _| {
            let known = request.url == "/known";
            let body = if known { "" } else { request.header("Accept-Encoding") };
            let status = if known { 304 } else { 200 };
            Some(Answer { status, headers: Vec::new(), body: body.into() })
        });
        let page = "HTTP/1.1 200 \r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nbr";
        let known = "HTTP/1.1 304 \r\nConnection: keep-alive\r\n\r\n";
        for _ in 0..50 {
            let connections: Vec<TcpStream> = (0..6).map(|_| connect(address)).collect();
            for stream in &connections {
                ask(stream, "GET", "/page");
                ask(stream, "GET", "/known");
                ask(stream, "HEAD", "/page");
            }
            for stream in &connections {
                assert_eq!(hear(stream, page.len()), page);
                assert_eq!(hear(stream, known.len()), known);
                assert_eq!(hear(stream, page.len() - 2), page[..page.len() - 2]);
            }
        }
        let stream = connect(address);
        ask(&stream, "POST", "/page");
        let mut all = String::new();
        (&stream).read_to_string(&mut all).unwrap();
        assert!(all.contains("Connection: close"), "{all}");
    }
}
