//! What the forms of a page ask for: several forms post to one address, and each names its step.
//! Page and route read the same code.

use domain::codes;
use domain::people::security::AccountChange;
use domain::people::staff_form::OwnForm;

/// The field in which a form names its step.
pub const STEP: &str = "langkah";

codes! {
    /// Showing a second factor while signing in (`/masuk/kode`).
    pub enum FactorStep {
        /// It is shown.
        Show = "tunjuk",
        /// The first one is set up.
        Enrol = "pasang",
    }
}

codes! {
    /// Deciding what waits for a second person.
    pub enum PendingStep {
        /// It is confirmed.
        Confirm = "setujui",
        /// It is declined, or taken back.
        Decline = "tolak",
    }
}

codes! {
    /// The security of one's own account (`/kerja/keamanan`, `/saya/keamanan`).
    pub enum SecurityStep {
        /// The password is shown again.
        Prove = "sandi",
        /// The password is changed.
        ChangePassword = "ganti",
        /// A second factor is added.
        Enrol = "pasang",
        /// A second factor is removed.
        RemoveFactor = "buang",
        /// The recovery codes are renewed.
        RenewRecovery = "pemulihan",
        /// Sessions are ended.
        EndSessions = "sesi",
        /// A deputy of the head is named.
        NameDeputy = "plt",
        /// A deputy is relieved.
        EndDeputy = "plt_cabut",
    }
}

codes! {
    /// The settings of a resident's own account (`/saya/akun`).
    pub enum AccountStep {
        /// Another number or address is asked for.
        AskContact = "ganti",
        /// It is confirmed at both ends.
        ConfirmContact = "ganti_kode",
        /// A name for signing in is chosen.
        UserId = "pengguna",
        /// A counter is allowed to file.
        GiveConsent = "kuasa",
        /// That is taken back.
        RevokeConsent = "cabut",
        /// Sessions are ended.
        EndSessions = "sesi",
        /// The account is closed.
        Close = "tutup",
    }
}

codes! {
    /// A resident's lost number or address, at the desk (`/kerja/akun/{id}`).
    pub enum DeskStep {
        /// A code is sent to the new one.
        AskContact = "ganti",
        /// The code is judged.
        ConfirmContact = "ganti_kode",
    }
}

codes! {
    /// Another password without the old one (`/lupa-sandi`).
    pub enum ResetStep {
        /// A code is asked for.
        Ask = "minta",
        /// The password is changed with it.
        Change = "ganti",
    }
}

codes! {
    /// A one-time link (`/undangan`).
    pub enum InvitedStep {
        /// It is opened.
        Open = "buka",
        /// The password of its account is chosen.
        Choose = "pilih",
    }
}

codes! {
    /// A form of the staff pages that is drawn again with what was typed.
    pub enum StaffForm {
        /// Somebody is invited.
        Invite = "undang",
        /// A role is given.
        Give = "beri",
        /// The NIK is noted.
        Nik = "nik",
        /// A deputy is named.
        Deputy = "plt",
        /// An institution is registered.
        Institution = "instansi",
        /// A unit of it.
        Unit = "unit",
        /// An agreement with it.
        Agreement = "pks",
        /// Somebody of a unit.
        Member = "pengguna",
    }
}

impl StaffForm {
    /// The form of what is done with an account; `None` for what is one press.
    #[must_use]
    pub const fn of_change(change: AccountChange) -> Option<Self> {
        match change {
            AccountChange::Invite => Some(Self::Invite),
            AccountChange::Give => Some(Self::Give),
            AccountChange::Nik => Some(Self::Nik),
            AccountChange::Suspend
            | AccountChange::Restore
            | AccountChange::Link
            | AccountChange::DropFactors
            | AccountChange::Take
            | AccountChange::Phone
            | AccountChange::Email => None,
        }
    }

    /// Whose fields it has.
    #[must_use]
    pub const fn fields(self) -> OwnForm {
        match self {
            Self::Invite | Self::Give | Self::Nik | Self::Deputy => OwnForm::Staff,
            Self::Institution => OwnForm::Institution,
            Self::Unit => OwnForm::Unit,
            Self::Agreement => OwnForm::Pks,
            Self::Member => OwnForm::Member,
        }
    }
}

codes! {
    /// The first page of the settings (`/kerja/pengaturan`).
    pub enum PublishStep {
        /// The drafts become the next edition.
        Publish = "terbitkan",
        /// An earlier edition becomes the next one.
        RollBack = "kembali",
        /// The drafts are thrown away.
        Discard = "buang",
    }
}

codes! {
    /// Something that is in a list of the settings or not: the official file of a form, a day off.
    pub enum EntryStep {
        /// It is put there.
        Put = "simpan",
        /// It is taken out.
        Remove = "hapus",
    }
}
