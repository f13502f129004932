//! The Indonesian words: the source language.

use crate::Text;

pub(crate) const fn word(text: Text) -> &'static str {
    match text {
        Text::Email => "Alamat email",
        Text::Password => "Kata sandi",
        Text::SignInTitle => "Masuk",
        Text::SignInLead => "Untuk warga, operator loket, dan petugas Disdukcapil.",
        Text::SignInWrong => {
            "Data masuk dan kata sandi tidak cocok. Periksa angka, huruf besar dan kecil, lalu \
             coba lagi."
        }
        Text::SignInEmpty => "Isi NIK, nomor HP, atau alamat email, dan kata sandi.",
        Text::SignInLocked => {
            "Terlalu banyak percobaan. Tunggu {menit} menit, lalu coba lagi. Bila lupa kata sandi, \
             pilih Lupa kata sandi."
        }
        Text::SessionEnded => {
            "Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda sudah disimpan."
        }
        Text::SignedOutNow => "Anda sudah keluar.",
        Text::SkipToContent => "Langsung ke isi",
        Text::OtherLanguage => "English",
        Text::HomeTitle => "Urus dokumen kependudukan tanpa antre",
        Text::HomeLead => {
            "Ajukan sendiri dari HP, atau melalui loket desa atau kelurahan Anda. Semua layanan \
             gratis."
        }
        Text::HomeFind => "Apa yang ingin Anda urus?",
        Text::HomePopular => "Paling sering diurus",
        Text::HomeAll => "Semua layanan",
        Text::HomeToday => "Jam layanan hari ini",
        Text::ContactTitle => "Jam layanan dan kontak",
        Text::ContactPlaces => "Kantor",
        Text::ContactDistricts => "Tempat ambil KTP-el untuk Kecamatan {kecamatan}",
        Text::ContactDaysOff => "Hari libur berikutnya",
        Text::ContactComplain => "Pengaduan",
        Text::ContactComplainLead => {
            "Sampaikan langsung di kantor, lewat kontak di atas, atau lewat LAPOR! (SMS 1708, \
             lapor.go.id). Pengaduan dicek, dikoordinasikan, dan ditindaklanjuti."
        }
        Text::PledgeTitle => "Maklumat Pelayanan",
        Text::PledgeStandards => {
            "Standar setiap layanan: persyaratan, alur, waktu, biaya, hasil, dan pengaduan"
        }
        Text::HelpTitle => "Bantuan",
        Text::HelpLead => "Mengurus dokumen dari HP, langkah demi langkah.",
        Text::Help1 => "Cari layanan",
        Text::Help1Lead => {
            "Di beranda, ketik yang ingin diurus, misalnya \"ktp hilang\". Buka layanannya untuk \
             melihat apa yang harus dibawa."
        }
        Text::Help1Picture => {
            "HP menampilkan kotak cari dengan tulisan ktp hilang dan satu layanan di bawahnya"
        }
        Text::Help2 => "Masuk atau daftar",
        Text::Help2Lead => {
            "Pakai NIK, nomor HP, atau email. Baru pertama kali? Daftar dengan foto KTP-el; \
             petugas memeriksa akun Anda. Tidak punya HP? Datang ke loket desa."
        }
        Text::Help2Picture => "HP menampilkan isian NIK dan kata sandi serta tombol Masuk",
        Text::Help3 => "Isi formulir",
        Text::Help3Lead => {
            "Jawab pertanyaan satu per satu. Isian tersimpan sendiri, jadi boleh berhenti dan \
             dilanjutkan nanti. Yang salah ditunjukkan dengan kata merah."
        }
        Text::Help3Picture => "HP menampilkan beberapa isian, satu di antaranya bertanda merah",
        Text::Help4 => "Foto berkas",
        Text::Help4Lead => {
            "Letakkan kertas di tempat terang, lalu foto setiap halaman. Halaman digabung menjadi \
             satu PDF, paling besar 9 MB. PDF dari pemindai juga bisa."
        }
        Text::Help4Picture => "Kamera HP membidik selembar kertas",
        Text::Help5 => "Ikuti dan ambil",
        Text::Help5Lead => {
            "Kabar datang lewat SMS, WhatsApp, dan email. Cek kapan saja dengan nomor registrasi \
             dan PIN. Bila dibatalkan, perbaiki hanya yang salah. Bila siap, ambil dengan nomor \
             antrian."
        }
        Text::Help5Picture => {
            "HP menampilkan garis waktu dengan tiga langkah selesai, di sampingnya sebuah kartu"
        }
        Text::Help5Papers => {
            "Kabar datang lewat SMS, WhatsApp, dan email. Bila diminta, kirim berkas asli ke \
             kantor bersama surat pengantarnya. Setelah dokumen terbit, unduh Resi Pengambilan dan \
             bawa saat mengambil."
        }
        Text::HelpForms => "Formulir kosong",
        Text::HelpMore => {
            "Masih bingung? Hubungi kami atau datang ke loket desa, kelurahan, atau kecamatan Anda."
        }
        Text::OpenNow => "Kantor buka sampai {jam}",
        Text::OpensToday => "Buka hari ini mulai {jam}",
        Text::ClosedToday => "Sudah tutup untuk hari ini",
        Text::ClosedDay => "Hari ini tutup",
        Text::ClosedHoliday => "Hari ini libur: {libur}",
        Text::OpensNext => "Buka lagi {hari}, {jam}",
        Text::ClosedNow => "Kantor sedang tutup",
        Text::PickupHours => "Jam pengambilan",
        Text::GoToWork => "Buka daftar kerja",
        Text::Free => "Gratis",
        Text::Worklist => "Daftar kerja",
        Text::CounterHome => "Permohonan loket",
        Text::NewApplication => "Permohonan baru",
        Text::ChooseService => "Pilih layanan",
        Text::ChooseServiceLead => {
            "Pilih dokumen yang diurus. Tekan \"Yang harus disiapkan\" untuk melihat syaratnya."
        }
        Text::ServicesFind => "Cari layanan",
        Text::ServicesFindHint => "Pakai kata sendiri, contoh: KTP hilang, akta lahir",
        Text::ServicesFound => "Layanan yang cocok",
        Text::ServicesNone => "Tidak ada layanan yang cocok. Coba kata lain, contoh: KTP hilang.",
        Text::ServicesTitle => "Layanan dan syarat",
        Text::ServicesLead => {
            "Pilih layanan untuk melihat syarat, lama, dan jalannya. Semuanya gratis."
        }
        Text::StandardTitle => "Standar pelayanan",
        Text::StandardDecree => "No. SK:",
        Text::StandardFile => "Ajukan dari HP",
        Text::StandardNeeds => "Persyaratan",
        Text::StandardForms => "Formulir",
        Text::FormsFilled => "Formulir dengan isian ini",
        Text::FormsLead => {
            "Formulir yang sudah terisi dengan isian di bawah, siap dicetak dan ditandatangani:"
        }
        Text::StandardWho => "Yang dapat mengajukan",
        Text::StandardWay => "Sistem, mekanisme, dan prosedur",
        Text::StandardWayOwn => "Sendiri, dari HP",
        Text::StandardWayCounter => "Di loket desa, kelurahan, atau kecamatan",
        Text::StandardOwn1 => {
            "Masuk dengan akun Anda. Belum punya? Daftar sekali; petugas memeriksanya."
        }
        Text::StandardOwn2 => "Isi formulir dan lampirkan satu PDF, atau foto halamannya.",
        Text::StandardOwn3 => "Periksa isian Anda, kirim, dan simpan nomor registrasinya.",
        Text::StandardOwn4 => {
            "Petugas memeriksa berkas, memasukkannya di SIAK, dan Kepala Dinas menandatangani \
             secara elektronik. Bila ada yang kurang, Anda diberi tahu persis apa yang diperbaiki."
        }
        Text::StandardOwn5 => {
            "Kabar dan nomor antrian dikirim lewat SMS, WhatsApp, dan email. Ambil dokumen dengan \
             membawa berkas asli."
        }
        Text::StandardCounter1 => {
            "Datang ke loket dengan berkas asli; operator mengisi dan memindainya."
        }
        Text::StandardCounter2 => {
            "Terima tanda terima dengan nomor registrasi dan PIN untuk cek status."
        }
        Text::StandardCounter4 => "Ambil dokumen di tempat yang disebut dalam kabar.",
        Text::StandardTime => "Jangka waktu",
        Text::StandardFee => "Biaya",
        Text::StandardProduct => "Produk pelayanan",
        Text::StandardNoDocument => "Data diperbaiki; tidak ada dokumen yang dicetak.",
        Text::StandardComplaints => "Pengaduan, saran, dan masukan",
        Text::StandardWhatsapp => "WhatsApp",
        Text::StandardSite => "Situs web",
        Text::StandardComplaintsWay => {
            "Pengaduan dicek di tempat, dibahas di kantor dan dengan instansi lain bila perlu, \
             lalu ditindaklanjuti. Anda juga dapat memakai LAPOR! (SMS 1708)."
        }
        Text::WhatToBring => "Yang harus disiapkan",
        Text::Promise => "Selesai {waktu} setelah berkas lengkap",
        Text::Fill => "Isi permohonan",
        Text::FilingFor => "Anda mengajukan untuk",
        Text::FormPart1 => "Isian Form Pendaftaran",
        Text::FormPart2 => "Elemen Data Kunci",
        Text::FormPart3 => "Unggah Berkas",
        Text::FileHelp => "Satu berkas PDF berisi semua persyaratan, paling besar 9 MB.",
        Text::KonsepHelp => "Satu berkas PDF, paling besar 9 MB.",
        Text::ChooseFile => "Pilih berkas PDF",
        Text::PickFile => "Pilih berkas",
        Text::NoFileYet => "Belum ada berkas dipilih",
        Text::ReplaceFile => "Ganti berkas",
        Text::FileChecked => "Berkas siap dikirim",
        Text::Pages => "{n} halaman",
        Text::Optional => "boleh kosong",
        Text::SelectOne => "Pilih",
        Text::District => "Kecamatan",
        Text::FoundName => "Nama menurut data kependudukan",
        Text::FoundIs => "Menurut data kependudukan: {nama}",
        Text::FoundNone => {
            "NIK ini tidak ditemukan di data kependudukan. Periksa lagi angkanya; kalau sudah \
             benar, lanjutkan saja."
        }
        Text::FoundOther => "Nama yang diisi berbeda dengan data kependudukan.",
        Text::FoundNoneStaff => "Tidak ditemukan di data kependudukan.",
        Text::ShowVillages => "Tampilkan desa/kelurahan",
        Text::DistrictFirst => "Pilih kecamatan dulu",
        Text::VillagesFailed => {
            "Daftar desa belum dapat diambil. Periksa sambungan internet, lalu coba lagi."
        }
        Text::TryAgain => "Coba lagi",
        Text::SendApplication => "Kirim permohonan",
        Text::ReviewGo => "Lanjut: periksa isian",
        Text::ReviewTitle => "Periksa isian Anda",
        Text::ReviewLead => "Belum terkirim. Baca sekali lagi; bila sudah benar, kirim.",
        Text::ReviewChanged => {
            "Belum terkirim: isian atau berkas berubah sejak dibaca, mungkin di jendela lain. Baca \
             sekali lagi."
        }
        Text::ReviewChange => "Ubah isian atau berkas",
        Text::SendAgain => "Kirim ulang permohonan",
        Text::SaveDraft => "Simpan draf",
        Text::AnotherRow => "Tambah: {apa}",
        Text::Sending => "Sedang mengirim…",
        Text::SavedAt => "Tersimpan {jam}",
        Text::Saving => "Menyimpan…",
        Text::NotSaved => {
            "Belum tersimpan: sambungan terputus. Isian tetap ada di halaman ini dan disimpan \
             begitu sambungan kembali."
        }
        Text::WaitingForLine => {
            "Sambungan lambat atau terputus. Halaman akan dilanjutkan begitu tersambung kembali."
        }
        Text::ErrorSummary => "Ada yang perlu diperbaiki",
        Text::ErrorSummaryLead => "Belum terkirim. Isian Anda tidak hilang.",
        Text::NoConnection => {
            "Sambungan terputus. Isian Anda masih ada di halaman ini. Periksa sinyal, lalu tekan \
             Kirim lagi; permohonan tidak akan ganda."
        }
        Text::ServerTrouble => {
            "Sistem sedang terganggu. Isian Anda masih ada. Coba lagi beberapa saat."
        }
        Text::IncidentCode => "Kode kejadian {kode}: sebutkan bila Anda menghubungi kantor.",
        Text::TooManyRequests => {
            "Terlalu banyak permintaan sekaligus. Tunggu sebentar, lalu coba lagi."
        }
        Text::Sent => "Berhasil! Pendaftaran telah masuk operator SIAK",
        Text::SentPapers => "Berhasil! Permohonan telah kami terima",
        Text::SentNumber => "Nomor Registrasi",
        Text::SentNext => "Apa yang terjadi sekarang",
        Text::SentNext1 => "Petugas memeriksa kelengkapan berkas.",
        Text::SentNext2 => "Bila lengkap, dokumen diproses dan ditandatangani Kepala Dinas.",
        Text::SentNext3 => "Pemohon mendapat SMS dan nomor antrian saat dokumen siap diambil.",
        Text::SentPapers1 => {
            "Petugas memeriksa berkas yang diunggah dan menentukan dokumen yang terbit."
        }
        Text::SentPapers2 => {
            "Anda diberi tahu berkas fisik mana yang harus dikirim ke kantor, dan cara mengirimnya."
        }
        Text::SentPapers3 => {
            "Setelah berkas diterima dan dokumen terbit, Resi Pengambilan dapat diunduh."
        }
        Text::PrintReceipt => "Cetak tanda terima",
        Text::Receipt => "Tanda terima permohonan",
        Text::PackingSlip => "Surat Pengantar Berkas",
        Text::SendTo => "Kirim ke",
        Text::PapersEnclosed => "Berkas yang disertakan",
        Text::SlipNext1 => {
            "Masukkan surat ini bersama semua berkas di atas ke dalam satu amplop. Tanpa pencetak, \
             tulis nomor registrasi pada amplop."
        }
        Text::SlipNext2 => "Antar sendiri, atau kirim lewat POS atau kurir ke alamat di atas.",
        Text::SlipNext3 => {
            "Catat nomor kiriman POS atau kurir di tempat Anda mengajukan: akun Anda, atau loket."
        }
        Text::Resi => "Resi Pengambilan Dokumen",
        Text::Reporter => "Pelapor",
        Text::ReadySince => "Siap diambil sejak",
        Text::ResiCode => "Kode Resi",
        Text::IssuedDocuments => "Dokumen yang diterbitkan",
        Text::ResiNext1 => "Perlihatkan Resi ini dan dokumen asli saat mengambil.",
        Text::ResiNext2 => {
            "Perlihatkan di kertas atau di layar HP. Jangan berikan kepada orang lain."
        }
        Text::RecipientSigns => "Tanda tangan dan nama penerima",
        Text::CopyNumber => "Salin nomor",
        Text::Copied => "Nomor disalin",
        Text::AlreadySent => "Permohonan ini sudah terkirim sebelumnya. Nomornya tetap sama.",
        Text::CountSent => "Diajukan hari ini",
        Text::CountCancelled => "Perlu ditindaklanjuti",
        Text::CountReady => "Siap dicetak",
        Text::CountDrafts => "Draf",
        Text::NoRows => "Tidak ada permohonan di sini.",
        Text::NoRowsHint => "Ubah saringan, atau tunggu permohonan berikutnya.",
        Text::Filter => "Saring",
        Text::NoHits => "Tidak ada yang cocok.",
        Text::MoreHits => {
            "Masih ada yang lain. Tambahkan kata dari namanya, atau ketik NIK, nomor HP, atau \
             nomor registrasi dengan lengkap."
        }
        Text::NoRowsYet => "Belum ada yang cocok di antara yang sudah diperiksa.",
        Text::NoRowsYetHint => "Tekan “Berikutnya” untuk mencari lebih jauh.",
        Text::NoHitsHint => "Periksa ejaan nama, atau ketik NIK dan nomor HP dengan lengkap.",
        Text::FilterAll => "Semua",
        Text::FilterStatus => "Status",
        Text::FilterService => "Layanan",
        Text::FilterArea => "Wilayah",
        Text::FilterAge => "Lama menunggu",
        Text::AgeAny => "Semua",
        Text::AgeLate => "Lewat waktu janji",
        Text::AgeToday => "Masuk hari ini",
        Text::AgeWeek => "Lebih dari 7 hari",
        Text::FilterMine => "Hanya yang saya kerjakan",
        Text::ClearFilter => "Hapus saringan",
        Text::Search => "Cari",
        Text::SearchHint => "Nomor registrasi, nama, NIK lengkap, atau nomor HP lengkap",
        Text::SearchResult => "Hasil pencarian untuk {kata}",
        Text::ClearSearch => "Tampilkan semua permohonan",
        Text::MoreRows => "Berikutnya",
        Text::FirstRows => "Ke awal daftar",
        Text::ColNumber => "No. Registrasi",
        Text::ColApplicant => "Pemohon",
        Text::ColService => "Layanan",
        Text::ColVillage => "Desa/Kelurahan",
        Text::ColStatus => "Status",
        Text::ColAge => "Lama menunggu",
        Text::ColHolder => "Dikerjakan oleh",
        Text::OnTime => "tepat waktu",
        Text::Late => "lewat waktu",
        Text::Minutes => "{n} menit",
        Text::HoursWord => "{n} jam",
        Text::Days => "{n} hari",
        Text::Take => "Kerjakan",
        Text::TakeOver => "Ambil alih",
        Text::GiveBack => "Kembalikan ke antrian",
        Text::PapersMarked => "Berkas fisik ditandai",
        Text::PapersOnTheWay => "Pengiriman dicatat. Kami kabari bila berkas sudah tiba.",
        Text::WrongLabel => "Kode ini bukan milik permohonan ini. Periksa surat pengantarnya.",
        Text::PhysicalFile => "Berkas fisik",
        Text::SentBy => "Dikirim dengan",
        Text::ScanPaper => "Pindai kode berkas",
        Text::ScanPaperHint => {
            "Pindai QR di samping nama berkas pada surat pengantar, atau ketik kodenya."
        }
        Text::ScanMarks => "Tandai sebagai",
        Text::MarkScanned => "Tandai",
        Text::SavePapers => "Simpan tanda berkas",
        Text::SendThePapers => "Kirim berkas fisik",
        Text::SendThePapersTo => {
            "Cetak surat pengantar, sertakan bersama berkas, lalu antar atau kirim ke: {alamat}"
        }
        Text::OpenSlip => "Buka surat pengantar",
        Text::SaveWay => "Catat pengiriman",
        Text::HowSent => "Cara pengiriman",
        Text::TrackingNumber => "Nomor kiriman POS atau kurir",
        Text::TrackingHint => "Hanya untuk POS dan kurir.",
        Text::ScanWithCamera => "Pindai dengan kamera",
        Text::CameraPicture => "Gambar kamera",
        Text::HoldInFront => "Arahkan kamera ke kode QR.",
        Text::StopCamera => "Tutup kamera",
        Text::NoCamera => {
            "Kamera tidak dapat dipakai. Izinkan kamera di peramban, atau ketik kodenya."
        }
        Text::OpenResi => "Unduh Resi Pengambilan",
        Text::ResiHint => "Pindai QR pada Resi Pengambilan, atau ketik 8 huruf dan angkanya.",
        Text::DocumentsToIssue => "Dokumen yang akan diterbitkan",
        Text::PapersToSend => "Berkas fisik yang harus dikirim",
        Text::DocumentNumber => "Nomor dokumen",
        Text::DocumentDate => "Tanggal dokumen",
        Text::KonsepMoreHelp => "Kosongkan bila dokumen ini tidak berupa PDF (kartu).",
        Text::SettingsTitle => "Setelan",
        Text::NavSettings => "Setelan",
        Text::NavSecurity => "Keamanan",
        Text::SettingsLead => {
            "Layanan, teks pesan, kantor, dan hari libur. Perubahan disimpan sebagai konsep dan \
             baru berlaku setelah diterbitkan."
        }
        Text::SettingsMessages => "Teks pesan",
        Text::SettingsOffice => "Kantor",
        Text::SettingsOffices => "Nama dan alamat kantor",
        Text::SettingsHours => "Jam buka dan kontak",
        Text::SettingsDays => "Hari libur daerah",
        Text::SettingsCompareTitle => "{berkas}: edisi {dari} dan {ke}",
        Text::SettingsCompareDraft => "{berkas}: perubahan terhadap edisi {dari}",
        Text::SettingsUnpublished => "Ada perubahan yang belum diterbitkan.",
        Text::SettingsGoPublish => "Lihat dan terbitkan",
        Text::SettingsSaved => "Disimpan sebagai konsep. Warga melihatnya setelah diterbitkan.",
        Text::SettingsPublished => {
            "Edisi {edisi} sekarang berlaku. Permohonan yang sudah dimulai tetap memakai edisinya."
        }
        Text::SettingsDiscarded => "Perubahan dibuang.",
        Text::SettingsNothing => "Tidak ada yang berubah.",
        Text::SettingsBroken => "Belum dapat diterbitkan: perbaiki dahulu yang disebut di bawah.",
        Text::SettingsOvertaken => {
            "Orang lain sudah menyimpan atau menerbitkan perubahan. Lihat keadaan terbaru; konsep \
             dari edisi lama harus dibuang dahulu. Lalu ulangi perubahan Anda."
        }
        Text::SettingsIncomplete => {
            "Belum disimpan: nama, isi, waktu, atau tanggal masih kosong atau salah."
        }
        Text::SettingsUnseen => {
            "Keadaannya sudah berubah sejak halaman ini dibuka. Periksa yang terbaru di bawah, \
             lalu ulangi kalau masih perlu."
        }
        Text::SettingsFault => "Perubahan belum dapat diterbitkan karena satu hal belum benar:",
        Text::SettingsFaultAt => "{berkas}, baris {baris}",
        Text::SettingsServices => "Layanan",
        Text::SettingsOthers => "Lainnya",
        Text::SettingsEditions => "Edisi",
        Text::SettingsEditionsLead => {
            "Setiap penerbitan menjadi satu edisi. Edisi lama dapat diberlakukan lagi."
        }
        Text::SettingsFiles => "Berkas setelan",
        Text::SettingsFilesLead => "Untuk disimpan, diperiksa, atau disalin ke kantor lain.",
        Text::SettingsInferred => "Disimpulkan, perlu dikonfirmasi: {bagian}",
        Text::SettingsChanged => "diubah",
        Text::SettingsChangedBy => "diubah oleh {nama}, {kapan}",
        Text::SettingsOpenFile => "Buka",
        Text::SettingsDownload => "Unduh",
        Text::SettingsCompare => "Bandingkan",
        Text::SettingsSeeChange => "Lihat perubahannya",
        Text::SettingsNoteLabel => "Apa yang berubah?",
        Text::SettingsPublish => "Terbitkan",
        Text::SettingsPublishLead => {
            "Periksa pratinjaunya, lalu terbitkan. Permohonan yang sedang berjalan tidak berubah."
        }
        Text::SettingsDiscard => "Buang perubahan",
        Text::SettingsDiscardLead => "Semua perubahan yang belum diterbitkan akan hilang.",
        Text::SettingsEdition => "Edisi {edisi}",
        Text::SettingsFromFolder => "dari folder setelan",
        Text::SettingsBackNote => "kembali ke edisi {edisi}",
        Text::SettingsBack => "Berlakukan lagi",
        Text::SettingsServed => "berlaku sekarang",
        Text::SettingsFileBody => "Isi berkas",
        Text::SettingsUpload => "Atau unggah berkas pengganti",
        Text::SettingsUploadHint => "Isinya menggantikan seluruh teks di atas.",
        Text::SettingsSave => "Simpan sebagai konsep",
        Text::SettingsSame => "Tidak ada perbedaan.",
        Text::SettingsName => "Nama",
        Text::SettingsMinutes => "Waktu penyelesaian (menit kerja)",
        Text::SettingsNeedsHint => "Kosongkan satu baris untuk menghapusnya.",
        Text::SettingsWhen => "Diperlukan",
        Text::SettingsAlways => "selalu",
        Text::SettingsSometimes => "dalam keadaan tertentu (sebutkan dengan \"bila\" pada teksnya)",
        Text::SettingsCategory => "Kelompok layanan",
        Text::SettingsForms => "Formulir (F-1.01 sampai F-2.04)",
        Text::SettingsFormsLead => {
            "Warga mengunduh formulir ini kosong dari halaman layanan, atau terisi dari \
             permohonannya. Selama tata letak resmi belum diketahui, formulir disusun dari isian \
             layanan: bandingkan dengan lampiran Permendagri 109/2019, atau unggah berkas \
             resminya, yang langsung dipakai sebagai formulir kosong."
        }
        Text::SettingsFormUnknown => "Tata letak resminya belum diketahui.",
        Text::SettingsFormUploaded => "Berkas resmi: {nama}, {ukuran}, diunggah {kapan}.",
        Text::SettingsFormLook => "Lihat formulir kosong",
        Text::SettingsFormRemove => "Hapus berkas resmi {kode}",
        Text::SettingsFormUpload => "Unggah berkas resmi",
        Text::SettingsFormWhich => "Formulir",
        Text::SettingsFormFile => "Berkas resmi",
        Text::SettingsFormHelp => "PDF kosong dari kantor, paling besar 9 MB",
        Text::SettingsFormKept => "Berkas resmi dipakai mulai sekarang.",
        Text::SettingsFormGone => {
            "Berkas resmi dihapus. Formulir kembali disusun dari isian layanan."
        }
        Text::SettingsNeed => "Persyaratan {n}",
        Text::SettingsOnePerLine => "Satu dokumen per baris. Kosongkan bila tidak ada dokumen.",
        Text::SettingsFields => "Isian (Elemen Data Kunci)",
        Text::SettingsFieldsHint => "Buka satu isian untuk mengubahnya.",
        Text::SettingsLabel => "Nama isian",
        Text::SettingsHint => "Petunjuk",
        Text::SettingsOrder => "Urutan",
        Text::SettingsRequired => "Wajib diisi",
        Text::SettingsLeaveOut => "Hapus isian ini",
        Text::SettingsNewField => "Tambah isian baru",
        Text::SettingsKind => "Jenis isian",
        Text::SettingsOptions => "Pilihan",
        Text::SettingsOptionsHint => "Hanya untuk jenis pilihan: satu per baris.",
        Text::SettingsPreview => "Pratinjau",
        Text::SettingsPreviewLead => "Begini formulir terlihat oleh warga setelah diterbitkan.",
        Text::SettingsMessagesLead => {
            "Teks yang kosong tidak dikirim. SMS paling panjang 160 huruf."
        }
        Text::SettingsPlaces => "Tempat yang dapat dipakai:",
        Text::SettingsSms => "SMS",
        Text::SettingsWhatsapp => "WhatsApp",
        Text::SettingsSubject => "Judul email",
        Text::SettingsEmail => "Email",
        Text::SettingsAddress => "Alamat",
        Text::SettingsHoursHint => "Contoh: 08:00-15:00. Kosongkan bila tutup.",
        Text::SettingsDaysLead => {
            "Hari libur nasional sudah ada. Di sini hari libur daerah, misalnya Galungan dan \
             Kuningan."
        }
        Text::SettingsDate => "Tanggal",
        Text::SettingsDayAdd => "Tambah hari libur",
        Text::SettingsDayRemove => "Hapus: {nama}",
        Text::TakenByYou => "Anda mengerjakan permohonan ini",
        Text::TakenBy => "Dikerjakan oleh {nama}",
        Text::NotTaken => "Belum dikerjakan siapa pun",
        Text::CaseFile => "Berkas permohonan",
        Text::OpenFile => "Buka berkas",
        Text::ShowHere => "Tampilkan di sini",
        Text::PageOf => "Halaman {n} dari {semua}",
        Text::ZoomIn => "Perbesar",
        Text::ZoomOut => "Perkecil",
        Text::TurnPage => "Putar",
        Text::PageList => "Daftar halaman",
        Text::PageUndrawn => {
            "Halaman {n} tidak dapat ditampilkan di sini. Tekan “Buka berkas” untuk membacanya."
        }
        Text::PhotoNth => "Foto ke-{n}: ",
        Text::ViewerKeys => {
            "Tombol: + memperbesar, - memperkecil, R memutar, panah kiri dan kanan pindah halaman."
        }
        Text::SignatureValid => "Bertanda tangan elektronik, sah",
        Text::SignatureUnknown => {
            "Bertanda tangan elektronik, tetapi penerbit sertifikatnya tidak dikenal kantor ini"
        }
        Text::SignatureAltered => {
            "Tanda tangan elektroniknya tidak cocok: isi berkas berubah sesudah ditandatangani"
        }
        Text::Konsep => "Konsep dokumen",
        Text::OpenKonsep => "Buka konsep",
        Text::SignedDocument => "Dokumen bertanda tangan",
        Text::OpenSigned => "Buka dokumen bertanda tangan",
        Text::History => "Riwayat",
        Text::WhatNow => "Yang dapat dilakukan",
        Text::NothingNow => "Tidak ada yang dapat Anda lakukan pada status ini.",
        Text::Reason => "Alasan",
        Text::ReasonHint => "Tulis dengan kata yang mudah dimengerti warga.",
        Text::ReasonForReturn => "Alasan pengembalian",
        Text::ResultNote => "Hasil",
        Text::WhatIsWrong => "Yang salah atau kurang",
        Text::SentBack => "Dikembalikan ke operator SIAK",
        Text::WrongRequirements => "Persyaratan",
        Text::WrongFields => "Isian",
        Text::SiakReference => "Nomor referensi SIAK",
        Text::KonsepFile => "Konsep dari SIAK (PDF)",
        Text::Passphrase => "Passphrase tanda tangan",
        Text::PassphraseHint => "Tidak disimpan. Diminta setiap kali menandatangani.",
        Text::Recipient => "Nama penerima",
        Text::GroupIncomplete => "{kelompok}: ada yang kurang atau berlebih",
        Text::OriginalsShown => "Dokumen asli sudah diperlihatkan",
        Text::SignHere => "Tanda tangan penerima",
        Text::SignHereHint => "Tanda tangani dengan jari atau pena di dalam kotak.",
        Text::ClearSignature => "Hapus tanda tangan",
        Text::SignedOnPaper => "Penerima menandatangani buku pengambilan di atas kertas",
        Text::NoKonsepFor => "Tanpa konsep",
        Text::DeliverTo => "Alamat email tujuan atau nomor resi POS",
        Text::CancelledTitle => "Permohonan dibatalkan: perbaiki yang berikut",
        Text::CancelledLead => {
            "Perbaiki hanya yang disebut di bawah, lalu kirim ulang. Nomor registrasi tetap sama."
        }
        Text::Mended => "Sudah diperbaiki",
        Text::MendFile => {
            "Persyaratan yang salah atau kurang diperbaiki dengan mengganti berkas: unggah satu \
             PDF baru yang berisi semua persyaratan."
        }
        Text::MendedAll => "Centang setiap perbaikan sebelum mengirim ulang.",
        Text::QueueNumber => "Nomor antrian",
        Text::PrintedWith => "Dokumen dicetak. Nomor antrian {nomor}.",
        Text::CollectAt => "Ambil di",
        Text::SignatureTitle => "Tanda tangan elektronik",
        Text::NavSigning => "Tanda tangan",
        Text::SignatureLead => {
            "Baca setiap konsep, centang yang disetujui, lalu tanda tangani sekaligus."
        }
        Text::SignSelected => "Tanda tangani yang dicentang",
        Text::SelectAll => "Centang semua",
        Text::NothingToSign => "Tidak ada konsep yang menunggu tanda tangan.",
        Text::SignDone => "{n} dokumen berhasil ditandatangani.",
        Text::SignSome => "{n} dokumen tidak berhasil ditandatangani.",
        Text::SignPassphraseWrong => {
            "Passphrase tidak cocok. Tidak ada dokumen yang ditandatangani."
        }
        Text::SignWait => {
            "Terlalu banyak passphrase yang salah. Tunggu {menit} menit, lalu coba lagi. Tidak ada \
             dokumen yang ditandatangani."
        }
        Text::SignNothingTicked => "Centang paling sedikit satu konsep.",
        Text::SignUnavailable => {
            "Layanan tanda tangan sedang terganggu. Status permohonan tidak berubah; coba lagi \
             nanti."
        }
        Text::NotFoundTitle => "Halaman tidak ditemukan",
        Text::NotFoundLead => "Alamat ini tidak ada, atau permohonan ini di luar wilayah Anda.",
        Text::ForbiddenTitle => "Bukan bagian Anda",
        Text::ForbiddenLead => {
            "Halaman ini bukan untuk peran Anda. Bila seharusnya boleh, hubungi administrator \
             kantor."
        }
        Text::FailedTitle => "Halaman gagal dimuat",
        Text::BackToList => "Kembali ke daftar kerja",
        Text::BackHome => "Kembali ke beranda",
        Text::Shortcuts => "Pintasan papan ketik",
        Text::ShortcutsLead => {
            "j dan k: turun dan naik. Enter: buka. /: cari. n: permohonan baru. ?: bantuan ini."
        }
        Text::ShortcutsCase => {
            "a: tindakan utama. c: batalkan. u: kembali ke daftar. ?: bantuan ini."
        }
        Text::DemoNote => "Mode contoh: semua data karangan",
        Text::WarnNikDate => "Tanggal pada NIK tidak lazim",
        Text::WarnNikRegion => "NIK diterbitkan di luar kabupaten ini",
        Text::WarnNikBirth => "Tanggal lahir tidak sama dengan NIK",
        Text::WarnNameOne => "Nama satu kata",
        Text::WarnNameLong => "Nama lebih dari 60 huruf",
        Text::WarnNameSign => "Ada tanda yang tidak lazim pada nama",
        Text::SourceArea => "Diajukan dari",
        Text::FiledBy => "Pengaju",
        Text::PrintPlace => "Tempat cetak",
        Text::PhaseSince => "Sejak",
        Text::Promised => "Dijanjikan selesai",
        Text::By => "oleh",
        Text::FooterLapor => "Pengaduan: LAPOR! (SMS 1708)",
        Text::Gallery => "Galeri komponen",
        Text::ConfirmWithdraw => "Permohonan ditarik dan tidak diproses lagi.",
        Text::Person => "Masuk sebagai {nama}",
        Text::MainNav => "Menu utama",
        Text::StatusSteps => "Tahap permohonan",
        Text::NotGiven => "tidak diisi",
        Text::NowHere => "sekarang di sini",
        Text::PaperSigned => "ditandatangani di atas kertas",
        Text::SendingHint => "Jangan tutup halaman ini.",
        Text::SentAtLabel => "Diajukan",
        Text::SignIn => "Masuk",
        Text::Leave => "Keluar",
        Text::SendFirst => "Draf, belum bernomor",
        Text::ApplicationOf => "Permohonan {nama}",
        Text::WhoDidWhat => "Terakhir: {apa}",
        Text::DiscardDraft => "Buang draf ini",
        Text::DiscardLead => "Isian dan berkas draf ini dihapus. Ini tidak dapat dibatalkan.",
        Text::Discarded => "Draf yang dibuang",
        Text::SignedOutHere => {
            "Anda sudah keluar, mungkin di jendela lain. Isian masih ada di halaman ini: masuk \
             lagi di tab baru, lalu tekan Kirim di sini."
        }
        Text::Nik => "NIK",
        Text::NikHint => "16 angka, lihat KTP-el atau Kartu Keluarga",
        Text::FullName => "Nama lengkap",
        Text::FullNameHint => "Sesuai KTP-el, tanpa gelar",
        Text::KkNumber => "Nomor Kartu Keluarga",
        Text::KkHint => "16 angka di bagian atas Kartu Keluarga",
        Text::WhatsappNumber => "Nomor WhatsApp",
        Text::WhatsappHint => {
            "Milik Anda sendiri: kode dan kabar dikirim ke sini. Contoh: 0812 3456 7890"
        }
        Text::EmailHint => "Bila ada. Kabar dan dokumen digital dikirim ke sini",
        Text::Yourself => "Anda",
        Text::FamilyPlace => "Hubungan keluarga",
        Text::Birth => "Tempat, tanggal lahir",
        Text::Address => "Alamat",
        Text::Village => "Desa/kelurahan",
        Text::SignInName => "NIK, nomor HP, atau alamat email",
        Text::SignInSuspended => {
            "Akun ini dihentikan sementara oleh Disdukcapil. Hubungi kami lewat kontak di bawah."
        }
        Text::NoAccountYet => "Belum punya akun?",
        Text::Register => "Daftar akun",
        Text::RegisterLead => {
            "Dengan akun Anda mengurus dokumen sendiri dan keluarga dari HP, tanpa antre. Gratis."
        }
        Text::RegisterNeeds => "Siapkan",
        Text::RegisterNeed1 => "KTP-el atau Surat Keterangan (Surket)",
        Text::RegisterNeed2 => "Kartu Keluarga asli",
        Text::RegisterNeed3 => "Kertas putih dan pena untuk tanda tangan",
        Text::RegisterNeed4 => "HP dengan kamera dan nomor WhatsApp sendiri",
        Text::RegisterWho => "Untuk WNI berumur 17 tahun ke atas yang datanya aktif.",
        Text::RegisterData => "Data Anda",
        Text::RegisterPassword => "Kata sandi",
        Text::PasswordNew => "Kata sandi baru",
        Text::PasswordHint => {
            "Paling sedikit 8 huruf atau angka. Kalimat pendek yang hanya Anda tahu paling mudah \
             diingat."
        }
        Text::PasswordAgain => "Ulangi kata sandi",
        Text::PrivacyTitle => "Cara kami menjaga data Anda",
        Text::Privacy1 => {
            "Data dan foto hanya dipakai untuk memastikan bahwa Anda pemilik NIK ini."
        }
        Text::Privacy2 => {
            "Hanya petugas verifikasi Disdukcapil yang melihatnya. Setiap kali dibuka, itu \
             dicatat, dan Anda dapat membaca catatannya."
        }
        Text::Privacy3 => {
            "Foto dihapus {hari} hari setelah pendaftaran selesai diperiksa. Semua data disimpan \
             di Indonesia."
        }
        Text::PrivacyAgree => "Saya sudah membaca dan setuju",
        Text::PrivacyMissing => "Centang persetujuan untuk melanjutkan.",
        Text::RegisterNext => "Lanjut",
        Text::RegisterWait => {
            "Terlalu banyak pendaftaran dari sambungan ini. Coba lagi {menit} menit lagi. Isian \
             Anda tetap ada."
        }
        Text::PasswordTypeAgain => "Kata sandi perlu diketik lagi.",
        Text::AccountTitle => "Akun saya",
        Text::AccountSteps => "Langkah pendaftaran",
        Text::StepPhone => "Konfirmasi nomor WhatsApp",
        Text::StepPhotos => "Foto",
        Text::StepSend => "Kirim untuk diperiksa",
        Text::StepDone => "Sudah",
        Text::StepOpen => "Belum",
        Text::CodeSentTo => "Kami mengirim 6 angka ke {tujuan}. Kode berlaku 10 menit.",
        Text::CodeLabel => "Kode 6 angka",
        Text::CodeConfirm => "Konfirmasi",
        Text::CodeAgain => "Kirim kode baru",
        Text::CodeNone => {
            "Kode tidak datang? Tunggu satu menit, lalu minta kode baru, atau perbaiki nomornya."
        }
        Text::CodeSentNow => "Kode baru sudah dikirim.",
        Text::CodeWait => "Kode baru dapat diminta {detik} detik lagi.",
        Text::PhoneConfirmed => "Nomor WhatsApp sudah dikonfirmasi.",
        Text::EmailConfirmed => "Alamat email sudah dikonfirmasi.",
        Text::EmailUnconfirmed => "Alamat email belum dikonfirmasi.",
        Text::MendPhone => "Nomornya salah?",
        Text::MendPhoneSend => "Ganti nomor dan kirim kode",
        Text::ContactBad => {
            "Nomor ini tidak dapat dipakai. Ketik nomor HP Indonesia, contoh: 0812 3456 7890."
        }
        Text::PhotosLead => {
            "Ambil foto di tempat terang. Pastikan tulisan dapat dibaca. Foto dikecilkan di HP \
             Anda sebelum dikirim."
        }
        Text::PhotosAfterCode => {
            "Konfirmasi nomor WhatsApp Anda dulu. Setelah itu foto dapat diambil di sini."
        }
        Text::PhotoTake => "Ambil atau pilih foto",
        Text::PhotoRetake => "Ganti foto",
        Text::PhotoSave => "Simpan foto",
        Text::PhotoSending => "Foto sedang dikirim…",
        Text::PhotoKept => "Foto tersimpan.",
        Text::PhotoRefused => "Foto ini ditolak",
        Text::AccountSend => "Kirim pendaftaran",
        Text::AccountResend => "Kirim ulang pendaftaran",
        Text::AccountSendLead => {
            "Setelah dikirim, petugas memeriksa pendaftaran Anda dan memberi kabar lewat WhatsApp."
        }
        Text::AccountMissing => "Belum dapat dikirim. Lengkapi dahulu:",
        Text::AccountPending => "Pendaftaran Anda sedang diperiksa",
        Text::AccountPendingLead => {
            "Petugas mencocokkan data dan foto Anda dengan data kependudukan. Kabarnya kami kirim \
             lewat WhatsApp. Anda dapat menutup halaman ini."
        }
        Text::AccountRefused => "Pendaftaran perlu diperbaiki",
        Text::AccountRefusedLead => "Perbaiki hanya yang disebut di bawah ini, lalu kirim ulang.",
        Text::AccountSent => "Berhasil! Pendaftaran terkirim.",
        Text::AccountHistory => "Siapa yang melihat dan mengurus akun ini",
        Text::MyHome => "Beranda saya",
        Text::VerifyAccounts => "Akun warga",
        Text::VerifyLead => "Akun warga yang menunggu, yang paling lama di atas.",
        Text::VerifyNone => "Tidak ada akun yang menunggu.",
        Text::VerifyWaiting => "Menunggu: {n}",
        Text::VerifyOpen => "Periksa",
        Text::VerifyTyped => "Diketik warga",
        Text::VerifyRegister => "Data SIAK",
        Text::VerifyDiffers => "Berbeda",
        Text::VerifySame => "Sama",
        Text::VerifyNotFound => "NIK ini tidak ada dalam data SIAK. Akun tidak dapat diterima.",
        Text::VerifyDown => {
            "SIAK tidak menjawab: {sebab}. Akun ini menunggu. Coba lagi nanti; karena ini tidak \
             ada yang ditolak."
        }
        Text::VerifyAnother => "NIK ini sudah dipakai akun lain yang aktif.",
        Text::FindAccountTitle => "Warga kehilangan nomor HP atau email?",
        Text::FindAccountLead => {
            "Cari akunnya dengan NIK dari KTP-el yang dibawanya, lalu ganti nomor atau emailnya \
             bersama-sama."
        }
        Text::FindAccountGo => "Cari akun",
        Text::FindAccountNone => {
            "Tidak ada akun yang sudah diterima dengan NIK ini. Periksa 16 angkanya; bila benar, \
             warga dapat mendaftar."
        }
        Text::PresentTitle => "Ganti nomor HP atau email di kantor",
        Text::PresentLead => {
            "Hanya bila pemilik akun hadir. Kode dikirim ke nomor atau alamat yang baru; pemilik \
             membacakannya. Nomor atau alamat lama mendapat kabar, dan semua sesi akun berakhir."
        }
        Text::PresentTick => "Pemilik akun hadir; KTP-el asli, wajah, dan NIK sudah saya cocokkan.",
        Text::PresentMissing => {
            "Beri centang bahwa pemilik akun hadir dan KTP-el-nya sudah dicocokkan."
        }
        Text::PresentSame => "Ini nomor atau alamat yang sekarang. Ketik yang baru.",
        Text::PresentNew => "Nomor WhatsApp atau alamat email yang baru",
        Text::PresentCode => "Kode yang dibacakan pemilik akun, dikirim ke {tujuan}",
        Text::PresentCodeLabel => "Kode yang dibacakan",
        Text::PresentAsked => "Kode dikirim. Minta pemilik akun membacakannya; berlaku 10 menit.",
        Text::PresentWaits => {
            "Terbukti dan tersimpan. Berlaku setelah petugas lain menyetujuinya di daftar ini, \
             atau sendiri setelah 24 jam. Pemilik akun sudah diberi tahu."
        }
        Text::EmailBad => "Alamat email ini tidak dapat dipakai. Contoh: nama@contoh.id.",
        Text::VerifyAccept => "Terima akun",
        Text::VerifyRefuse => "Kembalikan untuk diperbaiki",
        Text::VerifyWhat => "Apa yang salah?",
        Text::VerifyWhatHint => {
            "Centang semua yang salah. Warga hanya diminta memperbaiki yang dicentang."
        }
        Text::VerifyReason => "Penjelasan untuk warga",
        Text::VerifyAccepted => "Akun diterima. Warga sudah diberi kabar.",
        Text::VerifyRefused => "Akun dikembalikan. Warga sudah diberi kabar.",
        Text::VerifyNext => "Akun berikutnya",
        Text::VerifyPhotos => "Foto",
        Text::VerifyZoom => "Buka besar",
        Text::VerifyDecided => "Akun ini sudah diputuskan",
        Text::PhotosGone => "Foto sudah dihapus sesuai aturan penyimpanan.",
        Text::PhotoShow => "Lihat foto",
        Text::SourceOwn => "Mandiri, dari HP warga",
        Text::MyApplications => "Permohonan saya",
        Text::FamilyApplications => "Permohonan keluarga",
        Text::FamilyApplicationsLead => {
            "Diajukan oleh anggota keluarga lain atau di loket. Anda dapat mengikuti jalannya; isi \
             dan berkasnya hanya terlihat oleh yang mengajukan."
        }
        Text::FamilyFollow => "Ikuti",
        Text::MyNone => "Belum ada permohonan.",
        Text::FileNew => "Ajukan permohonan",
        Text::FileForWhom => "Untuk siapa?",
        Text::FileForWhomLead => "Nama di bawah berasal dari Kartu Keluarga Anda menurut SIAK.",
        Text::FileForSelf => "Diri sendiri",
        Text::FileWhat => "Apa yang ingin diurus?",
        Text::FileWhatFor => "Untuk {nama}",
        Text::FileOther => "Pilih orang lain",
        Text::FileNoService => {
            "Dengan kedudukan Anda di Kartu Keluarga, tidak ada layanan yang dapat diajukan untuk \
             orang ini. Kepala keluarga, suami, atau istri dapat mengajukannya."
        }
        Text::FileMissingHint => {
            "Nama tidak ada? Perubahan Kartu Keluarga diurus di loket desa atau kantor."
        }
        Text::FixedField => "Dari data SIAK, tidak dapat diubah di sini",
        Text::OwnFollow => "Perjalanan permohonan",
        Text::OwnNext => "Berikutnya",
        Text::OwnCollect => "Ambil di",
        Text::OwnWithdraw => "Tarik permohonan ini",
        Text::OwnWithdrawLead => {
            "Permohonan tidak diproses lagi. Anda dapat mengajukan yang baru kapan saja."
        }
        Text::OwnBack => "Kembali ke beranda saya",
        Text::OwnAnswers => "Isian yang dikirim",
        Text::ResumeDraft => "Lanjutkan",
        Text::YourTurn => "Giliran Anda",
        Text::SendPapersNow => "Kirim berkas fisik",
        Text::OpenOwn => "Lihat",
        Text::MendOwn => "Perbaiki",
        Text::ResetTitle => "Lupa kata sandi",
        Text::ResetLead => {
            "Kami mengirim kode ke nomor WhatsApp akun Anda. Dengan kode itu Anda memilih kata \
             sandi baru."
        }
        Text::ResetAsk => "Kirim kode",
        Text::ResetStaff => {
            "Petugas dan operator loket: minta kata sandi baru kepada administrator kantor."
        }
        Text::ResetSent => {
            "Bila akun itu ada, kode 6 angka sudah dikirim ke nomornya. Kode berlaku 10 menit."
        }
        Text::ResetCodeBad => {
            "Kode tidak cocok atau tidak berlaku lagi. Periksa pesan terakhir, atau minta kode \
             baru."
        }
        Text::ResetSave => "Simpan kata sandi baru",
        Text::ResetDone => "Kata sandi sudah diganti. Masuk dengan kata sandi baru.",
        Text::PagesTitle => "Tidak punya PDF? Foto halamannya",
        Text::PagesLead => {
            "Paling banyak 12 foto. Foto digabungkan menjadi satu PDF di HP Anda, sebelum dikirim."
        }
        Text::PagesAdd => "Ambil atau pilih foto halaman",
        Text::PagesJoin => "Gabungkan menjadi PDF",
        Text::PagesWorking => "Menggabungkan foto {n} dari {semua}…",
        Text::PagesReading => "Membuka foto…",
        Text::PagesPage => "Halaman {n}",
        Text::PagesTurn => "Putar",
        Text::PagesUp => "Naikkan",
        Text::PagesDown => "Turunkan",
        Text::PagesRemove => "Buang",
        Text::PagesTooMany => {
            "Paling banyak 12 foto dalam satu berkas. Foto selebihnya tidak diambil."
        }
        Text::PagesStale => {
            "Halaman berubah sesudah digabungkan. Tekan “Gabungkan menjadi PDF” sekali lagi."
        }
        Text::PagesJoined => "{n} halaman digabungkan menjadi satu PDF.",
        Text::RoleLabel => "Peran",
        Text::RoleArea => "Wilayah loket",
        Text::RoleAreaHint => {
            "Hanya untuk Operator Loket: desa, kelurahan, atau kecamatan tempatnya bertugas."
        }
        Text::RoleOffice => "Kantor",
        Text::RoleOfficeHint => "Hanya untuk Operator Cetak dan Loket Pengambilan.",
        Text::RoleFrom => "Mulai tanggal",
        Text::RoleUntil => "Sampai tanggal",
        Text::RoleDaysHint => {
            "Kosongkan kedua tanggal untuk peran tetap. Isi keduanya untuk Pelaksana tugas (Plt.)."
        }
        Text::StaffNikHint => "Supaya tidak memproses permohonan keluarganya sendiri.",
        Text::StaffNikSave => "Simpan NIK",
        Text::StaffNikNone => {
            "NIK belum dicatat. Selama kosong, sistem tidak tahu siapa keluarganya."
        }
        Text::InstitutionName => "Nama Instansi Induk",
        Text::FullAddress => "Alamat lengkap",
        Text::Telephone => "Telepon",
        Text::InstitutionEmailHint => "Pemberitahuan masa berlaku PKS dikirim ke alamat ini.",
        Text::UnitName => "Nama Instansi Pengguna (unit)",
        Text::PksNumber => "Nomor PKS",
        Text::PksFrom => "Berlaku mulai",
        Text::PksUntil => "Berlaku sampai",
        Text::PksServices => "Layanan yang disebut PKS",
        Text::Nip => "NIP",
        Text::BirthPlace => "Tempat lahir",
        Text::BirthDate => "Tanggal lahir",
        Text::Position => "Jabatan",
        Text::MobileNumber => "Nomor HP",
        Text::UserId => "Nama pengguna",
        Text::UserIdHint => {
            "4 sampai 30 huruf kecil, angka, titik, atau garis bawah. Dapat dipakai untuk masuk."
        }
        Text::SecondTitle => "Pengaman kedua",
        Text::SecondLead => {
            "Kata sandi Anda benar. Satu langkah lagi: tunjukkan bahwa ini benar Anda."
        }
        Text::SecondCode => "Kode dari aplikasi autentikator",
        Text::SecondCodeHint => {
            "6 angka yang sedang tampil di HP Anda. HP hilang? Ketik satu kode pemulihan."
        }
        Text::SecondGo => "Lanjut",
        Text::SecondKey => "Pakai kunci sandi (passkey)",
        Text::SecondKeyHint => "Sidik jari, wajah, atau PIN perangkat ini, atau kunci USB Anda.",
        Text::SecondDemo => "Mode contoh: kode saat ini {kode}",
        Text::SecondLate => "Langkah ini menunggu terlalu lama. Masuk lagi.",
        Text::EnrolTitle => "Pasang pengaman kedua",
        Text::EnrolLead => {
            "Akun ini wajib memakai pengaman kedua. Pasang sekali saja; sesudahnya diminta setiap \
             kali masuk."
        }
        Text::EnrolTotp => "Dengan aplikasi autentikator",
        Text::EnrolStep1 => {
            "Pasang aplikasi autentikator di HP Anda, misalnya Google Authenticator atau Aegis."
        }
        Text::EnrolStep2 => "Pindai gambar ini dengan aplikasi itu, atau ketik kuncinya.",
        Text::EnrolStep3 => "Ketik 6 angka yang ditampilkannya.",
        Text::EnrolKeyText => "Kunci untuk diketik",
        Text::EnrolSave => "Pasang",
        Text::EnrolPasskey => "Dengan kunci sandi (passkey)",
        Text::EnrolPasskeyLead => {
            "Sidik jari, wajah, atau PIN perangkat ini. Tidak dapat dipakai di situs tiruan."
        }
        Text::EnrolPasskeyAdd => "Tambahkan kunci sandi",
        Text::QrAlt => "Kode QR untuk aplikasi autentikator",
        Text::CodesTitle => "Simpan kode pemulihan ini",
        Text::CodesLead => {
            "Bila HP Anda hilang, satu kode ini menggantikan kode autentikator; masing-masing \
             hanya sekali. Cetak atau tulis sekarang: kode tidak ditampilkan lagi."
        }
        Text::CodesDone => "Sudah saya simpan, lanjut",
        Text::SecurityTitle => "Keamanan akun",
        Text::SecurityFactors => "Pengaman kedua",
        Text::SecurityNone => "Belum ada. Kata sandi yang bocor cukup untuk masuk ke akun Anda.",
        Text::SecurityRequired => "Wajib untuk peran Anda.",
        Text::SecurityLeft => "Kode pemulihan tersisa: {n}",
        Text::SecurityRenew => "Buat kode pemulihan baru",
        Text::SecurityRemove => "Buang",
        Text::SecuritySince => "Dipasang {sejak}",
        Text::SecurityUsed => "terakhir dipakai {kapan}",
        Text::SessionsTitle => "Sesi yang sedang berjalan",
        Text::SessionHere => "Perangkat ini",
        Text::SessionSince => "Masuk {sejak}, terakhir dipakai {kapan}",
        Text::SessionEnd => "Akhiri",
        Text::SessionsEndAll => "Akhiri semua sesi lain",
        Text::DeputyTitle => "Pelaksana tugas (Plt.)",
        Text::DeputyLead => {
            "Tunjuk petugas yang menandatangani menggantikan Anda selama masa tertentu, paling \
             lama 90 hari."
        }
        Text::DeputyWho => "Petugas",
        Text::DeputyName => "Tunjuk",
        Text::DeputyEnd => "Cabut",
        Text::StaffTitle => "Petugas",
        Text::StaffLead => "Undang petugas, beri peran, dan hentikan akun.",
        Text::StaffInvite => "Undang petugas",
        Text::StaffInviteSend => "Kirim undangan",
        Text::StaffOpen => "Buka",
        Text::StaffRoles => "Peran",
        Text::StaffGive => "Beri peran",
        Text::StaffTake => "Cabut",
        Text::StaffSuspend => "Hentikan akun",
        Text::StaffSuspendLead => "Semua sesinya berakhir saat itu juga.",
        Text::StaffRestore => "Buka kembali akun",
        Text::StaffLink => "Kirim tautan untuk memilih kata sandi baru",
        Text::StaffDropFactors => "Hapus pengaman kedua (HP hilang)",
        Text::StaffFactors => "{n} terpasang",
        Text::StaffAct => "Tindakan",
        Text::InvitedTitle => "Pilih kata sandi Anda",
        Text::InvitedLead => "Selamat datang, {nama}. Anda masuk dengan alamat email {email}.",
        Text::InvitedHint => {
            "Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan mudah diingat dan sulit \
             ditebak."
        }
        Text::InvitedSave => "Simpan kata sandi",
        Text::InvitedOpenLead => {
            "Buka tautan dari undangan Anda, atau tempel kode yang tertulis di belakang tanda # \
             pada tautan itu."
        }
        Text::InvitedCode => "Kode undangan",
        Text::InvitedCodeHint => "64 angka dan huruf. Hanya berlaku sekali.",
        Text::InvitedOpen => "Buka undangan",
        Text::InstitutionsTitle => "Instansi",
        Text::InstitutionsLead => {
            "Instansi Induk dengan perjanjian (PKS), unitnya, dan penggunanya."
        }
        Text::InstitutionAdd => "Daftarkan Instansi Induk",
        Text::InstitutionNone => "Belum ada instansi.",
        Text::InstitutionUnits => "Instansi Pengguna (unit)",
        Text::InstitutionPks => "Perjanjian (PKS)",
        Text::PksNone => "Belum ada PKS: penggunanya tidak dapat mengajukan apa pun.",
        Text::PksHolds => "Berlaku",
        Text::PksNotHolds => "Tidak berlaku hari ini",
        Text::PksSoon => "Berakhir dalam 30 hari",
        Text::PksAdd => "Tambahkan PKS",
        Text::UnitAdd => "Tambahkan unit",
        Text::MemberAdd => "Daftarkan pengguna",
        Text::MemberPaperHelp => "Satu berkas PDF, paling besar 9 MB.",
        Text::MemberPaperMissing => "Pilih berkas PDF-nya.",
        Text::RegisterSave => "Simpan",
        Text::UnitCount => "{n} unit",
        Text::PksEnds => {
            "PKS instansi Anda berakhir {tanggal}. Sesudah itu permohonan tidak dapat diajukan."
        }
        Text::PksOverAt => {
            "Perjanjian (PKS) instansi Anda berakhir {tanggal}. Hubungi Disdukcapil untuk \
             memperpanjangnya."
        }
        Text::PksOverNone => {
            "Instansi Anda tidak memiliki perjanjian (PKS) yang berlaku. Hubungi Disdukcapil."
        }
        Text::UnitHome => "Permohonan instansi",
        Text::NavStaff => "Petugas",
        Text::NavInstitutions => "Instansi",
        Text::SourceInstitution => "Instansi",
        Text::ReadFor => "{layanan}, No. Reg {no}",
        Text::Pin => "PIN cek status",
        Text::PasskeyMissing => {
            "Peramban ini tidak mengenal kunci sandi. Pakai aplikasi autentikator."
        }
        Text::PasskeyWaiting => "Menunggu perangkat Anda…",
        Text::SettingsContact => "Nomor dan alamat",
        Text::SettingsChangePhone => "Ganti nomor WhatsApp",
        Text::SettingsChangeEmail => "Ganti atau tambahkan alamat email",
        Text::SettingsChangeLead => {
            "Kode dikirim ke yang lama dan yang baru. Keduanya diketik di sini, supaya orang lain \
             tidak dapat mengambil alih akun Anda."
        }
        Text::SettingsNewPhone => "Nomor WhatsApp baru",
        Text::SettingsNewEmail => "Alamat email baru",
        Text::SettingsAskCode => "Kirim kode",
        Text::SettingsCodeOld => "Kode di nomor atau alamat lama",
        Text::SettingsCodeNew => "Kode di {tujuan}",
        Text::SettingsOldLost => {
            "Nomor lama hilang? Kode yang sama juga dikirim ke email Anda yang sudah dikonfirmasi. \
             Tidak punya keduanya? Datang ke loket dengan KTP-el."
        }
        Text::SettingsChange => "Ganti",
        Text::ChangeAsked => "Kode dikirim ke yang lama dan yang baru. Berlaku 10 menit.",
        Text::Changed => "Sudah diganti.",
        Text::UserIdChosen => "Nama pengguna tersimpan. Dapat dipakai untuk masuk.",
        Text::UserIdBad => {
            "Nama pengguna terdiri dari 4 sampai 30 huruf kecil, angka, titik, atau garis bawah, \
             dan memuat huruf."
        }
        Text::UserIdSave => "Simpan nama pengguna",
        Text::ConsentTitle => "Kuasa kepada loket",
        Text::ConsentLead => {
            "Anda dapat mengizinkan satu loket mengajukan permohonan atas nama Anda selama masa \
             tertentu. Setiap permohonan tampil di akun Anda, dan kuasa dapat dicabut kapan saja."
        }
        Text::ConsentCounter => "Loket",
        Text::ConsentDays => "Selama",
        Text::ConsentDays30 => "30 hari",
        Text::ConsentDays90 => "90 hari",
        Text::ConsentDays365 => "1 tahun",
        Text::ConsentGive => "Beri kuasa",
        Text::ConsentRevoke => "Cabut kuasa",
        Text::ConsentOver => "Sudah berakhir atau dicabut",
        Text::ConsentGiven => "Kuasa diberikan.",
        Text::ConsentRevoked => "Kuasa dicabut.",
        Text::ReadsTitle => "Siapa yang membaca data Anda",
        Text::ReadsLead => {
            "Peran dan kantor, waktu, dan alasannya. Nama petugas tercatat di kantor."
        }
        Text::ReadsNone => "Belum ada petugas yang membuka permohonan Anda.",
        Text::CloseTitle => "Hapus akun",
        Text::CloseLead => {
            "Akun ditutup dan foto pendaftaran dihapus. Permohonan yang sudah dikirim tetap \
             diproses dan tetap dicatat, karena diwajibkan undang-undang."
        }
        Text::CloseGo => "Hapus akun saya",
        Text::CloseRefused => "Kata sandi tidak cocok. Akun tidak dihapus.",
        Text::CloseWait => {
            "Terlalu banyak percobaan. Akun tidak dihapus. Tunggu beberapa menit, lalu coba lagi."
        }
        Text::AccountNotNow => {
            "Langkah ini tidak dapat dilakukan sekarang: keadaannya sudah berubah. Periksa halaman \
             ini, lalu coba lagi."
        }
        Text::ProofTitle => "Tulis kata sandi sekali lagi",
        Text::ProofLead => {
            "Anda masuk lebih dari 15 menit yang lalu. Supaya orang lain yang memegang perangkat \
             ini tidak dapat mengubah cara Anda masuk atau menunjuk pelaksana tugas, kami meminta \
             kata sandi Anda dahulu."
        }
        Text::ProofGo => "Lanjut",
        Text::ProveLead => {
            "Ini langkah penting. Tulis kata sandi Anda sekali lagi untuk melanjutkan; isian Anda \
             tetap tersimpan."
        }
        Text::ProveGo => "Lanjutkan",
        Text::ProveBack => "Tidak jadi",
        Text::PendingTitle => "Menunggu orang kedua",
        Text::PendingLead => {
            "Perubahan ini baru berlaku setelah disetujui orang lain daripada yang memintanya."
        }
        Text::PendingAsked => "Diminta oleh {nama}, {kapan}",
        Text::PendingOwn => {
            "Anda yang meminta. Bila tidak ada orang lain yang dapat menyetujui, Anda dapat \
             menyetujuinya sendiri mulai {kapan}."
        }
        Text::PendingContact => "Berlaku sendiri mulai {kapan} bila tidak ada yang menolak.",
        Text::PendingConfirm => "Setujui",
        Text::PendingDecline => "Tolak",
        Text::PendingTakeBack => "Batalkan permintaan",
        Text::PasswordChangeTitle => "Ganti kata sandi",
        Text::PasswordPresent => "Kata sandi sekarang",
        Text::PasswordChangeGo => "Ganti kata sandi",
        Text::SecurityOwn => "Kata sandi dan pengaman kedua",
        Text::SecurityOwnLead => "Ganti kata sandi, atau minta kode dari HP setiap kali masuk.",
        Text::SecurityLogTitle => "Catatan keamanan",
        Text::SecurityLogLead => {
            "Siapa yang masuk, gagal masuk, mengubah akun, atau ditolak. Orang dan alamat ditulis \
             sebagai tanda, bukan nama."
        }
        Text::SecurityLogNone => "Belum ada catatan seperti ini.",
        Text::SecurityLogHour => "1 jam",
        Text::SecurityLogDay => "24 jam",
        Text::SecurityLogAlarm => "Alarm dari",
        Text::SecurityLogAll => "Semua",
        Text::SecurityLogKind => "Jenis",
        Text::SecurityLogShow => "Tampilkan",
        Text::SecurityLogBy => "oleh {tanda}",
        Text::SecurityLogFrom => "dari {tanda}",
        Text::SecurityLogOf => "Hanya akun {tanda}",
        Text::StaffMark => "Tanda di catatan keamanan",
        Text::AccountClosed => "Akun Anda sudah ditutup.",
        Text::SessionsEnded => "Sesi diakhiri.",
        Text::FiledFor => "Diajukan atas nama Anda oleh loket {loket}",
        Text::PrincipalsTitle => "Warga yang memberi kuasa",
        Text::PrincipalsLead => {
            "Warga ini mengizinkan loket Anda mengajukan permohonan atas nama mereka. Datanya \
             diambil dari SIAK."
        }
        Text::PrincipalsNone => "Belum ada warga yang memberi kuasa kepada loket Anda.",
        Text::PrincipalUntil => "Sampai {tanggal}",
        Text::PrincipalService => "Layanan",
        Text::StatusTitle => "Cek status permohonan",
        Text::StatusLead => "Nomor dan PIN tertulis pada tanda terima.",
        Text::StatusAsk => "Cek status",
        Text::StatusWrong => "Nomor dan PIN tidak cocok. Periksa lagi pada tanda terima.",
        Text::StatusWait => "Terlalu banyak percobaan. Tunggu {menit} menit.",
        Text::StatusPrivate => "Halaman ini tidak menampilkan data pribadi.",
        Text::StatusOther => "Cek permohonan lain",
        Text::PagesCrop => "Potong",
        Text::PagesCropLead => "Geser tepi foto ke dalam untuk membuang yang tidak perlu.",
        Text::PagesCropTop => "Atas",
        Text::PagesCropBottom => "Bawah",
        Text::PagesCropLeft => "Kiri",
        Text::PagesCropRight => "Kanan",
        Text::PagesCropDone => "Selesai",
        Text::PagesRetake => "Ganti foto",
        Text::OpenPaper => "Buka",
        Text::MemberUnit => "Unit",
        Text::RecoveryCode => "Kode pemulihan",
    }
}
