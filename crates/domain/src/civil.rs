//! How dates and hours travel to a browser: as numbers. Reading the text forms of the date library
//! would add 25 KB to what every phone fetches.

/// A date as year, month and day, for `#[serde(with = ..)]`.
pub mod date {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes a date.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        (date.year(), date.month(), date.day()).serialize(serializer)
    }

    /// Reads a date.
    ///
    /// # Errors
    /// When the numbers are no date.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let (year, month, day) = Deserialize::deserialize(deserializer)?;
        Date::new(year, month, day).map_err(|_| D::Error::custom("no date"))
    }
}

/// A time of the day as hour and minute, for `#[serde(with = ..)]`.
pub mod hour {
    use jiff::civil::Time;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes a time of the day.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(time: &Time, serializer: S) -> Result<S::Ok, S::Error> {
        (time.hour(), time.minute()).serialize(serializer)
    }

    /// Reads a time of the day.
    ///
    /// # Errors
    /// When the numbers are no time.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        let (hour, minute) = Deserialize::deserialize(deserializer)?;
        Time::new(hour, minute, 0, 0).map_err(|_| D::Error::custom("no time of the day"))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Opening {
        #[serde(with = "super::date")]
        date: civil::Date,
        #[serde(with = "super::hour")]
        from: civil::Time,
    }

    #[test]
    fn what_is_written_is_read_and_what_is_none_is_refused() {
        let opening = Opening { date: civil::date(2026, 11, 30), from: civil::time(8, 30, 0, 0) };
        let text = serde_json::to_string(&opening).unwrap();
        assert_eq!(text, r#"{"date":[2026,11,30],"from":[8,30]}"#);
        assert_eq!(serde_json::from_str::<Opening>(&text).unwrap(), opening);
        for wrong in
            [r#"{"date":[2026,2,30],"from":[8,30]}"#, r#"{"date":[2026,2,3],"from":[24,0]}"#]
        {
            assert!(serde_json::from_str::<Opening>(wrong).is_err(), "{wrong}");
        }
    }
}
