//! How long an application takes at the office, until when it is promised, and whether it is late:
//! the one place where these are computed. All of it is office time ([`Calendar`]), and all of it
//! rests while the office waits for somebody else.

use crate::calendar::{Calendar, Millis};

/// A time in which the clock rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// From when on.
    pub from: Millis,
    /// Until when; `None` while it lasts.
    pub until: Option<Millis>,
}

/// A span of work at the office. Pauses are in the order of time and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// When it began.
    pub from: Millis,
    /// When it ended; `None` while it lasts.
    pub until: Option<Millis>,
    /// When its clock rested.
    pub pauses: &'a [Pause],
}

/// How a span stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Office minutes since it began, without its pauses.
    pub used_minutes: i64,
    /// Percent of the promised time that is used, 0 to 100; 0 where nothing is promised.
    pub used_percent: u8,
    /// Until when it is promised; `None` where nothing is promised, when it has ended, and while
    /// its clock rests before the promise is used up.
    pub promised: Option<Millis>,
    /// Whether it lasts beyond what is promised.
    pub is_late: bool,
}

impl Span<'_> {
    /// A span without pauses that lasts.
    #[must_use]
    pub const fn since(from: Millis) -> Self {
        Self { from, until: None, pauses: &[] }
    }

    /// Office minutes of it up to an instant, without its pauses.
    #[must_use]
    pub fn used_minutes(&self, calendar: &Calendar, now: Millis) -> i64 {
        let end = self.until.map_or(now, |until| until.min(now));
        let resting: i64 = self
            .pauses
            .iter()
            .map(|pause| {
                let until = pause.until.map_or(end, |until| until.min(end));
                calendar.office_minutes(pause.from.max(self.from), until)
            })
            .sum();
        calendar.office_minutes(self.from, end) - resting
    }

    /// The instant at which so many office minutes of it are used up; `None` while its clock rests
    /// before that.
    #[must_use]
    pub fn due(&self, calendar: &Calendar, minutes: i64) -> Option<Millis> {
        let (mut from, mut left) = (self.from, minutes);
        for pause in self.pauses {
            let room = calendar.office_minutes(from, pause.from);
            if left <= room {
                break;
            }
            left -= room;
            from = pause.until?;
        }
        Some(calendar.due(from, left))
    }

    /// How it stands at an instant. `minutes` is what is promised, if anything is, and `due` the
    /// instant at which that is used up, as [`Span::due`] computed it when the span began or a
    /// pause ended: a holiday that is published later does not change what was promised.
    #[must_use]
    pub fn standing(
        &self,
        calendar: &Calendar,
        minutes: Option<i64>,
        due: Option<Millis>,
        now: Millis,
    ) -> Standing {
        let used_minutes = self.used_minutes(calendar, now);
        let percent = due.and(minutes).map_or(0, |minutes| used_minutes * 100 / minutes.max(1));
        let promised = due.filter(|_| self.until.is_none());
        Standing {
            used_minutes,
            used_percent: u8::try_from(percent.clamp(0, 100)).unwrap_or(100),
            promised,
            is_late: promised.is_some_and(|due| due < now),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::{Date, Time, date};

    use super::*;
    use crate::calendar::{Hours, Zone};

    /// Open from 8 to 15 on Mondays to Fridays.
    fn office() -> Calendar {
        let hours = Hours { open: Time::constant(8, 0, 0, 0), close: Time::constant(15, 0, 0, 0) };
        let week = std::array::from_fn(|day| (day < 5).then_some(hours));
        Calendar { zone: Zone::Wita, week, holidays: BTreeMap::new() }
    }

    fn at(day: i8, hour: i8, minute: i8) -> Millis {
        let day: Date = date(2026, 11, day);
        Zone::Wita.instant(day.at(hour, minute, 0, 0))
    }

    const MONDAY: i8 = 23;
    const TUESDAY: i8 = 24;

    #[test]
    fn a_promise_rests_while_the_office_waits_for_somebody_else() {
        let pauses = [Pause { from: at(MONDAY, 9, 0), until: Some(at(TUESDAY, 10, 0)) }];
        let span = Span { pauses: &pauses, ..Span::since(at(MONDAY, 8, 30)) };
        let due = span.due(&office(), 60);
        assert_eq!(due, Some(at(TUESDAY, 10, 30)));
        let before = span.standing(&office(), Some(60), due, at(TUESDAY, 10, 15));
        assert_eq!((before.used_minutes, before.used_percent, before.is_late), (45, 75, false));
        let after = span.standing(&office(), Some(60), due, at(TUESDAY, 10, 31));
        assert!(after.is_late && after.used_percent == 100);
    }

    #[test]
    fn while_the_clock_rests_nothing_is_due_unless_it_was_late_before() {
        let pauses = [Pause { from: at(MONDAY, 9, 0), until: None }];
        let span = Span { pauses: &pauses, ..Span::since(at(MONDAY, 8, 30)) };
        assert_eq!(span.due(&office(), 60), None);
        assert_eq!(span.due(&office(), 20), Some(at(MONDAY, 8, 50)));
        let resting = span.standing(&office(), Some(60), None, at(TUESDAY, 14, 0));
        assert_eq!((resting.used_minutes, resting.is_late), (30, false));
    }

    #[test]
    fn what_has_ended_grows_no_older_and_is_late_no_more() {
        let span = Span { until: Some(at(MONDAY, 10, 0)), ..Span::since(at(MONDAY, 8, 30)) };
        let due = span.due(&office(), 60);
        let standing = span.standing(&office(), Some(60), due, at(TUESDAY, 14, 0));
        assert_eq!((standing.used_minutes, standing.promised), (90, None));
        assert!(!standing.is_late);
    }

    #[test]
    fn a_span_without_pauses_is_due_when_the_calendar_says_so() {
        for minutes in [1, 60, 421, 2_000] {
            let span = Span::since(at(MONDAY, 14, 30));
            assert_eq!(span.due(&office(), minutes), Some(office().due(span.from, minutes)));
            let due = span.due(&office(), minutes).unwrap();
            assert_eq!(span.used_minutes(&office(), due), minutes);
        }
    }
}
