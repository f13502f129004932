//! Instants, dates and hours as they are written.

use domain::calendar::{Hours, MONTHS, Millis, Zone, clock, parse_date};
use domain::lang::Lang;
use jiff::civil::Date;

/// `21 November 2026, 08.00 WITA`.
#[must_use]
pub fn moment(zone: Zone, at: Millis, lang: Lang) -> String {
    let local = zone.local(at);
    format!("{}, {} {}", date(local.date(), lang), clock(local.time()), zone.code())
}

/// `21 November 2026`.
#[must_use]
pub fn date(date: Date, lang: Lang) -> String {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(date.month() - 1).unwrap_or(0);
    format!(
        "{} {} {}",
        date.day(),
        match lang {
            Lang::Id => MONTHS[month],
            Lang::En => EN[month],
        },
        date.year()
    )
}

/// A day that is kept as `YYYY-MM-DD`, as it is written; what is no day is shown as it is.
#[must_use]
pub fn iso_date(day: &str, lang: Lang) -> String {
    parse_date(day).map_or_else(|| day.to_owned(), |day| date(day, lang))
}

/// The week of an office in words: `Senin–Kamis 08.00–15.00 WITA, Jumat 08.30–12.30 WITA`.
#[must_use]
pub fn week(zone: Zone, week: &[Option<Hours>; 7], lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut at = 0;
    while at < 7 {
        let Some(hours) = week[at] else {
            at += 1;
            continue;
        };
        let mut last = at;
        while last < 6 && week[last + 1] == Some(hours) {
            last += 1;
        }
        let days = if last > at {
            format!("{}–{}", weekday_at(at, lang), weekday_at(last, lang))
        } else {
            weekday_at(at, lang).to_owned()
        };
        parts.push(format!("{days} {}–{} {}", clock(hours.open), clock(hours.close), zone.code()));
        at = last + 1;
    }
    parts.join(", ")
}

/// `Jumat`.
#[must_use]
pub fn weekday(date: Date, lang: Lang) -> &'static str {
    weekday_at(usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0), lang)
}

fn weekday_at(monday_zero: usize, lang: Lang) -> &'static str {
    const ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    const EN: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    match lang {
        Lang::Id => ID[monday_zero],
        Lang::En => EN[monday_zero],
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn moments_and_weeks_are_written_as_people_write_them() {
        let eight = Zone::Wita.instant(jiff::civil::date(2026, 11, 21).at(8, 0, 0, 0));
        assert_eq!(moment(Zone::Wita, eight, Lang::Id), "21 November 2026, 08.00 WITA");
        let day = Some(Hours { open: time(8, 0, 0, 0), close: time(15, 0, 0, 0) });
        let friday = Some(Hours { open: time(8, 30, 0, 0), close: time(12, 30, 0, 0) });
        let hours = [day, day, day, day, friday, None, None];
        assert_eq!(
            week(Zone::Wita, &hours, Lang::Id),
            "Senin–Kamis 08.00–15.00 WITA, Jumat 08.30–12.30 WITA"
        );
    }
}
