//! The second factor: what shows that it is really them, beside the password.

use crate::codes::codes;
use crate::procedure::{ActorKind, Role};

codes! {
    /// What may serve as second factor.
    pub enum FactorKind {
        /// An application that shows six digits every half minute (RFC 6238).
        Totp = "totp",
        /// A key of the device or beside it (WebAuthn).
        Passkey = "passkey",
    }
}

codes! {
    /// How far a session has come. Only a full one is one's own; the others lead to a page of their
    /// own and nowhere else.
    pub enum Stage {
        /// Everything that is asked for was shown.
        Full = "full",
        /// The password was right; the second factor is missing.
        Factor = "factor",
        /// The password was right; a second factor is required and there is none yet.
        Enrol = "enrol",
    }
}

codes! {
    /// Why a second factor is not taken.
    pub enum FactorFault {
        /// Not six digits, and no recovery code either.
        Form = "form",
        /// Another code than the present one.
        Wrong = "wrong",
        /// A code that was used before: the next one comes within half a minute.
        Used = "used",
        /// The key did not answer, or another one did.
        Key = "key",
        /// Too many tries: wait.
        Wait = "wait",
        /// The password has to be shown again first.
        Password = "password",
        /// The password that was shown is another one.
        PasswordWrong = "password_wrong",
        /// The last one of an account that needs one cannot be taken away.
        Last = "last",
    }
}

codes! {
    /// Who needs a second factor. A resident never does, and may switch one on.
    pub enum FactorFor {
        /// The head and administrators.
        Head = "head",
        /// Everybody of the office, who sees other people's cases.
        Staff = "staff",
        /// Counters and institutions too.
        Everybody = "everybody",
    }
}

/// How many recovery codes are given at a time.
pub const RECOVERY_CODES: usize = 10;

/// Letters of a recovery code: none that is taken for another one.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// Whether somebody with these roles needs a second factor.
#[must_use]
pub fn is_required(roles: &[Role], policy: FactorFor) -> bool {
    let needs = |kind: ActorKind| match kind {
        ActorKind::OfficeHead | ActorKind::Administrator => true,
        ActorKind::Counter | ActorKind::Institution => policy == FactorFor::Everybody,
        ActorKind::Resident => false,
        _ => policy != FactorFor::Head,
    };
    roles.iter().any(|role| needs(role.kind))
}

/// A recovery code of ten letters (50 bits), written in two groups.
#[must_use]
pub fn recovery_code(random: u64) -> String {
    let letters: String = (0..10)
        .map(|at| char::from(LETTERS[usize::try_from(random >> (at * 5) & 31).unwrap_or(0)]))
        .collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// A recovery code in the one spelling in which it is compared; `None` when it is none.
#[must_use]
pub fn typed_recovery(raw: &str) -> Option<String> {
    let letters: String = raw
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_lowercase)
        .collect();
    (letters.len() == 10 && letters.bytes().all(|byte| LETTERS.contains(&byte)))
        .then(|| format!("{}-{}", &letters[..5], &letters[5..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_administrator_always_need_one_and_the_others_as_the_agency_says() {
        let needs = |kind, policy| is_required(&[Role { kind, area: None, office: None }], policy);
        for policy in FactorFor::ALL {
            assert!(
                needs(ActorKind::OfficeHead, *policy)
                    && needs(ActorKind::Administrator, *policy)
                    && !needs(ActorKind::Resident, *policy)
            );
        }
        let of =
            |kind| FactorFor::ALL.iter().map(|policy| needs(kind, *policy)).collect::<Vec<_>>();
        assert_eq!(of(ActorKind::Verifier), [false, true, true]);
        assert_eq!(of(ActorKind::Auditor), [false, true, true]);
        assert_eq!(
            (of(ActorKind::Counter), of(ActorKind::Institution)),
            (vec![false, false, true], vec![false, false, true])
        );
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_written() {
        let code = recovery_code(0x1234_5678_9abc_def0);
        assert_eq!(code.len(), 11);
        assert_eq!(typed_recovery(&code.to_uppercase().replace('-', " ")), Some(code));
        assert_eq!((typed_recovery("123456"), typed_recovery("iiiii-lllll")), (None, None));
    }
}
