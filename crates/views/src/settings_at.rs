//! The addresses of the settings.

/// Where the settings begin.
pub const SETTINGS: &str = "/kerja/pengaturan";

/// What stands in the place of an edition's number for what waits to be published.
const DRAFT: &str = "konsep";

/// A page of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsAt {
    /// Drafts, editions, services and files.
    Home,
    /// A service, by its code.
    Service(String),
    /// The texts of messages.
    Messages,
    /// The forms on paper.
    Forms,
    /// The offices.
    Offices,
    /// Hours, and how the agency is reached.
    Hours,
    /// Days off.
    Days,
    /// A whole file.
    File(String),
    /// A file in an edition and in a later one; `None` for the draft.
    Compare(String, i64, Option<i64>),
}

impl SettingsAt {
    /// The page of an address: the pieces behind [`SETTINGS`], empty where there is none.
    #[must_use]
    pub fn of(part: &str, key: &str) -> Option<Self> {
        Some(match (part, key) {
            ("", "") => Self::Home,
            ("layanan", code) if !code.is_empty() => Self::Service(code.to_owned()),
            ("pesan", "") => Self::Messages,
            ("formulir", "") => Self::Forms,
            ("kantor", "") => Self::Offices,
            ("kantor", "jam") => Self::Hours,
            ("kantor", "hari") => Self::Days,
            ("berkas", file) if !file.is_empty() => Self::File(file.to_owned()),
            ("banding", key) => {
                let mut pieces = key.split(',');
                let (file, from, to) = (pieces.next()?, pieces.next()?, pieces.next()?);
                if pieces.next().is_some() {
                    return None;
                }
                let to = if to == DRAFT { None } else { Some(to.parse().ok()?) };
                Self::Compare(file.to_owned(), from.parse().ok()?, to)
            }
            _ => return None,
        })
    }

    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => SETTINGS.to_owned(),
            Self::Service(code) => format!("{SETTINGS}/layanan/{code}"),
            Self::Messages => format!("{SETTINGS}/pesan"),
            Self::Forms => format!("{SETTINGS}/formulir"),
            Self::Offices => format!("{SETTINGS}/kantor"),
            Self::Hours => format!("{SETTINGS}/kantor/jam"),
            Self::Days => format!("{SETTINGS}/kantor/hari"),
            Self::File(file) => format!("{SETTINGS}/berkas/{file}"),
            Self::Compare(file, from, to) => {
                let to = to.map_or_else(|| DRAFT.to_owned(), |to| to.to_string());
                format!("{SETTINGS}/banding/{file},{from},{to}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_address() {
        let file = || "services.toml".to_owned();
        for page in [
            SettingsAt::Home,
            SettingsAt::Service("ktp-el-hilang".to_owned()),
            SettingsAt::Messages,
            SettingsAt::Forms,
            SettingsAt::Offices,
            SettingsAt::Hours,
            SettingsAt::Days,
            SettingsAt::File(file()),
            SettingsAt::Compare(file(), 3, Some(4)),
            SettingsAt::Compare(file(), 3, None),
        ] {
            let path = page.path();
            let mut pieces = path[SETTINGS.len()..].split('/').skip(1);
            let (part, key) = (pieces.next().unwrap_or(""), pieces.next().unwrap_or(""));
            assert_eq!(SettingsAt::of(part, key), Some(page), "{path}");
        }
        for (part, key) in [("berkas", ""), ("banding", "a,b,c"), ("lain", ""), ("kantor", "x")] {
            assert_eq!(SettingsAt::of(part, key), None, "{part}/{key}");
        }
    }
}
