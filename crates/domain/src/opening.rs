//! Whether an office is open now, and when it opens next, in its local time.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Millis};

/// How far ahead the next opening is looked for.
const MOST_DAYS: i32 = 60;

/// An office's day at an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfficeDay {
    /// Open, until then.
    Open(#[serde(with = "crate::civil::hour")] Time),
    /// It opens today, then.
    Later(#[serde(with = "crate::civil::hour")] Time),
    /// It has closed for today.
    Over,
    /// A day off of the week.
    Off,
    /// A holiday, by its name.
    Holiday(String),
}

impl Calendar {
    /// The office's day at an instant.
    #[must_use]
    pub fn day_at(&self, now: Millis) -> OfficeDay {
        let local = self.zone.local(now);
        if let Some(name) = self.holidays.get(&local.date()) {
            return OfficeDay::Holiday(name.clone());
        }
        match self.hours(local.date()) {
            None => OfficeDay::Off,
            Some(hours) if local.time() < hours.open => OfficeDay::Later(hours.open),
            Some(hours) if local.time() < hours.close => OfficeDay::Open(hours.close),
            Some(_) => OfficeDay::Over,
        }
    }

    /// When the office opens next after the day of an instant; `None` when it does not within two
    /// months.
    #[must_use]
    pub fn opens_next(&self, now: Millis) -> Option<DateTime> {
        let today = self.zone.local(now).date();
        let days = (1..=MOST_DAYS).filter_map(|days| today.checked_add(days.days()).ok());
        days.into_iter().find_map(|date| self.hours(date).map(|hours| date.to_datetime(hours.open)))
    }

    /// The days off from an instant on, the next ones first, with their names.
    #[must_use]
    pub fn days_off(&self, now: Millis, most: usize) -> Vec<(Date, String)> {
        self.holidays
            .range(self.zone.local(now).date()..)
            .take(most)
            .map(|(date, name)| (*date, name.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::calendar::{Hours, Zone};

    fn office(zone: Zone) -> Calendar {
        let hours =
            |open, close| Some(Hours { open: time(open, 0, 0, 0), close: time(close, 0, 0, 0) });
        let week =
            [hours(8, 15), hours(8, 15), hours(8, 15), hours(8, 15), hours(8, 12), None, None];
        Calendar {
            zone,
            week,
            holidays: [(date(2026, 12, 25), "Hari Raya Natal".to_owned())].into(),
        }
    }

    fn at(zone: Zone, day: Date, hour: i8) -> Millis {
        zone.instant(day.at(hour, 0, 0, 0))
    }

    #[test]
    fn the_day_is_told_in_the_offices_own_time() {
        let wita = office(Zone::Wita);
        let thursday = date(2026, 11, 26);
        assert_eq!(wita.day_at(at(Zone::Wita, thursday, 7)), OfficeDay::Later(time(8, 0, 0, 0)));
        assert_eq!(wita.day_at(at(Zone::Wita, thursday, 9)), OfficeDay::Open(time(15, 0, 0, 0)));
        assert_eq!(wita.day_at(at(Zone::Wita, thursday, 15)), OfficeDay::Over);
        assert_eq!(wita.day_at(at(Zone::Wita, date(2026, 11, 28), 9)), OfficeDay::Off);
        // The same instant is an hour later there than in the west.
        let instant = at(Zone::Wita, thursday, 15);
        assert_eq!(office(Zone::Wib).day_at(instant), OfficeDay::Open(time(15, 0, 0, 0)));
    }

    #[test]
    fn a_holiday_is_named_and_passed_over() {
        let office = office(Zone::Wita);
        let christmas = at(Zone::Wita, date(2026, 12, 25), 9);
        assert_eq!(office.day_at(christmas), OfficeDay::Holiday("Hari Raya Natal".to_owned()));
        let eve = at(Zone::Wita, date(2026, 12, 24), 16);
        assert_eq!(
            office.opens_next(eve),
            Some(date(2026, 12, 28).at(8, 0, 0, 0)),
            "Friday is a holiday, then comes the weekend"
        );
        assert_eq!(office.days_off(eve, 5), [(date(2026, 12, 25), "Hari Raya Natal".to_owned())]);
    }
}
