//! Statuses, actions, actors and conditions. The words people read for them stand in
//! [`crate::words`].

use crate::codes::codes;

codes! {
    /// Where an application stands (seeds 000 to 003).
    pub enum Status {
        /// Not sent yet.
        Draft = "draft",
        /// Belum Diproses: in the office's queue.
        Submitted = "submitted",
        /// Verified with an estimate of the documents; waits for the physical file (seed 003).
        AwaitingFiles = "awaiting_files",
        /// The physical file is here.
        FilesReceived = "files_received",
        /// Completeness verified.
        Accepted = "accepted",
        /// Sudah Masuk SIAK: entered, the draft (konsep) is available.
        InSiak = "in_siak",
        /// Validasi: draft verified, waiting for the head's signature.
        Validated = "validated",
        /// The request is with the signing service.
        Signing = "signing",
        /// The signed document is back.
        Signed = "signed",
        /// Cetak: printed, ready to be collected.
        Printed = "printed",
        /// The issued documents are registered with their numbers; the Resi can be downloaded (seed
        /// 003).
        Registered = "registered",
        /// Diambil: handed over.
        Collected = "collected",
        /// Terkirim: sent by e-mail or POS.
        Delivered = "delivered",
        /// Selesai, for services that issue no document.
        Done = "done",
        /// Dibatalkan: with a reason to be followed up.
        Cancelled = "cancelled",
        /// Ditarik by the applicant.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What can be done with an application.
    pub enum Action {
        /// Send it to the office.
        Submit = "submit",
        /// Declare it complete.
        Accept = "accept",
        /// Check what was filed and estimate which documents will be issued (seed 003).
        Verify = "verify",
        /// Tell how the physical file was sent.
        SendFiles = "send_files",
        /// Ask for papers that are missing in the physical file.
        MissFiles = "miss_files",
        /// Record that the physical file is here.
        ReceiveFiles = "receive_files",
        /// Declare the physical file right.
        ValidateFiles = "validate_files",
        /// Cancel it, with reason and faults.
        Cancel = "cancel",
        /// Send it again after mending.
        Resubmit = "resubmit",
        /// Take it back.
        Withdraw = "withdraw",
        /// Record its entry in SIAK with the konsep.
        EnterSiak = "enter_siak",
        /// Declare the konsep right.
        Validate = "validate",
        /// Close a service that issues no document.
        Finish = "finish",
        /// Send it back to the SIAK operator.
        Return = "return",
        /// Sign electronically (TTE).
        Sign = "sign",
        /// The signing service delivered a valid signature.
        SignatureArrived = "signature_arrived",
        /// The signing service refused or failed.
        SignatureFailed = "signature_failed",
        /// Print the document.
        Print = "print",
        /// Register the issued documents: number, date, kind.
        Register = "register",
        /// Send the document.
        Deliver = "deliver",
        /// Hand the document over.
        HandOver = "hand_over",
    }
}

codes! {
    /// Who acts.
    pub enum ActorKind {
        /// Pemohon or Pelapor with an account.
        Resident = "resident",
        /// Operator Loket of a village or district.
        Counter = "counter",
        /// Pengguna Instansi under a PKS.
        Institution = "institution",
        /// Operator Verifikator, Operator Tridatu.
        Verifier = "verifier",
        /// Operator SIAK.
        SiakOperator = "siak_operator",
        /// Validator: Kasi, Pejabat Fungsional ADB, Kepala Bidang.
        Validator = "validator",
        /// Kepala Dinas.
        OfficeHead = "office_head",
        /// Operator Cetak/Produksi.
        Producer = "producer",
        /// Loket Pengambilan.
        PickupClerk = "pickup_clerk",
        /// Petugas Registrasi.
        Registrar = "registrar",
        /// Petugas Pengaduan.
        Complaints = "complaints",
        /// Administrator: configuration, no case files.
        Administrator = "administrator",
        /// Inspektorat: reads everything, changes nothing.
        Auditor = "auditor",
        /// The program itself.
        System = "system",
    }
}

codes! {
    /// What a step needs besides the right actor and status.
    pub enum Condition {
        /// All fields answered and a file that passed inspection.
        Complete = "complete",
        /// Everything that was found wrong is ticked as mended.
        Corrected = "corrected",
        /// A reason in words.
        Reason = "reason",
        /// At least one requirement or field that is wrong.
        Faults = "faults",
        /// Filed by the same person or the same counter.
        Filer = "filer",
        /// The reference of the entry in SIAK.
        SiakReference = "siak_reference",
        /// The konsep as PDF.
        Konsep = "konsep",
        /// Not the person who entered it in SIAK.
        NotEnterer = "not_enterer",
        /// Not the person who verified its completeness.
        NotVerifier = "not_verifier",
        /// The konsep is the very one that was validated.
        KonsepUnchanged = "konsep_unchanged",
        /// The passphrase of the signing key.
        Passphrase = "passphrase",
        /// The service issues a document.
        IssuesDocument = "issues_document",
        /// The service issues no document.
        NoDocument = "no_document",
        /// A counter may do this only for what is printed at its village.
        PrintsHere = "prints_here",
        /// The original documents were shown.
        OriginalsShown = "originals_shown",
        /// The recipient's name.
        Recipient = "recipient",
        /// The recipient's signature, drawn or on paper.
        Signature = "signature",
        /// An e-mail address to deliver to, or a tracking number.
        Address = "address",
        /// Which documents will be issued, and which papers have to be sent.
        Estimate = "estimate",
        /// How the physical file was sent, with a tracking number unless it was brought.
        Shipment = "way",
        /// Every paper of the physical file is here.
        PapersHere = "papers_here",
        /// A paper of the physical file is marked as missing.
        PapersMissing = "papers_missing",
        /// Number and date of every issued document.
        Numbers = "numbers",
        /// The Resi Pengambilan was shown: its code fits.
        Resi = "resi",
        /// A signature over the very document, checked.
        ValidSignature = "valid_signature",
    }
}

impl Status {
    /// Whether it lies behind the signature: what producers and pick-up clerks see, and when the
    /// signed document is there.
    #[must_use]
    pub fn is_behind_signature(self) -> bool {
        matches!(
            self,
            Self::Signed | Self::Printed | Self::Registered | Self::Collected | Self::Delivered
        )
    }

    /// Whether nothing comes after it.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Collected | Self::Delivered | Self::Done | Self::Withdrawn)
    }
}

impl ActorKind {
    /// The roles that the office gives to staff, in the order of the work.
    pub const STAFF: &'static [ActorKind] = &[
        Self::Counter,
        Self::Verifier,
        Self::SiakOperator,
        Self::Validator,
        Self::OfficeHead,
        Self::Producer,
        Self::PickupClerk,
        Self::Registrar,
        Self::Complaints,
        Self::Administrator,
        Self::Auditor,
    ];

    /// Whether this role's work is bound to one office.
    #[must_use]
    pub fn is_of_an_office(self) -> bool {
        matches!(self, Self::Producer | Self::PickupClerk)
    }
}
