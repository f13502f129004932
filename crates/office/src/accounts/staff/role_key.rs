//! A role as a form names it.

use domain::procedure::{ActorKind, Role};

/// What names a role in a form.
pub(crate) fn key_of(role: &Role) -> String {
    [role.kind.code(), role.area.as_deref().unwrap_or(""), role.office.as_deref().unwrap_or("")]
        .join("|")
}

/// The role that a form names.
pub(crate) fn role_of_key(key: &str) -> Option<Role> {
    let mut parts = key.split('|');
    let kind = ActorKind::from_code(parts.next()?)?;
    let mut some = || parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
    Some(Role { kind, area: some(), office: some() })
}
