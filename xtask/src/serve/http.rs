//! HTTP for browsers on this machine, by hyper. What is async ends here: whoever answers is
//! plain code.

use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use anyhow::Result;
use http_body_util::channel::{Channel, Sender};
use http_body_util::{Either, Full};
use hyper::Response;
use hyper::body::{Bytes, Frame, Incoming};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::runtime;
use tokio::task::spawn_blocking;

use super::respond::Answer;

/// What a browser asks for.
pub(crate) struct Request(Parts);

impl Request {
    /// `GET`, in capitals.
    pub(crate) fn method(&self) -> &str {
        self.0.method.as_str()
    }

    /// The address without the host, as it came.
    pub(crate) fn url(&self) -> &str {
        self.0.uri.path_and_query().map_or("", |address| address.as_str())
    }

    /// The header of this name, empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.0.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// What goes back.
pub(crate) enum Reply {
    /// All at once.
    Whole(Answer),
    /// What an `EventSource` hears, as it happens.
    Events(Channel<Bytes>),
}

/// A page that hears of events.
pub(crate) struct Page(Sender<Bytes>);

impl Page {
    /// A page, and the reply to its request.
    pub(crate) fn new() -> (Self, Reply) {
        let (sender, events) = Channel::new(1);
        (Self(sender), Reply::Events(events))
    }

    /// Tells the page, in the form of an event stream; false if the page went away, or still has
    /// the last event before it.
    pub(crate) fn tell(&mut self, event: &'static str) -> bool {
        self.0.try_send(Frame::data(Bytes::from_static(event.as_bytes()))).is_ok()
    }
}

/// Answers whoever connects, until the program ends.
pub(crate) fn answer_all(
    listener: TcpListener,
    handle: impl Fn(&Request) -> Reply + Send + Sync + 'static,
) -> Result<()> {
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    listener.set_nonblocking(true)?;
    let listener = runtime.block_on(async { tokio::net::TcpListener::from_std(listener) })?;
    let handle = Arc::new(handle);
    let answering = async move {
        loop {
            // A browser that went away is no reason to stop.
            if let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, Arc::clone(&handle)));
            }
        }
    };
    thread::spawn(move || runtime.block_on(answering));
    Ok(())
}

/// Answers all that comes on one connection.
async fn converse(
    stream: TcpStream,
    handle: Arc<impl Fn(&Request) -> Reply + Send + Sync + 'static>,
) -> Result<()> {
    // Without it, each answer but a connection's first waits 40 ms.
    stream.set_nodelay(true)?;
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let handle = Arc::clone(&handle);
        let request = Request(request.into_parts().0);
        // Files are read and hashed on a thread aside, so that no answer waits for another.
        async move { response(spawn_blocking(move || handle(&request)).await?) }
    });
    let mut http = http1::Builder::new();
    Ok(http.auto_date_header(false).serve_connection(TokioIo::new(stream), service).await?)
}

fn response(reply: Reply) -> Result<Response<Either<Full<Bytes>, Channel<Bytes>>>> {
    let (status, headers, body) = match reply {
        Reply::Whole(answer) => {
            (answer.status, answer.headers, Either::Left(Full::from(answer.body)))
        }
        Reply::Events(events) => {
            let kind = ("Content-Type", "text/event-stream".to_owned());
            let cache = ("Cache-Control", "no-store".to_owned());
            (200, vec![kind, cache], Either::Right(events))
        }
    };
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    Ok(response.body(body)?)
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    /// Answers with the accepted encodings; `/known` is known already.
    fn serve(events: mpsc::Sender<Page>) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let handle = move |request: &Request| {
            let (status, body) = match request.url() {
                "/known" => (304, ""),
                "/events" => {
                    let (page, reply) = Page::new();
                    events.send(page).unwrap();
                    return reply;
                }
                _ => (200, request.header("Accept-Encoding")),
            };
            Reply::Whole(Answer { status, headers: Vec::new(), body: body.into() })
        };
        answer_all(listener, handle).unwrap();
        address
    }

    fn connect(address: SocketAddr) -> BufReader<TcpStream> {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.set_nodelay(true).unwrap();
        BufReader::new(stream)
    }

    fn ask(stream: &mut BufReader<TcpStream>, method: &str, url: &str) {
        write!(
            stream.get_mut(),
            "{method} {url} HTTP/1.1\r\nHost: x\r\naccept-encoding: br\r\n\r\n"
        )
        .unwrap();
    }

    /// The status and the length, if one is told.
    fn hear_head(stream: &mut BufReader<TcpStream>) -> (String, Option<usize>) {
        let lines = stream.lines().map(Result::unwrap);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let length = head.iter().find_map(|line| line.strip_prefix("content-length: "));
        (head[0].clone(), length.map(|length| length.parse().unwrap()))
    }

    fn hear(stream: &mut BufReader<TcpStream>, length: usize) -> String {
        let mut bytes = vec![0; length];
        stream.read_exact(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn every_connection_is_answered_and_kept() {
        let address = serve(mpsc::channel().0);
        for _ in 0..50 {
            let mut connections: Vec<_> = (0..6).map(|_| connect(address)).collect();
            for stream in &mut connections {
                for (method, url) in [("GET", "/page"), ("GET", "/known"), ("HEAD", "/page")] {
                    ask(stream, method, url);
                }
            }
            for stream in &mut connections {
                assert_eq!(hear_head(stream), ("HTTP/1.1 200 OK".to_owned(), Some(2)));
                assert_eq!(hear(stream, 2), "br");
                assert_eq!(hear_head(stream), ("HTTP/1.1 304 Not Modified".to_owned(), None));
                assert_eq!(hear_head(stream), ("HTTP/1.1 200 OK".to_owned(), Some(2)));
                // No body came, and the connection is kept.
                ask(stream, "GET", "/page?again");
            }
            for stream in &mut connections {
                assert_eq!(hear_head(stream), ("HTTP/1.1 200 OK".to_owned(), Some(2)));
                assert_eq!(hear(stream, 2), "br");
            }
        }
    }

    #[test]
    fn a_page_hears_of_events() {
        let (sender, pages) = mpsc::channel();
        let mut stream = connect(serve(sender));
        ask(&mut stream, "GET", "/events");
        // The page knows that it is heard before anything happens.
        assert_eq!(hear_head(&mut stream), ("HTTP/1.1 200 OK".to_owned(), None));
        let mut page = pages.recv().unwrap();
        assert!(page.tell("data: built\n\n"));
        let mut lines = stream.lines().map(Result::unwrap);
        assert!(lines.any(|line| line == "data: built"));
    }
}
