//! A signature drawn on the screen: the strokes as an SVG path, so that it is small, sharp in print
//! and free of active content.

/// The drawing area in path units.
pub const WIDTH: u32 = 600;
/// The drawing area's height in path units.
pub const HEIGHT: u32 = 200;

const LONGEST: usize = 60_000;

/// How a recipient signed for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// On the screen: path data as [`parse`] leaves it.
    Drawn(String),
    /// On paper, which the office keeps.
    OnPaper,
}

impl Signature {
    /// What stands in the database for a signature on paper; no path data reads so.
    const ON_PAPER: &str = "paper";

    /// A signature that was drawn; `None` when the strokes are none.
    #[must_use]
    pub fn drawn(strokes: &str) -> Option<Self> {
        parse(strokes).map(Self::Drawn)
    }

    /// The strokes of a drawn one.
    #[must_use]
    pub fn strokes(&self) -> Option<&str> {
        match self {
            Self::Drawn(strokes) => Some(strokes),
            Self::OnPaper => None,
        }
    }

    /// As it stands in the database.
    #[must_use]
    pub fn as_text(&self) -> &str {
        self.strokes().unwrap_or(Self::ON_PAPER)
    }

    /// As it was written by [`Signature::as_text`].
    #[must_use]
    pub fn of_text(text: String) -> Self {
        if text == Self::ON_PAPER { Self::OnPaper } else { Self::Drawn(text) }
    }
}

/// Reads path data as the signature pad writes it: `M x y L x y ..` with whole numbers inside the
/// pad. `None` when anything else stands in it or it is too short to be a signature.
#[must_use]
pub fn parse(raw: &str) -> Option<String> {
    if raw.len() > LONGEST {
        return None;
    }
    let mut points = 0;
    let mut tokens = raw.split_ascii_whitespace();
    let mut clean = String::with_capacity(raw.len());
    while let Some(command) = tokens.next() {
        if command != "M" && command != "L" {
            return None;
        }
        let x: u32 = tokens.next()?.parse().ok()?;
        let y: u32 = tokens.next()?.parse().ok()?;
        if x > WIDTH || y > HEIGHT {
            return None;
        }
        points += 1;
        clean.push_str(&format!("{command} {x} {y} "));
    }
    (points >= 8).then(|| clean.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_strokes_pass() {
        let drawn = "M 10 10 L 20 20 L 30 25 L 40 20 L 50 30 L 60 60 L 70 50 L 80 40";
        assert_eq!(parse(drawn).as_deref(), Some(drawn));
        for bad in [
            "",
            "M 1 1",
            "M 1 1 L 2 2\"/><script>",
            &drawn.replace('L', "C"),
            &drawn.replace("80", "8000"),
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
