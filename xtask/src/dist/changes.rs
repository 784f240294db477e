//! What the changelog says of one version.

use anyhow::{Result, bail};

/// The part of the changelog under the version's heading, with the heading.
pub(crate) fn excerpt(changelog: &str, version: &str) -> Result<String> {
    let mut lines = Vec::new();
    let mut is_in_it = false;
    for line in changelog.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            if is_in_it {
                break;
            }
            is_in_it = heading.split_whitespace().next() == Some(version);
        }
        if is_in_it {
            lines.push(line);
        }
    }
    if lines.len() < 2 {
        bail!("CHANGELOG.md says nothing of {version}. Write `## {version}` and what changed.");
    }
    Ok(format!("{}\n", lines.join("\n").trim_end()))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn takes_one_version_and_no_other() {
        let text = "# Changelog\n\n## 0.2.0 (unreleased)\n\n- new\n\n## 0.1.0\n\n- old\n";
        assert_eq!(excerpt(text, "0.2.0").unwrap(), "## 0.2.0 (unreleased)\n\n- new\n");
        assert_eq!(excerpt(text, "0.1.0").unwrap(), "## 0.1.0\n\n- old\n");
        assert!(excerpt(text, "0.3.0").is_err());
    }
}
