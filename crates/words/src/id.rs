//! The Indonesian words: the source language.

use crate::name::Name;

pub(crate) const fn word(text: Name) -> &'static str {
    match text {
        Name::Email => "Alamat email",
        Name::Password => "Kata sandi",
        Name::SignInTitle => "Masuk",
        Name::SignInLead => "Untuk warga, operator loket, dan petugas Disdukcapil.",
        Name::SignInWrong => {
            "Data masuk dan kata sandi tidak cocok. Periksa angka, huruf besar dan kecil, lalu \
             coba lagi."
        }
        Name::SignInEmpty => "Isi NIK, nomor HP, atau alamat email, dan kata sandi.",
        Name::SignInLocked => {
            "Terlalu banyak percobaan. Tunggu {menit} menit, lalu coba lagi. Bila lupa kata sandi, \
             pilih Lupa kata sandi."
        }
        Name::SessionEnded => {
            "Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda sudah disimpan."
        }
        Name::SignedOutNow => "Anda sudah keluar.",
        Name::SkipToContent => "Langsung ke isi",
        Name::OtherLanguage => "English",
        Name::DescribeHome => {
            "Urus KTP-el, Kartu Keluarga, akta, dan surat pindah di {dinas} dari HP atau melalui \
             loket desa, tanpa antre. Gratis."
        }
        Name::DescribeServices => {
            "Semua layanan {dinas} dengan syarat, lama penyelesaian, dan formulirnya. Gratis."
        }
        Name::DescribeStandard => {
            "{layanan} di {dinas}: syarat, formulir, lama penyelesaian, dan cara mengajukan. \
             Gratis."
        }
        Name::DescribeContact => "Jam layanan, alamat kantor, WhatsApp, dan telepon {dinas}.",
        Name::DescribePledge => "Maklumat Pelayanan dan standar pelayanan {dinas}.",
        Name::DescribeHelp => {
            "Cara mendaftar, mengajukan, memperbaiki, dan mengambil dokumen di {dinas}, dengan \
             gambar."
        }
        Name::DescribeStatus => {
            "Cek sampai di mana permohonan Anda di {dinas}, dengan nomor registrasi dan PIN."
        }
        Name::DescribeRegister => {
            "Daftar sekali dengan NIK dan nomor HP, lalu urus dokumen Anda dan keluarga di {dinas} \
             dari HP."
        }
        Name::DescribeSignIn => "Masuk untuk warga, operator loket, dan petugas {dinas}.",
        Name::HomeTitle => "Urus dokumen kependudukan tanpa antre",
        Name::HomeLead => {
            "Ajukan sendiri dari HP, atau melalui loket desa atau kelurahan Anda. Semua layanan \
             gratis."
        }
        Name::HomeFind => "Apa yang ingin Anda urus?",
        Name::HomePopular => "Paling sering diurus",
        Name::HomeAll => "Semua layanan",
        Name::HomeToday => "Jam layanan hari ini",
        Name::ContactTitle => "Jam layanan dan kontak",
        Name::ContactPlaces => "Kantor",
        Name::ContactDistricts => "Tempat ambil KTP-el untuk Kecamatan {kecamatan}",
        Name::ContactDaysOff => "Hari libur berikutnya",
        Name::ContactComplain => "Pengaduan",
        Name::ContactComplainLead => {
            "Sampaikan langsung di kantor, lewat kontak di atas, atau lewat LAPOR! (SMS 1708, \
             lapor.go.id). Pengaduan dicek, dikoordinasikan, dan ditindaklanjuti."
        }
        Name::PledgeTitle => "Maklumat Pelayanan",
        Name::PledgeStandards => {
            "Standar setiap layanan: persyaratan, alur, waktu, biaya, hasil, dan pengaduan"
        }
        Name::HelpTitle => "Bantuan",
        Name::HelpLead => "Mengurus dokumen dari HP, langkah demi langkah.",
        Name::Help1 => "Cari layanan",
        Name::Help1Lead => {
            "Di beranda, ketik yang ingin diurus, misalnya \"ktp hilang\". Buka layanannya untuk \
             melihat apa yang harus dibawa."
        }
        Name::Help1Picture => {
            "HP menampilkan kotak cari dengan tulisan ktp hilang dan satu layanan di bawahnya"
        }
        Name::Help2 => "Masuk atau daftar",
        Name::Help2Lead => {
            "Pakai NIK, nomor HP, atau email. Baru pertama kali? Daftar dengan foto KTP-el; \
             petugas memeriksa akun Anda. Tidak punya HP? Datang ke loket desa."
        }
        Name::Help2Picture => "HP menampilkan isian NIK dan kata sandi serta tombol Masuk",
        Name::Help3 => "Isi formulir",
        Name::Help3Lead => {
            "Jawab pertanyaan satu per satu. Isian tersimpan sendiri, jadi boleh berhenti dan \
             dilanjutkan nanti. Yang salah ditunjukkan dengan kata merah."
        }
        Name::Help3Picture => "HP menampilkan beberapa isian, satu di antaranya bertanda merah",
        Name::Help4 => "Foto berkas",
        Name::Help4Lead => {
            "Letakkan kertas di tempat terang, lalu foto setiap halaman. Halaman digabung menjadi \
             satu PDF, paling besar 9 MB. PDF dari pemindai juga bisa."
        }
        Name::Help4Picture => "Kamera HP membidik selembar kertas",
        Name::Help5 => "Ikuti dan ambil",
        Name::Help5Lead => {
            "Kabar datang lewat SMS, WhatsApp, dan email. Cek kapan saja dengan nomor registrasi \
             dan PIN. Bila dibatalkan, perbaiki hanya yang salah. Bila siap, ambil dengan nomor \
             antrian."
        }
        Name::Help5Picture => {
            "HP menampilkan garis waktu dengan tiga langkah selesai, di sampingnya sebuah kartu"
        }
        Name::Help5Papers => {
            "Kabar datang lewat SMS, WhatsApp, dan email. Bila diminta, kirim berkas asli ke \
             kantor bersama surat pengantarnya. Setelah dokumen terbit, unduh Resi Pengambilan dan \
             bawa saat mengambil."
        }
        Name::HelpForms => "Formulir kosong",
        Name::HelpMore => {
            "Masih bingung? Hubungi kami atau datang ke loket desa, kelurahan, atau kecamatan Anda."
        }
        Name::OpenNow => "Kantor buka sampai {jam}",
        Name::OpensToday => "Buka hari ini mulai {jam}",
        Name::ClosedToday => "Sudah tutup untuk hari ini",
        Name::ClosedDay => "Hari ini tutup",
        Name::ClosedHoliday => "Hari ini libur: {libur}",
        Name::OpensNext => "Buka lagi {hari}, {jam}",
        Name::ClosedNow => "Kantor sedang tutup",
        Name::PickupHours => "Jam pengambilan",
        Name::GoToWork => "Buka daftar kerja",
        Name::Free => "Gratis",
        Name::Worklist => "Daftar kerja",
        Name::CounterHome => "Permohonan loket",
        Name::NewApplication => "Permohonan baru",
        Name::ChooseService => "Pilih layanan",
        Name::ChooseServiceLead => {
            "Pilih dokumen yang diurus. Tekan \"Yang harus disiapkan\" untuk melihat syaratnya."
        }
        Name::ServicesFind => "Cari layanan",
        Name::ServicesFindHint => "Pakai kata sendiri, contoh: KTP hilang, akta lahir",
        Name::ServicesFound => "Layanan yang cocok",
        Name::ServicesNone => "Tidak ada layanan yang cocok. Coba kata lain, contoh: KTP hilang.",
        Name::ServicesTitle => "Layanan dan syarat",
        Name::ServicesLead => {
            "Pilih layanan untuk melihat syarat, lama, dan jalannya. Semuanya gratis."
        }
        Name::StandardTitle => "Standar pelayanan",
        Name::StandardDecree => "No. SK:",
        Name::StandardFile => "Ajukan dari HP",
        Name::StandardNeeds => "Persyaratan",
        Name::StandardForms => "Formulir",
        Name::FormsFilled => "Formulir dengan isian ini",
        Name::FormsLead => {
            "Formulir yang sudah terisi dengan isian di bawah, siap dicetak dan ditandatangani:"
        }
        Name::StandardWho => "Yang dapat mengajukan",
        Name::StandardWay => "Sistem, mekanisme, dan prosedur",
        Name::StandardWayOwn => "Sendiri, dari HP",
        Name::StandardWayCounter => "Di loket desa, kelurahan, atau kecamatan",
        Name::StandardOwn1 => {
            "Masuk dengan akun Anda. Belum punya? Daftar sekali; petugas memeriksanya."
        }
        Name::StandardOwn2 => "Isi formulir dan lampirkan satu PDF, atau foto halamannya.",
        Name::StandardOwn3 => "Periksa isian Anda, kirim, dan simpan nomor registrasinya.",
        Name::StandardOwn4 => {
            "Petugas memeriksa berkas, memasukkannya di SIAK, dan Kepala Dinas menandatangani \
             secara elektronik. Bila ada yang kurang, Anda diberi tahu persis apa yang diperbaiki."
        }
        Name::StandardOwn5 => {
            "Kabar dan nomor antrian dikirim lewat SMS, WhatsApp, dan email. Ambil dokumen dengan \
             membawa berkas asli."
        }
        Name::StandardCounter1 => {
            "Datang ke loket dengan berkas asli; operator mengisi dan memindainya."
        }
        Name::StandardCounter2 => {
            "Terima tanda terima dengan nomor registrasi dan PIN untuk cek status."
        }
        Name::StandardCounter4 => "Ambil dokumen di tempat yang disebut dalam kabar.",
        Name::StandardTime => "Jangka waktu",
        Name::StandardFee => "Biaya",
        Name::StandardProduct => "Produk pelayanan",
        Name::StandardNoDocument => "Data diperbaiki; tidak ada dokumen yang dicetak.",
        Name::StandardComplaints => "Pengaduan, saran, dan masukan",
        Name::StandardWhatsapp => "WhatsApp",
        Name::StandardSite => "Situs web",
        Name::StandardComplaintsWay => {
            "Pengaduan dicek di tempat, dibahas di kantor dan dengan instansi lain bila perlu, \
             lalu ditindaklanjuti. Anda juga dapat memakai LAPOR! (SMS 1708)."
        }
        Name::WhatToBring => "Yang harus disiapkan",
        Name::Promise => "Selesai {waktu} setelah berkas lengkap",
        Name::Fill => "Isi permohonan",
        Name::FilingFor => "Anda mengajukan untuk",
        Name::FormPart1 => "Isian Form Pendaftaran",
        Name::FormPart2 => "Elemen Data Kunci",
        Name::FormPart3 => "Unggah Berkas",
        Name::FileHelp => "Satu berkas PDF berisi semua persyaratan, paling besar 9 MB.",
        Name::KonsepHelp => "Satu berkas PDF, paling besar 9 MB.",
        Name::ChooseFile => "Pilih berkas PDF",
        Name::PickFile => "Pilih berkas",
        Name::NoFileYet => "Belum ada berkas dipilih",
        Name::ReplaceFile => "Ganti berkas",
        Name::FileChecked => "Berkas siap dikirim",
        Name::Pages => "{n} halaman",
        Name::Optional => "boleh kosong",
        Name::SelectOne => "Pilih",
        Name::District => "Kecamatan",
        Name::FoundName => "Nama menurut data kependudukan",
        Name::FoundIs => "Menurut data kependudukan: {nama}",
        Name::FoundNone => {
            "NIK ini tidak ditemukan di data kependudukan. Periksa lagi angkanya; kalau sudah \
             benar, lanjutkan saja."
        }
        Name::FoundOther => "Nama yang diisi berbeda dengan data kependudukan.",
        Name::FoundNoneStaff => "Tidak ditemukan di data kependudukan.",
        Name::ShowVillages => "Tampilkan desa/kelurahan",
        Name::DistrictFirst => "Pilih kecamatan dulu",
        Name::VillagesFailed => {
            "Daftar desa belum dapat diambil. Periksa sambungan internet, lalu coba lagi."
        }
        Name::TryAgain => "Coba lagi",
        Name::SendApplication => "Kirim permohonan",
        Name::ReviewGo => "Lanjut: periksa isian",
        Name::ReviewTitle => "Periksa isian Anda",
        Name::ReviewLead => "Belum terkirim. Baca sekali lagi; bila sudah benar, kirim.",
        Name::ReviewChanged => {
            "Belum terkirim: isian atau berkas berubah sejak dibaca, mungkin di jendela lain. Baca \
             sekali lagi."
        }
        Name::ReviewChange => "Ubah isian atau berkas",
        Name::SendAgain => "Kirim ulang permohonan",
        Name::SaveDraft => "Simpan draf",
        Name::AnotherRow => "Tambah: {apa}",
        Name::Sending => "Sedang mengirim…",
        Name::SavedAt => "Tersimpan {jam}",
        Name::Saving => "Menyimpan…",
        Name::NotSaved => {
            "Belum tersimpan: sambungan terputus. Isian tetap ada di halaman ini dan disimpan \
             begitu sambungan kembali."
        }
        Name::WaitingForLine => {
            "Sambungan lambat atau terputus. Halaman akan dilanjutkan begitu tersambung kembali."
        }
        Name::ErrorSummary => "Ada yang perlu diperbaiki",
        Name::ErrorSummaryLead => "Belum terkirim. Isian Anda tidak hilang.",
        Name::NoConnection => {
            "Sambungan terputus. Isian Anda masih ada di halaman ini. Periksa sinyal, lalu tekan \
             Kirim lagi; permohonan tidak akan ganda."
        }
        Name::ServerTrouble => {
            "Sistem sedang terganggu. Isian Anda masih ada. Coba lagi beberapa saat."
        }
        Name::IncidentCode => "Kode kejadian {kode}: sebutkan bila Anda menghubungi kantor.",
        Name::TooManyRequests => {
            "Terlalu banyak permintaan sekaligus. Tunggu sebentar, lalu coba lagi."
        }
        Name::Sent => "Berhasil! Pendaftaran telah masuk operator SIAK",
        Name::SentPapers => "Berhasil! Permohonan telah kami terima",
        Name::SentNumber => "Nomor Registrasi",
        Name::SentNext => "Apa yang terjadi sekarang",
        Name::SentNext1 => "Petugas memeriksa kelengkapan berkas.",
        Name::SentNext2 => "Bila lengkap, dokumen diproses dan ditandatangani Kepala Dinas.",
        Name::SentNext3 => "Pemohon mendapat SMS dan nomor antrian saat dokumen siap diambil.",
        Name::SentPapers1 => {
            "Petugas memeriksa berkas yang diunggah dan menentukan dokumen yang terbit."
        }
        Name::SentPapers2 => {
            "Anda diberi tahu berkas fisik mana yang harus dikirim ke kantor, dan cara mengirimnya."
        }
        Name::SentPapers3 => {
            "Setelah berkas diterima dan dokumen terbit, Resi Pengambilan dapat diunduh."
        }
        Name::PrintReceipt => "Cetak tanda terima",
        Name::Receipt => "Tanda terima permohonan",
        Name::PackingSlip => "Surat Pengantar Berkas",
        Name::SendTo => "Kirim ke",
        Name::PapersEnclosed => "Berkas yang disertakan",
        Name::SlipNext1 => {
            "Masukkan surat ini bersama semua berkas di atas ke dalam satu amplop. Tanpa pencetak, \
             tulis nomor registrasi pada amplop."
        }
        Name::SlipNext2 => "Antar sendiri, atau kirim lewat POS atau kurir ke alamat di atas.",
        Name::SlipNext3 => {
            "Catat nomor kiriman POS atau kurir di tempat Anda mengajukan: akun Anda, atau loket."
        }
        Name::Resi => "Resi Pengambilan Dokumen",
        Name::Reporter => "Pelapor",
        Name::ReadySince => "Siap diambil sejak",
        Name::ResiCode => "Kode Resi",
        Name::IssuedDocuments => "Dokumen yang diterbitkan",
        Name::ResiNext1 => "Perlihatkan Resi ini dan dokumen asli saat mengambil.",
        Name::ResiNext2 => {
            "Perlihatkan di kertas atau di layar HP. Jangan berikan kepada orang lain."
        }
        Name::RecipientSigns => "Tanda tangan dan nama penerima",
        Name::CopyNumber => "Salin nomor",
        Name::Copied => "Nomor disalin",
        Name::AlreadySent => "Permohonan ini sudah terkirim sebelumnya. Nomornya tetap sama.",
        Name::CountSent => "Diajukan hari ini",
        Name::CountCancelled => "Perlu ditindaklanjuti",
        Name::CountReady => "Siap dicetak",
        Name::CountDrafts => "Draf",
        Name::NoRows => "Tidak ada permohonan di sini.",
        Name::NoRowsHint => "Ubah saringan, atau tunggu permohonan berikutnya.",
        Name::Filter => "Saring",
        Name::NoHits => "Tidak ada yang cocok.",
        Name::MoreHits => {
            "Masih ada yang lain. Tambahkan kata dari namanya, atau ketik NIK, nomor HP, atau \
             nomor registrasi dengan lengkap."
        }
        Name::NoRowsYet => "Belum ada yang cocok di antara yang sudah diperiksa.",
        Name::NoRowsYetHint => "Tekan “Berikutnya” untuk mencari lebih jauh.",
        Name::NoHitsHint => "Periksa ejaan nama, atau ketik NIK dan nomor HP dengan lengkap.",
        Name::FilterAll => "Semua",
        Name::FilterStatus => "Status",
        Name::FilterService => "Layanan",
        Name::FilterArea => "Wilayah",
        Name::FilterAge => "Lama menunggu",
        Name::AgeAny => "Semua",
        Name::AgeLate => "Lewat waktu janji",
        Name::AgeToday => "Masuk hari ini",
        Name::AgeWeek => "Lebih dari 7 hari",
        Name::FilterMine => "Hanya yang saya kerjakan",
        Name::ClearFilter => "Hapus saringan",
        Name::Search => "Cari",
        Name::SearchHint => "Nomor registrasi, nama, NIK lengkap, atau nomor HP lengkap",
        Name::SearchResult => "Hasil pencarian untuk {kata}",
        Name::ClearSearch => "Tampilkan semua permohonan",
        Name::MoreRows => "Berikutnya",
        Name::FirstRows => "Ke awal daftar",
        Name::ColNumber => "No. Registrasi",
        Name::ColApplicant => "Pemohon",
        Name::ColService => "Layanan",
        Name::ColVillage => "Desa/Kelurahan",
        Name::ColStatus => "Status",
        Name::ColAge => "Lama menunggu",
        Name::ColHolder => "Dikerjakan oleh",
        Name::OnTime => "tepat waktu",
        Name::Late => "lewat waktu",
        Name::Minutes => "{n} menit",
        Name::HoursWord => "{n} jam",
        Name::Days => "{n} hari",
        Name::Take => "Kerjakan",
        Name::TakeOver => "Ambil alih",
        Name::GiveBack => "Kembalikan ke antrian",
        Name::PapersMarked => "Berkas fisik ditandai",
        Name::PapersOnTheWay => "Pengiriman dicatat. Kami kabari bila berkas sudah tiba.",
        Name::WrongLabel => "Kode ini bukan milik permohonan ini. Periksa surat pengantarnya.",
        Name::PhysicalFile => "Berkas fisik",
        Name::SentBy => "Dikirim dengan",
        Name::ScanPaper => "Pindai kode berkas",
        Name::ScanPaperHint => {
            "Pindai QR di samping nama berkas pada surat pengantar, atau ketik kodenya."
        }
        Name::ScanMarks => "Tandai sebagai",
        Name::MarkScanned => "Tandai",
        Name::SavePapers => "Simpan tanda berkas",
        Name::SendThePapers => "Kirim berkas fisik",
        Name::SendThePapersTo => {
            "Cetak surat pengantar, sertakan bersama berkas, lalu antar atau kirim ke: {alamat}"
        }
        Name::OpenSlip => "Buka surat pengantar",
        Name::SaveWay => "Catat pengiriman",
        Name::HowSent => "Cara pengiriman",
        Name::TrackingNumber => "Nomor kiriman POS atau kurir",
        Name::TrackingHint => "Hanya untuk POS dan kurir.",
        Name::ScanWithCamera => "Pindai dengan kamera",
        Name::CameraPicture => "Gambar kamera",
        Name::HoldInFront => "Arahkan kamera ke kode QR.",
        Name::StopCamera => "Tutup kamera",
        Name::NoCamera => {
            "Kamera tidak dapat dipakai. Izinkan kamera di peramban, atau ketik kodenya."
        }
        Name::OpenResi => "Unduh Resi Pengambilan",
        Name::ResiHint => "Pindai QR pada Resi Pengambilan, atau ketik 8 huruf dan angkanya.",
        Name::DocumentsToIssue => "Dokumen yang akan diterbitkan",
        Name::PapersToSend => "Berkas fisik yang harus dikirim",
        Name::DocumentNumber => "Nomor dokumen",
        Name::DocumentDate => "Tanggal dokumen",
        Name::KonsepMoreHelp => "Kosongkan bila dokumen ini tidak berupa PDF (kartu).",
        Name::SettingsTitle => "Setelan",
        Name::NavSettings => "Setelan",
        Name::NavSecurity => "Keamanan",
        Name::SettingsLead => {
            "Layanan, teks pesan, kantor, dan hari libur. Perubahan disimpan sebagai konsep dan \
             baru berlaku setelah diterbitkan."
        }
        Name::SettingsMessages => "Teks pesan",
        Name::SettingsOffice => "Kantor",
        Name::SettingsOffices => "Nama dan alamat kantor",
        Name::SettingsHours => "Jam buka dan kontak",
        Name::SettingsDays => "Hari libur daerah",
        Name::SettingsCompareTitle => "{berkas}: edisi {dari} dan {ke}",
        Name::SettingsCompareDraft => "{berkas}: perubahan terhadap edisi {dari}",
        Name::SettingsUnpublished => "Ada perubahan yang belum diterbitkan.",
        Name::SettingsGoPublish => "Lihat dan terbitkan",
        Name::SettingsSaved => "Disimpan sebagai konsep. Warga melihatnya setelah diterbitkan.",
        Name::SettingsPublished => {
            "Edisi {edisi} sekarang berlaku. Permohonan yang sudah dimulai tetap memakai edisinya."
        }
        Name::SettingsDiscarded => "Perubahan dibuang.",
        Name::SettingsNothing => "Tidak ada yang berubah.",
        Name::SettingsBroken => "Belum dapat diterbitkan: perbaiki dahulu yang disebut di bawah.",
        Name::SettingsOvertaken => {
            "Orang lain sudah menyimpan atau menerbitkan perubahan. Lihat keadaan terbaru; konsep \
             dari edisi lama harus dibuang dahulu. Lalu ulangi perubahan Anda."
        }
        Name::SettingsIncomplete => {
            "Belum disimpan: nama, isi, waktu, atau tanggal masih kosong atau salah."
        }
        Name::SettingsUnseen => {
            "Keadaannya sudah berubah sejak halaman ini dibuka. Periksa yang terbaru di bawah, \
             lalu ulangi kalau masih perlu."
        }
        Name::SettingsFault => "Perubahan belum dapat diterbitkan karena satu hal belum benar:",
        Name::SettingsFaultAt => "{berkas}, baris {baris}",
        Name::SettingsServices => "Layanan",
        Name::SettingsOthers => "Lainnya",
        Name::SettingsEditions => "Edisi",
        Name::SettingsEditionsLead => {
            "Setiap penerbitan menjadi satu edisi. Edisi lama dapat diberlakukan lagi."
        }
        Name::SettingsFiles => "Berkas setelan",
        Name::SettingsFilesLead => "Untuk disimpan, diperiksa, atau disalin ke kantor lain.",
        Name::SettingsInferred => "Disimpulkan, perlu dikonfirmasi: {bagian}",
        Name::SettingsChanged => "diubah",
        Name::SettingsChangedBy => "diubah oleh {nama}, {kapan}",
        Name::SettingsOpenFile => "Buka",
        Name::SettingsDownload => "Unduh",
        Name::SettingsCompare => "Bandingkan",
        Name::SettingsSeeChange => "Lihat perubahannya",
        Name::SettingsNoteLabel => "Apa yang berubah?",
        Name::SettingsPublish => "Terbitkan",
        Name::SettingsPublishLead => {
            "Periksa pratinjaunya, lalu terbitkan. Permohonan yang sedang berjalan tidak berubah."
        }
        Name::SettingsDiscard => "Buang perubahan",
        Name::SettingsDiscardLead => "Semua perubahan yang belum diterbitkan akan hilang.",
        Name::SettingsEdition => "Edisi {edisi}",
        Name::SettingsFromFolder => "dari folder setelan",
        Name::SettingsBackNote => "kembali ke edisi {edisi}",
        Name::SettingsBack => "Berlakukan lagi",
        Name::SettingsServed => "berlaku sekarang",
        Name::SettingsFileBody => "Isi berkas",
        Name::SettingsUpload => "Atau unggah berkas pengganti",
        Name::SettingsUploadHint => "Isinya menggantikan seluruh teks di atas.",
        Name::SettingsSave => "Simpan sebagai konsep",
        Name::SettingsSame => "Tidak ada perbedaan.",
        Name::SettingsName => "Nama",
        Name::SettingsMinutes => "Waktu penyelesaian (menit kerja)",
        Name::SettingsNeedsHint => "Kosongkan satu baris untuk menghapusnya.",
        Name::SettingsWhen => "Diperlukan",
        Name::SettingsAlways => "selalu",
        Name::SettingsSometimes => "dalam keadaan tertentu (sebutkan dengan \"bila\" pada teksnya)",
        Name::SettingsCategory => "Kelompok layanan",
        Name::SettingsForms => "Formulir (F-1.01 sampai F-2.04)",
        Name::SettingsFormsLead => {
            "Warga mengunduh formulir ini kosong dari halaman layanan, atau terisi dari \
             permohonannya. Selama tata letak resmi belum diketahui, formulir disusun dari isian \
             layanan: bandingkan dengan lampiran Permendagri 109/2019, atau unggah berkas \
             resminya, yang langsung dipakai sebagai formulir kosong."
        }
        Name::SettingsFormUnknown => "Tata letak resminya belum diketahui.",
        Name::SettingsFormUploaded => "Berkas resmi: {nama}, {ukuran}, diunggah {kapan}.",
        Name::SettingsFormLook => "Lihat formulir kosong",
        Name::SettingsFormRemove => "Hapus berkas resmi {kode}",
        Name::SettingsFormUpload => "Unggah berkas resmi",
        Name::SettingsFormWhich => "Formulir",
        Name::SettingsFormFile => "Berkas resmi",
        Name::SettingsFormHelp => "PDF kosong dari kantor, paling besar 9 MB",
        Name::SettingsFormKept => "Berkas resmi dipakai mulai sekarang.",
        Name::SettingsFormGone => {
            "Berkas resmi dihapus. Formulir kembali disusun dari isian layanan."
        }
        Name::SettingsNeed => "Persyaratan {n}",
        Name::SettingsOnePerLine => "Satu dokumen per baris. Kosongkan bila tidak ada dokumen.",
        Name::SettingsFields => "Isian (Elemen Data Kunci)",
        Name::SettingsFieldsHint => "Buka satu isian untuk mengubahnya.",
        Name::SettingsLabel => "Nama isian",
        Name::SettingsHint => "Petunjuk",
        Name::SettingsOrder => "Urutan",
        Name::SettingsRequired => "Wajib diisi",
        Name::SettingsLeaveOut => "Hapus isian ini",
        Name::SettingsNewField => "Tambah isian baru",
        Name::SettingsKind => "Jenis isian",
        Name::SettingsOptions => "Pilihan",
        Name::SettingsOptionsHint => "Hanya untuk jenis pilihan: satu per baris.",
        Name::SettingsPreview => "Pratinjau",
        Name::SettingsPreviewLead => "Begini formulir terlihat oleh warga setelah diterbitkan.",
        Name::SettingsMessagesLead => {
            "Teks yang kosong tidak dikirim. SMS paling panjang 160 huruf."
        }
        Name::SettingsPlaces => "Tempat yang dapat dipakai:",
        Name::SettingsSms => "SMS",
        Name::SettingsWhatsapp => "WhatsApp",
        Name::SettingsSubject => "Judul email",
        Name::SettingsEmail => "Email",
        Name::SettingsAddress => "Alamat",
        Name::SettingsHoursHint => "Contoh: 08:00-15:00. Kosongkan bila tutup.",
        Name::SettingsDaysLead => {
            "Hari libur nasional sudah ada. Di sini hari libur daerah, misalnya Galungan dan \
             Kuningan."
        }
        Name::SettingsDate => "Tanggal",
        Name::SettingsDayAdd => "Tambah hari libur",
        Name::SettingsDayRemove => "Hapus: {nama}",
        Name::TakenByYou => "Anda mengerjakan permohonan ini",
        Name::TakenBy => "Dikerjakan oleh {nama}",
        Name::NotTaken => "Belum dikerjakan siapa pun",
        Name::CaseFile => "Berkas permohonan",
        Name::OpenFile => "Buka berkas",
        Name::ShowHere => "Tampilkan di sini",
        Name::PageOf => "Halaman {n} dari {semua}",
        Name::ZoomIn => "Perbesar",
        Name::ZoomOut => "Perkecil",
        Name::TurnPage => "Putar",
        Name::PageList => "Daftar halaman",
        Name::PageUndrawn => {
            "Halaman {n} tidak dapat ditampilkan di sini. Tekan “Buka berkas” untuk membacanya."
        }
        Name::PhotoNth => "Foto ke-{n}: ",
        Name::ViewerKeys => {
            "Tombol: + memperbesar, - memperkecil, R memutar, panah kiri dan kanan pindah halaman."
        }
        Name::SignatureValid => "Bertanda tangan elektronik, sah",
        Name::SignatureUnknown => {
            "Bertanda tangan elektronik, tetapi penerbit sertifikatnya tidak dikenal kantor ini"
        }
        Name::SignatureAltered => {
            "Tanda tangan elektroniknya tidak cocok: isi berkas berubah sesudah ditandatangani"
        }
        Name::Konsep => "Konsep dokumen",
        Name::OpenKonsep => "Buka konsep",
        Name::SignedDocument => "Dokumen bertanda tangan",
        Name::OpenSigned => "Buka dokumen bertanda tangan",
        Name::History => "Riwayat",
        Name::WhatNow => "Yang dapat dilakukan",
        Name::NothingNow => "Tidak ada yang dapat Anda lakukan pada status ini.",
        Name::Reason => "Alasan",
        Name::ReasonHint => "Tulis dengan kata yang mudah dimengerti warga.",
        Name::ReasonForReturn => "Alasan pengembalian",
        Name::ResultNote => "Hasil",
        Name::WhatIsWrong => "Yang salah atau kurang",
        Name::SentBack => "Dikembalikan ke operator SIAK",
        Name::WrongRequirements => "Persyaratan",
        Name::WrongFields => "Isian",
        Name::SiakReference => "Nomor referensi SIAK",
        Name::KonsepFile => "Konsep dari SIAK (PDF)",
        Name::Passphrase => "Passphrase tanda tangan",
        Name::PassphraseHint => "Tidak disimpan. Diminta setiap kali menandatangani.",
        Name::Recipient => "Nama penerima",
        Name::GroupIncomplete => "{kelompok}: ada yang kurang atau berlebih",
        Name::OriginalsShown => "Dokumen asli sudah diperlihatkan",
        Name::SignHere => "Tanda tangan penerima",
        Name::SignHereHint => "Tanda tangani dengan jari atau pena di dalam kotak.",
        Name::ClearSignature => "Hapus tanda tangan",
        Name::SignedOnPaper => "Penerima menandatangani buku pengambilan di atas kertas",
        Name::NoKonsepFor => "Tanpa konsep",
        Name::DeliverTo => "Alamat email tujuan atau nomor resi POS",
        Name::CancelledTitle => "Permohonan dibatalkan: perbaiki yang berikut",
        Name::CancelledLead => {
            "Perbaiki hanya yang disebut di bawah, lalu kirim ulang. Nomor registrasi tetap sama."
        }
        Name::Mended => "Sudah diperbaiki",
        Name::MendFile => {
            "Persyaratan yang salah atau kurang diperbaiki dengan mengganti berkas: unggah satu \
             PDF baru yang berisi semua persyaratan."
        }
        Name::MendedAll => "Centang setiap perbaikan sebelum mengirim ulang.",
        Name::QueueNumber => "Nomor antrian",
        Name::PrintedWith => "Dokumen dicetak. Nomor antrian {nomor}.",
        Name::CollectAt => "Ambil di",
        Name::SignatureTitle => "Tanda tangan elektronik",
        Name::NavSigning => "Tanda tangan",
        Name::SignatureLead => {
            "Baca setiap konsep, centang yang disetujui, lalu tanda tangani sekaligus."
        }
        Name::SignSelected => "Tanda tangani yang dicentang",
        Name::SelectAll => "Centang semua",
        Name::NothingToSign => "Tidak ada konsep yang menunggu tanda tangan.",
        Name::SignDone => "{n} dokumen berhasil ditandatangani.",
        Name::SignSome => "{n} dokumen tidak berhasil ditandatangani.",
        Name::SignPassphraseWrong => {
            "Passphrase tidak cocok. Tidak ada dokumen yang ditandatangani."
        }
        Name::SignWait => {
            "Terlalu banyak passphrase yang salah. Tunggu {menit} menit, lalu coba lagi. Tidak ada \
             dokumen yang ditandatangani."
        }
        Name::SignNothingTicked => "Centang paling sedikit satu konsep.",
        Name::SignUnavailable => {
            "Layanan tanda tangan sedang terganggu. Status permohonan tidak berubah; coba lagi \
             nanti."
        }
        Name::NotFoundTitle => "Halaman tidak ditemukan",
        Name::NotFoundLead => "Alamat ini tidak ada, atau permohonan ini di luar wilayah Anda.",
        Name::ForbiddenTitle => "Bukan bagian Anda",
        Name::ForbiddenLead => {
            "Halaman ini bukan untuk peran Anda. Bila seharusnya boleh, hubungi administrator \
             kantor."
        }
        Name::FailedTitle => "Halaman gagal dimuat",
        Name::BackToList => "Kembali ke daftar kerja",
        Name::BackHome => "Kembali ke beranda",
        Name::Shortcuts => "Pintasan papan ketik",
        Name::ShortcutsLead => {
            "j dan k: turun dan naik. Enter: buka. /: cari. n: permohonan baru. ?: bantuan ini."
        }
        Name::ShortcutsCase => {
            "a: tindakan utama. c: batalkan. u: kembali ke daftar. ?: bantuan ini."
        }
        Name::DemoNote => "Mode contoh: semua data karangan",
        Name::WarnNikDate => "Tanggal pada NIK tidak lazim",
        Name::WarnNikRegion => "NIK diterbitkan di luar kabupaten ini",
        Name::WarnNikBirth => "Tanggal lahir tidak sama dengan NIK",
        Name::WarnNameOne => "Nama satu kata",
        Name::WarnNameLong => "Nama lebih dari 60 huruf",
        Name::WarnNameSign => "Ada tanda yang tidak lazim pada nama",
        Name::SourceArea => "Diajukan dari",
        Name::FiledBy => "Pengaju",
        Name::PrintPlace => "Tempat cetak",
        Name::PhaseSince => "Sejak",
        Name::Promised => "Dijanjikan selesai",
        Name::By => "oleh",
        Name::FooterLapor => "Pengaduan: LAPOR! (SMS 1708)",
        Name::Gallery => "Galeri komponen",
        Name::ConfirmWithdraw => "Permohonan ditarik dan tidak diproses lagi.",
        Name::Person => "Masuk sebagai {nama}",
        Name::MainNav => "Menu utama",
        Name::StatusSteps => "Tahap permohonan",
        Name::NotGiven => "tidak diisi",
        Name::NowHere => "sekarang di sini",
        Name::PaperSigned => "ditandatangani di atas kertas",
        Name::SendingHint => "Jangan tutup halaman ini.",
        Name::SentAtLabel => "Diajukan",
        Name::SignIn => "Masuk",
        Name::Leave => "Keluar",
        Name::SendFirst => "Draf, belum bernomor",
        Name::ApplicationOf => "Permohonan {nama}",
        Name::WhoDidWhat => "Terakhir: {apa}",
        Name::DiscardDraft => "Buang draf ini",
        Name::DiscardLead => "Isian dan berkas draf ini dihapus. Ini tidak dapat dibatalkan.",
        Name::Discarded => "Draf yang dibuang",
        Name::SignedOutHere => {
            "Anda sudah keluar, mungkin di jendela lain. Isian masih ada di halaman ini: masuk \
             lagi di tab baru, lalu tekan Kirim di sini."
        }
        Name::Nik => "NIK",
        Name::NikHint => "16 angka, lihat KTP-el atau Kartu Keluarga",
        Name::FullName => "Nama lengkap",
        Name::FullNameHint => "Sesuai KTP-el, tanpa gelar",
        Name::KkNumber => "Nomor Kartu Keluarga",
        Name::KkHint => "16 angka di bagian atas Kartu Keluarga",
        Name::WhatsappNumber => "Nomor WhatsApp",
        Name::WhatsappHint => {
            "Milik Anda sendiri: kode dan kabar dikirim ke sini. Contoh: 0812 3456 7890"
        }
        Name::EmailHint => "Bila ada. Kabar dan dokumen digital dikirim ke sini",
        Name::Yourself => "Anda",
        Name::FamilyPlace => "Hubungan keluarga",
        Name::Birth => "Tempat, tanggal lahir",
        Name::Address => "Alamat",
        Name::Village => "Desa/kelurahan",
        Name::SignInName => "NIK, nomor HP, atau alamat email",
        Name::SignInSuspended => {
            "Akun ini dihentikan sementara oleh Disdukcapil. Hubungi kami lewat kontak di bawah."
        }
        Name::NoAccountYet => "Belum punya akun?",
        Name::Register => "Daftar akun",
        Name::RegisterLead => {
            "Dengan akun Anda mengurus dokumen sendiri dan keluarga dari HP, tanpa antre. Gratis."
        }
        Name::RegisterNeeds => "Siapkan",
        Name::RegisterNeed1 => "KTP-el atau Surat Keterangan (Surket)",
        Name::RegisterNeed2 => "Kartu Keluarga asli",
        Name::RegisterNeed3 => "Kertas putih dan pena untuk tanda tangan",
        Name::RegisterNeed4 => "HP dengan kamera dan nomor WhatsApp sendiri",
        Name::RegisterWho => "Untuk WNI berumur 17 tahun ke atas yang datanya aktif.",
        Name::RegisterData => "Data Anda",
        Name::RegisterPassword => "Kata sandi",
        Name::PasswordNew => "Kata sandi baru",
        Name::PasswordHint => {
            "Paling sedikit 8 huruf atau angka. Kalimat pendek yang hanya Anda tahu paling mudah \
             diingat."
        }
        Name::PasswordAgain => "Ulangi kata sandi",
        Name::PrivacyTitle => "Cara kami menjaga data Anda",
        Name::Privacy1 => {
            "Data dan foto hanya dipakai untuk memastikan bahwa Anda pemilik NIK ini."
        }
        Name::Privacy2 => {
            "Hanya petugas verifikasi Disdukcapil yang melihatnya. Setiap kali dibuka, itu \
             dicatat, dan Anda dapat membaca catatannya."
        }
        Name::Privacy3 => {
            "Foto dihapus {hari} hari setelah pendaftaran selesai diperiksa. Semua data disimpan \
             di Indonesia."
        }
        Name::PrivacyAgree => "Saya sudah membaca dan setuju",
        Name::PrivacyMissing => "Centang persetujuan untuk melanjutkan.",
        Name::RegisterNext => "Lanjut",
        Name::RegisterWait => {
            "Terlalu banyak pendaftaran dari sambungan ini. Coba lagi {menit} menit lagi. Isian \
             Anda tetap ada."
        }
        Name::PasswordTypeAgain => "Kata sandi perlu diketik lagi.",
        Name::AccountTitle => "Akun saya",
        Name::AccountSteps => "Langkah pendaftaran",
        Name::StepPhone => "Konfirmasi nomor WhatsApp",
        Name::StepPhotos => "Foto",
        Name::StepSend => "Kirim untuk diperiksa",
        Name::StepDone => "Sudah",
        Name::StepOpen => "Belum",
        Name::CodeSentTo => "Kami mengirim 6 angka ke {tujuan}. Kode berlaku 10 menit.",
        Name::CodeLabel => "Kode 6 angka",
        Name::CodeConfirm => "Konfirmasi",
        Name::CodeAgain => "Kirim kode baru",
        Name::CodeNone => {
            "Kode tidak datang? Tunggu satu menit, lalu minta kode baru, atau perbaiki nomornya."
        }
        Name::CodeSentNow => "Kode baru sudah dikirim.",
        Name::CodeWait => "Kode baru dapat diminta {detik} detik lagi.",
        Name::PhoneConfirmed => "Nomor WhatsApp sudah dikonfirmasi.",
        Name::EmailConfirmed => "Alamat email sudah dikonfirmasi.",
        Name::EmailUnconfirmed => "Alamat email belum dikonfirmasi.",
        Name::MendPhone => "Nomornya salah?",
        Name::MendPhoneSend => "Ganti nomor dan kirim kode",
        Name::ContactBad => {
            "Nomor ini tidak dapat dipakai. Ketik nomor HP Indonesia, contoh: 0812 3456 7890."
        }
        Name::PhotosLead => {
            "Ambil foto di tempat terang. Pastikan tulisan dapat dibaca. Foto dikecilkan di HP \
             Anda sebelum dikirim."
        }
        Name::PhotosAfterCode => {
            "Konfirmasi nomor WhatsApp Anda dulu. Setelah itu foto dapat diambil di sini."
        }
        Name::PhotoTake => "Ambil atau pilih foto",
        Name::PhotoRetake => "Ganti foto",
        Name::PhotoSave => "Simpan foto",
        Name::PhotoSending => "Foto sedang dikirim…",
        Name::PhotoKept => "Foto tersimpan.",
        Name::PhotoRefused => "Foto ini ditolak",
        Name::AccountSend => "Kirim pendaftaran",
        Name::AccountResend => "Kirim ulang pendaftaran",
        Name::AccountSendLead => {
            "Setelah dikirim, petugas memeriksa pendaftaran Anda dan memberi kabar lewat WhatsApp."
        }
        Name::AccountMissing => "Belum dapat dikirim. Lengkapi dahulu:",
        Name::AccountPending => "Pendaftaran Anda sedang diperiksa",
        Name::AccountPendingLead => {
            "Petugas mencocokkan data dan foto Anda dengan data kependudukan. Kabarnya kami kirim \
             lewat WhatsApp. Anda dapat menutup halaman ini."
        }
        Name::AccountRefused => "Pendaftaran perlu diperbaiki",
        Name::AccountRefusedLead => "Perbaiki hanya yang disebut di bawah ini, lalu kirim ulang.",
        Name::AccountSent => "Berhasil! Pendaftaran terkirim.",
        Name::AccountHistory => "Siapa yang melihat dan mengurus akun ini",
        Name::MyHome => "Beranda saya",
        Name::VerifyAccounts => "Akun warga",
        Name::VerifyLead => "Akun warga yang menunggu, yang paling lama di atas.",
        Name::VerifyNone => "Tidak ada akun yang menunggu.",
        Name::VerifyWaiting => "Menunggu: {n}",
        Name::VerifyOpen => "Periksa",
        Name::VerifyTyped => "Diketik warga",
        Name::VerifyRegister => "Data SIAK",
        Name::VerifyDiffers => "Berbeda",
        Name::VerifySame => "Sama",
        Name::VerifyNotFound => "NIK ini tidak ada dalam data SIAK. Akun tidak dapat diterima.",
        Name::VerifyDown => {
            "SIAK tidak menjawab: {sebab}. Akun ini menunggu. Coba lagi nanti; karena ini tidak \
             ada yang ditolak."
        }
        Name::VerifyAnother => "NIK ini sudah dipakai akun lain yang aktif.",
        Name::FindAccountTitle => "Warga kehilangan nomor HP atau email?",
        Name::FindAccountLead => {
            "Cari akunnya dengan NIK dari KTP-el yang dibawanya, lalu ganti nomor atau emailnya \
             bersama-sama."
        }
        Name::FindAccountGo => "Cari akun",
        Name::FindAccountNone => {
            "Tidak ada akun yang sudah diterima dengan NIK ini. Periksa 16 angkanya; bila benar, \
             warga dapat mendaftar."
        }
        Name::PresentTitle => "Ganti nomor HP atau email di kantor",
        Name::PresentLead => {
            "Hanya bila pemilik akun hadir. Kode dikirim ke nomor atau alamat yang baru; pemilik \
             membacakannya. Nomor atau alamat lama mendapat kabar, dan semua sesi akun berakhir."
        }
        Name::PresentTick => "Pemilik akun hadir; KTP-el asli, wajah, dan NIK sudah saya cocokkan.",
        Name::PresentMissing => {
            "Beri centang bahwa pemilik akun hadir dan KTP-el-nya sudah dicocokkan."
        }
        Name::PresentSame => "Ini nomor atau alamat yang sekarang. Ketik yang baru.",
        Name::PresentNew => "Nomor WhatsApp atau alamat email yang baru",
        Name::PresentCode => "Kode yang dibacakan pemilik akun, dikirim ke {tujuan}",
        Name::PresentCodeLabel => "Kode yang dibacakan",
        Name::PresentAsked => "Kode dikirim. Minta pemilik akun membacakannya; berlaku 10 menit.",
        Name::PresentWaits => {
            "Terbukti dan tersimpan. Berlaku setelah petugas lain menyetujuinya di daftar ini, \
             atau sendiri setelah 24 jam. Pemilik akun sudah diberi tahu."
        }
        Name::EmailBad => "Alamat email ini tidak dapat dipakai. Contoh: nama@contoh.id.",
        Name::VerifyAccept => "Terima akun",
        Name::VerifyRefuse => "Kembalikan untuk diperbaiki",
        Name::VerifyWhat => "Apa yang salah?",
        Name::VerifyWhatHint => {
            "Centang semua yang salah. Warga hanya diminta memperbaiki yang dicentang."
        }
        Name::VerifyReason => "Penjelasan untuk warga",
        Name::VerifyAccepted => "Akun diterima. Warga sudah diberi kabar.",
        Name::VerifyRefused => "Akun dikembalikan. Warga sudah diberi kabar.",
        Name::VerifyNext => "Akun berikutnya",
        Name::VerifyPhotos => "Foto",
        Name::VerifyZoom => "Buka besar",
        Name::VerifyDecided => "Akun ini sudah diputuskan",
        Name::PhotosGone => "Foto sudah dihapus sesuai aturan penyimpanan.",
        Name::PhotoShow => "Lihat foto",
        Name::SourceOwn => "Mandiri, dari HP warga",
        Name::MyApplications => "Permohonan saya",
        Name::FamilyApplications => "Permohonan keluarga",
        Name::FamilyApplicationsLead => {
            "Diajukan oleh anggota keluarga lain atau di loket. Anda dapat mengikuti jalannya; isi \
             dan berkasnya hanya terlihat oleh yang mengajukan."
        }
        Name::FamilyFollow => "Ikuti",
        Name::MyNone => "Belum ada permohonan.",
        Name::FileNew => "Ajukan permohonan",
        Name::FileForWhom => "Untuk siapa?",
        Name::FileForWhomLead => "Nama di bawah berasal dari Kartu Keluarga Anda menurut SIAK.",
        Name::FileForSelf => "Diri sendiri",
        Name::FileWhat => "Apa yang ingin diurus?",
        Name::FileWhatFor => "Untuk {nama}",
        Name::FileOther => "Pilih orang lain",
        Name::FileNoService => {
            "Dengan kedudukan Anda di Kartu Keluarga, tidak ada layanan yang dapat diajukan untuk \
             orang ini. Kepala keluarga, suami, atau istri dapat mengajukannya."
        }
        Name::FileMissingHint => {
            "Nama tidak ada? Perubahan Kartu Keluarga diurus di loket desa atau kantor."
        }
        Name::FixedField => "Dari data SIAK, tidak dapat diubah di sini",
        Name::OwnFollow => "Perjalanan permohonan",
        Name::OwnNext => "Berikutnya",
        Name::OwnCollect => "Ambil di",
        Name::OwnWithdraw => "Tarik permohonan ini",
        Name::OwnWithdrawLead => {
            "Permohonan tidak diproses lagi. Anda dapat mengajukan yang baru kapan saja."
        }
        Name::OwnBack => "Kembali ke beranda saya",
        Name::OwnAnswers => "Isian yang dikirim",
        Name::ResumeDraft => "Lanjutkan",
        Name::YourTurn => "Giliran Anda",
        Name::SendPapersNow => "Kirim berkas fisik",
        Name::OpenOwn => "Lihat",
        Name::MendOwn => "Perbaiki",
        Name::ResetTitle => "Lupa kata sandi",
        Name::ResetLead => {
            "Kami mengirim kode ke nomor WhatsApp akun Anda. Dengan kode itu Anda memilih kata \
             sandi baru."
        }
        Name::ResetAsk => "Kirim kode",
        Name::ResetStaff => {
            "Petugas dan operator loket: minta kata sandi baru kepada administrator kantor."
        }
        Name::ResetSent => {
            "Bila akun itu ada, kode 6 angka sudah dikirim ke nomornya. Kode berlaku 10 menit."
        }
        Name::ResetCodeBad => {
            "Kode tidak cocok atau tidak berlaku lagi. Periksa pesan terakhir, atau minta kode \
             baru."
        }
        Name::ResetSave => "Simpan kata sandi baru",
        Name::ResetDone => "Kata sandi sudah diganti. Masuk dengan kata sandi baru.",
        Name::PagesTitle => "Tidak punya PDF? Foto halamannya",
        Name::PagesLead => {
            "Paling banyak 12 foto. Foto digabungkan menjadi satu PDF di HP Anda, sebelum dikirim."
        }
        Name::PagesAdd => "Ambil atau pilih foto halaman",
        Name::PagesJoin => "Gabungkan menjadi PDF",
        Name::PagesWorking => "Menggabungkan foto {n} dari {semua}…",
        Name::PagesReading => "Membuka foto…",
        Name::PagesPage => "Halaman {n}",
        Name::PagesTurn => "Putar",
        Name::PagesUp => "Naikkan",
        Name::PagesDown => "Turunkan",
        Name::PagesRemove => "Buang",
        Name::PagesTooMany => {
            "Paling banyak 12 foto dalam satu berkas. Foto selebihnya tidak diambil."
        }
        Name::PagesStale => {
            "Halaman berubah sesudah digabungkan. Tekan “Gabungkan menjadi PDF” sekali lagi."
        }
        Name::PagesJoined => "{n} halaman digabungkan menjadi satu PDF.",
        Name::RoleLabel => "Peran",
        Name::RoleArea => "Wilayah loket",
        Name::RoleAreaHint => {
            "Hanya untuk Operator Loket: desa, kelurahan, atau kecamatan tempatnya bertugas."
        }
        Name::RoleOffice => "Kantor",
        Name::RoleOfficeHint => "Hanya untuk Operator Cetak dan Loket Pengambilan.",
        Name::RoleFrom => "Mulai tanggal",
        Name::RoleUntil => "Sampai tanggal",
        Name::RoleDaysHint => {
            "Kosongkan kedua tanggal untuk peran tetap. Isi keduanya untuk Pelaksana tugas (Plt.)."
        }
        Name::StaffNikHint => "Supaya tidak memproses permohonan keluarganya sendiri.",
        Name::StaffNikSave => "Simpan NIK",
        Name::StaffNikNone => {
            "NIK belum dicatat. Selama kosong, sistem tidak tahu siapa keluarganya."
        }
        Name::InstitutionName => "Nama Instansi Induk",
        Name::FullAddress => "Alamat lengkap",
        Name::Telephone => "Telepon",
        Name::InstitutionEmailHint => "Pemberitahuan masa berlaku PKS dikirim ke alamat ini.",
        Name::UnitName => "Nama Instansi Pengguna (unit)",
        Name::PksNumber => "Nomor PKS",
        Name::PksFrom => "Berlaku mulai",
        Name::PksUntil => "Berlaku sampai",
        Name::PksServices => "Layanan yang disebut PKS",
        Name::Nip => "NIP",
        Name::BirthPlace => "Tempat lahir",
        Name::BirthDate => "Tanggal lahir",
        Name::Position => "Jabatan",
        Name::MobileNumber => "Nomor HP",
        Name::UserId => "Nama pengguna",
        Name::UserIdHint => {
            "4 sampai 30 huruf kecil, angka, titik, atau garis bawah. Dapat dipakai untuk masuk."
        }
        Name::SecondTitle => "Pengaman kedua",
        Name::SecondLead => {
            "Kata sandi Anda benar. Satu langkah lagi: tunjukkan bahwa ini benar Anda."
        }
        Name::SecondCode => "Kode dari aplikasi autentikator",
        Name::SecondCodeHint => {
            "6 angka yang sedang tampil di HP Anda. HP hilang? Ketik satu kode pemulihan."
        }
        Name::SecondGo => "Lanjut",
        Name::SecondKey => "Pakai kunci sandi (passkey)",
        Name::SecondKeyHint => "Sidik jari, wajah, atau PIN perangkat ini, atau kunci USB Anda.",
        Name::SecondDemo => "Mode contoh: kode saat ini {kode}",
        Name::SecondLate => "Langkah ini menunggu terlalu lama. Masuk lagi.",
        Name::EnrolTitle => "Pasang pengaman kedua",
        Name::EnrolLead => {
            "Akun ini wajib memakai pengaman kedua. Pasang sekali saja; sesudahnya diminta setiap \
             kali masuk."
        }
        Name::EnrolTotp => "Dengan aplikasi autentikator",
        Name::EnrolStep1 => {
            "Pasang aplikasi autentikator di HP Anda, misalnya Google Authenticator atau Aegis."
        }
        Name::EnrolStep2 => "Pindai gambar ini dengan aplikasi itu, atau ketik kuncinya.",
        Name::EnrolStep3 => "Ketik 6 angka yang ditampilkannya.",
        Name::EnrolKeyText => "Kunci untuk diketik",
        Name::EnrolSave => "Pasang",
        Name::EnrolPasskey => "Dengan kunci sandi (passkey)",
        Name::EnrolPasskeyLead => {
            "Sidik jari, wajah, atau PIN perangkat ini. Tidak dapat dipakai di situs tiruan."
        }
        Name::EnrolPasskeyAdd => "Tambahkan kunci sandi",
        Name::QrAlt => "Kode QR untuk aplikasi autentikator",
        Name::CodesTitle => "Simpan kode pemulihan ini",
        Name::CodesLead => {
            "Bila HP Anda hilang, satu kode ini menggantikan kode autentikator; masing-masing \
             hanya sekali. Cetak atau tulis sekarang: kode tidak ditampilkan lagi."
        }
        Name::CodesDone => "Sudah saya simpan, lanjut",
        Name::SecurityTitle => "Keamanan akun",
        Name::SecurityFactors => "Pengaman kedua",
        Name::SecurityNone => "Belum ada. Kata sandi yang bocor cukup untuk masuk ke akun Anda.",
        Name::SecurityRequired => "Wajib untuk peran Anda.",
        Name::SecurityLeft => "Kode pemulihan tersisa: {n}",
        Name::SecurityRenew => "Buat kode pemulihan baru",
        Name::SecurityRemove => "Buang",
        Name::SecuritySince => "Dipasang {sejak}",
        Name::SecurityUsed => "terakhir dipakai {kapan}",
        Name::SessionsTitle => "Sesi yang sedang berjalan",
        Name::SessionHere => "Perangkat ini",
        Name::SessionSince => "Masuk {sejak}, terakhir dipakai {kapan}",
        Name::SessionEnd => "Akhiri",
        Name::SessionsEndAll => "Akhiri semua sesi lain",
        Name::DeputyTitle => "Pelaksana tugas (Plt.)",
        Name::DeputyLead => {
            "Tunjuk petugas yang menandatangani menggantikan Anda selama masa tertentu, paling \
             lama 90 hari."
        }
        Name::DeputyWho => "Petugas",
        Name::DeputyName => "Tunjuk",
        Name::DeputyEnd => "Cabut",
        Name::StaffTitle => "Petugas",
        Name::StaffLead => "Undang petugas, beri peran, dan hentikan akun.",
        Name::StaffInvite => "Undang petugas",
        Name::StaffInviteSend => "Kirim undangan",
        Name::StaffOpen => "Buka",
        Name::StaffRoles => "Peran",
        Name::StaffGive => "Beri peran",
        Name::StaffTake => "Cabut",
        Name::StaffSuspend => "Hentikan akun",
        Name::StaffSuspendLead => "Semua sesinya berakhir saat itu juga.",
        Name::StaffRestore => "Buka kembali akun",
        Name::StaffLink => "Kirim tautan untuk memilih kata sandi baru",
        Name::StaffDropFactors => "Hapus pengaman kedua (HP hilang)",
        Name::StaffFactors => "{n} terpasang",
        Name::StaffAct => "Tindakan",
        Name::InvitedTitle => "Pilih kata sandi Anda",
        Name::InvitedLead => "Selamat datang, {nama}. Anda masuk dengan alamat email {email}.",
        Name::InvitedHint => {
            "Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan mudah diingat dan sulit \
             ditebak."
        }
        Name::InvitedSave => "Simpan kata sandi",
        Name::InvitedOpenLead => {
            "Buka tautan dari undangan Anda, atau tempel kode yang tertulis di belakang tanda # \
             pada tautan itu."
        }
        Name::InvitedCode => "Kode undangan",
        Name::InvitedCodeHint => "64 angka dan huruf. Hanya berlaku sekali.",
        Name::InvitedOpen => "Buka undangan",
        Name::InstitutionsTitle => "Instansi",
        Name::InstitutionsLead => {
            "Instansi Induk dengan perjanjian (PKS), unitnya, dan penggunanya."
        }
        Name::InstitutionAdd => "Daftarkan Instansi Induk",
        Name::InstitutionNone => "Belum ada instansi.",
        Name::InstitutionUnits => "Instansi Pengguna (unit)",
        Name::InstitutionPks => "Perjanjian (PKS)",
        Name::PksNone => "Belum ada PKS: penggunanya tidak dapat mengajukan apa pun.",
        Name::PksHolds => "Berlaku",
        Name::PksNotHolds => "Tidak berlaku hari ini",
        Name::PksSoon => "Berakhir dalam 30 hari",
        Name::PksAdd => "Tambahkan PKS",
        Name::UnitAdd => "Tambahkan unit",
        Name::MemberAdd => "Daftarkan pengguna",
        Name::MemberPaperHelp => "Satu berkas PDF, paling besar 9 MB.",
        Name::MemberPaperMissing => "Pilih berkas PDF-nya.",
        Name::RegisterSave => "Simpan",
        Name::UnitCount => "{n} unit",
        Name::PksEnds => {
            "PKS instansi Anda berakhir {tanggal}. Sesudah itu permohonan tidak dapat diajukan."
        }
        Name::PksOverAt => {
            "Perjanjian (PKS) instansi Anda berakhir {tanggal}. Hubungi Disdukcapil untuk \
             memperpanjangnya."
        }
        Name::PksOverNone => {
            "Instansi Anda tidak memiliki perjanjian (PKS) yang berlaku. Hubungi Disdukcapil."
        }
        Name::UnitHome => "Permohonan instansi",
        Name::NavStaff => "Petugas",
        Name::NavInstitutions => "Instansi",
        Name::SourceInstitution => "Instansi",
        Name::ReadFor => "{layanan}, No. Reg {no}",
        Name::Pin => "PIN cek status",
        Name::PasskeyMissing => {
            "Peramban ini tidak mengenal kunci sandi. Pakai aplikasi autentikator."
        }
        Name::PasskeyWaiting => "Menunggu perangkat Anda…",
        Name::SettingsContact => "Nomor dan alamat",
        Name::SettingsChangePhone => "Ganti nomor WhatsApp",
        Name::SettingsChangeEmail => "Ganti atau tambahkan alamat email",
        Name::SettingsChangeLead => {
            "Kode dikirim ke yang lama dan yang baru. Keduanya diketik di sini, supaya orang lain \
             tidak dapat mengambil alih akun Anda."
        }
        Name::SettingsNewPhone => "Nomor WhatsApp baru",
        Name::SettingsNewEmail => "Alamat email baru",
        Name::SettingsAskCode => "Kirim kode",
        Name::SettingsCodeOld => "Kode di nomor atau alamat lama",
        Name::SettingsCodeNew => "Kode di {tujuan}",
        Name::SettingsOldLost => {
            "Nomor lama hilang? Kode yang sama juga dikirim ke email Anda yang sudah dikonfirmasi. \
             Tidak punya keduanya? Datang ke loket dengan KTP-el."
        }
        Name::SettingsChange => "Ganti",
        Name::ChangeAsked => "Kode dikirim ke yang lama dan yang baru. Berlaku 10 menit.",
        Name::Changed => "Sudah diganti.",
        Name::UserIdChosen => "Nama pengguna tersimpan. Dapat dipakai untuk masuk.",
        Name::UserIdBad => {
            "Nama pengguna terdiri dari 4 sampai 30 huruf kecil, angka, titik, atau garis bawah, \
             dan memuat huruf."
        }
        Name::UserIdSave => "Simpan nama pengguna",
        Name::ConsentTitle => "Kuasa kepada loket",
        Name::ConsentLead => {
            "Anda dapat mengizinkan satu loket mengajukan permohonan atas nama Anda selama masa \
             tertentu. Setiap permohonan tampil di akun Anda, dan kuasa dapat dicabut kapan saja."
        }
        Name::ConsentCounter => "Loket",
        Name::ConsentDays => "Selama",
        Name::ConsentDays30 => "30 hari",
        Name::ConsentDays90 => "90 hari",
        Name::ConsentDays365 => "1 tahun",
        Name::ConsentGive => "Beri kuasa",
        Name::ConsentRevoke => "Cabut kuasa",
        Name::ConsentOver => "Sudah berakhir atau dicabut",
        Name::ConsentGiven => "Kuasa diberikan.",
        Name::ConsentRevoked => "Kuasa dicabut.",
        Name::ReadsTitle => "Siapa yang membaca data Anda",
        Name::ReadsLead => {
            "Peran dan kantor, waktu, dan alasannya. Nama petugas tercatat di kantor."
        }
        Name::ReadsNone => "Belum ada petugas yang membuka permohonan Anda.",
        Name::CloseTitle => "Hapus akun",
        Name::CloseLead => {
            "Akun ditutup dan foto pendaftaran dihapus. Permohonan yang sudah dikirim tetap \
             diproses dan tetap dicatat, karena diwajibkan undang-undang."
        }
        Name::CloseGo => "Hapus akun saya",
        Name::CloseRefused => "Kata sandi tidak cocok. Akun tidak dihapus.",
        Name::CloseWait => {
            "Terlalu banyak percobaan. Akun tidak dihapus. Tunggu beberapa menit, lalu coba lagi."
        }
        Name::AccountNotNow => {
            "Langkah ini tidak dapat dilakukan sekarang: keadaannya sudah berubah. Periksa halaman \
             ini, lalu coba lagi."
        }
        Name::ProofTitle => "Tulis kata sandi sekali lagi",
        Name::ProofLead => {
            "Anda masuk lebih dari 15 menit yang lalu. Supaya orang lain yang memegang perangkat \
             ini tidak dapat mengubah cara Anda masuk atau menunjuk pelaksana tugas, kami meminta \
             kata sandi Anda dahulu."
        }
        Name::ProofGo => "Lanjut",
        Name::ProveLead => {
            "Ini langkah penting. Tulis kata sandi Anda sekali lagi untuk melanjutkan; isian Anda \
             tetap tersimpan."
        }
        Name::ProveGo => "Lanjutkan",
        Name::ProveBack => "Tidak jadi",
        Name::PendingTitle => "Menunggu orang kedua",
        Name::PendingLead => {
            "Perubahan ini baru berlaku setelah disetujui orang lain daripada yang memintanya."
        }
        Name::PendingAsked => "Diminta oleh {nama}, {kapan}",
        Name::PendingOwn => {
            "Anda yang meminta. Bila tidak ada orang lain yang dapat menyetujui, Anda dapat \
             menyetujuinya sendiri mulai {kapan}."
        }
        Name::PendingContact => "Berlaku sendiri mulai {kapan} bila tidak ada yang menolak.",
        Name::PendingConfirm => "Setujui",
        Name::PendingDecline => "Tolak",
        Name::PendingTakeBack => "Batalkan permintaan",
        Name::PasswordChangeTitle => "Ganti kata sandi",
        Name::PasswordPresent => "Kata sandi sekarang",
        Name::PasswordChangeGo => "Ganti kata sandi",
        Name::SecurityOwn => "Kata sandi dan pengaman kedua",
        Name::SecurityOwnLead => "Ganti kata sandi, atau minta kode dari HP setiap kali masuk.",
        Name::SecurityLogTitle => "Catatan keamanan",
        Name::SecurityLogLead => {
            "Siapa yang masuk, gagal masuk, mengubah akun, atau ditolak. Orang dan alamat ditulis \
             sebagai tanda, bukan nama."
        }
        Name::SecurityLogNone => "Belum ada catatan seperti ini.",
        Name::SecurityLogHour => "1 jam",
        Name::SecurityLogDay => "24 jam",
        Name::SecurityLogAlarm => "Alarm dari",
        Name::SecurityLogAll => "Semua",
        Name::SecurityLogKind => "Jenis",
        Name::SecurityLogShow => "Tampilkan",
        Name::SecurityLogBy => "oleh {tanda}",
        Name::SecurityLogFrom => "dari {tanda}",
        Name::SecurityLogOf => "Hanya akun {tanda}",
        Name::StaffMark => "Tanda di catatan keamanan",
        Name::AccountClosed => "Akun Anda sudah ditutup.",
        Name::SessionsEnded => "Sesi diakhiri.",
        Name::FiledFor => "Diajukan atas nama Anda oleh loket {loket}",
        Name::PrincipalsTitle => "Warga yang memberi kuasa",
        Name::PrincipalsLead => {
            "Warga ini mengizinkan loket Anda mengajukan permohonan atas nama mereka. Datanya \
             diambil dari SIAK."
        }
        Name::PrincipalsNone => "Belum ada warga yang memberi kuasa kepada loket Anda.",
        Name::PrincipalUntil => "Sampai {tanggal}",
        Name::PrincipalService => "Layanan",
        Name::StatusTitle => "Cek status permohonan",
        Name::StatusLead => "Nomor dan PIN tertulis pada tanda terima.",
        Name::StatusAsk => "Cek status",
        Name::StatusWrong => "Nomor dan PIN tidak cocok. Periksa lagi pada tanda terima.",
        Name::StatusWait => "Terlalu banyak percobaan. Tunggu {menit} menit.",
        Name::StatusPrivate => "Halaman ini tidak menampilkan data pribadi.",
        Name::StatusOther => "Cek permohonan lain",
        Name::PagesCrop => "Potong",
        Name::PagesCropLead => "Geser tepi foto ke dalam untuk membuang yang tidak perlu.",
        Name::PagesCropTop => "Atas",
        Name::PagesCropBottom => "Bawah",
        Name::PagesCropLeft => "Kiri",
        Name::PagesCropRight => "Kanan",
        Name::PagesCropDone => "Selesai",
        Name::PagesRetake => "Ganti foto",
        Name::OpenPaper => "Buka",
        Name::MemberUnit => "Unit",
        Name::RecoveryCode => "Kode pemulihan",
    }
}
