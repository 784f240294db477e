//! What clinics call the routes.

/// Names in small letters and digits only, with what each may mean.
const NAMES: [(&str, &[&str]); 9] = [
    ("drip|infusion|ivdrip|ivinfusion|ivketamine|intravenous", &["iv"]),
    ("intramuscular|imshot|iminjection|imketamine", &["im"]),
    ("subcutaneous|subq|scinjection|sq", &["sc"]),
    ("shot|injection", &["im", "sc"]),
    ("spravato|esketamine|esketaminenasalspray", &["esketamine-nasal"]),
    ("nasal|spray|nasalspray", &["esketamine-nasal", "compounded-nasal"]),
    ("troche|troches|lozenge|lozenges|rdt|sublingual", &["lozenge-clinic", "lozenge-home"]),
    ("athome|home|homelozenge", &["lozenge-home"]),
    ("oral|pill|tablet|capsule", &["swallowed"]),
];

/// Every name in small letters and digits, with the routes that it may mean.
pub fn names() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    NAMES.iter().flat_map(|(names, routes)| names.split('|').map(|name| (name, *routes)))
}

/// The routes that a clinic may mean by a name, by id: one where the name is clear.
pub fn routes_called(name: &str) -> &'static [&'static str] {
    let plain: String =
        name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let meant = NAMES.iter().find(|(names, _)| names.split('|').any(|name| name == plain));
    meant.map_or(&[], |(_, routes)| routes)
}

#[cfg(test)]
mod tests {
    use super::routes_called;

    #[test]
    fn a_clear_name_means_one_route_and_another_several() {
        for name in ["Spravato", "spravato", "Spravato®", "esketamine nasal spray"] {
            assert_eq!(routes_called(name), ["esketamine-nasal"], "{name}");
        }
        assert_eq!(routes_called("IV infusion"), ["iv"]);
        assert_eq!(routes_called("troche"), ["lozenge-clinic", "lozenge-home"]);
        assert_eq!(routes_called("surgery"), [""; 0]);
    }
}
