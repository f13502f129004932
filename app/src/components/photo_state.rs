//! The photos of pages that are being put in order.

use domain::people::photo::PhotoFault;
use leptos::html::Input;
use leptos::prelude::*;

use crate::client::{Frame, Small, take_out};

/// What the joined file is called.
pub(crate) const JOINED: &str = "foto-berkas.pdf";

/// What goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    Waiting,
    Reading,
    Joining(usize),
    Joined,
    /// Not taken: which of several, from 1; 0 for the only one.
    Refused(PhotoFault, usize),
    TooMany,
}

/// The photos, and what goes on with them.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) photos: RwSignal<Vec<Taken>>,
    pub(crate) doing: RwSignal<Doing>,
    /// Whether there are photos that are not in the file as they are now.
    pub(crate) unjoined: RwSignal<bool>,
    /// Whether they were joined before.
    pub(crate) once: RwSignal<bool>,
    pub(crate) input: NodeRef<Input>,
}

impl State {
    /// Whether nothing can be changed now.
    pub fn busy(self) -> bool {
        matches!(self.doing.get(), Doing::Reading | Doing::Joining(_))
    }

    /// Something about the photos has changed: a file that was made of them before is taken out, so
    /// that nobody sends what is not seen.
    pub fn changed(self) {
        self.unjoined.set(!self.photos.with_untracked(Vec::is_empty));
        if let Some(input) = self.input.get_untracked() {
            take_out(&input, JOINED);
        }
        if matches!(self.doing.get_untracked(), Doing::Joined) {
            self.doing.set(Doing::Waiting);
        }
    }
}

/// A photo that was taken: only its small picture is in memory; the browser keeps the photo itself
/// under the id.
#[derive(Clone, Copy)]
pub(crate) struct Taken {
    pub(crate) id: u32,
    pub(crate) small: RwSignal<Small>,
    /// Quarters turned to the right.
    pub(crate) quarters: RwSignal<u8>,
    /// What is left of it, as it is seen after turning.
    pub(crate) frame: RwSignal<Frame>,
    pub(crate) cutting: RwSignal<bool>,
}

impl Taken {
    /// As it was taken.
    pub fn new(id: u32, small: Small) -> Self {
        Self {
            id,
            small: RwSignal::new(small),
            quarters: RwSignal::new(0),
            frame: RwSignal::new(Frame::default()),
            cutting: RwSignal::new(false),
        }
    }

    /// Another photo in its place: what was turned and cut belonged to the one before.
    pub fn renew(self, small: Small) {
        self.small.set(small);
        self.quarters.set(0);
        self.frame.set(Frame::default());
    }

    /// Width and height as it is seen.
    pub(crate) fn sides(self) -> (f64, f64) {
        let (width, height) = self.small.with(|small| (small.width, small.height));
        if self.quarters.get() % 2 == 1 { (height, width) } else { (width, height) }
    }
}
