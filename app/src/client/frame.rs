//! What of a photo is kept when its edges are cut off.

/// The most that is cut off at one edge, in hundredths of the side: something is always left
/// between two edges.
pub const MOST_CUT: u8 = 45;

/// An edge of a photo as it is seen, that is after it was turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Above.
    Top,
    /// On the right.
    Right,
    /// Below.
    Bottom,
    /// On the left.
    Left,
}

impl Edge {
    /// All four, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Top, Self::Bottom, Self::Left, Self::Right];
}

/// How much is cut off at each edge, in hundredths of the side it shortens (0 to [`MOST_CUT`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frame {
    top: u8,
    right: u8,
    bottom: u8,
    left: u8,
}

/// A part of a picture, in its points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Frame {
    /// What is cut off at one edge.
    #[must_use]
    pub fn cut(self, edge: Edge) -> u8 {
        match edge {
            Edge::Top => self.top,
            Edge::Right => self.right,
            Edge::Bottom => self.bottom,
            Edge::Left => self.left,
        }
    }

    /// With another cut at one edge.
    #[must_use]
    pub fn with(mut self, edge: Edge, cut: u8) -> Self {
        let cut = cut.min(MOST_CUT);
        match edge {
            Edge::Top => self.top = cut,
            Edge::Right => self.right = cut,
            Edge::Bottom => self.bottom = cut,
            Edge::Left => self.left = cut,
        }
        self
    }

    /// The same part of the photo after it was turned by a quarter to the right: what was on the
    /// left is above now.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { top: self.left, right: self.top, bottom: self.right, left: self.bottom }
    }

    /// What is kept of a picture of this size.
    #[must_use]
    pub fn part(self, width: f64, height: f64) -> Part {
        let of = |side: f64, cut: u8| side * f64::from(cut) / 100.0;
        Part {
            x: of(width, self.left),
            y: of(height, self.top),
            width: width - of(width, self.left) - of(width, self.right),
            height: height - of(height, self.top) - of(height, self.bottom),
        }
    }

    /// The edge nearest to a point of the picture (both in hundredths), with the cut that would
    /// lead through it.
    #[must_use]
    pub fn nearest(self, x: f64, y: f64) -> (Edge, u8) {
        let lines = Edge::ALL.map(|edge| {
            let at = Self::through(edge, x, y);
            (edge, at, (at - f64::from(self.cut(edge))).abs())
        });
        let (edge, at, _) = lines
            .into_iter()
            .fold(lines[0], |best, line| if line.2 < best.2 { line } else { best });
        (edge, hundredths(at))
    }

    /// The cut at an edge that leads through a point (both in hundredths).
    #[must_use]
    pub fn dragged(self, edge: Edge, x: f64, y: f64) -> Self {
        self.with(edge, hundredths(Self::through(edge, x, y)))
    }

    fn through(edge: Edge, x: f64, y: f64) -> f64 {
        match edge {
            Edge::Top => y,
            Edge::Right => 100.0 - x,
            Edge::Bottom => 100.0 - y,
            Edge::Left => x,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 45"
)]
fn hundredths(at: f64) -> u8 {
    at.round().clamp(0.0, f64::from(MOST_CUT)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_turns_bring_a_frame_back() {
        let frame = Frame::default()
            .with(Edge::Top, 10)
            .with(Edge::Right, 20)
            .with(Edge::Bottom, 30)
            .with(Edge::Left, 40);
        assert_eq!(frame.turned().cut(Edge::Top), 40, "what was on the left is above");
        assert_eq!(frame.turned().turned().turned().turned(), frame);
    }

    #[test]
    fn something_is_always_left() {
        let frame =
            Edge::ALL.into_iter().fold(Frame::default(), |frame, edge| frame.with(edge, 100));
        let part = frame.part(4000.0, 3000.0);
        assert!((part.width - 400.0).abs() < 1e-6 && (part.height - 300.0).abs() < 1e-6);
    }

    #[test]
    fn a_finger_takes_the_edge_it_is_nearest_to() {
        let frame = Frame::default().with(Edge::Left, 20);
        assert_eq!(frame.nearest(24.0, 50.0), (Edge::Left, 24));
        assert_eq!(frame.nearest(70.0, 96.0), (Edge::Bottom, 4));
        assert_eq!(frame.dragged(Edge::Bottom, 70.0, 80.0).cut(Edge::Bottom), 20);
        assert_eq!(frame.dragged(Edge::Right, 10.0, 80.0).cut(Edge::Right), MOST_CUT);
    }
}
