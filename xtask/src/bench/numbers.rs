//! Samples, and what is said of many: the median and the quartiles.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

/// One thing that was measured once.
#[derive(Debug, Deserialize)]
pub(crate) struct Sample {
    /// Under which circumstances, such as `load slow-4g cold`.
    scenario: String,
    /// `guide`, `peer`, `pasted` or `none`.
    who: String,
    /// What, with its unit, such as `readable ms`.
    metric: String,
    value: f64,
}

/// Reads samples, one a line.
pub(crate) fn read_samples(text: &str) -> Result<Vec<Sample>> {
    let lines = text.lines().zip(1..);
    lines
        .map(|(line, number)| {
            serde_json::from_str(line).with_context(|| format!("sample {number} is damaged"))
        })
        .collect()
}

/// What many samples come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) low: f64,
    pub(crate) median: f64,
    pub(crate) high: f64,
    pub(crate) number: usize,
}

impl Summary {
    /// `None` without any sample.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            low: quantile(&sorted, 0.25)?,
            median: quantile(&sorted, 0.5)?,
            high: quantile(&sorted, 0.75)?,
            number: sorted.len(),
        })
    }
}

/// The value below which this share of the sorted values lies, between two values if need be.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share * last as f64;
    let (below, above) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
    Some(below + (above - below) * place.fract())
}

/// Summaries by scenario and metric, then by who.
#[derive(Default)]
pub(crate) struct Results(pub(crate) BTreeMap<(String, String), BTreeMap<String, Summary>>);

impl Results {
    pub(crate) fn of(samples: &[Sample]) -> Self {
        let mut values: BTreeMap<_, BTreeMap<String, Vec<f64>>> = BTreeMap::new();
        for sample in samples {
            let key = (sample.scenario.clone(), sample.metric.clone());
            values
                .entry(key)
                .or_default()
                .entry(sample.who.clone())
                .or_default()
                .push(sample.value);
        }
        let summed = values.into_iter().map(|(key, all)| {
            let all = all.into_iter();
            (key, all.filter_map(|(who, values)| Some((who, Summary::of(&values)?))).collect())
        });
        Self(summed.collect())
    }

    /// The summary of one metric for one contestant.
    pub(crate) fn get(&self, scenario: &str, metric: &str, who: &str) -> Option<Summary> {
        self.0.get(&(scenario.to_owned(), metric.to_owned()))?.get(who).copied()
    }

    /// The median of one metric for one contestant.
    pub(crate) fn median(&self, scenario: &str, metric: &str, who: &str) -> Option<f64> {
        self.get(scenario, metric, who).map(|summary| summary.median)
    }

    /// How many times the peer's median the guide's is.
    pub(crate) fn ratio(&self, scenario: &str, metric: &str) -> Option<f64> {
        let peer = self.median(scenario, metric, "peer").filter(|peer| *peer > 0.0)?;
        Some(self.median(scenario, metric, "guide")? / peer)
    }

    pub(crate) fn to_json(&self) -> Value {
        let rows = self.0.iter().map(|((scenario, metric), all)| {
            let all = all.iter().map(|(who, summary)| {
                let Summary { low, median, high, number } = *summary;
                let summary =
                    json!({ "low": low, "median": median, "high": high, "number": number });
                (who.clone(), summary)
            });
            json!({
                "scenario": scenario,
                "metric": metric,
                "who": all.collect::<serde_json::Map<_, _>>(),
                "ratio": self.ratio(scenario, metric),
            })
        });
        rows.collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Results from lines such as `load|readable ms|guide|1 2 3`.
    pub(crate) fn results(lines: &[&str]) -> Results {
        let samples: Vec<Sample> = lines
            .iter()
            .flat_map(|line| {
                let [scenario, metric, who, values] =
                    line.split('|').collect::<Vec<_>>().try_into().unwrap();
                values.split(' ').map(move |value: &str| Sample {
                    scenario: scenario.to_owned(),
                    who: who.to_owned(),
                    metric: metric.to_owned(),
                    value: value.parse().unwrap(),
                })
            })
            .collect();
        Results::of(&samples)
    }

    #[test]
    fn quartiles_lie_between_values_if_need_be() {
        let summary =
            |values: &[f64]| Summary::of(values).map(|s| (s.low, s.median, s.high, s.number));
        assert_eq!(summary(&[]), None);
        assert_eq!(summary(&[7.0]), Some((7.0, 7.0, 7.0, 1)));
        assert_eq!(summary(&[4.0, 1.0]), Some((1.75, 2.5, 3.25, 2)));
        assert_eq!(summary(&[5.0, 1.0, 4.0, 2.0, 3.0]), Some((2.0, 3.0, 4.0, 5)));
    }

    #[test]
    fn one_outlier_moves_neither_median_nor_ratio() {
        let results = results(&["load|ms|guide|10 11 12 900 11", "load|ms|peer|22 22 22"]);
        assert_eq!(results.median("load", "ms", "guide"), Some(11.0));
        assert_eq!(results.ratio("load", "ms"), Some(0.5));
        assert_eq!(results.ratio("load", "other"), None);
    }

    #[test]
    fn reads_samples_and_names_a_damaged_one() {
        let good = "{\"round\":1,\"scenario\":\"load\",\"who\":\"peer\",\"metric\":\"ms\",\"value\":2.5}\n";
        assert_eq!(read_samples(good).unwrap().len(), 1);
        let error = read_samples(&format!("{good}{{\"who\":")).unwrap_err();
        assert_eq!(error.to_string(), "sample 2 is damaged");
    }
}
