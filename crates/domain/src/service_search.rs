//! Finding a service by the words people use for it: `ktp ilang`, `akte lahir`, `anak pindah`.

/// What people say for what the catalogue calls otherwise; the second word is looked for beside the
/// first.
const SAID: &[(&str, &str)] = &[
    ("kk", "keluarga"),
    ("meninggal", "kematian"),
    ("wafat", "kematian"),
    ("mati", "kematian"),
    ("nikah", "perkawinan"),
    ("menikah", "perkawinan"),
    ("kawin", "perkawinan"),
    ("bayi", "kelahiran"),
    ("melahirkan", "kelahiran"),
    ("ganti", "perubahan"),
    ("ubah", "perubahan"),
    ("rubah", "perubahan"),
    ("salah", "pembetulan"),
    ("koreksi", "pembetulan"),
    ("adopsi", "pengangkatan"),
    ("bpjs", "konsolidasi"),
    ("bule", "asing"),
    ("wna", "asing"),
    ("domisili", "tinggal"),
    ("identitas", "ktp"),
];

/// The places of the services that fit what was typed, the best first; all of them in their order
/// when nothing was typed. `names` are codes with names. Every word must be found; when no service
/// has them all, those that have most.
#[must_use]
pub fn find(typed: &str, names: &[(&str, &str)]) -> Vec<usize> {
    let asked = words(typed);
    if asked.is_empty() {
        return (0..names.len()).collect();
    }
    let mut found: Vec<(usize, u32, usize)> = Vec::new();
    for (at, (code, name)) in names.iter().enumerate() {
        let own: Vec<String> = words(name).into_iter().chain(words(code)).collect();
        let scores: Vec<u32> =
            asked.iter().map(|word| best(word, &own)).filter(|score| *score > 0).collect();
        if !scores.is_empty() {
            found.push((scores.len(), scores.iter().sum(), at));
        }
    }
    let most = found.iter().map(|(hits, ..)| *hits).max().unwrap_or(0);
    found.retain(|(hits, ..)| *hits == most);
    // Of two that fit alike the shorter name says less that was not asked.
    found.sort_by_key(|(_, score, at)| (std::cmp::Reverse(*score), names[*at].1.len(), *at));
    found.into_iter().map(|(.., at)| at).collect()
}

/// How well a word is found among a service's own: 0 for not at all.
fn best(word: &str, own: &[String]) -> u32 {
    let said = SAID.iter().filter(|(said, _)| *said == word).map(|(_, meant)| *meant);
    std::iter::once(word)
        .chain(said)
        .flat_map(|word| own.iter().map(move |there| fit(word, there)))
        .max()
        .unwrap_or(0)
}

fn fit(word: &str, there: &str) -> u32 {
    let (short, long) = (word.len(), there.len());
    if word == there {
        4
    } else if short >= 3 && there.starts_with(word) {
        3
    } else if short >= 4 && there.contains(word) || (long >= 4 && word.contains(there)) {
        2
    } else {
        u32::from(short >= 4 && strsim::osa_distance(word, there) <= if short >= 7 { 2 } else { 1 })
    }
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    // Words that stand in half of the names, or in none, help nobody.
    parts
        .filter(|part| {
            !matches!(
                *part,
                "el" | "dan"
                    | "di"
                    | "yang"
                    | "karena"
                    | "untuk"
                    | "saya"
                    | "mau"
                    | "urus"
                    | "bikin"
                    | "buat"
            )
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICES: &[(&str, &str)] = &[
        ("ktp-el-baru", "KTP-el Baru (Pemula)"),
        ("ktp-el-hilang", "KTP-el karena Hilang"),
        ("ktp-el-perubahan-data", "KTP-el karena Perubahan Elemen Data"),
        ("kk-baru", "Kartu Keluarga Baru"),
        ("kk-hilang-rusak", "Kartu Keluarga karena Hilang/Rusak"),
        ("akta-kelahiran", "Akta Kelahiran"),
        ("akta-kematian", "Akta Kematian (TRIDATU)"),
        ("akta-perkawinan", "Akta Perkawinan (TRIDATU)"),
        ("pembetulan-akta-kelahiran", "Pembetulan Elemen Data pada Akta Kelahiran"),
        ("skpwni-pindah", "SKPWNI - Pindah antar Kabupaten/Provinsi"),
        ("pindah-datang", "Pindah Datang (Kedatangan)"),
        ("kia-baru", "Kartu Identitas Anak (KIA) Baru"),
    ];

    fn first(typed: &str) -> Option<&'static str> {
        find(typed, SERVICES).first().map(|at| SERVICES[*at].0)
    }

    #[test]
    fn people_find_a_service_by_their_own_words() {
        let said = [
            ("ktp ilang", "ktp-el-hilang"),
            ("KTP hilang", "ktp-el-hilang"),
            ("akte lahir", "akta-kelahiran"),
            ("kartu kluarga hilang", "kk-hilang-rusak"),
            ("kk rusak", "kk-hilang-rusak"),
            ("bapak meninggal", "akta-kematian"),
            ("surat kawin", "akta-perkawinan"),
            ("nikah", "akta-perkawinan"),
            ("akta salah", "pembetulan-akta-kelahiran"),
            ("kia", "kia-baru"),
            ("pindah", "pindah-datang"),
            ("saya mau pindah provinsi", "skpwni-pindah"),
            ("ktp baru", "ktp-el-baru"),
            ("perbahan ktp", "ktp-el-perubahan-data"),
        ];
        for (typed, code) in said {
            assert_eq!(first(typed), Some(code), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_everything_and_nonsense_is_nothing() {
        assert_eq!(find("  ", SERVICES).len(), SERVICES.len());
        assert_eq!(find("xyzzy", SERVICES), Vec::<usize>::new());
    }
}
