//! Local time, office hours and holidays of an agency. Indonesia has three zones and no daylight
//! saving, so a fixed offset is exact.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::codes::{UnknownCode, codes};

/// An instant: milliseconds since 1970-01-01 UTC.
pub type Millis = i64;

codes! {
    /// The three time zones of Indonesia.
    pub enum Zone {
        /// Waktu Indonesia Barat, UTC+7.
        Wib = "WIB",
        /// Waktu Indonesia Tengah, UTC+8.
        Wita = "WITA",
        /// Waktu Indonesia Timur, UTC+9.
        Wit = "WIT",
    }
}

impl Zone {
    /// The local date and time of an instant; the epoch for one outside of all calendars.
    #[must_use]
    pub fn local(self, at: Millis) -> DateTime {
        self.offset().to_datetime(Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH))
    }

    /// The instant of a local date and time; 0 for one outside of all calendars.
    #[must_use]
    pub fn instant(self, local: DateTime) -> Millis {
        self.offset().to_timestamp(local).map_or(0, Timestamp::as_millisecond)
    }

    fn offset(self) -> Offset {
        Offset::constant(match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        })
    }
}

/// `08.00`, as times are written in Indonesia.
#[must_use]
pub fn clock(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// The months as they are written in Indonesian.
pub const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A month as a number, or as its name or the first three letters of it.
fn month(typed: &str) -> Option<i8> {
    let lower = typed.to_lowercase();
    let named = |name: &str| {
        name.to_lowercase() == lower
            || (lower.len() == 3 && name.to_lowercase().starts_with(&lower))
    };
    typed
        .parse()
        .ok()
        .or_else(|| i8::try_from(MONTHS.iter().position(|name| named(name))? + 1).ok())
}

/// Reads a date as typed: `2026-11-21`, `21-11-2026`, `21/11/2026`, `21.11.2026`, `21112026` or `21
/// November 2026`; whatever dash stands in it.
#[must_use]
pub fn parse_date(raw: &str) -> Option<Date> {
    let raw = raw.trim();
    if raw.len() == 8 && raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return Date::new(raw[4..].parse().ok()?, raw[2..4].parse().ok()?, raw[..2].parse().ok()?)
            .ok();
    }
    let between = |sign: char| {
        matches!(sign, '-' | '/' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}')
            || sign.is_whitespace()
    };
    let parts: Vec<&str> = raw.split(between).filter(|part| !part.is_empty()).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month(b)?, day.parse().ok()?).ok()
}

/// Opening hours of one weekday, local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Hours {
    /// From.
    pub open: Time,
    /// Until.
    pub close: Time,
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        let Hours { open, close } = hours;
        format!("{:02}:{:02}-{:02}:{:02}", open.hour(), open.minute(), close.hour(), close.minute())
    }
}

impl TryFrom<String> for Hours {
    type Error = UnknownCode;

    fn try_from(text: String) -> Result<Self, UnknownCode> {
        let time = |text: &str| {
            let (hour, minute) = text.split_once(':')?;
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        };
        let read = text.split_once('-').and_then(|(open, close)| {
            Some(Self { open: time(open.trim())?, close: time(close.trim())? })
        });
        read.ok_or(UnknownCode("Hours"))
    }
}

/// When an agency works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its time zone.
    pub zone: Zone,
    /// Hours by weekday, Monday first; `None` is a day off.
    pub week: [Option<Hours>; 7],
    /// Days off with their names.
    pub holidays: BTreeMap<Date, String>,
}

impl Calendar {
    /// The hours of a date, `None` when the office is closed on it.
    #[must_use]
    pub fn hours(&self, date: Date) -> Option<Hours> {
        if self.holidays.contains_key(&date) {
            return None;
        }
        self.week[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)]
    }

    /// Office minutes between two instants; 0 when `to` is not after `from`.
    #[must_use]
    pub fn office_minutes(&self, from: Millis, to: Millis) -> i64 {
        let (start, end) = (self.zone.local(from), self.zone.local(to));
        let mut minutes = 0;
        let mut date = start.date();
        while date <= end.date() {
            if let Some(hours) = self.hours(date) {
                let begins = date.to_datetime(hours.open).max(start);
                let ends = date.to_datetime(hours.close).min(end);
                if ends > begins {
                    minutes += (self.zone.instant(ends) - self.zone.instant(begins)) / 60_000;
                }
            }
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        minutes
    }

    /// The instant at which a number of office minutes after `from` are over. Looks at most a year
    /// ahead.
    #[must_use]
    pub fn due(&self, from: Millis, minutes: i64) -> Millis {
        let start = self.zone.local(from);
        let mut left = minutes;
        let mut date = start.date();
        for _ in 0..366 {
            if let Some(hours) = self.hours(date) {
                let begins = date.to_datetime(hours.open).max(start);
                let ends = date.to_datetime(hours.close);
                if ends > begins {
                    let room = (self.zone.instant(ends) - self.zone.instant(begins)) / 60_000;
                    if left <= room {
                        return self.zone.instant(begins) + left * 60_000;
                    }
                    left -= room;
                }
            }
            match date.checked_add(1.day()) {
                Ok(next) => date = next,
                Err(_) => break,
            }
        }
        from + minutes * 60_000
    }
}

/// The weekday of a key in an hours table (`mon` .. `sun`).
#[must_use]
pub fn weekday_from_key(key: &str) -> Option<Weekday> {
    Some(match key {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    /// The pick-up hours of Buleleng: Monday to Thursday 08.00 to 15.00, Friday 08.30 to 12.30.
    fn buleleng() -> Calendar {
        let day = Some(Hours { open: time(8, 0, 0, 0), close: time(15, 0, 0, 0) });
        let friday = Some(Hours { open: time(8, 30, 0, 0), close: time(12, 30, 0, 0) });
        Calendar {
            zone: Zone::Wita,
            week: [day, day, day, day, friday, None, None],
            holidays: BTreeMap::from([(date(2026, 12, 25), "Hari Raya Natal".to_owned())]),
        }
    }

    fn at(date: Date, hour: i8, minute: i8) -> Millis {
        Zone::Wita.instant(date.at(hour, minute, 0, 0))
    }

    #[test]
    fn an_hour_promised_on_friday_noon_is_over_on_monday() {
        let friday = date(2026, 11, 20);
        assert_eq!(buleleng().due(at(friday, 12, 0), 60), at(date(2026, 11, 23), 8, 30));
        assert_eq!(buleleng().office_minutes(at(friday, 12, 0), at(date(2026, 11, 23), 8, 30)), 60);
    }

    #[test]
    fn holidays_and_nights_do_not_count() {
        let eve = date(2026, 12, 24);
        assert_eq!(buleleng().due(at(eve, 14, 30), 60), at(date(2026, 12, 28), 8, 30));
        assert_eq!(buleleng().office_minutes(at(eve, 16, 0), at(date(2026, 12, 27), 23, 0)), 0);
    }

    #[test]
    fn dates_are_read_in_both_orders() {
        for raw in ["2026-11-21", "21-11-2026", "21/11/2026", "21.11.2026"] {
            assert_eq!(parse_date(raw), Some(date(2026, 11, 21)), "{raw}");
        }
        for raw in ["31-02-2026", "21-11-26", "kemarin", ""] {
            assert_eq!(parse_date(raw), None, "{raw}");
        }
    }
}
