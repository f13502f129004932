//! The English words.

use crate::Text;

pub(crate) const fn word(text: Text) -> &'static str {
    match text {
        Text::Email => "E-mail address",
        Text::Password => "Password",
        Text::SignInTitle => "Sign in",
        Text::SignInLead => "For residents, counter operators and office staff.",
        Text::SignInWrong => {
            "Name and password do not match. Check the digits and capital letters and try again."
        }
        Text::SignInEmpty => "Give your NIK, mobile number or e-mail address, and the password.",
        Text::SignInLocked => {
            "Too many attempts. Wait {menit} minutes and try again. If you forgot the password, \
             choose Forgotten password."
        }
        Text::SessionEnded => {
            "Your session has ended. Sign in again to go on; what you typed has been saved."
        }
        Text::SignedOutNow => "You are signed out.",
        Text::SkipToContent => "Skip to content",
        Text::OtherLanguage => "Bahasa Indonesia",
        Text::HomeTitle => "Civil documents without the queue",
        Text::HomeLead => {
            "File from your own phone, or at your village counter. Every service is free of charge."
        }
        Text::HomeFind => "What do you need?",
        Text::HomePopular => "Asked for most",
        Text::HomeAll => "All services",
        Text::HomeToday => "Hours today",
        Text::ContactTitle => "Hours and contact",
        Text::ContactPlaces => "Offices",
        Text::ContactDistricts => "Where ID cards of the districts {kecamatan} are collected",
        Text::ContactDaysOff => "Next days off",
        Text::ContactComplain => "Complaints",
        Text::ContactComplainLead => {
            "Tell us at the office, by the contacts above, or by LAPOR! (SMS 1708, lapor.go.id)."
        }
        Text::PledgeTitle => "Service pledge",
        Text::PledgeStandards => "The standard of each service",
        Text::HelpTitle => "Help",
        Text::HelpLead => "Getting a document from your phone, step by step.",
        Text::Help1 => "Find the service",
        Text::Help1Lead => {
            "On the first page type what you need, like \"ktp hilang\". Open the service to see \
             what to bring."
        }
        Text::Help1Picture => {
            "A phone shows a search box with the words ktp hilang and a service below it"
        }
        Text::Help2 => "Sign in or register",
        Text::Help2Lead => {
            "Use your NIK, mobile number or e-mail. New? Register with a photo of your card; an \
             officer checks it. No phone? Go to the village counter."
        }
        Text::Help2Picture => "A phone shows fields for NIK and password and a button",
        Text::Help3 => "Fill in the form",
        Text::Help3Lead => {
            "Answer one question after the other. It saves itself, so you may stop and go on \
             later. What is wrong is shown in red."
        }
        Text::Help3Picture => "A phone shows some fields, one of them marked red",
        Text::Help4 => "Photograph the papers",
        Text::Help4Lead => {
            "Lay the paper in good light and photograph each page. They become one PDF of at most \
             9 MB. A scanned PDF will do, too."
        }
        Text::Help4Picture => "The camera of a phone looks at a sheet of paper",
        Text::Help5 => "Follow and collect",
        Text::Help5Lead => {
            "You are told by SMS, WhatsApp and e-mail. Ask at any time with number and PIN. If it \
             is cancelled, mend only what is wrong. When it is ready, collect it with your queue \
             number."
        }
        Text::Help5Picture => "A phone shows a time line with three steps done, a card beside it",
        Text::Help5Papers => {
            "You are told by SMS, WhatsApp and e-mail. When asked, send the papers to the office \
             with their packing slip. Once the documents are issued, download the collection slip \
             and bring it."
        }
        Text::HelpForms => "Blank forms",
        Text::HelpMore => {
            "Still lost? Contact us or go to the counter of your village or district."
        }
        Text::OpenNow => "Open until {jam}",
        Text::OpensToday => "Opens today at {jam}",
        Text::ClosedToday => "Closed for today",
        Text::ClosedDay => "Closed today",
        Text::ClosedHoliday => "Closed today: {libur}",
        Text::OpensNext => "Opens again {hari}, {jam}",
        Text::ClosedNow => "The office is closed now",
        Text::PickupHours => "Collection hours",
        Text::GoToWork => "Open the worklist",
        Text::Free => "Free of charge",
        Text::Worklist => "Worklist",
        Text::CounterHome => "Counter applications",
        Text::NewApplication => "New application",
        Text::ChooseService => "Choose a service",
        Text::ChooseServiceLead => {
            "Choose the document. What to have at hand stands below each service."
        }
        Text::ServicesFind => "Find a service",
        Text::ServicesFindHint => "In your own words, like: KTP hilang, akta lahir",
        Text::ServicesFound => "Services that fit",
        Text::ServicesNone => "No service fits. Try another word, like: KTP hilang.",
        Text::ServicesTitle => "Services and what to bring",
        Text::ServicesLead => {
            "Choose a service to see what is needed, how long it takes and how it goes. All of it \
             is free."
        }
        Text::StandardTitle => "Service standard",
        Text::StandardDecree => "Decree no.:",
        Text::StandardFile => "File from your phone",
        Text::StandardNeeds => "What is needed",
        Text::StandardForms => "Forms",
        Text::FormsFilled => "Forms with these answers",
        Text::FormsLead => "The forms filled with what is typed below, to be printed and signed:",
        Text::StandardWho => "Who may apply",
        Text::StandardWay => "How it goes",
        Text::StandardWayOwn => "By yourself, from a phone",
        Text::StandardWayCounter => "At the counter of the village or district",
        Text::StandardOwn1 => {
            "Sign in to your account. None yet? Register once; an officer checks it."
        }
        Text::StandardOwn2 => "Fill in the form and attach one PDF, or photos of the pages.",
        Text::StandardOwn3 => "Check your answers, send, and keep the registration number.",
        Text::StandardOwn4 => {
            "Officers check the file and enter it in SIAK, and the head signs electronically. When \
             something is missing you are told exactly what to mend."
        }
        Text::StandardOwn5 => {
            "News and the queue number come by SMS, WhatsApp and e-mail. Collect the document with \
             the originals."
        }
        Text::StandardCounter1 => {
            "Come to the counter with the originals; the operator fills in and scans them."
        }
        Text::StandardCounter2 => {
            "Take the receipt with the registration number and the PIN for asking its state."
        }
        Text::StandardCounter4 => "Collect the document where the news says.",
        Text::StandardTime => "How long it takes",
        Text::StandardFee => "Cost",
        Text::StandardProduct => "What you get",
        Text::StandardNoDocument => "Data are mended; no document is printed.",
        Text::StandardComplaints => "Complaints and suggestions",
        Text::StandardWhatsapp => "WhatsApp",
        Text::StandardSite => "Web site",
        Text::StandardComplaintsWay => {
            "Complaints are looked into, discussed in the office and with others where needed, and \
             answered. You can also use LAPOR! (SMS 1708)."
        }
        Text::WhatToBring => "What to have at hand",
        Text::Promise => "Ready {waktu} after the file is complete",
        Text::Fill => "Fill in",
        Text::FilingFor => "You are filing for",
        Text::FormPart1 => "Registration form",
        Text::FormPart2 => "Key data",
        Text::FormPart3 => "Upload the file",
        Text::FileHelp => "One PDF with all requirements, 9 MB at most.",
        Text::KonsepHelp => "One PDF of at most 9 MB.",
        Text::ChooseFile => "Choose the PDF",
        Text::PickFile => "Choose file",
        Text::NoFileYet => "No file chosen yet",
        Text::ReplaceFile => "Replace the file",
        Text::FileChecked => "The file is ready to be sent",
        Text::Pages => "{n} pages",
        Text::Optional => "optional",
        Text::SelectOne => "Choose",
        Text::District => "District",
        Text::FoundName => "Name in the population register",
        Text::FoundIs => "In the population register: {nama}",
        Text::FoundNone => {
            "This NIK is not in the population register. Check the digits; if they are right, go \
             on."
        }
        Text::FoundOther => "The name typed differs from the register.",
        Text::FoundNoneStaff => "Not found in the population register.",
        Text::ShowVillages => "Show villages",
        Text::DistrictFirst => "Choose the district first",
        Text::VillagesFailed => {
            "The list of villages could not be fetched. Check the connection and try again."
        }
        Text::TryAgain => "Try again",
        Text::SendApplication => "Send application",
        Text::ReviewGo => "Continue: check your answers",
        Text::ReviewTitle => "Check your answers",
        Text::ReviewLead => "Not sent yet. Read it once more; if it is right, send it.",
        Text::ReviewChanged => {
            "Not sent: answers or file changed since they were read, perhaps in another window. \
             Read them once more."
        }
        Text::ReviewChange => "Change answers or file",
        Text::SendAgain => "Send again",
        Text::SaveDraft => "Save draft",
        Text::AnotherRow => "Add: {apa}",
        Text::Sending => "Sending…",
        Text::SavedAt => "Saved {jam}",
        Text::Saving => "Saving…",
        Text::NotSaved => {
            "Not saved yet: the connection is broken. What you typed stays on this page and is \
             saved once the connection is back."
        }
        Text::WaitingForLine => {
            "The connection is slow or broken. The page goes on as soon as it is back."
        }
        Text::ErrorSummary => "Something needs to be mended",
        Text::ErrorSummaryLead => "Not sent yet. Nothing you typed is lost.",
        Text::NoConnection => {
            "The connection broke. What you typed is still on this page. Check the signal and \
             press Send again; nothing is filed twice."
        }
        Text::ServerTrouble => {
            "The system has a problem. What you typed is still here. Try again in a moment."
        }
        Text::IncidentCode => "Incident code {kode}: name it when you contact the office.",
        Text::TooManyRequests => "Too many requests at once. Wait a moment and try again.",
        Text::Sent => "Success! The application is with the SIAK operator",
        Text::SentPapers => "Done! We have received the application",
        Text::SentNumber => "Registration number",
        Text::SentNext => "What happens next",
        Text::SentNext1 => "An officer checks that the file is complete.",
        Text::SentNext2 => "If so, the document is made and signed by the head of the office.",
        Text::SentNext3 => {
            "The applicant gets an SMS with a queue number when the document is ready."
        }
        Text::SentPapers1 => "An officer checks the file and says which documents will be issued.",
        Text::SentPapers2 => "You are told which papers to send to the office, and how.",
        Text::SentPapers3 => {
            "Once the papers are here and the documents issued, the collection slip can be \
             downloaded."
        }
        Text::PrintReceipt => "Print the receipt",
        Text::Receipt => "Application receipt",
        Text::PackingSlip => "Packing slip",
        Text::SendTo => "Send to",
        Text::PapersEnclosed => "Papers enclosed",
        Text::SlipNext1 => {
            "Put this slip with all papers above into one envelope. Without a printer write the \
             registration number on it."
        }
        Text::SlipNext2 => "Bring it, or send it by post or courier to the address above.",
        Text::SlipNext3 => {
            "Record the tracking number where you filed: in your account, or at the counter."
        }
        Text::Resi => "Collection slip (Resi)",
        Text::Reporter => "Reported by",
        Text::ReadySince => "Ready since",
        Text::ResiCode => "Resi code",
        Text::IssuedDocuments => "Issued documents",
        Text::ResiNext1 => "Show this slip and the originals when collecting.",
        Text::ResiNext2 => "On paper or on the screen of a phone. Give it to nobody.",
        Text::RecipientSigns => "Signature and name of the recipient",
        Text::CopyNumber => "Copy number",
        Text::Copied => "Number copied",
        Text::AlreadySent => "This application was sent before. Its number stays the same.",
        Text::CountSent => "Filed today",
        Text::CountCancelled => "To follow up",
        Text::CountReady => "Ready to print",
        Text::CountDrafts => "Drafts",
        Text::NoRows => "No applications here.",
        Text::NoRowsHint => "Change the filter, or wait for the next application.",
        Text::Filter => "Filter",
        Text::NoHits => "Nothing fits.",
        Text::MoreHits => {
            "There are more. Add another word of the name, or type the whole NIK, phone number or \
             registration number."
        }
        Text::NoRowsYet => "Nothing fits among those looked at so far.",
        Text::NoRowsYetHint => "Press “Next” to look further.",
        Text::NoHitsHint => "Check the spelling, or type the whole NIK or phone number.",
        Text::FilterAll => "All",
        Text::FilterStatus => "Status",
        Text::FilterService => "Service",
        Text::FilterArea => "Area",
        Text::FilterAge => "Waiting time",
        Text::AgeAny => "Any",
        Text::AgeLate => "Past the promise",
        Text::AgeToday => "From today",
        Text::AgeWeek => "Over 7 days",
        Text::FilterMine => "Only mine",
        Text::ClearFilter => "Clear filter",
        Text::Search => "Search",
        Text::SearchHint => "Registration number, name, whole NIK or whole phone number",
        Text::SearchResult => "Results for {kata}",
        Text::ClearSearch => "Show all applications",
        Text::MoreRows => "Next",
        Text::FirstRows => "Back to the first",
        Text::ColNumber => "Reg. number",
        Text::ColApplicant => "Applicant",
        Text::ColService => "Service",
        Text::ColVillage => "Village",
        Text::ColStatus => "Status",
        Text::ColAge => "Waiting time",
        Text::ColHolder => "Worked on by",
        Text::OnTime => "on time",
        Text::Late => "late",
        Text::Minutes => "{n} minutes",
        Text::HoursWord => "{n} h",
        Text::Days => "{n} days",
        Text::Take => "Take",
        Text::TakeOver => "Take over",
        Text::GiveBack => "Give back",
        Text::PapersMarked => "Papers were marked",
        Text::PapersOnTheWay => "Recorded. We tell you when the papers are here.",
        Text::WrongLabel => "This code belongs to another application. Check the packing slip.",
        Text::PhysicalFile => "Papers",
        Text::SentBy => "Sent by",
        Text::ScanPaper => "Scan a paper",
        Text::ScanPaperHint => {
            "Scan the QR beside the paper on the packing slip, or type its code."
        }
        Text::ScanMarks => "Mark as",
        Text::MarkScanned => "Mark",
        Text::SavePapers => "Save the marks",
        Text::SendThePapers => "Send the papers",
        Text::SendThePapersTo => {
            "Print the packing slip, enclose it with the papers, and bring or send them to: \
             {alamat}"
        }
        Text::OpenSlip => "Open packing slip",
        Text::SaveWay => "Record",
        Text::HowSent => "How it is sent",
        Text::TrackingNumber => "Tracking number",
        Text::TrackingHint => "For post and courier only.",
        Text::ScanWithCamera => "Scan with the camera",
        Text::CameraPicture => "Camera picture",
        Text::HoldInFront => "Hold the QR code in front of the camera.",
        Text::StopCamera => "Close the camera",
        Text::NoCamera => "The camera cannot be used. Allow it in the browser, or type the code.",
        Text::OpenResi => "Download the Resi",
        Text::ResiHint => "Scan the QR of the Resi, or type its 8 signs.",
        Text::DocumentsToIssue => "Documents to be issued",
        Text::PapersToSend => "Papers to be sent",
        Text::DocumentNumber => "Number",
        Text::DocumentDate => "Date",
        Text::KonsepMoreHelp => "Leave empty if this document is no PDF (a card).",
        Text::SettingsTitle => "Settings",
        Text::NavSettings => "Settings",
        Text::NavSecurity => "Security",
        Text::SettingsLead => {
            "Services, texts, offices and days off. Changes are kept as a draft and served once \
             they are published."
        }
        Text::SettingsMessages => "Message texts",
        Text::SettingsOffice => "Office",
        Text::SettingsOffices => "Names and addresses of offices",
        Text::SettingsHours => "Hours and contacts",
        Text::SettingsDays => "Local days off",
        Text::SettingsCompareTitle => "{berkas}: editions {dari} and {ke}",
        Text::SettingsCompareDraft => "{berkas}: changes against edition {dari}",
        Text::SettingsUnpublished => "Some changes are not published.",
        Text::SettingsGoPublish => "Look and publish",
        Text::SettingsSaved => "Kept as a draft. Residents see it once it is published.",
        Text::SettingsPublished => {
            "Edition {edisi} is served now. Applications that were begun keep theirs."
        }
        Text::SettingsDiscarded => "The changes were thrown away.",
        Text::SettingsNothing => "Nothing was changed.",
        Text::SettingsBroken => "It cannot be published: mend first what is named below.",
        Text::SettingsOvertaken => {
            "Somebody else has saved or published. Look at the present state; a draft of an older \
             edition has to be thrown away first. Then repeat your change."
        }
        Text::SettingsIncomplete => {
            "Not saved: a name, a text, a time or a date is missing or wrong."
        }
        Text::SettingsUnseen => {
            "Things have changed since this page was opened. Look at the latest below, then repeat \
             it if it is still needed."
        }
        Text::SettingsFault => "The changes cannot be published because of one thing:",
        Text::SettingsFaultAt => "{berkas}, line {baris}",
        Text::SettingsServices => "Services",
        Text::SettingsOthers => "Others",
        Text::SettingsEditions => "Editions",
        Text::SettingsEditionsLead => {
            "Each publication is an edition. An earlier one can be served again."
        }
        Text::SettingsFiles => "Files",
        Text::SettingsFilesLead => "To be kept, reviewed, or copied to another office.",
        Text::SettingsInferred => "Inferred, to be confirmed: {bagian}",
        Text::SettingsChanged => "changed",
        Text::SettingsChangedBy => "changed by {nama}, {kapan}",
        Text::SettingsOpenFile => "Open",
        Text::SettingsDownload => "Download",
        Text::SettingsCompare => "Compare",
        Text::SettingsSeeChange => "See the change",
        Text::SettingsNoteLabel => "What has changed?",
        Text::SettingsPublish => "Publish",
        Text::SettingsPublishLead => {
            "Look at the preview, then publish. Applications on their way do not change."
        }
        Text::SettingsDiscard => "Throw the changes away",
        Text::SettingsDiscardLead => "All changes that are not published will be gone.",
        Text::SettingsEdition => "Edition {edisi}",
        Text::SettingsFromFolder => "from the folder",
        Text::SettingsBackNote => "back to edition {edisi}",
        Text::SettingsBack => "Serve again",
        Text::SettingsServed => "served now",
        Text::SettingsFileBody => "Text of the file",
        Text::SettingsUpload => "Or upload another file",
        Text::SettingsUploadHint => "It takes the place of the whole text above.",
        Text::SettingsSave => "Keep as a draft",
        Text::SettingsSame => "No difference.",
        Text::SettingsName => "Name",
        Text::SettingsMinutes => "Promised time (office minutes)",
        Text::SettingsNeedsHint => "Empty a line to remove it.",
        Text::SettingsWhen => "Needed",
        Text::SettingsAlways => "always",
        Text::SettingsSometimes => "in some cases (the text says in which)",
        Text::SettingsCategory => "Group of services",
        Text::SettingsForms => "Forms (F-1.01 to F-2.04)",
        Text::SettingsFormsLead => {
            "Residents take these forms blank from a service page, or filled from their \
             application. While the official layout is not known the form is made of what the \
             service asks: compare it with the annex of Permendagri 109/2019, or upload the \
             official file, which is used as the blank form at once."
        }
        Text::SettingsFormUnknown => "The official layout is not known.",
        Text::SettingsFormUploaded => "Official file: {nama}, {ukuran}, uploaded {kapan}.",
        Text::SettingsFormLook => "See the blank form",
        Text::SettingsFormRemove => "Remove the official file of {kode}",
        Text::SettingsFormUpload => "Upload an official file",
        Text::SettingsFormWhich => "Form",
        Text::SettingsFormFile => "Official file",
        Text::SettingsFormHelp => "A blank PDF from the office, at most 9 MB",
        Text::SettingsFormKept => "The official file is used from now on.",
        Text::SettingsFormGone => {
            "The official file was removed. The form is made of what the service asks again."
        }
        Text::SettingsNeed => "Requirement {n}",
        Text::SettingsOnePerLine => "One document per line; none if there is no document.",
        Text::SettingsFields => "Fields",
        Text::SettingsFieldsHint => "Open a field to change it.",
        Text::SettingsLabel => "Label",
        Text::SettingsHint => "Hint",
        Text::SettingsOrder => "Order",
        Text::SettingsRequired => "Required",
        Text::SettingsLeaveOut => "Remove this field",
        Text::SettingsNewField => "Add a field",
        Text::SettingsKind => "Kind",
        Text::SettingsOptions => "Options",
        Text::SettingsOptionsHint => "For choices only: one per line.",
        Text::SettingsPreview => "Preview",
        Text::SettingsPreviewLead => "This is how residents will see the form.",
        Text::SettingsMessagesLead => {
            "Empty texts are not sent. A short message has 160 signs at most."
        }
        Text::SettingsPlaces => "Places that can be used:",
        Text::SettingsSms => "Short message",
        Text::SettingsWhatsapp => "WhatsApp",
        Text::SettingsSubject => "Subject of the e-mail",
        Text::SettingsEmail => "E-mail",
        Text::SettingsAddress => "Address",
        Text::SettingsHoursHint => "Example: 08:00-15:00. Empty when closed.",
        Text::SettingsDaysLead => "National holidays are known. These are the local ones.",
        Text::SettingsDate => "Date",
        Text::SettingsDayAdd => "Add a day off",
        Text::SettingsDayRemove => "Remove: {nama}",
        Text::TakenByYou => "You are working on this",
        Text::TakenBy => "{nama} is working on this",
        Text::NotTaken => "Nobody is working on this",
        Text::CaseFile => "Application file",
        Text::OpenFile => "Open the file",
        Text::ShowHere => "Show here",
        Text::PageOf => "Page {n} of {semua}",
        Text::ZoomIn => "Larger",
        Text::ZoomOut => "Smaller",
        Text::TurnPage => "Turn",
        Text::PageList => "Pages",
        Text::PageUndrawn => "Page {n} cannot be shown here. Press “Open the file” to read it.",
        Text::PhotoNth => "Photo {n}: ",
        Text::ViewerKeys => {
            "Keys: + larger, - smaller, R turns, arrow left and right change the page."
        }
        Text::SignatureValid => "Signed electronically, valid",
        Text::SignatureUnknown => {
            "Signed electronically, but this office does not know who issued the certificate"
        }
        Text::SignatureAltered => {
            "The electronic signature does not fit: the file was changed after it was signed"
        }
        Text::Konsep => "Draft document",
        Text::OpenKonsep => "Open the draft",
        Text::SignedDocument => "Signed document",
        Text::OpenSigned => "Open the signed document",
        Text::History => "History",
        Text::WhatNow => "What can be done",
        Text::NothingNow => "There is nothing for you to do in this status.",
        Text::Reason => "Reason",
        Text::ReasonHint => "Write it so that a resident understands.",
        Text::ReasonForReturn => "Reason for returning",
        Text::ResultNote => "Result",
        Text::WhatIsWrong => "What is wrong or missing",
        Text::SentBack => "Returned to the SIAK operator",
        Text::WrongRequirements => "Requirements",
        Text::WrongFields => "Fields",
        Text::SiakReference => "SIAK reference",
        Text::KonsepFile => "Draft from SIAK (PDF)",
        Text::Passphrase => "Signing passphrase",
        Text::PassphraseHint => "Not stored. Asked each time you sign.",
        Text::Recipient => "Recipient's name",
        Text::GroupIncomplete => "{kelompok}: somebody is missing or too many",
        Text::OriginalsShown => "The original documents were shown",
        Text::SignHere => "Recipient's signature",
        Text::SignHereHint => "Sign inside the box with a finger or a pen.",
        Text::ClearSignature => "Clear signature",
        Text::SignedOnPaper => "The recipient signed the collection book on paper",
        Text::NoKonsepFor => "Without a konsep",
        Text::DeliverTo => "E-mail address or postal tracking number",
        Text::CancelledTitle => "Application cancelled: mend the following",
        Text::CancelledLead => {
            "Mend only what is named below and send it again. The number stays the same."
        }
        Text::Mended => "Mended",
        Text::MendFile => {
            "Requirements are mended by replacing the file: upload one new PDF with all \
             requirements."
        }
        Text::MendedAll => "Tick every correction before sending again.",
        Text::QueueNumber => "Queue number",
        Text::PrintedWith => "Printed. Queue number {nomor}.",
        Text::CollectAt => "Collect at",
        Text::SignatureTitle => "Electronic signature",
        Text::NavSigning => "Signing",
        Text::SignatureLead => "Read each draft, tick what you approve, then sign at once.",
        Text::SignSelected => "Sign the ticked ones",
        Text::SelectAll => "Tick all",
        Text::NothingToSign => "No draft is waiting for a signature.",
        Text::SignDone => "{n} documents signed.",
        Text::SignSome => "{n} documents could not be signed.",
        Text::SignPassphraseWrong => "The passphrase does not match. Nothing was signed.",
        Text::SignWait => {
            "Too many wrong passphrases. Wait {menit} minutes, then try again. Nothing was signed."
        }
        Text::SignNothingTicked => "Tick at least one draft.",
        Text::SignUnavailable => {
            "The signing service has a problem. Nothing has changed; try again later."
        }
        Text::NotFoundTitle => "Page not found",
        Text::NotFoundLead => {
            "This address does not exist, or the application is outside of your area."
        }
        Text::ForbiddenTitle => "Not your part",
        Text::ForbiddenLead => {
            "This page is not for your role. If it should be, ask the office's administrator."
        }
        Text::FailedTitle => "The page failed to load",
        Text::BackToList => "Back to the worklist",
        Text::BackHome => "Back to the start page",
        Text::Shortcuts => "Keyboard shortcuts",
        Text::ShortcutsLead => {
            "j and k: down and up. Enter: open. /: search. n: new application. ?: this help."
        }
        Text::ShortcutsCase => "a: main action. c: cancel. u: back to the list. ?: this help.",
        Text::DemoNote => "Demo mode: all data here is invented.",
        Text::WarnNikDate => "The date in the NIK is odd",
        Text::WarnNikRegion => "NIK issued outside of this regency",
        Text::WarnNikBirth => "Birth date differs from the NIK",
        Text::WarnNameOne => "One-word name",
        Text::WarnNameLong => "Name longer than 60 letters",
        Text::WarnNameSign => "An odd sign in the name",
        Text::SourceArea => "Filed from",
        Text::FiledBy => "Filed by",
        Text::PrintPlace => "Print place",
        Text::PhaseSince => "Since",
        Text::Promised => "Promised for",
        Text::By => "by",
        Text::FooterLapor => "Complaints: LAPOR! (SMS 1708)",
        Text::Gallery => "Component gallery",
        Text::ConfirmWithdraw => "The application is withdrawn and no longer processed.",
        Text::Person => "Signed in as {nama}",
        Text::MainNav => "Main menu",
        Text::StatusSteps => "Stages of the application",
        Text::NotGiven => "not given",
        Text::NowHere => "now here",
        Text::PaperSigned => "signed on paper",
        Text::SendingHint => "Do not close this page.",
        Text::SentAtLabel => "Filed",
        Text::SignIn => "Sign in",
        Text::Leave => "Sign out",
        Text::SendFirst => "Draft, no number yet",
        Text::ApplicationOf => "Application of {nama}",
        Text::WhoDidWhat => "Last: {apa}",
        Text::DiscardDraft => "Discard this draft",
        Text::DiscardLead => "What was typed and its file are deleted. This cannot be undone.",
        Text::Discarded => "Discarded draft",
        Text::SignedOutHere => {
            "You are signed out, perhaps in another window. What you typed is still here: sign in \
             again in a new tab, then press Send here."
        }
        Text::Nik => "NIK",
        Text::NikHint => "16 digits, on the ID card or the family card",
        Text::FullName => "Full name",
        Text::FullNameHint => "As on the ID card, without titles",
        Text::KkNumber => "Family card number",
        Text::KkHint => "16 digits at the top of the family card",
        Text::WhatsappNumber => "WhatsApp number",
        Text::WhatsappHint => "Your own: codes and news are sent here. Example: 0812 3456 7890",
        Text::EmailHint => "If you have one. News and digital documents are sent here",
        Text::Yourself => "You",
        Text::FamilyPlace => "Place in the family",
        Text::Birth => "Born",
        Text::Address => "Address",
        Text::Village => "Village",
        Text::SignInName => "NIK, mobile number or e-mail address",
        Text::SignInSuspended => "This account was stopped by the office. Please contact us below.",
        Text::NoAccountYet => "No account yet?",
        Text::Register => "Create an account",
        Text::RegisterLead => {
            "With an account you file for yourself and your family from your phone, without \
             queueing. Free of charge."
        }
        Text::RegisterNeeds => "Have at hand",
        Text::RegisterNeed1 => "Your ID card, or the certificate that replaces it",
        Text::RegisterNeed2 => "The original family card",
        Text::RegisterNeed3 => "White paper and a pen for your signature",
        Text::RegisterNeed4 => "A phone with a camera and your own WhatsApp number",
        Text::RegisterWho => "For citizens of 17 years or older whose record is active.",
        Text::RegisterData => "Your data",
        Text::RegisterPassword => "Password",
        Text::PasswordNew => "New password",
        Text::PasswordHint => {
            "At least 8 characters. A short sentence that only you know is the easiest to remember."
        }
        Text::PasswordAgain => "Password once more",
        Text::PrivacyTitle => "How we keep your data",
        Text::Privacy1 => "Your data and photos are used only to make sure that this NIK is yours.",
        Text::Privacy2 => {
            "Only the office's verifiers see them. Each time they are opened it is noted, and you \
             can read the notes."
        }
        Text::Privacy3 => {
            "The photos are deleted {hari} days after the registration was checked. All data stays \
             in Indonesia."
        }
        Text::PrivacyAgree => "I have read this and agree",
        Text::PrivacyMissing => "Tick the consent to go on.",
        Text::RegisterNext => "Go on",
        Text::RegisterWait => {
            "Too many registrations from this line. Try again in {menit} minutes. What you typed \
             is kept."
        }
        Text::PasswordTypeAgain => "The password has to be typed again.",
        Text::AccountTitle => "My account",
        Text::AccountSteps => "Steps of the registration",
        Text::StepPhone => "Confirm the WhatsApp number",
        Text::StepPhotos => "Photos",
        Text::StepSend => "Send to be checked",
        Text::StepDone => "Done",
        Text::StepOpen => "To do",
        Text::CodeSentTo => "We sent 6 digits to {tujuan}. The code is good for 10 minutes.",
        Text::CodeLabel => "Code of 6 digits",
        Text::CodeConfirm => "Confirm",
        Text::CodeAgain => "Send a new code",
        Text::CodeNone => "No code? Wait a minute and ask for a new one, or mend the number.",
        Text::CodeSentNow => "A new code was sent.",
        Text::CodeWait => "A new code can be asked for in {detik} seconds.",
        Text::PhoneConfirmed => "The WhatsApp number is confirmed.",
        Text::EmailConfirmed => "The e-mail address is confirmed.",
        Text::EmailUnconfirmed => "The e-mail address is not confirmed yet.",
        Text::MendPhone => "Wrong number?",
        Text::MendPhoneSend => "Change the number and send a code",
        Text::ContactBad => {
            "This number cannot be used. Type an Indonesian mobile number, like 0812 3456 7890."
        }
        Text::PhotosLead => {
            "Take the photos in good light and make sure that the writing can be read. They are \
             made smaller on your phone before they are sent."
        }
        Text::PhotosAfterCode => {
            "Confirm your WhatsApp number first. Then photos can be taken here."
        }
        Text::PhotoTake => "Take or choose a photo",
        Text::PhotoRetake => "Replace the photo",
        Text::PhotoSave => "Save the photo",
        Text::PhotoSending => "The photo is being sent…",
        Text::PhotoKept => "The photo is saved.",
        Text::PhotoRefused => "This photo was refused",
        Text::AccountSend => "Send the registration",
        Text::AccountResend => "Send the registration again",
        Text::AccountSendLead => {
            "Once sent, an officer checks your registration and tells you by WhatsApp."
        }
        Text::AccountMissing => "It cannot be sent yet. First complete:",
        Text::AccountPending => "Your registration is being checked",
        Text::AccountPendingLead => {
            "An officer compares your data and photos with the register. We tell you by WhatsApp. \
             You may close this page."
        }
        Text::AccountRefused => "The registration needs mending",
        Text::AccountRefusedLead => "Mend only what is named below, then send again.",
        Text::AccountSent => "Done! The registration was sent.",
        Text::AccountHistory => "Who saw and handled this account",
        Text::MyHome => "My page",
        Text::VerifyAccounts => "Residents",
        Text::VerifyLead => "Residents' accounts that wait, the longest waiting first.",
        Text::VerifyNone => "No account is waiting.",
        Text::VerifyWaiting => "Waiting: {n}",
        Text::VerifyOpen => "Check",
        Text::VerifyTyped => "Typed by the resident",
        Text::VerifyRegister => "SIAK register",
        Text::VerifyDiffers => "Differs",
        Text::VerifySame => "Same",
        Text::VerifyNotFound => "SIAK has no such NIK. The account cannot be accepted.",
        Text::VerifyDown => {
            "SIAK does not answer: {sebab}. The account waits. Try again later; nobody is refused \
             for this."
        }
        Text::VerifyAnother => "Another active account has this NIK.",
        Text::FindAccountTitle => "Has a resident lost the number or e-mail?",
        Text::FindAccountLead => {
            "Find the account by the NIK of the card they brought, then change the number or \
             e-mail together."
        }
        Text::FindAccountGo => "Find the account",
        Text::FindAccountNone => {
            "No accepted account has this NIK. Check its 16 digits; if they are right, the \
             resident can register."
        }
        Text::PresentTitle => "Change number or e-mail in the office",
        Text::PresentLead => {
            "Only when the owner of the account is here. A code goes to the new number or address, \
             and the owner reads it out. The old one is told, and all sessions of the account end."
        }
        Text::PresentTick => {
            "The owner is here; I have compared the original card, the face and the NIK."
        }
        Text::PresentMissing => "Tick that the owner is here and the card was compared.",
        Text::PresentSame => "This is the present one. Type the new one.",
        Text::PresentNew => "The new WhatsApp number or e-mail address",
        Text::PresentCode => "The code that the owner reads out, sent to {tujuan}",
        Text::PresentCodeLabel => "The code that was read out",
        Text::PresentAsked => {
            "The code is sent. Ask the owner to read it out; it is good for 10 minutes."
        }
        Text::PresentWaits => {
            "It is proven and kept. It counts once another officer confirms it in this list, or by \
             itself after 24 hours. The owner was told."
        }
        Text::EmailBad => "This e-mail address cannot be used. Example: nama@contoh.id.",
        Text::VerifyAccept => "Accept the account",
        Text::VerifyRefuse => "Send back to be mended",
        Text::VerifyWhat => "What is wrong?",
        Text::VerifyWhatHint => {
            "Tick all that is wrong. The resident is asked to mend only what is ticked."
        }
        Text::VerifyReason => "Explanation for the resident",
        Text::VerifyAccepted => "The account was accepted. The resident has been told.",
        Text::VerifyRefused => "The account was sent back. The resident has been told.",
        Text::VerifyNext => "Next account",
        Text::VerifyPhotos => "Photos",
        Text::VerifyZoom => "Open large",
        Text::VerifyDecided => "This account has been decided",
        Text::PhotosGone => "The photos were deleted as the rules of storage say.",
        Text::PhotoShow => "Show the photo",
        Text::SourceOwn => "Own filing, from the resident's phone",
        Text::MyApplications => "My applications",
        Text::FamilyApplications => "Applications of the family",
        Text::FamilyApplicationsLead => {
            "Filed by another member of the family or at a counter. You can follow where it \
             stands; only who filed it sees what was written and attached."
        }
        Text::FamilyFollow => "Follow",
        Text::MyNone => "No applications yet.",
        Text::FileNew => "File an application",
        Text::FileForWhom => "For whom?",
        Text::FileForWhomLead => "The names below are those of your family card in SIAK.",
        Text::FileForSelf => "Yourself",
        Text::FileWhat => "What do you need?",
        Text::FileWhatFor => "For {nama}",
        Text::FileOther => "Choose somebody else",
        Text::FileNoService => {
            "With your place on the family card nothing can be filed for this person. The head of \
             the family, the husband or the wife can."
        }
        Text::FileMissingHint => {
            "A name is missing? Changes of the family card are made at the counter or the office."
        }
        Text::FixedField => "From SIAK, cannot be changed here",
        Text::OwnFollow => "The way of your application",
        Text::OwnNext => "Next",
        Text::OwnCollect => "Collect at",
        Text::OwnWithdraw => "Withdraw this application",
        Text::OwnWithdrawLead => {
            "It will not be processed any more. You can file a new one at any time."
        }
        Text::OwnBack => "Back to my page",
        Text::OwnAnswers => "What was sent",
        Text::ResumeDraft => "Go on",
        Text::YourTurn => "Your turn",
        Text::SendPapersNow => "Send the papers",
        Text::OpenOwn => "Open",
        Text::MendOwn => "Mend",
        Text::ResetTitle => "Forgotten password",
        Text::ResetLead => {
            "We send a code to the WhatsApp number of your account. With it you choose another \
             password."
        }
        Text::ResetAsk => "Send a code",
        Text::ResetStaff => {
            "Officers and counter operators: ask the office's administrator for a new password."
        }
        Text::ResetSent => {
            "If there is such an account, a code of 6 digits was sent to its number. It is good \
             for 10 minutes."
        }
        Text::ResetCodeBad => {
            "The code does not fit or is too old. Look at the last message, or ask for a new code."
        }
        Text::ResetSave => "Save the new password",
        Text::ResetDone => "The password was changed. Sign in with the new one.",
        Text::PagesTitle => "No PDF? Take photos of the pages",
        Text::PagesLead => {
            "At most 12 photos. They are joined into one PDF on your phone, before anything is \
             sent."
        }
        Text::PagesAdd => "Take or choose photos of pages",
        Text::PagesJoin => "Join into a PDF",
        Text::PagesWorking => "Joining photo {n} of {semua}…",
        Text::PagesReading => "Opening the photo…",
        Text::PagesPage => "Page {n}",
        Text::PagesTurn => "Turn",
        Text::PagesUp => "Move up",
        Text::PagesDown => "Move down",
        Text::PagesRemove => "Remove",
        Text::PagesTooMany => "At most 12 photos in one file. The others were not taken.",
        Text::PagesStale => {
            "The pages changed after they were joined. Press “Join into a PDF” once more."
        }
        Text::PagesJoined => "{n} pages were joined into one PDF.",
        Text::RoleLabel => "Role",
        Text::RoleArea => "Area of the counter",
        Text::RoleAreaHint => "For counter operators only: the village or district.",
        Text::RoleOffice => "Office",
        Text::RoleOfficeHint => "For printing and collecting only.",
        Text::RoleFrom => "From",
        Text::RoleUntil => "Until",
        Text::RoleDaysHint => "Leave both dates empty for good. Give both for a deputy (Plt.).",
        Text::StaffNikHint => "So that nobody processes their own family's application.",
        Text::StaffNikSave => "Save the NIK",
        Text::StaffNikNone => {
            "No NIK is noted. While it is missing, the system does not know who the family is."
        }
        Text::InstitutionName => "Name of the institution",
        Text::FullAddress => "Full address",
        Text::Telephone => "Telephone",
        Text::InstitutionEmailHint => "The end of an agreement is told to this address.",
        Text::UnitName => "Name of the unit",
        Text::PksNumber => "Number of the agreement (PKS)",
        Text::PksFrom => "Valid from",
        Text::PksUntil => "Valid until",
        Text::PksServices => "Services named by the agreement",
        Text::Nip => "NIP",
        Text::BirthPlace => "Place of birth",
        Text::BirthDate => "Date of birth",
        Text::Position => "Position",
        Text::MobileNumber => "Mobile number",
        Text::UserId => "User name",
        Text::UserIdHint => {
            "4 to 30 small letters, digits, dots or underscores. Serves for signing in."
        }
        Text::SecondTitle => "Second factor",
        Text::SecondLead => "Your password is right. One more step: show that it is really you.",
        Text::SecondCode => "Code of the authenticator",
        Text::SecondCodeHint => {
            "The 6 digits your phone shows now. Phone lost? Type a recovery code."
        }
        Text::SecondGo => "Go on",
        Text::SecondKey => "Use a passkey",
        Text::SecondKeyHint => "This device's fingerprint, face or PIN, or your USB key.",
        Text::SecondDemo => "Demo: the code is {kode} now",
        Text::SecondLate => "This step waited too long. Please sign in again.",
        Text::EnrolTitle => "Set up a second factor",
        Text::EnrolLead => {
            "This account needs a second factor. Set it up once; it is asked for at each sign-in."
        }
        Text::EnrolTotp => "With an authenticator",
        Text::EnrolStep1 => {
            "Install an authenticator on your phone, such as Google Authenticator or Aegis."
        }
        Text::EnrolStep2 => "Scan this picture with it, or type the key.",
        Text::EnrolStep3 => "Type the 6 digits it shows.",
        Text::EnrolKeyText => "Key for typing",
        Text::EnrolSave => "Set up",
        Text::EnrolPasskey => "With a passkey",
        Text::EnrolPasskeyLead => {
            "This device's fingerprint, face or PIN. It works on no counterfeit site."
        }
        Text::EnrolPasskeyAdd => "Add a passkey",
        Text::QrAlt => "QR code for the authenticator",
        Text::CodesTitle => "Keep these recovery codes",
        Text::CodesLead => {
            "Should your phone be lost, one of these takes the place of its code, each once. Print \
             or write them down now: they are not shown again."
        }
        Text::CodesDone => "I have kept them, go on",
        Text::SecurityTitle => "Security",
        Text::SecurityFactors => "Second factor",
        Text::SecurityNone => {
            "There is none. A leaked password is enough to get into your account."
        }
        Text::SecurityRequired => "Required for your role.",
        Text::SecurityLeft => "Recovery codes left: {n}",
        Text::SecurityRenew => "New recovery codes",
        Text::SecurityRemove => "Remove",
        Text::SecuritySince => "Set up {sejak}",
        Text::SecurityUsed => "last used {kapan}",
        Text::SessionsTitle => "Running sessions",
        Text::SessionHere => "This device",
        Text::SessionSince => "Signed in {sejak}, last used {kapan}",
        Text::SessionEnd => "End",
        Text::SessionsEndAll => "End all other sessions",
        Text::DeputyTitle => "Deputy (Plt.)",
        Text::DeputyLead => "Name who signs in your place for a time, at most 90 days.",
        Text::DeputyWho => "Officer",
        Text::DeputyName => "Name",
        Text::DeputyEnd => "Relieve",
        Text::StaffTitle => "Staff",
        Text::StaffLead => "Invite staff, give roles, stop accounts.",
        Text::StaffInvite => "Invite",
        Text::StaffInviteSend => "Send the invitation",
        Text::StaffOpen => "Open",
        Text::StaffRoles => "Roles",
        Text::StaffGive => "Give a role",
        Text::StaffTake => "Take away",
        Text::StaffSuspend => "Stop the account",
        Text::StaffSuspendLead => "All its sessions end at once.",
        Text::StaffRestore => "Let it go on",
        Text::StaffLink => "Send a link for a new password",
        Text::StaffDropFactors => "Remove the second factors (lost phone)",
        Text::StaffFactors => "{n} set up",
        Text::StaffAct => "Actions",
        Text::InvitedTitle => "Choose your password",
        Text::InvitedLead => "Welcome, {nama}. You sign in with {email}.",
        Text::InvitedHint => {
            "At least 12 characters. A few unrelated words are easily remembered and hardly \
             guessed."
        }
        Text::InvitedSave => "Save the password",
        Text::InvitedOpenLead => {
            "Open the link of your invitation, or paste the code that stands behind the # in it."
        }
        Text::InvitedCode => "Invitation code",
        Text::InvitedCodeHint => "64 digits and letters. It works once.",
        Text::InvitedOpen => "Open the invitation",
        Text::InstitutionsTitle => "Institutions",
        Text::InstitutionsLead => "Institutions with their agreements (PKS), units and people.",
        Text::InstitutionAdd => "Register an institution",
        Text::InstitutionNone => "There is no institution yet.",
        Text::InstitutionUnits => "Units",
        Text::InstitutionPks => "Agreements (PKS)",
        Text::PksNone => "No agreement yet: its people can file nothing.",
        Text::PksHolds => "Holds",
        Text::PksNotHolds => "Does not hold today",
        Text::PksSoon => "Ends within 30 days",
        Text::PksAdd => "Add an agreement",
        Text::UnitAdd => "Add a unit",
        Text::MemberAdd => "Register somebody",
        Text::MemberPaperHelp => "One PDF file of at most 9 MB.",
        Text::MemberPaperMissing => "Choose its PDF file.",
        Text::RegisterSave => "Save",
        Text::UnitCount => "{n} units",
        Text::PksEnds => {
            "Your institution's agreement ends {tanggal}. Nothing can be filed after that."
        }
        Text::PksOverAt => {
            "Your institution's agreement (PKS) ended {tanggal}. Please contact the office."
        }
        Text::PksOverNone => "Your institution has no agreement (PKS). Please contact the office.",
        Text::UnitHome => "The institution's applications",
        Text::NavStaff => "Staff",
        Text::NavInstitutions => "Institutions",
        Text::SourceInstitution => "Institution",
        Text::ReadFor => "{layanan}, no. {no}",
        Text::Pin => "PIN",
        Text::PasskeyMissing => "This browser knows no passkeys. Use an authenticator.",
        Text::PasskeyWaiting => "Waiting for your device…",
        Text::SettingsContact => "Number and address",
        Text::SettingsChangePhone => "Change the WhatsApp number",
        Text::SettingsChangeEmail => "Change or add the e-mail address",
        Text::SettingsChangeLead => {
            "A code goes to the one before and to the new one. Both are typed here, so that nobody \
             takes your account over."
        }
        Text::SettingsNewPhone => "New WhatsApp number",
        Text::SettingsNewEmail => "New e-mail address",
        Text::SettingsAskCode => "Send the codes",
        Text::SettingsCodeOld => "Code at the one before",
        Text::SettingsCodeNew => "Code at {tujuan}",
        Text::SettingsOldLost => {
            "Lost the old number? The same code goes to your confirmed e-mail address. Lost both? \
             Come to a counter with your ID card."
        }
        Text::SettingsChange => "Change",
        Text::ChangeAsked => "Codes were sent to both ends. Good for 10 minutes.",
        Text::Changed => "It is changed.",
        Text::UserIdChosen => "The user name is saved and serves for signing in.",
        Text::UserIdBad => {
            "A user name has 4 to 30 small letters, digits, dots or underscores, and a letter \
             among them."
        }
        Text::UserIdSave => "Save the user name",
        Text::ConsentTitle => "Letting a counter file",
        Text::ConsentLead => {
            "You may let a counter file on your behalf for a time. Each application shows in your \
             account, and you can take it back at any moment."
        }
        Text::ConsentCounter => "Counter",
        Text::ConsentDays => "For",
        Text::ConsentDays30 => "30 days",
        Text::ConsentDays90 => "90 days",
        Text::ConsentDays365 => "1 year",
        Text::ConsentGive => "Let it file",
        Text::ConsentRevoke => "Take it back",
        Text::ConsentOver => "Over or taken back",
        Text::ConsentGiven => "It may file for you now.",
        Text::ConsentRevoked => "It is taken back.",
        Text::ReadsTitle => "Who read your data",
        Text::ReadsLead => {
            "Role and office, time and reason. The officer's name is on record at the office."
        }
        Text::ReadsNone => "Nobody has opened your applications yet.",
        Text::CloseTitle => "Delete the account",
        Text::CloseLead => {
            "The account is closed and the photos are deleted. What was filed goes on and stays on \
             record, as the law demands."
        }
        Text::CloseGo => "Delete my account",
        Text::CloseRefused => "The password does not fit. The account was not deleted.",
        Text::CloseWait => {
            "Too many tries. The account was not deleted. Wait some minutes, then try again."
        }
        Text::AccountNotNow => {
            "This cannot be done now: things have changed. Look at this page, then try again."
        }
        Text::ProofTitle => "Write your password once more",
        Text::ProofLead => {
            "You signed in more than 15 minutes ago. So that somebody else holding this device \
             cannot change how you sign in or name a deputy, we ask for your password first."
        }
        Text::ProofGo => "Continue",
        Text::ProveLead => {
            "This is an important step. Write your password once more to go on; what you typed is \
             kept."
        }
        Text::ProveGo => "Go on",
        Text::ProveBack => "Do not go on",
        Text::PendingTitle => "Waiting for a second person",
        Text::PendingLead => {
            "These changes count once somebody else than who asked for them has confirmed."
        }
        Text::PendingAsked => "Asked for by {nama}, {kapan}",
        Text::PendingOwn => "You asked for it. If nobody else can confirm, you can from {kapan}.",
        Text::PendingContact => "Counts by itself from {kapan} unless somebody declines.",
        Text::PendingConfirm => "Confirm",
        Text::PendingDecline => "Decline",
        Text::PendingTakeBack => "Take it back",
        Text::PasswordChangeTitle => "Change your password",
        Text::PasswordPresent => "Present password",
        Text::PasswordChangeGo => "Change the password",
        Text::SecurityOwn => "Password and second factor",
        Text::SecurityOwnLead => "Change your password, or have a code asked for at each sign-in.",
        Text::SecurityLogTitle => "Security log",
        Text::SecurityLogLead => {
            "Who signed in, failed, changed accounts or was refused. People and addresses stand as \
             marks, not names."
        }
        Text::SecurityLogNone => "There is nothing like this yet.",
        Text::SecurityLogHour => "1 hour",
        Text::SecurityLogDay => "24 hours",
        Text::SecurityLogAlarm => "Alarm from",
        Text::SecurityLogAll => "All",
        Text::SecurityLogKind => "Kind",
        Text::SecurityLogShow => "Show",
        Text::SecurityLogBy => "by {tanda}",
        Text::SecurityLogFrom => "from {tanda}",
        Text::SecurityLogOf => "Account {tanda} only",
        Text::StaffMark => "Mark in the security log",
        Text::AccountClosed => "Your account is closed.",
        Text::SessionsEnded => "The session has ended.",
        Text::FiledFor => "Filed on your behalf by the counter {loket}",
        Text::PrincipalsTitle => "Residents who let you file",
        Text::PrincipalsLead => {
            "These residents let your counter file on their behalf. Their data come from SIAK."
        }
        Text::PrincipalsNone => "No resident lets your counter file yet.",
        Text::PrincipalUntil => "Until {tanggal}",
        Text::PrincipalService => "Service",
        Text::StatusTitle => "State of an application",
        Text::StatusLead => "Number and PIN stand on the receipt.",
        Text::StatusAsk => "Show the state",
        Text::StatusWrong => "Number and PIN do not fit. Look at the receipt again.",
        Text::StatusWait => "Too many tries. Wait {menit} minutes.",
        Text::StatusPrivate => "This page shows no personal data.",
        Text::StatusOther => "Another application",
        Text::PagesCrop => "Crop",
        Text::PagesCropLead => "Move the edges inwards to cut off what is not needed.",
        Text::PagesCropTop => "Top",
        Text::PagesCropBottom => "Bottom",
        Text::PagesCropLeft => "Left",
        Text::PagesCropRight => "Right",
        Text::PagesCropDone => "Done",
        Text::PagesRetake => "Another photo",
        Text::OpenPaper => "Open",
        Text::MemberUnit => "Unit",
        Text::RecoveryCode => "Recovery code",
    }
}
