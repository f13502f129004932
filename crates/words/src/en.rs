//! The English words.

use crate::name::Name;

pub(crate) const fn word(text: Name) -> &'static str {
    match text {
        Name::Email => "E-mail address",
        Name::Password => "Password",
        Name::SignInTitle => "Sign in",
        Name::SignInLead => "For residents, counter operators and office staff.",
        Name::SignInWrong => {
            "Name and password do not match. Check the digits and capital letters and try again."
        }
        Name::SignInEmpty => "Give your NIK, mobile number or e-mail address, and the password.",
        Name::SignInLocked => {
            "Too many attempts. Wait {menit} minutes and try again. If you forgot the password, \
             choose Forgotten password."
        }
        Name::SessionEnded => {
            "Your session has ended. Sign in again to go on; what you typed has been saved."
        }
        Name::SignedOutNow => "You are signed out.",
        Name::SkipToContent => "Skip to content",
        Name::OtherLanguage => "Bahasa Indonesia",
        Name::DescribeHome => {
            "Identity cards, family cards, certificates and moving papers of {dinas}, from your \
             phone or a village counter, without queueing. Free."
        }
        Name::DescribeServices => {
            "All services of {dinas}: what they need, how long they take, and their forms. Free."
        }
        Name::DescribeStandard => {
            "{layanan} at {dinas}: what it needs, its forms, how long it takes and how to apply. \
             Free."
        }
        Name::DescribeContact => "Hours, offices, WhatsApp and telephone of {dinas}.",
        Name::DescribePledge => "The service pledge and the standards of {dinas}.",
        Name::DescribeHelp => {
            "How to register, apply, correct and collect documents at {dinas}, with pictures."
        }
        Name::DescribeStatus => {
            "See how far your application at {dinas} has come, with its number and PIN."
        }
        Name::DescribeRegister => {
            "Register once with NIK and phone number, then apply for yourself and your family at \
             {dinas} from your phone."
        }
        Name::DescribeSignIn => "The way in for residents, counters and staff of {dinas}.",
        Name::HomeTitle => "Civil documents without the queue",
        Name::HomeLead => {
            "File from your own phone, or at your village counter. Every service is free of charge."
        }
        Name::HomeFind => "What do you need?",
        Name::HomePopular => "Asked for most",
        Name::HomeAll => "All services",
        Name::HomeToday => "Hours today",
        Name::ContactTitle => "Hours and contact",
        Name::ContactPlaces => "Offices",
        Name::ContactDistricts => "Where ID cards of the districts {kecamatan} are collected",
        Name::ContactDaysOff => "Next days off",
        Name::ContactComplain => "Complaints",
        Name::ContactComplainLead => {
            "Tell us at the office, by the contacts above, or by LAPOR! (SMS 1708, lapor.go.id)."
        }
        Name::PledgeTitle => "Service pledge",
        Name::PledgeStandards => "The standard of each service",
        Name::HelpTitle => "Help",
        Name::HelpLead => "Getting a document from your phone, step by step.",
        Name::Help1 => "Find the service",
        Name::Help1Lead => {
            "On the first page type what you need, like \"ktp hilang\". Open the service to see \
             what to bring."
        }
        Name::Help1Picture => {
            "A phone shows a search box with the words ktp hilang and a service below it"
        }
        Name::Help2 => "Sign in or register",
        Name::Help2Lead => {
            "Use your NIK, mobile number or e-mail. New? Register with a photo of your card; an \
             officer checks it. No phone? Go to the village counter."
        }
        Name::Help2Picture => "A phone shows fields for NIK and password and a button",
        Name::Help3 => "Fill in the form",
        Name::Help3Lead => {
            "Answer one question after the other. It saves itself, so you may stop and go on \
             later. What is wrong is shown in red."
        }
        Name::Help3Picture => "A phone shows some fields, one of them marked red",
        Name::Help4 => "Photograph the papers",
        Name::Help4Lead => {
            "Lay the paper in good light and photograph each page. They become one PDF of at most \
             9 MB. A scanned PDF will do, too."
        }
        Name::Help4Picture => "The camera of a phone looks at a sheet of paper",
        Name::Help5 => "Follow and collect",
        Name::Help5Lead => {
            "You are told by SMS, WhatsApp and e-mail. Ask at any time with number and PIN. If it \
             is cancelled, mend only what is wrong. When it is ready, collect it with your queue \
             number."
        }
        Name::Help5Picture => "A phone shows a time line with three steps done, a card beside it",
        Name::Help5Papers => {
            "You are told by SMS, WhatsApp and e-mail. When asked, send the papers to the office \
             with their packing slip. Once the documents are issued, download the collection slip \
             and bring it."
        }
        Name::HelpForms => "Blank forms",
        Name::HelpMore => {
            "Still lost? Contact us or go to the counter of your village or district."
        }
        Name::OpenNow => "Open until {jam}",
        Name::OpensToday => "Opens today at {jam}",
        Name::ClosedToday => "Closed for today",
        Name::ClosedDay => "Closed today",
        Name::ClosedHoliday => "Closed today: {libur}",
        Name::OpensNext => "Opens again {hari}, {jam}",
        Name::ClosedNow => "The office is closed now",
        Name::PickupHours => "Collection hours",
        Name::GoToWork => "Open the worklist",
        Name::Free => "Free of charge",
        Name::Worklist => "Worklist",
        Name::CounterHome => "Counter applications",
        Name::NewApplication => "New application",
        Name::ChooseService => "Choose a service",
        Name::ChooseServiceLead => {
            "Choose the document. What to have at hand stands below each service."
        }
        Name::ServicesFind => "Find a service",
        Name::ServicesFindHint => "In your own words, like: KTP hilang, akta lahir",
        Name::ServicesFound => "Services that fit",
        Name::ServicesNone => "No service fits. Try another word, like: KTP hilang.",
        Name::ServicesTitle => "Services and what to bring",
        Name::ServicesLead => {
            "Choose a service to see what is needed, how long it takes and how it goes. All of it \
             is free."
        }
        Name::StandardTitle => "Service standard",
        Name::StandardDecree => "Decree no.:",
        Name::StandardFile => "File from your phone",
        Name::StandardNeeds => "What is needed",
        Name::StandardForms => "Forms",
        Name::FormsFilled => "Forms with these answers",
        Name::FormsLead => "The forms filled with what is typed below, to be printed and signed:",
        Name::StandardWho => "Who may apply",
        Name::StandardWay => "How it goes",
        Name::StandardWayOwn => "By yourself, from a phone",
        Name::StandardWayCounter => "At the counter of the village or district",
        Name::StandardOwn1 => {
            "Sign in to your account. None yet? Register once; an officer checks it."
        }
        Name::StandardOwn2 => "Fill in the form and attach one PDF, or photos of the pages.",
        Name::StandardOwn3 => "Check your answers, send, and keep the registration number.",
        Name::StandardOwn4 => {
            "Officers check the file and enter it in SIAK, and the head signs electronically. When \
             something is missing you are told exactly what to mend."
        }
        Name::StandardOwn5 => {
            "News and the queue number come by SMS, WhatsApp and e-mail. Collect the document with \
             the originals."
        }
        Name::StandardCounter1 => {
            "Come to the counter with the originals; the operator fills in and scans them."
        }
        Name::StandardCounter2 => {
            "Take the receipt with the registration number and the PIN for asking its state."
        }
        Name::StandardCounter4 => "Collect the document where the news says.",
        Name::StandardTime => "How long it takes",
        Name::StandardFee => "Cost",
        Name::StandardProduct => "What you get",
        Name::StandardNoDocument => "Data are mended; no document is printed.",
        Name::StandardComplaints => "Complaints and suggestions",
        Name::StandardWhatsapp => "WhatsApp",
        Name::StandardSite => "Web site",
        Name::StandardComplaintsWay => {
            "Complaints are looked into, discussed in the office and with others where needed, and \
             answered. You can also use LAPOR! (SMS 1708)."
        }
        Name::WhatToBring => "What to have at hand",
        Name::Promise => "Ready {waktu} after the file is complete",
        Name::Fill => "Fill in",
        Name::FilingFor => "You are filing for",
        Name::FormPart1 => "Registration form",
        Name::FormPart2 => "Key data",
        Name::FormPart3 => "Upload the file",
        Name::FileHelp => "One PDF with all requirements, 9 MB at most.",
        Name::KonsepHelp => "One PDF of at most 9 MB.",
        Name::ChooseFile => "Choose the PDF",
        Name::PickFile => "Choose file",
        Name::NoFileYet => "No file chosen yet",
        Name::ReplaceFile => "Replace the file",
        Name::FileChecked => "The file is ready to be sent",
        Name::Pages => "{n} pages",
        Name::Optional => "optional",
        Name::SelectOne => "Choose",
        Name::District => "District",
        Name::FoundName => "Name in the population register",
        Name::FoundIs => "In the population register: {nama}",
        Name::FoundNone => {
            "This NIK is not in the population register. Check the digits; if they are right, go \
             on."
        }
        Name::FoundOther => "The name typed differs from the register.",
        Name::FoundNoneStaff => "Not found in the population register.",
        Name::ShowVillages => "Show villages",
        Name::DistrictFirst => "Choose the district first",
        Name::VillagesFailed => {
            "The list of villages could not be fetched. Check the connection and try again."
        }
        Name::TryAgain => "Try again",
        Name::SendApplication => "Send application",
        Name::ReviewGo => "Continue: check your answers",
        Name::ReviewTitle => "Check your answers",
        Name::ReviewLead => "Not sent yet. Read it once more; if it is right, send it.",
        Name::ReviewChanged => {
            "Not sent: answers or file changed since they were read, perhaps in another window. \
             Read them once more."
        }
        Name::ReviewChange => "Change answers or file",
        Name::SendAgain => "Send again",
        Name::SaveDraft => "Save draft",
        Name::AnotherRow => "Add: {apa}",
        Name::Sending => "Sending…",
        Name::SavedAt => "Saved {jam}",
        Name::Saving => "Saving…",
        Name::NotSaved => {
            "Not saved yet: the connection is broken. What you typed stays on this page and is \
             saved once the connection is back."
        }
        Name::WaitingForLine => {
            "The connection is slow or broken. The page goes on as soon as it is back."
        }
        Name::ErrorSummary => "Something needs to be mended",
        Name::ErrorSummaryLead => "Not sent yet. Nothing you typed is lost.",
        Name::NoConnection => {
            "The connection broke. What you typed is still on this page. Check the signal and \
             press Send again; nothing is filed twice."
        }
        Name::ServerTrouble => {
            "The system has a problem. What you typed is still here. Try again in a moment."
        }
        Name::IncidentCode => "Incident code {kode}: name it when you contact the office.",
        Name::TooManyRequests => "Too many requests at once. Wait a moment and try again.",
        Name::Sent => "Success! The application is with the SIAK operator",
        Name::SentPapers => "Done! We have received the application",
        Name::SentNumber => "Registration number",
        Name::SentNext => "What happens next",
        Name::SentNext1 => "An officer checks that the file is complete.",
        Name::SentNext2 => "If so, the document is made and signed by the head of the office.",
        Name::SentNext3 => {
            "The applicant gets an SMS with a queue number when the document is ready."
        }
        Name::SentPapers1 => "An officer checks the file and says which documents will be issued.",
        Name::SentPapers2 => "You are told which papers to send to the office, and how.",
        Name::SentPapers3 => {
            "Once the papers are here and the documents issued, the collection slip can be \
             downloaded."
        }
        Name::PrintReceipt => "Print the receipt",
        Name::Receipt => "Application receipt",
        Name::PackingSlip => "Packing slip",
        Name::SendTo => "Send to",
        Name::PapersEnclosed => "Papers enclosed",
        Name::SlipNext1 => {
            "Put this slip with all papers above into one envelope. Without a printer write the \
             registration number on it."
        }
        Name::SlipNext2 => "Bring it, or send it by post or courier to the address above.",
        Name::SlipNext3 => {
            "Record the tracking number where you filed: in your account, or at the counter."
        }
        Name::Resi => "Collection slip (Resi)",
        Name::Reporter => "Reported by",
        Name::ReadySince => "Ready since",
        Name::ResiCode => "Resi code",
        Name::IssuedDocuments => "Issued documents",
        Name::ResiNext1 => "Show this slip and the originals when collecting.",
        Name::ResiNext2 => "On paper or on the screen of a phone. Give it to nobody.",
        Name::RecipientSigns => "Signature and name of the recipient",
        Name::CopyNumber => "Copy number",
        Name::Copied => "Number copied",
        Name::AlreadySent => "This application was sent before. Its number stays the same.",
        Name::CountSent => "Filed today",
        Name::CountCancelled => "To follow up",
        Name::CountReady => "Ready to print",
        Name::CountDrafts => "Drafts",
        Name::NoRows => "No applications here.",
        Name::NoRowsHint => "Change the filter, or wait for the next application.",
        Name::Filter => "Filter",
        Name::NoHits => "Nothing fits.",
        Name::MoreHits => {
            "There are more. Add another word of the name, or type the whole NIK, phone number or \
             registration number."
        }
        Name::NoRowsYet => "Nothing fits among those looked at so far.",
        Name::NoRowsYetHint => "Press “Next” to look further.",
        Name::NoHitsHint => "Check the spelling, or type the whole NIK or phone number.",
        Name::FilterAll => "All",
        Name::FilterStatus => "Status",
        Name::FilterService => "Service",
        Name::FilterArea => "Area",
        Name::FilterAge => "Waiting time",
        Name::AgeAny => "Any",
        Name::AgeLate => "Past the promise",
        Name::AgeToday => "From today",
        Name::AgeWeek => "Over 7 days",
        Name::FilterMine => "Only mine",
        Name::ClearFilter => "Clear filter",
        Name::Search => "Search",
        Name::SearchHint => "Registration number, name, whole NIK or whole phone number",
        Name::SearchResult => "Results for {kata}",
        Name::ClearSearch => "Show all applications",
        Name::MoreRows => "Next",
        Name::FirstRows => "Back to the first",
        Name::ColNumber => "Reg. number",
        Name::ColApplicant => "Applicant",
        Name::ColService => "Service",
        Name::ColVillage => "Village",
        Name::ColStatus => "Status",
        Name::ColAge => "Waiting time",
        Name::ColHolder => "Worked on by",
        Name::OnTime => "on time",
        Name::Late => "late",
        Name::Minutes => "{n} minutes",
        Name::HoursWord => "{n} h",
        Name::Days => "{n} days",
        Name::Take => "Take",
        Name::TakeOver => "Take over",
        Name::GiveBack => "Give back",
        Name::PapersMarked => "Papers were marked",
        Name::PapersOnTheWay => "Recorded. We tell you when the papers are here.",
        Name::WrongLabel => "This code belongs to another application. Check the packing slip.",
        Name::PhysicalFile => "Papers",
        Name::SentBy => "Sent by",
        Name::ScanPaper => "Scan a paper",
        Name::ScanPaperHint => {
            "Scan the QR beside the paper on the packing slip, or type its code."
        }
        Name::ScanMarks => "Mark as",
        Name::MarkScanned => "Mark",
        Name::SavePapers => "Save the marks",
        Name::SendThePapers => "Send the papers",
        Name::SendThePapersTo => {
            "Print the packing slip, enclose it with the papers, and bring or send them to: \
             {alamat}"
        }
        Name::OpenSlip => "Open packing slip",
        Name::SaveWay => "Record",
        Name::HowSent => "How it is sent",
        Name::TrackingNumber => "Tracking number",
        Name::TrackingHint => "For post and courier only.",
        Name::ScanWithCamera => "Scan with the camera",
        Name::CameraPicture => "Camera picture",
        Name::HoldInFront => "Hold the QR code in front of the camera.",
        Name::StopCamera => "Close the camera",
        Name::NoCamera => "The camera cannot be used. Allow it in the browser, or type the code.",
        Name::OpenResi => "Download the Resi",
        Name::ResiHint => "Scan the QR of the Resi, or type its 8 signs.",
        Name::DocumentsToIssue => "Documents to be issued",
        Name::PapersToSend => "Papers to be sent",
        Name::DocumentNumber => "Number",
        Name::DocumentDate => "Date",
        Name::KonsepMoreHelp => "Leave empty if this document is no PDF (a card).",
        Name::SettingsTitle => "Settings",
        Name::NavSettings => "Settings",
        Name::NavSecurity => "Security",
        Name::SettingsLead => {
            "Services, texts, offices and days off. Changes are kept as a draft and served once \
             they are published."
        }
        Name::SettingsMessages => "Message texts",
        Name::SettingsOffice => "Office",
        Name::SettingsOffices => "Names and addresses of offices",
        Name::SettingsHours => "Hours and contacts",
        Name::SettingsDays => "Local days off",
        Name::SettingsCompareTitle => "{berkas}: editions {dari} and {ke}",
        Name::SettingsCompareDraft => "{berkas}: changes against edition {dari}",
        Name::SettingsUnpublished => "Some changes are not published.",
        Name::SettingsGoPublish => "Look and publish",
        Name::SettingsSaved => "Kept as a draft. Residents see it once it is published.",
        Name::SettingsPublished => {
            "Edition {edisi} is served now. Applications that were begun keep theirs."
        }
        Name::SettingsDiscarded => "The changes were thrown away.",
        Name::SettingsNothing => "Nothing was changed.",
        Name::SettingsBroken => "It cannot be published: mend first what is named below.",
        Name::SettingsOvertaken => {
            "Somebody else has saved or published. Look at the present state; a draft of an older \
             edition has to be thrown away first. Then repeat your change."
        }
        Name::SettingsIncomplete => {
            "Not saved: a name, a text, a time or a date is missing or wrong."
        }
        Name::SettingsUnseen => {
            "Things have changed since this page was opened. Look at the latest below, then repeat \
             it if it is still needed."
        }
        Name::SettingsFault => "The changes cannot be published because of one thing:",
        Name::SettingsFaultAt => "{berkas}, line {baris}",
        Name::SettingsServices => "Services",
        Name::SettingsOthers => "Others",
        Name::SettingsEditions => "Editions",
        Name::SettingsEditionsLead => {
            "Each publication is an edition. An earlier one can be served again."
        }
        Name::SettingsFiles => "Files",
        Name::SettingsFilesLead => "To be kept, reviewed, or copied to another office.",
        Name::SettingsInferred => "Inferred, to be confirmed: {bagian}",
        Name::SettingsChanged => "changed",
        Name::SettingsChangedBy => "changed by {nama}, {kapan}",
        Name::SettingsOpenFile => "Open",
        Name::SettingsDownload => "Download",
        Name::SettingsCompare => "Compare",
        Name::SettingsSeeChange => "See the change",
        Name::SettingsNoteLabel => "What has changed?",
        Name::SettingsPublish => "Publish",
        Name::SettingsPublishLead => {
            "Look at the preview, then publish. Applications on their way do not change."
        }
        Name::SettingsDiscard => "Throw the changes away",
        Name::SettingsDiscardLead => "All changes that are not published will be gone.",
        Name::SettingsEdition => "Edition {edisi}",
        Name::SettingsFromFolder => "from the folder",
        Name::SettingsBackNote => "back to edition {edisi}",
        Name::SettingsBack => "Serve again",
        Name::SettingsServed => "served now",
        Name::SettingsFileBody => "Text of the file",
        Name::SettingsUpload => "Or upload another file",
        Name::SettingsUploadHint => "It takes the place of the whole text above.",
        Name::SettingsSave => "Keep as a draft",
        Name::SettingsSame => "No difference.",
        Name::SettingsName => "Name",
        Name::SettingsMinutes => "Promised time (office minutes)",
        Name::SettingsNeedsHint => "Empty a line to remove it.",
        Name::SettingsWhen => "Needed",
        Name::SettingsAlways => "always",
        Name::SettingsSometimes => "in some cases (the text says in which)",
        Name::SettingsCategory => "Group of services",
        Name::SettingsForms => "Forms (F-1.01 to F-2.04)",
        Name::SettingsFormsLead => {
            "Residents take these forms blank from a service page, or filled from their \
             application. While the official layout is not known the form is made of what the \
             service asks: compare it with the annex of Permendagri 109/2019, or upload the \
             official file, which is used as the blank form at once."
        }
        Name::SettingsFormUnknown => "The official layout is not known.",
        Name::SettingsFormUploaded => "Official file: {nama}, {ukuran}, uploaded {kapan}.",
        Name::SettingsFormLook => "See the blank form",
        Name::SettingsFormRemove => "Remove the official file of {kode}",
        Name::SettingsFormUpload => "Upload an official file",
        Name::SettingsFormWhich => "Form",
        Name::SettingsFormFile => "Official file",
        Name::SettingsFormHelp => "A blank PDF from the office, at most 9 MB",
        Name::SettingsFormKept => "The official file is used from now on.",
        Name::SettingsFormGone => {
            "The official file was removed. The form is made of what the service asks again."
        }
        Name::SettingsNeed => "Requirement {n}",
        Name::SettingsOnePerLine => "One document per line; none if there is no document.",
        Name::SettingsFields => "Fields",
        Name::SettingsFieldsHint => "Open a field to change it.",
        Name::SettingsLabel => "Label",
        Name::SettingsHint => "Hint",
        Name::SettingsOrder => "Order",
        Name::SettingsRequired => "Required",
        Name::SettingsLeaveOut => "Remove this field",
        Name::SettingsNewField => "Add a field",
        Name::SettingsKind => "Kind",
        Name::SettingsOptions => "Options",
        Name::SettingsOptionsHint => "For choices only: one per line.",
        Name::SettingsPreview => "Preview",
        Name::SettingsPreviewLead => "This is how residents will see the form.",
        Name::SettingsMessagesLead => {
            "Empty texts are not sent. A short message has 160 signs at most."
        }
        Name::SettingsPlaces => "Places that can be used:",
        Name::SettingsSms => "Short message",
        Name::SettingsWhatsapp => "WhatsApp",
        Name::SettingsSubject => "Subject of the e-mail",
        Name::SettingsEmail => "E-mail",
        Name::SettingsAddress => "Address",
        Name::SettingsHoursHint => "Example: 08:00-15:00. Empty when closed.",
        Name::SettingsDaysLead => "National holidays are known. These are the local ones.",
        Name::SettingsDate => "Date",
        Name::SettingsDayAdd => "Add a day off",
        Name::SettingsDayRemove => "Remove: {nama}",
        Name::TakenByYou => "You are working on this",
        Name::TakenBy => "{nama} is working on this",
        Name::NotTaken => "Nobody is working on this",
        Name::CaseFile => "Application file",
        Name::OpenFile => "Open the file",
        Name::ShowHere => "Show here",
        Name::PageOf => "Page {n} of {semua}",
        Name::ZoomIn => "Larger",
        Name::ZoomOut => "Smaller",
        Name::TurnPage => "Turn",
        Name::PageList => "Pages",
        Name::PageUndrawn => "Page {n} cannot be shown here. Press “Open the file” to read it.",
        Name::PhotoNth => "Photo {n}: ",
        Name::ViewerKeys => {
            "Keys: + larger, - smaller, R turns, arrow left and right change the page."
        }
        Name::SignatureValid => "Signed electronically, valid",
        Name::SignatureUnknown => {
            "Signed electronically, but this office does not know who issued the certificate"
        }
        Name::SignatureAltered => {
            "The electronic signature does not fit: the file was changed after it was signed"
        }
        Name::Konsep => "Draft document",
        Name::OpenKonsep => "Open the draft",
        Name::SignedDocument => "Signed document",
        Name::OpenSigned => "Open the signed document",
        Name::History => "History",
        Name::WhatNow => "What can be done",
        Name::NothingNow => "There is nothing for you to do in this status.",
        Name::Reason => "Reason",
        Name::ReasonHint => "Write it so that a resident understands.",
        Name::ReasonForReturn => "Reason for returning",
        Name::ResultNote => "Result",
        Name::WhatIsWrong => "What is wrong or missing",
        Name::SentBack => "Returned to the SIAK operator",
        Name::WrongRequirements => "Requirements",
        Name::WrongFields => "Fields",
        Name::SiakReference => "SIAK reference",
        Name::KonsepFile => "Draft from SIAK (PDF)",
        Name::Passphrase => "Signing passphrase",
        Name::PassphraseHint => "Not stored. Asked each time you sign.",
        Name::Recipient => "Recipient's name",
        Name::GroupIncomplete => "{kelompok}: somebody is missing or too many",
        Name::OriginalsShown => "The original documents were shown",
        Name::SignHere => "Recipient's signature",
        Name::SignHereHint => "Sign inside the box with a finger or a pen.",
        Name::ClearSignature => "Clear signature",
        Name::SignedOnPaper => "The recipient signed the collection book on paper",
        Name::NoKonsepFor => "Without a konsep",
        Name::DeliverTo => "E-mail address or postal tracking number",
        Name::CancelledTitle => "Application cancelled: mend the following",
        Name::CancelledLead => {
            "Mend only what is named below and send it again. The number stays the same."
        }
        Name::Mended => "Mended",
        Name::MendFile => {
            "Requirements are mended by replacing the file: upload one new PDF with all \
             requirements."
        }
        Name::MendedAll => "Tick every correction before sending again.",
        Name::QueueNumber => "Queue number",
        Name::PrintedWith => "Printed. Queue number {nomor}.",
        Name::CollectAt => "Collect at",
        Name::SignatureTitle => "Electronic signature",
        Name::NavSigning => "Signing",
        Name::SignatureLead => "Read each draft, tick what you approve, then sign at once.",
        Name::SignSelected => "Sign the ticked ones",
        Name::SelectAll => "Tick all",
        Name::NothingToSign => "No draft is waiting for a signature.",
        Name::SignDone => "{n} documents signed.",
        Name::SignSome => "{n} documents could not be signed.",
        Name::SignPassphraseWrong => "The passphrase does not match. Nothing was signed.",
        Name::SignWait => {
            "Too many wrong passphrases. Wait {menit} minutes, then try again. Nothing was signed."
        }
        Name::SignNothingTicked => "Tick at least one draft.",
        Name::SignUnavailable => {
            "The signing service has a problem. Nothing has changed; try again later."
        }
        Name::NotFoundTitle => "Page not found",
        Name::NotFoundLead => {
            "This address does not exist, or the application is outside of your area."
        }
        Name::ForbiddenTitle => "Not your part",
        Name::ForbiddenLead => {
            "This page is not for your role. If it should be, ask the office's administrator."
        }
        Name::FailedTitle => "The page failed to load",
        Name::BackToList => "Back to the worklist",
        Name::BackHome => "Back to the start page",
        Name::Shortcuts => "Keyboard shortcuts",
        Name::ShortcutsLead => {
            "j and k: down and up. Enter: open. /: search. n: new application. ?: this help."
        }
        Name::ShortcutsCase => "a: main action. c: cancel. u: back to the list. ?: this help.",
        Name::DemoNote => "Demo mode: all data here is invented.",
        Name::WarnNikDate => "The date in the NIK is odd",
        Name::WarnNikRegion => "NIK issued outside of this regency",
        Name::WarnNikBirth => "Birth date differs from the NIK",
        Name::WarnNameOne => "One-word name",
        Name::WarnNameLong => "Name longer than 60 letters",
        Name::WarnNameSign => "An odd sign in the name",
        Name::SourceArea => "Filed from",
        Name::FiledBy => "Filed by",
        Name::PrintPlace => "Print place",
        Name::PhaseSince => "Since",
        Name::Promised => "Promised for",
        Name::By => "by",
        Name::FooterLapor => "Complaints: LAPOR! (SMS 1708)",
        Name::Gallery => "Component gallery",
        Name::ConfirmWithdraw => "The application is withdrawn and no longer processed.",
        Name::Person => "Signed in as {nama}",
        Name::MainNav => "Main menu",
        Name::StatusSteps => "Stages of the application",
        Name::NotGiven => "not given",
        Name::NowHere => "now here",
        Name::PaperSigned => "signed on paper",
        Name::SendingHint => "Do not close this page.",
        Name::SentAtLabel => "Filed",
        Name::SignIn => "Sign in",
        Name::Leave => "Sign out",
        Name::SendFirst => "Draft, no number yet",
        Name::ApplicationOf => "Application of {nama}",
        Name::WhoDidWhat => "Last: {apa}",
        Name::DiscardDraft => "Discard this draft",
        Name::DiscardLead => "What was typed and its file are deleted. This cannot be undone.",
        Name::Discarded => "Discarded draft",
        Name::SignedOutHere => {
            "You are signed out, perhaps in another window. What you typed is still here: sign in \
             again in a new tab, then press Send here."
        }
        Name::Nik => "NIK",
        Name::NikHint => "16 digits, on the ID card or the family card",
        Name::FullName => "Full name",
        Name::FullNameHint => "As on the ID card, without titles",
        Name::KkNumber => "Family card number",
        Name::KkHint => "16 digits at the top of the family card",
        Name::WhatsappNumber => "WhatsApp number",
        Name::WhatsappHint => "Your own: codes and news are sent here. Example: 0812 3456 7890",
        Name::EmailHint => "If you have one. News and digital documents are sent here",
        Name::Yourself => "You",
        Name::FamilyPlace => "Place in the family",
        Name::Birth => "Born",
        Name::Address => "Address",
        Name::Village => "Village",
        Name::SignInName => "NIK, mobile number or e-mail address",
        Name::SignInSuspended => "This account was stopped by the office. Please contact us below.",
        Name::NoAccountYet => "No account yet?",
        Name::Register => "Create an account",
        Name::RegisterLead => {
            "With an account you file for yourself and your family from your phone, without \
             queueing. Free of charge."
        }
        Name::RegisterNeeds => "Have at hand",
        Name::RegisterNeed1 => "Your ID card, or the certificate that replaces it",
        Name::RegisterNeed2 => "The original family card",
        Name::RegisterNeed3 => "White paper and a pen for your signature",
        Name::RegisterNeed4 => "A phone with a camera and your own WhatsApp number",
        Name::RegisterWho => "For citizens of 17 years or older whose record is active.",
        Name::RegisterData => "Your data",
        Name::RegisterPassword => "Password",
        Name::PasswordNew => "New password",
        Name::PasswordHint => {
            "At least 8 characters. A short sentence that only you know is the easiest to remember."
        }
        Name::PasswordAgain => "Password once more",
        Name::PrivacyTitle => "How we keep your data",
        Name::Privacy1 => "Your data and photos are used only to make sure that this NIK is yours.",
        Name::Privacy2 => {
            "Only the office's verifiers see them. Each time they are opened it is noted, and you \
             can read the notes."
        }
        Name::Privacy3 => {
            "The photos are deleted {hari} days after the registration was checked. All data stays \
             in Indonesia."
        }
        Name::PrivacyAgree => "I have read this and agree",
        Name::PrivacyMissing => "Tick the consent to go on.",
        Name::RegisterNext => "Go on",
        Name::RegisterWait => {
            "Too many registrations from this line. Try again in {menit} minutes. What you typed \
             is kept."
        }
        Name::PasswordTypeAgain => "The password has to be typed again.",
        Name::AccountTitle => "My account",
        Name::AccountSteps => "Steps of the registration",
        Name::StepPhone => "Confirm the WhatsApp number",
        Name::StepPhotos => "Photos",
        Name::StepSend => "Send to be checked",
        Name::StepDone => "Done",
        Name::StepOpen => "To do",
        Name::CodeSentTo => "We sent 6 digits to {tujuan}. The code is good for 10 minutes.",
        Name::CodeLabel => "Code of 6 digits",
        Name::CodeConfirm => "Confirm",
        Name::CodeAgain => "Send a new code",
        Name::CodeNone => "No code? Wait a minute and ask for a new one, or mend the number.",
        Name::CodeSentNow => "A new code was sent.",
        Name::CodeWait => "A new code can be asked for in {detik} seconds.",
        Name::PhoneConfirmed => "The WhatsApp number is confirmed.",
        Name::EmailConfirmed => "The e-mail address is confirmed.",
        Name::EmailUnconfirmed => "The e-mail address is not confirmed yet.",
        Name::MendPhone => "Wrong number?",
        Name::MendPhoneSend => "Change the number and send a code",
        Name::ContactBad => {
            "This number cannot be used. Type an Indonesian mobile number, like 0812 3456 7890."
        }
        Name::PhotosLead => {
            "Take the photos in good light and make sure that the writing can be read. They are \
             made smaller on your phone before they are sent."
        }
        Name::PhotosAfterCode => {
            "Confirm your WhatsApp number first. Then photos can be taken here."
        }
        Name::PhotoTake => "Take or choose a photo",
        Name::PhotoRetake => "Replace the photo",
        Name::PhotoSave => "Save the photo",
        Name::PhotoSending => "The photo is being sent…",
        Name::PhotoKept => "The photo is saved.",
        Name::PhotoRefused => "This photo was refused",
        Name::AccountSend => "Send the registration",
        Name::AccountResend => "Send the registration again",
        Name::AccountSendLead => {
            "Once sent, an officer checks your registration and tells you by WhatsApp."
        }
        Name::AccountMissing => "It cannot be sent yet. First complete:",
        Name::AccountPending => "Your registration is being checked",
        Name::AccountPendingLead => {
            "An officer compares your data and photos with the register. We tell you by WhatsApp. \
             You may close this page."
        }
        Name::AccountRefused => "The registration needs mending",
        Name::AccountRefusedLead => "Mend only what is named below, then send again.",
        Name::AccountSent => "Done! The registration was sent.",
        Name::AccountHistory => "Who saw and handled this account",
        Name::MyHome => "My page",
        Name::VerifyAccounts => "Residents",
        Name::VerifyLead => "Residents' accounts that wait, the longest waiting first.",
        Name::VerifyNone => "No account is waiting.",
        Name::VerifyWaiting => "Waiting: {n}",
        Name::VerifyOpen => "Check",
        Name::VerifyTyped => "Typed by the resident",
        Name::VerifyRegister => "SIAK register",
        Name::VerifyDiffers => "Differs",
        Name::VerifySame => "Same",
        Name::VerifyNotFound => "SIAK has no such NIK. The account cannot be accepted.",
        Name::VerifyDown => {
            "SIAK does not answer: {sebab}. The account waits. Try again later; nobody is refused \
             for this."
        }
        Name::VerifyAnother => "Another active account has this NIK.",
        Name::FindAccountTitle => "Has a resident lost the number or e-mail?",
        Name::FindAccountLead => {
            "Find the account by the NIK of the card they brought, then change the number or \
             e-mail together."
        }
        Name::FindAccountGo => "Find the account",
        Name::FindAccountNone => {
            "No accepted account has this NIK. Check its 16 digits; if they are right, the \
             resident can register."
        }
        Name::PresentTitle => "Change number or e-mail in the office",
        Name::PresentLead => {
            "Only when the owner of the account is here. A code goes to the new number or address, \
             and the owner reads it out. The old one is told, and all sessions of the account end."
        }
        Name::PresentTick => {
            "The owner is here; I have compared the original card, the face and the NIK."
        }
        Name::PresentMissing => "Tick that the owner is here and the card was compared.",
        Name::PresentSame => "This is the present one. Type the new one.",
        Name::PresentNew => "The new WhatsApp number or e-mail address",
        Name::PresentCode => "The code that the owner reads out, sent to {tujuan}",
        Name::PresentCodeLabel => "The code that was read out",
        Name::PresentAsked => {
            "The code is sent. Ask the owner to read it out; it is good for 10 minutes."
        }
        Name::PresentWaits => {
            "It is proven and kept. It counts once another officer confirms it in this list, or by \
             itself after 24 hours. The owner was told."
        }
        Name::EmailBad => "This e-mail address cannot be used. Example: nama@contoh.id.",
        Name::VerifyAccept => "Accept the account",
        Name::VerifyRefuse => "Send back to be mended",
        Name::VerifyWhat => "What is wrong?",
        Name::VerifyWhatHint => {
            "Tick all that is wrong. The resident is asked to mend only what is ticked."
        }
        Name::VerifyReason => "Explanation for the resident",
        Name::VerifyAccepted => "The account was accepted. The resident has been told.",
        Name::VerifyRefused => "The account was sent back. The resident has been told.",
        Name::VerifyNext => "Next account",
        Name::VerifyPhotos => "Photos",
        Name::VerifyZoom => "Open large",
        Name::VerifyDecided => "This account has been decided",
        Name::PhotosGone => "The photos were deleted as the rules of storage say.",
        Name::PhotoShow => "Show the photo",
        Name::SourceOwn => "Own filing, from the resident's phone",
        Name::MyApplications => "My applications",
        Name::FamilyApplications => "Applications of the family",
        Name::FamilyApplicationsLead => {
            "Filed by another member of the family or at a counter. You can follow where it \
             stands; only who filed it sees what was written and attached."
        }
        Name::FamilyFollow => "Follow",
        Name::MyNone => "No applications yet.",
        Name::FileNew => "File an application",
        Name::FileForWhom => "For whom?",
        Name::FileForWhomLead => "The names below are those of your family card in SIAK.",
        Name::FileForSelf => "Yourself",
        Name::FileWhat => "What do you need?",
        Name::FileWhatFor => "For {nama}",
        Name::FileOther => "Choose somebody else",
        Name::FileNoService => {
            "With your place on the family card nothing can be filed for this person. The head of \
             the family, the husband or the wife can."
        }
        Name::FileMissingHint => {
            "A name is missing? Changes of the family card are made at the counter or the office."
        }
        Name::FixedField => "From SIAK, cannot be changed here",
        Name::OwnFollow => "The way of your application",
        Name::OwnNext => "Next",
        Name::OwnCollect => "Collect at",
        Name::OwnWithdraw => "Withdraw this application",
        Name::OwnWithdrawLead => {
            "It will not be processed any more. You can file a new one at any time."
        }
        Name::OwnBack => "Back to my page",
        Name::OwnAnswers => "What was sent",
        Name::ResumeDraft => "Go on",
        Name::YourTurn => "Your turn",
        Name::SendPapersNow => "Send the papers",
        Name::OpenOwn => "Open",
        Name::MendOwn => "Mend",
        Name::ResetTitle => "Forgotten password",
        Name::ResetLead => {
            "We send a code to the WhatsApp number of your account. With it you choose another \
             password."
        }
        Name::ResetAsk => "Send a code",
        Name::ResetStaff => {
            "Officers and counter operators: ask the office's administrator for a new password."
        }
        Name::ResetSent => {
            "If there is such an account, a code of 6 digits was sent to its number. It is good \
             for 10 minutes."
        }
        Name::ResetCodeBad => {
            "The code does not fit or is too old. Look at the last message, or ask for a new code."
        }
        Name::ResetSave => "Save the new password",
        Name::ResetDone => "The password was changed. Sign in with the new one.",
        Name::PagesTitle => "No PDF? Take photos of the pages",
        Name::PagesLead => {
            "At most 12 photos. They are joined into one PDF on your phone, before anything is \
             sent."
        }
        Name::PagesAdd => "Take or choose photos of pages",
        Name::PagesJoin => "Join into a PDF",
        Name::PagesWorking => "Joining photo {n} of {semua}…",
        Name::PagesReading => "Opening the photo…",
        Name::PagesPage => "Page {n}",
        Name::PagesTurn => "Turn",
        Name::PagesUp => "Move up",
        Name::PagesDown => "Move down",
        Name::PagesRemove => "Remove",
        Name::PagesTooMany => "At most 12 photos in one file. The others were not taken.",
        Name::PagesStale => {
            "The pages changed after they were joined. Press “Join into a PDF” once more."
        }
        Name::PagesJoined => "{n} pages were joined into one PDF.",
        Name::RoleLabel => "Role",
        Name::RoleArea => "Area of the counter",
        Name::RoleAreaHint => "For counter operators only: the village or district.",
        Name::RoleOffice => "Office",
        Name::RoleOfficeHint => "For printing and collecting only.",
        Name::RoleFrom => "From",
        Name::RoleUntil => "Until",
        Name::RoleDaysHint => "Leave both dates empty for good. Give both for a deputy (Plt.).",
        Name::StaffNikHint => "So that nobody processes their own family's application.",
        Name::StaffNikSave => "Save the NIK",
        Name::StaffNikNone => {
            "No NIK is noted. While it is missing, the system does not know who the family is."
        }
        Name::InstitutionName => "Name of the institution",
        Name::FullAddress => "Full address",
        Name::Telephone => "Telephone",
        Name::InstitutionEmailHint => "The end of an agreement is told to this address.",
        Name::UnitName => "Name of the unit",
        Name::PksNumber => "Number of the agreement (PKS)",
        Name::PksFrom => "Valid from",
        Name::PksUntil => "Valid until",
        Name::PksServices => "Services named by the agreement",
        Name::Nip => "NIP",
        Name::BirthPlace => "Place of birth",
        Name::BirthDate => "Date of birth",
        Name::Position => "Position",
        Name::MobileNumber => "Mobile number",
        Name::UserId => "User name",
        Name::UserIdHint => {
            "4 to 30 small letters, digits, dots or underscores. Serves for signing in."
        }
        Name::SecondTitle => "Second factor",
        Name::SecondLead => "Your password is right. One more step: show that it is really you.",
        Name::SecondCode => "Code of the authenticator",
        Name::SecondCodeHint => {
            "The 6 digits your phone shows now. Phone lost? Type a recovery code."
        }
        Name::SecondGo => "Go on",
        Name::SecondKey => "Use a passkey",
        Name::SecondKeyHint => "This device's fingerprint, face or PIN, or your USB key.",
        Name::SecondDemo => "Demo: the code is {kode} now",
        Name::SecondLate => "This step waited too long. Please sign in again.",
        Name::EnrolTitle => "Set up a second factor",
        Name::EnrolLead => {
            "This account needs a second factor. Set it up once; it is asked for at each sign-in."
        }
        Name::EnrolTotp => "With an authenticator",
        Name::EnrolStep1 => {
            "Install an authenticator on your phone, such as Google Authenticator or Aegis."
        }
        Name::EnrolStep2 => "Scan this picture with it, or type the key.",
        Name::EnrolStep3 => "Type the 6 digits it shows.",
        Name::EnrolKeyText => "Key for typing",
        Name::EnrolSave => "Set up",
        Name::EnrolPasskey => "With a passkey",
        Name::EnrolPasskeyLead => {
            "This device's fingerprint, face or PIN. It works on no counterfeit site."
        }
        Name::EnrolPasskeyAdd => "Add a passkey",
        Name::QrAlt => "QR code for the authenticator",
        Name::CodesTitle => "Keep these recovery codes",
        Name::CodesLead => {
            "Should your phone be lost, one of these takes the place of its code, each once. Print \
             or write them down now: they are not shown again."
        }
        Name::CodesDone => "I have kept them, go on",
        Name::SecurityTitle => "Security",
        Name::SecurityFactors => "Second factor",
        Name::SecurityNone => {
            "There is none. A leaked password is enough to get into your account."
        }
        Name::SecurityRequired => "Required for your role.",
        Name::SecurityLeft => "Recovery codes left: {n}",
        Name::SecurityRenew => "New recovery codes",
        Name::SecurityRemove => "Remove",
        Name::SecuritySince => "Set up {sejak}",
        Name::SecurityUsed => "last used {kapan}",
        Name::SessionsTitle => "Running sessions",
        Name::SessionHere => "This device",
        Name::SessionSince => "Signed in {sejak}, last used {kapan}",
        Name::SessionEnd => "End",
        Name::SessionsEndAll => "End all other sessions",
        Name::DeputyTitle => "Deputy (Plt.)",
        Name::DeputyLead => "Name who signs in your place for a time, at most 90 days.",
        Name::DeputyWho => "Officer",
        Name::DeputyName => "Name",
        Name::DeputyEnd => "Relieve",
        Name::StaffTitle => "Staff",
        Name::StaffLead => "Invite staff, give roles, stop accounts.",
        Name::StaffInvite => "Invite",
        Name::StaffInviteSend => "Send the invitation",
        Name::StaffOpen => "Open",
        Name::StaffRoles => "Roles",
        Name::StaffGive => "Give a role",
        Name::StaffTake => "Take away",
        Name::StaffSuspend => "Stop the account",
        Name::StaffSuspendLead => "All its sessions end at once.",
        Name::StaffRestore => "Let it go on",
        Name::StaffLink => "Send a link for a new password",
        Name::StaffDropFactors => "Remove the second factors (lost phone)",
        Name::StaffFactors => "{n} set up",
        Name::StaffAct => "Actions",
        Name::InvitedTitle => "Choose your password",
        Name::InvitedLead => "Welcome, {nama}. You sign in with {email}.",
        Name::InvitedHint => {
            "At least 12 characters. A few unrelated words are easily remembered and hardly \
             guessed."
        }
        Name::InvitedSave => "Save the password",
        Name::InvitedOpenLead => {
            "Open the link of your invitation, or paste the code that stands behind the # in it."
        }
        Name::InvitedCode => "Invitation code",
        Name::InvitedCodeHint => "64 digits and letters. It works once.",
        Name::InvitedOpen => "Open the invitation",
        Name::InstitutionsTitle => "Institutions",
        Name::InstitutionsLead => "Institutions with their agreements (PKS), units and people.",
        Name::InstitutionAdd => "Register an institution",
        Name::InstitutionNone => "There is no institution yet.",
        Name::InstitutionUnits => "Units",
        Name::InstitutionPks => "Agreements (PKS)",
        Name::PksNone => "No agreement yet: its people can file nothing.",
        Name::PksHolds => "Holds",
        Name::PksNotHolds => "Does not hold today",
        Name::PksSoon => "Ends within 30 days",
        Name::PksAdd => "Add an agreement",
        Name::UnitAdd => "Add a unit",
        Name::MemberAdd => "Register somebody",
        Name::MemberPaperHelp => "One PDF file of at most 9 MB.",
        Name::MemberPaperMissing => "Choose its PDF file.",
        Name::RegisterSave => "Save",
        Name::UnitCount => "{n} units",
        Name::PksEnds => {
            "Your institution's agreement ends {tanggal}. Nothing can be filed after that."
        }
        Name::PksOverAt => {
            "Your institution's agreement (PKS) ended {tanggal}. Please contact the office."
        }
        Name::PksOverNone => "Your institution has no agreement (PKS). Please contact the office.",
        Name::UnitHome => "The institution's applications",
        Name::NavStaff => "Staff",
        Name::NavInstitutions => "Institutions",
        Name::SourceInstitution => "Institution",
        Name::ReadFor => "{layanan}, no. {no}",
        Name::Pin => "PIN",
        Name::PasskeyMissing => "This browser knows no passkeys. Use an authenticator.",
        Name::PasskeyWaiting => "Waiting for your device…",
        Name::SettingsContact => "Number and address",
        Name::SettingsChangePhone => "Change the WhatsApp number",
        Name::SettingsChangeEmail => "Change or add the e-mail address",
        Name::SettingsChangeLead => {
            "A code goes to the one before and to the new one. Both are typed here, so that nobody \
             takes your account over."
        }
        Name::SettingsNewPhone => "New WhatsApp number",
        Name::SettingsNewEmail => "New e-mail address",
        Name::SettingsAskCode => "Send the codes",
        Name::SettingsCodeOld => "Code at the one before",
        Name::SettingsCodeNew => "Code at {tujuan}",
        Name::SettingsOldLost => {
            "Lost the old number? The same code goes to your confirmed e-mail address. Lost both? \
             Come to a counter with your ID card."
        }
        Name::SettingsChange => "Change",
        Name::ChangeAsked => "Codes were sent to both ends. Good for 10 minutes.",
        Name::Changed => "It is changed.",
        Name::UserIdChosen => "The user name is saved and serves for signing in.",
        Name::UserIdBad => {
            "A user name has 4 to 30 small letters, digits, dots or underscores, and a letter \
             among them."
        }
        Name::UserIdSave => "Save the user name",
        Name::ConsentTitle => "Letting a counter file",
        Name::ConsentLead => {
            "You may let a counter file on your behalf for a time. Each application shows in your \
             account, and you can take it back at any moment."
        }
        Name::ConsentCounter => "Counter",
        Name::ConsentDays => "For",
        Name::ConsentDays30 => "30 days",
        Name::ConsentDays90 => "90 days",
        Name::ConsentDays365 => "1 year",
        Name::ConsentGive => "Let it file",
        Name::ConsentRevoke => "Take it back",
        Name::ConsentOver => "Over or taken back",
        Name::ConsentGiven => "It may file for you now.",
        Name::ConsentRevoked => "It is taken back.",
        Name::ReadsTitle => "Who read your data",
        Name::ReadsLead => {
            "Role and office, time and reason. The officer's name is on record at the office."
        }
        Name::ReadsNone => "Nobody has opened your applications yet.",
        Name::CloseTitle => "Delete the account",
        Name::CloseLead => {
            "The account is closed and the photos are deleted. What was filed goes on and stays on \
             record, as the law demands."
        }
        Name::CloseGo => "Delete my account",
        Name::CloseRefused => "The password does not fit. The account was not deleted.",
        Name::CloseWait => {
            "Too many tries. The account was not deleted. Wait some minutes, then try again."
        }
        Name::AccountNotNow => {
            "This cannot be done now: things have changed. Look at this page, then try again."
        }
        Name::ProofTitle => "Write your password once more",
        Name::ProofLead => {
            "You signed in more than 15 minutes ago. So that somebody else holding this device \
             cannot change how you sign in or name a deputy, we ask for your password first."
        }
        Name::ProofGo => "Continue",
        Name::ProveLead => {
            "This is an important step. Write your password once more to go on; what you typed is \
             kept."
        }
        Name::ProveGo => "Go on",
        Name::ProveBack => "Do not go on",
        Name::PendingTitle => "Waiting for a second person",
        Name::PendingLead => {
            "These changes count once somebody else than who asked for them has confirmed."
        }
        Name::PendingAsked => "Asked for by {nama}, {kapan}",
        Name::PendingOwn => "You asked for it. If nobody else can confirm, you can from {kapan}.",
        Name::PendingContact => "Counts by itself from {kapan} unless somebody declines.",
        Name::PendingConfirm => "Confirm",
        Name::PendingDecline => "Decline",
        Name::PendingTakeBack => "Take it back",
        Name::PasswordChangeTitle => "Change your password",
        Name::PasswordPresent => "Present password",
        Name::PasswordChangeGo => "Change the password",
        Name::SecurityOwn => "Password and second factor",
        Name::SecurityOwnLead => "Change your password, or have a code asked for at each sign-in.",
        Name::SecurityLogTitle => "Security log",
        Name::SecurityLogLead => {
            "Who signed in, failed, changed accounts or was refused. People and addresses stand as \
             marks, not names."
        }
        Name::SecurityLogNone => "There is nothing like this yet.",
        Name::SecurityLogHour => "1 hour",
        Name::SecurityLogDay => "24 hours",
        Name::SecurityLogAlarm => "Alarm from",
        Name::SecurityLogAll => "All",
        Name::SecurityLogKind => "Kind",
        Name::SecurityLogShow => "Show",
        Name::SecurityLogBy => "by {tanda}",
        Name::SecurityLogFrom => "from {tanda}",
        Name::SecurityLogOf => "Account {tanda} only",
        Name::StaffMark => "Mark in the security log",
        Name::AccountClosed => "Your account is closed.",
        Name::SessionsEnded => "The session has ended.",
        Name::FiledFor => "Filed on your behalf by the counter {loket}",
        Name::PrincipalsTitle => "Residents who let you file",
        Name::PrincipalsLead => {
            "These residents let your counter file on their behalf. Their data come from SIAK."
        }
        Name::PrincipalsNone => "No resident lets your counter file yet.",
        Name::PrincipalUntil => "Until {tanggal}",
        Name::PrincipalService => "Service",
        Name::StatusTitle => "State of an application",
        Name::StatusLead => "Number and PIN stand on the receipt.",
        Name::StatusAsk => "Show the state",
        Name::StatusWrong => "Number and PIN do not fit. Look at the receipt again.",
        Name::StatusWait => "Too many tries. Wait {menit} minutes.",
        Name::StatusPrivate => "This page shows no personal data.",
        Name::StatusOther => "Another application",
        Name::PagesCrop => "Crop",
        Name::PagesCropLead => "Move the edges inwards to cut off what is not needed.",
        Name::PagesCropTop => "Top",
        Name::PagesCropBottom => "Bottom",
        Name::PagesCropLeft => "Left",
        Name::PagesCropRight => "Right",
        Name::PagesCropDone => "Done",
        Name::PagesRetake => "Another photo",
        Name::OpenPaper => "Open",
        Name::MemberUnit => "Unit",
        Name::RecoveryCode => "Recovery code",
    }
}
