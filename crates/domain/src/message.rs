//! Messages to applicants: their kinds, channels, templates, and the limits of a short message.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// What a message tells. Each step of a procedure names the kinds it sends.
    pub enum MessageKind {
        /// Diterima: with the registration number.
        Received = "received",
        /// Disetujui: the file is complete.
        Approved = "approved",
        /// Dalam proses: entered in SIAK.
        InProcess = "in_process",
        /// Dalam pengerjaan: the draft is verified.
        InWork = "in_work",
        /// The signed document exists (e-mail).
        Issued = "issued",
        /// The physical file can be sent: which papers, where to.
        FilesWanted = "files_wanted",
        /// Papers are missing in the physical file.
        FilesMissing = "files_missing",
        /// The physical file is here.
        FilesReceived = "files_received",
        /// The documents are registered; the Resi can be downloaded.
        Registered = "registered",
        /// Ready to be collected: queue number, place, hours.
        Ready = "ready",
        /// Selesai, for services that issue no document.
        Finished = "finished",
        /// Dibatalkan: with what is wrong.
        Cancelled = "cancelled",
        /// A code for confirming a number or an address.
        Code = "code",
        /// A code that its owner reads out to the officer before whom they sit.
        CodePresent = "code_present",
        /// The resident's account is verified.
        AccountAccepted = "account_accepted",
        /// The resident's account is sent back, with what is wrong.
        AccountRefused = "account_refused",
        /// A one-time link for choosing a password (staff).
        Invitation = "invitation",
        /// An agreement (PKS) ends within thirty days.
        PksEnding = "pks_ending",
        /// The number or address of an account was changed: told to the one before.
        ContactChanged = "contact_changed",
        /// How one signs in was changed (password, second factor): told to every proven channel.
        SignInChanged = "sign_in_changed",
    }
}

impl MessageKind {
    /// Whether a stranger can have it sent to a number or address that is not theirs: then nothing
    /// that they typed may stand in it.
    #[must_use]
    pub const fn may_go_to_anybody(self) -> bool {
        matches!(self, Self::Code | Self::CodePresent)
    }
}

codes! {
    /// The ways a message travels.
    pub enum Channel {
        /// Short message.
        Sms = "sms",
        /// WhatsApp.
        Whatsapp = "whatsapp",
        /// E-mail.
        Email = "email",
    }
}

/// The text of one kind on one channel, with `{name}` places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Which message.
    pub kind: MessageKind,
    /// On which channel.
    pub channel: Channel,
    /// Subject line, for e-mail.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
}

/// A message ready for the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Which message.
    pub kind: MessageKind,
    /// On which channel.
    pub channel: Channel,
    /// Phone number in E.164 or e-mail address.
    pub to: String,
    /// Subject line, for e-mail.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
}

/// The places a template may use.
pub const PLACES: &[&str] = &[
    "nama", "layanan", "no", "alasan", "lokasi", "jam", "antrian", "kantor", "wa", "kode",
    "tautan", "tanggal", "berkas", "alamat",
];

/// Longest short message: one segment of GSM-7.
pub const SMS_LENGTH: usize = 160;

impl Template {
    /// Puts values in the template's places. A short message that would be longer than one segment
    /// loses the end of `{nama}` first: the number and the place matter more.
    #[must_use]
    pub fn fill(&self, to: &str, values: &[(&str, &str)]) -> Message {
        let mut text = put(&self.text, values);
        if self.channel == Channel::Sms {
            text = to_gsm7(&text);
            if let (true, Some((_, name))) =
                (text.len() > SMS_LENGTH, values.iter().find(|(place, _)| *place == "nama"))
            {
                let room = to_gsm7(name).len().saturating_sub(text.len() - SMS_LENGTH);
                let short: String = to_gsm7(name).chars().take(room).collect();
                let shorter: Vec<(&str, &str)> = values
                    .iter()
                    .map(|(p, v)| (*p, if *p == "nama" { short.trim_end() } else { *v }))
                    .collect();
                text = to_gsm7(&put(&self.text, &shorter)).chars().take(SMS_LENGTH).collect();
            }
        }
        Message {
            kind: self.kind,
            channel: self.channel,
            to: to.to_owned(),
            subject: self.subject.as_deref().map(|s| put(s, values)),
            text,
        }
    }

    /// The first `{place}` that is none of [`PLACES`], or may not stand in a message that anybody
    /// can be sent, for refusing a broken template at start.
    #[must_use]
    pub fn unknown_place(&self) -> Option<String> {
        let mut rest = self.text.as_str();
        while let Some(open) = rest.find('{') {
            let close = rest[open..].find('}')?;
            let place = &rest[open + 1..open + close];
            if !PLACES.contains(&place) || (place == "nama" && self.kind.may_go_to_anybody()) {
                return Some(place.to_owned());
            }
            rest = &rest[open + close..];
        }
        None
    }
}

/// Each place once, so that a value with braces in it stays what it is.
fn put(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let known = after.split_once('}').and_then(|(place, behind)| {
            Some((values.iter().find(|(name, _)| *name == place)?.1, behind))
        });
        match known {
            Some((value, behind)) => {
                out.push_str(value);
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// Folds a text to signs that cost one septet each in GSM 03.38.
fn to_gsm7(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '–' | '—' => '-',
            '’' | '‘' | '`' => '\'',
            '“' | '”' => '"',
            c if c.is_ascii_alphanumeric() || " @$_!\"#%&'()*+,-./:;<=>?\n".contains(c) => c,
            _ => '?',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready() -> Template {
        Template {
            kind: MessageKind::Ready,
            channel: Channel::Sms,
            subject: None,
            text: "Yth. {nama}, {layanan} No. {no} dapat diambil di {lokasi}. Antrian {antrian}. \
                SMS ini tidak perlu dibalas."
                .to_owned(),
        }
    }

    #[test]
    fn a_long_name_never_pushes_the_place_out_of_a_short_message() {
        let name = "Ida Ayu Komang Trisnawati Kusumaningrat Dewi Pradnyaparamita Sukmawati";
        let message = ready().fill(
            "+6281234567890",
            &[
                ("nama", name),
                ("layanan", "KTP-el"),
                ("no", "7K3Q-9M2X-4RTA"),
                ("lokasi", "Kantor Camat Seririt"),
                ("antrian", "A012"),
            ],
        );
        assert!(message.text.len() <= SMS_LENGTH, "{}", message.text.len());
        assert!(message.text.contains("Kantor Camat Seririt. Antrian A012."), "{}", message.text);
    }

    #[test]
    fn unknown_places_are_named() {
        let mut template = ready();
        assert_eq!(template.unknown_place(), None);
        template.text.push_str(" {nik}");
        assert_eq!(template.unknown_place(), Some("nik".to_owned()));
    }
}
