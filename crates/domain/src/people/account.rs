//! The account of a resident: how it begins, is verified, refused and mended (document 002,
//! "Pendaftaran User Baru").

use serde::{Deserialize, Serialize};

use super::event::AccountEventKind;
use crate::codes::codes;

codes! {
    /// The kinds of accounts. One person may have one of each.
    pub enum AccountKind {
        /// Of somebody who works for the office or at a counter.
        Staff = "staff",
        /// Of a resident.
        Resident = "resident",
    }
}

codes! {
    /// Where an account stands.
    pub enum AccountStatus {
        /// Begun: the number is not confirmed or photos are missing.
        Begun = "begun",
        /// Sent, to be verified.
        Pending = "pending",
        /// May sign in and file.
        Active = "active",
        /// Sent back with what is wrong.
        Refused = "refused",
        /// Stopped by the office.
        Suspended = "suspended",
        /// Closed at the resident's wish.
        Closed = "closed",
    }
}

codes! {
    /// What is done with an account.
    pub enum AccountAct {
        /// The resident sends it to be verified.
        Send = "send",
        /// The verifier accepts it.
        Accept = "accept",
        /// The verifier sends it back.
        Refuse = "refuse",
        /// The resident sends what was mended.
        Resend = "resend",
        /// The office stops it.
        Suspend = "suspend",
        /// The office lets it go on.
        Restore = "restore",
        /// The resident closes it.
        Close = "close",
    }
}

codes! {
    /// The photos of a registration.
    pub enum PhotoKind {
        /// KTP-el, or the Surket of the recording.
        Card = "ktp",
        /// The original family card, no copy.
        FamilyCard = "kk",
        /// A signature on white paper.
        Signature = "tanda_tangan",
        /// The resident holding the card, with an uncovered face.
        Selfie = "swafoto",
    }
}

/// A part of a registration that can be wrong and mended by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AccountItem {
    /// NIK.
    Nik,
    /// Full name.
    Name,
    /// Number of the family card.
    Kk,
    /// A photo.
    Photo(PhotoKind),
}

codes! {
    /// Why a registration is sent back. Each reason belongs to one part, and the resident mends
    /// just those parts.
    pub enum AccountFault {
        /// The NIK is another one than on the card.
        OtherNik = "nik",
        /// The name is another one than on the card or in the register.
        OtherName = "nama",
        /// The number is another one than on the family card.
        OtherKk = "no_kk",
        /// Not a photo of the card.
        CardMissing = "ktp_tidak_ada",
        /// The card cannot be read.
        CardUnreadable = "ktp_tidak_terbaca",
        /// Somebody else's card.
        CardOfAnother = "ktp_orang_lain",
        /// Not a photo of the family card.
        FamilyCardMissing = "kk_tidak_ada",
        /// The family card cannot be read.
        FamilyCardUnreadable = "kk_tidak_terbaca",
        /// A photocopy in place of the original.
        FamilyCardCopy = "kk_fotokopi",
        /// No signature on white paper.
        SignatureMissing = "tanda_tangan_tidak_ada",
        /// The signature is another one than on the card.
        SignatureOther = "tanda_tangan_berbeda",
        /// The face is covered.
        SelfieCovered = "swafoto_tertutup",
        /// The resident does not hold the card.
        SelfieWithoutCard = "swafoto_tanpa_ktp",
        /// Another face than on the card.
        SelfieOfAnother = "swafoto_orang_lain",
    }
}

impl AccountFault {
    /// The part it belongs to.
    #[must_use]
    pub const fn item(self) -> AccountItem {
        match self {
            Self::OtherNik => AccountItem::Nik,
            Self::OtherName => AccountItem::Name,
            Self::OtherKk => AccountItem::Kk,
            Self::CardMissing | Self::CardUnreadable | Self::CardOfAnother => {
                AccountItem::Photo(PhotoKind::Card)
            }
            Self::FamilyCardMissing | Self::FamilyCardUnreadable | Self::FamilyCardCopy => {
                AccountItem::Photo(PhotoKind::FamilyCard)
            }
            Self::SignatureMissing | Self::SignatureOther => {
                AccountItem::Photo(PhotoKind::Signature)
            }
            Self::SelfieCovered | Self::SelfieWithoutCard | Self::SelfieOfAnother => {
                AccountItem::Photo(PhotoKind::Selfie)
            }
        }
    }
}

/// Reads fault codes that are separated by spaces; what is none is left out.
#[must_use]
pub fn faults_of(codes: &str) -> Vec<AccountFault> {
    codes.split_whitespace().filter_map(AccountFault::from_code).collect()
}

/// The parts that a set of reasons asks to be mended, each once, in the order of the form.
#[must_use]
pub fn items_to_mend(faults: &[AccountFault]) -> Vec<AccountItem> {
    let mut items: Vec<AccountItem> = faults.iter().map(|fault| fault.item()).collect();
    items.sort();
    items.dedup();
    items
}

impl AccountStatus {
    /// Where an act leads, or `None` when it is not possible from here.
    #[must_use]
    pub const fn after(self, act: AccountAct) -> Option<Self> {
        match (self, act) {
            (Self::Begun, AccountAct::Send) => Some(Self::Pending),
            (Self::Pending, AccountAct::Accept) => Some(Self::Active),
            (Self::Pending, AccountAct::Refuse) => Some(Self::Refused),
            (Self::Refused, AccountAct::Resend) => Some(Self::Pending),
            (Self::Active, AccountAct::Suspend) => Some(Self::Suspended),
            (Self::Suspended, AccountAct::Restore) => Some(Self::Active),
            (Self::Begun | Self::Pending | Self::Refused | Self::Active, AccountAct::Close) => {
                Some(Self::Closed)
            }
            _ => None,
        }
    }
}

impl AccountAct {
    /// What the history says of it.
    #[must_use]
    pub const fn event(self) -> AccountEventKind {
        match self {
            Self::Send => AccountEventKind::Sent,
            Self::Resend => AccountEventKind::Resent,
            Self::Accept => AccountEventKind::Accepted,
            Self::Refuse => AccountEventKind::Refused,
            Self::Suspend => AccountEventKind::Suspended,
            Self::Restore => AccountEventKind::Restored,
            Self::Close => AccountEventKind::Closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_account_is_mended_and_accepted() {
        let refused = AccountStatus::Pending.after(AccountAct::Refuse).unwrap();
        let again = refused.after(AccountAct::Resend).unwrap();
        assert_eq!(again.after(AccountAct::Accept), Some(AccountStatus::Active));
        assert_eq!(refused.after(AccountAct::Accept), None);
    }

    #[test]
    fn a_closed_account_stays_closed() {
        for act in AccountAct::ALL {
            assert_eq!(AccountStatus::Closed.after(*act), None);
        }
    }

    #[test]
    fn only_what_was_refused_is_mended() {
        let faults =
            [AccountFault::SelfieCovered, AccountFault::SelfieWithoutCard, AccountFault::OtherName];
        assert_eq!(
            items_to_mend(&faults),
            [AccountItem::Name, AccountItem::Photo(PhotoKind::Selfie)]
        );
    }

    #[test]
    fn every_photo_can_be_refused_by_itself() {
        for kind in PhotoKind::ALL {
            assert!(
                AccountFault::ALL.iter().any(|fault| fault.item() == AccountItem::Photo(*kind))
            );
        }
    }
}
