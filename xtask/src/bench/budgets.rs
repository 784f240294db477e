//! The budgets: how much of what the guide may take, alone and against the peer.

use serde_json::{Value, json};

use super::numbers::Results;
use crate::size::LOADER_LIMIT;

const KIB: f64 = 1024.0;
/// One frame at 60 a second, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A budget, and what was measured.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) name: &'static str,
    /// `None` if it wasn't measured this time.
    pub(crate) value: Option<f64>,
    /// The most that it may be.
    pub(crate) limit: f64,
}

impl Verdict {
    pub(crate) fn is_broken(&self) -> bool {
        self.value.is_some_and(|value| value > self.limit)
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "name": self.name,
            "value": self.value,
            "limit": self.limit,
            "broken": self.is_broken(),
        })
    }
}

/// Holds all budgets against what was measured.
pub(crate) fn judge(results: &Results) -> Vec<Verdict> {
    let slow = "load slow-4g cold";
    let bytes = |metric: &str| results.median(slow, metric, "guide");
    let loader = bytes("loader bytes");
    let first = sum(bytes("guide script bytes"), bytes("first markup bytes"));
    let use_of = |metric: &str| results.median("latency", metric, "guide");
    let many = "latency 1000 questions";
    let verdicts = [
        ("loader, bytes", loader, LOADER_LIMIT as f64),
        ("loader + guide's script + first static markup, bytes", sum(loader, first), 30.0 * KIB),
        ("wasm + all scripts, bytes", bytes("wasm and script bytes"), 105_000.0),
        ("readable on slow 4G, times the peer", results.ratio(slow, "readable ms"), 1.0),
        ("interactive on slow 4G, times the peer", results.ratio(slow, "interactive ms"), 1.6),
        (
            "pasted markup readable after its page's first paint, ms",
            less(
                results.median(slow, "readable ms", "pasted"),
                results.median(slow, "host FCP ms", "pasted"),
            ),
            FRAME,
        ),
        ("host's CLS, more than alone", added(results, "CLS"), 0.01),
        ("host's TBT, more than alone, ms", added(results, "TBT ms"), 50.0),
        ("host's LCP, more than alone, ms", added(results, "LCP ms"), FRAME.max(noise(results))),
        ("host's LCP element another, share of visits", another_element(results), 0.0),
        ("wasm files before the guide is near", results.median(HOST, "wasm files", "guide"), 0.0),
        ("step change, ms", use_of("step ms"), 50.0),
        ("route change, ms", use_of("route ms"), 50.0),
        ("answer opened, ms", use_of("accordion ms"), 50.0),
        ("search, ms", use_of("search ms"), 50.0),
        ("search in 1,000 questions, ms", results.median(many, "search ms", "guide"), 100.0),
        ("step change, times the peer", results.ratio("latency", "step ms"), 1.0),
        ("search in 1,000 questions, times the peer", results.ratio(many, "search ms"), 1.0),
        ("memory of one guide, MB", memory(results, 1), 6.0),
        (
            "memory of each further guide, MB",
            less(memory(results, 10), memory(results, 1)).map(|more| more / 9.0),
            1.0,
        ),
    ];
    let verdicts = verdicts.into_iter();
    verdicts.map(|(name, value, limit)| Verdict { name, value, limit }).collect()
}

const HOST: &str = "host slow-4g";

/// What the guide adds to a metric of the page that it stands on, below the fold.
fn added(results: &Results, metric: &str) -> Option<f64> {
    less(results.median(HOST, metric, "guide"), results.median(HOST, metric, "none"))
}

/// How far apart the page's own LCP times lie: a difference below this says nothing.
fn noise(results: &Results) -> f64 {
    let alone = results.get(HOST, "LCP ms", "none");
    alone.map_or(0.0, |alone| alone.high - alone.low)
}

fn another_element(results: &Results) -> Option<f64> {
    results.median(HOST, "LCP element same", "guide").map(|same| 1.0 - same)
}

/// What so many guides take, compared with the page without any.
fn memory(results: &Results, guides: usize) -> Option<f64> {
    let with = results.median(&format!("growth {guides:02}"), "memory MB", "guide");
    less(with, results.median("growth 00", "memory MB", "none"))
}

fn sum(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? + other?)
}

fn less(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? - other?)
}

#[cfg(test)]
mod tests {
    use super::super::numbers::tests::results;
    use super::*;

    fn verdict(lines: &[&str], name: &str) -> Verdict {
        let all = judge(&results(lines));
        all.into_iter().find(|verdict| verdict.name.starts_with(name)).unwrap()
    }

    #[test]
    fn compares_with_the_peer_and_with_the_page_alone() {
        let slow = [
            "load slow-4g cold|readable ms|guide|500 600 700",
            "load slow-4g cold|readable ms|peer|600",
        ];
        let readable = verdict(&slow, "readable");
        assert_eq!((readable.value, readable.is_broken()), (Some(1.0), false));
        let late = verdict(&["load slow-4g cold|readable ms|guide|601", slow[1]], "readable");
        assert!(late.is_broken());

        let host = ["host slow-4g|TBT ms|none|20", "host slow-4g|TBT ms|guide|71"];
        assert!(verdict(&host, "host's TBT").is_broken());
        assert!(!verdict(&[host[0], "host slow-4g|TBT ms|guide|70"], "host's TBT").is_broken());
    }

    #[test]
    fn a_later_largest_paint_counts_only_beyond_the_noise() {
        let alone = "host slow-4g|LCP ms|none|100 200 300 400 500";
        let guide = |value: &str| format!("host slow-4g|LCP ms|guide|{value}");
        assert!(!verdict(&[alone, &guide("490")], "host's LCP, more").is_broken());
        assert!(verdict(&[alone, &guide("510")], "host's LCP, more").is_broken());
        let still = "host slow-4g|LCP ms|none|100";
        assert!(verdict(&[still, &guide("117")], "host's LCP, more").is_broken());
    }

    #[test]
    fn adds_bytes_and_shares_memory() {
        let bytes = [
            "load slow-4g cold|loader bytes|guide|3000",
            "load slow-4g cold|guide script bytes|guide|1000",
            "load slow-4g cold|first markup bytes|guide|26720",
        ];
        assert_eq!(verdict(&bytes, "loader + guide").value, Some(30720.0));
        assert!(!verdict(&bytes, "loader + guide").is_broken());
        let memory = [
            "growth 00|memory MB|none|1",
            "growth 01|memory MB|guide|6",
            "growth 10|memory MB|guide|15.9",
        ];
        assert_eq!(verdict(&memory, "memory of one").value, Some(5.0));
        assert!(verdict(&memory, "memory of each").is_broken());
    }

    #[test]
    fn what_was_not_measured_breaks_nothing() {
        assert!(judge(&results(&[])).iter().all(|verdict| !verdict.is_broken()));
    }
}
