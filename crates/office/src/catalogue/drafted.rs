//! A profile with drafts in the places of its files, and what an edition of an administrator has to
//! leave as it is.

use std::collections::BTreeMap;

use domain::people::factor::FactorFor;
use domain::profile::{Profile, ProfileError};
use store::editions::Draft;

/// The profile as it would be with the drafts.
pub(crate) fn drafted(
    profile: &Profile,
    drafts: &[Draft],
) -> std::result::Result<Profile, ProfileError> {
    let next = Profile::from_files(with_drafts(profile, drafts))?;
    keeps_fixed_settings(profile, next).and_then(|next| still_serves(profile, next))
}

/// Which changes a page showed.
pub(crate) fn stamp(drafts: &[Draft]) -> String {
    drafts
        .iter()
        .map(|draft| format!("{}:{}", draft.file, draft.version))
        .collect::<Vec<_>>()
        .join(",")
}

/// An edition must go on serving what hangs on the one before: the agency is the same, and every
/// office is still there, because applications wait in it and people work in it.
pub(crate) fn still_serves(
    before: &Profile,
    next: Profile,
) -> std::result::Result<Profile, ProfileError> {
    let wrong =
        |file: &str, reason: String| Err(ProfileError { file: file.to_owned(), line: 1, reason });
    if next.agency.code != before.agency.code {
        return wrong("agency.toml", format!("kode harus tetap `{}`", before.agency.code));
    }
    if let Some(gone) = before.offices.iter().find(|office| next.office(&office.code).is_none()) {
        return wrong(
            "offices.toml",
            format!("kantor `{}` hilang, padahal masih ada permohonan dan petugasnya", gone.code),
        );
    }
    if next.services.is_empty() {
        return wrong("services.toml", "tidak ada layanan yang tersisa".to_owned());
    }
    Ok(next)
}

/// What an administrator's edition leaves as it is: where the agency is found and what its people's
/// second factors hang on. Whoever runs the system changes that in the folder.
pub(crate) fn keeps_fixed_settings(
    before: &Profile,
    next: Profile,
) -> std::result::Result<Profile, ProfileError> {
    let wrong = |reason: &str| {
        Err(ProfileError { file: "agency.toml".to_owned(), line: 1, reason: reason.to_owned() })
    };
    let (old, new) = (&before.agency, &next.agency);
    if (&old.host, &old.area, old.zone) != (&new.host, &new.area, new.zone) {
        return wrong("host, area, dan zone hanya diubah oleh pengelola sistem");
    }
    let rank = |policy: FactorFor| FactorFor::ALL.iter().position(|there| *there == policy);
    if rank(new.second_factor) < rank(old.second_factor) {
        return wrong("second_factor hanya dilonggarkan oleh pengelola sistem");
    }
    Ok(next)
}

/// The files of a profile with drafts in their places.
pub(crate) fn with_drafts(profile: &Profile, drafts: &[Draft]) -> BTreeMap<String, String> {
    let mut files = profile.source.clone();
    files.extend(drafts.iter().map(|draft| (draft.file.clone(), draft.body.clone())));
    domain::profile::older::upgrade(&mut files);
    files
}

/// What the form of a file names that was not changed since an edition. A change has the moment of
/// its saving instead.
pub(crate) fn first_version(profile: &Profile) -> i64 {
    profile.edition * 1000
}
