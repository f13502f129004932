//! `areas.csv` and `holidays.csv`: plain comma separated tables without quoting.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::ProfileError;
use crate::area::{Area, AreaLevel, Areas};

/// The rows below the header, with their line numbers; every row must have as many cells as the
/// header.
fn rows<'a>(
    file: &str,
    text: &'a str,
    header: &str,
) -> Result<Vec<(usize, Vec<&'a str>)>, ProfileError> {
    let mut lines = text.lines().enumerate();
    if lines.next().map(|(_, line)| line.trim()) != Some(header) {
        return Err(ProfileError::at(file, 1, format!("baris pertama harus `{header}`")));
    }
    let cells = header.split(',').count();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            let row: Vec<&str> = line.split(',').map(str::trim).collect();
            if row.len() == cells {
                Ok((at + 1, row))
            } else {
                Err(ProfileError::at(
                    file,
                    at + 1,
                    format!("{} kolom, seharusnya {cells}", row.len()),
                ))
            }
        })
        .collect()
}

pub(super) fn areas(file: &str, text: &str) -> Result<Areas, ProfileError> {
    let mut areas: Vec<Area> = Vec::new();
    for (line, row) in rows(file, text, "code,parent_code,level,name,print_zone")? {
        let level = AreaLevel::from_code(row[2]).ok_or_else(|| {
            ProfileError::at(file, line, format!("tingkat `{}` tidak dikenal", row[2]))
        })?;
        if level != AreaLevel::Province && !areas.iter().any(|area| area.code == row[1]) {
            return Err(ProfileError::at(
                file,
                line,
                format!("`{}` berada di `{}`, yang tidak tercantum di atasnya", row[0], row[1]),
            ));
        }
        if areas.iter().any(|area| area.code == row[0]) {
            return Err(ProfileError::at(file, line, format!("`{}` tercantum dua kali", row[0])));
        }
        areas.push(Area {
            code: row[0].to_owned(),
            parent: row[1].to_owned(),
            level,
            name: row[3].to_owned(),
            zone: (!row[4].is_empty()).then(|| row[4].to_owned()),
        });
    }
    Ok(Areas::new(areas))
}

pub(super) fn holidays(
    file: &str,
    text: &str,
    joint_leave: bool,
) -> Result<BTreeMap<Date, String>, ProfileError> {
    let mut days = BTreeMap::new();
    for (line, row) in rows(file, text, "date,name,kind")? {
        let date: Date = row[0]
            .parse()
            .map_err(|_| ProfileError::at(file, line, format!("`{}` bukan tanggal", row[0])))?;
        match row[2] {
            "libur-nasional" | "libur-daerah" => {}
            "cuti-bersama" if joint_leave => {}
            "cuti-bersama" => continue,
            other => {
                return Err(ProfileError::at(file, line, format!("jenis `{other}` tidak dikenal")));
            }
        }
        days.insert(date, row[1].to_owned());
    }
    Ok(days)
}
