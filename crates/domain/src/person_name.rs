//! Names of persons (Permendagri 73/2022). Names recorded earlier stay valid, so almost everything
//! is a warning.

use crate::codes::codes;

codes! {
    /// What Permendagri 73/2022 would have otherwise. Shown to the officer, never a refusal.
    pub enum NameWarning {
        /// One word only.
        OneWord = "name-one-word",
        /// Longer than 60 characters.
        Long = "name-long",
        /// A sign other than Latin letters, spaces, apostrophe, dot, dash or comma.
        OddSign = "name-odd-sign",
    }
}

codes! {
    /// Why a text cannot be a name at all.
    pub enum NameFault {
        /// Nothing but white space.
        Empty = "name-empty",
        /// A digit stands in it, or it has no letter.
        NoName = "name-no-name",
        /// Longer than 120 characters: no record has such a name.
        TooLong = "name-too-long",
    }
}

/// Reads a name as typed: trims it and folds white space.
///
/// # Errors
/// [`NameFault`] for what is no name.
pub fn parse(raw: &str) -> Result<String, NameFault> {
    let name = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(NameFault::Empty);
    }
    if name.chars().any(|c| c.is_numeric() || c.is_control() || matches!(c, '<' | '>'))
        || !name.chars().any(char::is_alphabetic)
    {
        return Err(NameFault::NoName);
    }
    if name.chars().count() > 120 {
        return Err(NameFault::TooLong);
    }
    Ok(name)
}

/// Whether a stranger's name could pass for an address of a page in the messages and lists where it
/// is shown: with `:` or `/` in it.
#[must_use]
pub fn looks_like_address(name: &str) -> bool {
    name.contains([':', '/'])
}

/// A name of which only the first letter of each word is told: enough to see that the right person
/// is meant, not to learn who it is.
#[must_use]
pub fn masked(name: &str) -> String {
    let word = |word: &str| {
        word.chars()
            .enumerate()
            .map(|(at, sign)| if at == 0 { sign } else { '*' })
            .collect::<String>()
    };
    name.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// What the rule on new names would object to.
#[must_use]
pub fn warnings(name: &str) -> Vec<NameWarning> {
    let mut found = Vec::new();
    if !name.contains(' ') {
        found.push(NameWarning::OneWord);
    }
    if name.chars().count() > 60 {
        found.push(NameWarning::Long);
    }
    if name.chars().any(|c| !(c.is_ascii_alphabetic() || " '’.,-".contains(c))) {
        found.push(NameWarning::OddSign);
    }
    found
}

/// The words of a name as they are searched: lower case, letters only.
#[must_use]
pub fn search_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || ",.-".contains(c))
        .map(|word| {
            word.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_names_pass_with_a_warning() {
        assert_eq!(parse("  Pa'bentengang "), Ok("Pa'bentengang".to_owned()));
        assert_eq!(warnings("Pa'bentengang"), vec![NameWarning::OneWord]);
        assert_eq!(warnings("Ni Luh Sari"), vec![]);
        assert_eq!(warnings("Ni Luh Sarí"), vec![NameWarning::OddSign]);
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(parse("   "), Err(NameFault::Empty));
        assert_eq!(parse("Made 2"), Err(NameFault::NoName));
        assert_eq!(parse("---"), Err(NameFault::NoName));
        assert_eq!(parse(&"a".repeat(121)), Err(NameFault::TooLong));
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert_eq!(search_words("Ni Luh Sari, S.Pd."), ["luh", "ni", "pd", "s", "sari"]);
    }
}
