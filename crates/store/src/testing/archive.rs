//! The archive of an office, as large as one likes, for measuring: names and places as uneven as
//! they are, nearly everything long done.

use crate::db::on;
use crate::{Db, Result};

/// What an archive is made of.
#[derive(Clone, Debug)]
pub struct Archive {
    /// How many applications.
    pub applications: i64,
    /// The agencies they are spread over, each with its areas in which people live, all of one
    /// length.
    pub agencies: Vec<(String, Vec<String>)>,
    /// The instant at which the last one was filed.
    pub now: i64,
}

/// How many different names there are beside the order of birth.
const NAMES: i64 = 400;

/// A text of pieces of one width, from which SQL takes one by its number.
fn pieces(all: &[&str], width: usize) -> String {
    all.iter().map(|piece| format!("{piece:<width$}")).collect()
}

/// A number below 65,537 that looks drawn by lot, different for each `salt`.
fn lot(salt: i64) -> String {
    format!("((i * {}) % 65537)", 48_271 + 2 * salt)
}

/// A number below `many`, small ones far more often.
fn uneven(salt: i64, many: i64) -> String {
    let lot = lot(salt);
    format!("({lot} * {lot} / 65537 * {lot} / 65537 * {many} / 65537)")
}

impl Archive {
    /// The rows, one statement each; the same on both databases.
    fn statements(&self) -> Vec<String> {
        let mut all = vec![self.seeds()];
        all.extend(APPLICATIONS.iter().map(|sql| (*sql).to_owned()));
        all.extend(AROUND.iter().map(|sql| (*sql).to_owned()));
        all.push("DROP TABLE seed".to_owned());
        all
    }

    /// A table with what is drawn by lot for each application.
    fn seeds(&self) -> String {
        let Self { applications, now, .. } = self;
        let births = ["putu", "wayan", "made", "kadek", "nyoman", "gede", "komang", "ketut"];
        let first = ["sari", "arta", "wati", "yasa", "dewi", "suar", "budi", "adny"];
        let births_text = pieces(&births, 6);
        let first_text = pieces(&first, 4);
        let ends = ["", "ana", "ni", "ka", "tha", "sa", "ra", "di", "man", "jaya"];
        let ends_text = pieces(&ends, 4);
        let many = i64::try_from(self.agencies.len()).unwrap_or(1).max(1);
        let mut agency = String::new();
        let mut area = String::new();
        for (at, (code, areas)) in self.agencies.iter().enumerate() {
            let width = areas.first().map_or(1, String::len);
            let all = areas.concat();
            let chosen = uneven(3, i64::try_from(areas.len()).unwrap_or(1));
            agency += &format!("WHEN {at} THEN '{code}' ");
            area += &format!(
                "WHEN {at} THEN SUBSTR('{all}', CAST(1 + {width} * {chosen} AS INTEGER), {width}) "
            );
        }
        let birth =
            format!("SUBSTR('{births_text}', CAST(1 + 6 * {} AS INTEGER), 6)", uneven(1, 8));
        let name = uneven(2, NAMES);
        let last = format!(
            "TRIM(SUBSTR('{first_text}', CAST(1 + 4 * ({name} % 8) AS INTEGER), 4)) || \
             TRIM(SUBSTR('{ends_text}', CAST(1 + 4 * ({name} / 8 % 10) AS INTEGER), 4)) || \
             TRIM(SUBSTR('{ends_text}', CAST(1 + 4 * ({name} / 80 % 5) AS INTEGER), 4))"
        );
        format!(
            "CREATE TABLE seed AS WITH RECURSIVE n (i) AS (
             SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {applications})
             SELECT i, 'z' || (100000000 + i) AS id, CASE i % {many} {agency} END AS agency,
             CASE i % {many} {area} END AS area, TRIM({birth}) AS birth, {last} AS last,
             {open} AS lot, {kind} AS kind,
             {now} - ({applications} - i) * 60000 AS at FROM n",
            open = lot(5),
            kind = lot(7),
        )
    }

    /// Adds everything to a database that has its accounts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn fill(&self, db: &Db) -> Result<()> {
        for statement in self.statements() {
            let mut tx = db.write().await?;
            on!(&mut tx, |c| sqlx::raw_sql(sqlx::AssertSqlSafe(statement.clone()))
                .execute(c)
                .await
                .map(drop))?;
            tx.commit().await?;
        }
        let mut tx = db.write().await?;
        on!(&mut tx, |c| sqlx::raw_sql("ANALYZE").execute(c).await.map(drop))?;
        tx.commit().await
    }
}

/// The applications themselves. Two of a hundred are open.
const APPLICATIONS: &[&str] = &[
    "INSERT INTO application (id, agency, reg_no, service, edition, status, version, channel, \
     filed_by, on_behalf, filed_area, filed_regency, filed_district, village, applicant, \
     print_office, prints_at_counter, issues_document, accepted_by, entered_by, konsep_hash, \
     status_since, created_at, submitted_at, accepted_at, due_at, subject)
     SELECT id, agency, 'Z' || i, CASE kind % 4 WHEN 0 THEN 'ktp-el-hilang' WHEN 1 THEN \
     'akta-kelahiran' ELSE 'kk-baru' END, 1,
     CASE WHEN lot >= 1310 THEN CASE WHEN kind % 10 < 7 THEN 'collected' WHEN kind % 10 < 9 THEN \
     'delivered' ELSE 'done' END
     WHEN lot < 500 THEN 'submitted' WHEN lot < 800 THEN 'accepted' WHEN lot < 1000 THEN 'in_siak'
     WHEN lot < 1070 THEN 'validated' WHEN lot < 1130 THEN 'signed'
     WHEN lot < 1200 THEN 'printed' ELSE 'cancelled' END,
     5, CASE WHEN kind % 3 < 2 THEN 'loket' ELSE 'mandiri' END, 'filer' || (kind % 500), '',
     CASE WHEN kind % 3 < 2 THEN area ELSE '' END, CASE WHEN kind % 3 < 2 THEN SUBSTR(area, 1, 5) \
     ELSE '' END, CASE WHEN kind % 3 < 2 THEN SUBSTR(area, 1, 8) ELSE '' END, area, birth || ' ' \
     || last, CASE kind % 3 WHEN 0 THEN 'dinas' WHEN 1 THEN 'seririt' ELSE 'sukasada' END,
     kind % 7 = 0, TRUE, 'v', 's', NULL, at + 30000, at, at, at + 10000, at + 90000000,
     '00000000000000000000000000000000000000000000000000000000' || (10000000 + i % 300000)
     FROM seed",
    "INSERT INTO application_draft (application_id, agency, draft, draft_tried, saved_at)
     SELECT id, agency, '{\"nik\":\"5108014101900001\",\"nama\":\"' || birth || ' ' || last || \
     '\",\"desa\":\"' || area || '\",\"alasan\":\"hilang di pasar\"}', FALSE, at FROM seed",
    "INSERT INTO application_answers (application_id, agency, answers, phone, email)
     SELECT id, agency, '{\"nik\":\"5108014101900001\",\"nama\":\"' || birth || ' ' || last || \
     '\",\"desa\":\"' || area || '\",\"alasan\":\"hilang di pasar\"}', '+628123456789', '' FROM \
     seed",
    "INSERT INTO application_subjects (application_id, agency, subjects)
     SELECT id, agency, '1.' || i || ' 1.' || (i + 7) FROM seed",
    "INSERT INTO application_hand_over (application_id, agency, queue_number, recipient)
     SELECT id, agency, '012', last FROM seed WHERE lot >= 1310",
    "INSERT INTO application_faults (application_id, agency, reason, faults)
     SELECT id, agency, 'Foto kartu keluarga tidak terbaca', 'req:kk' FROM seed WHERE lot % 20 = 0",
    "INSERT INTO application_papers (application_id, agency, papers)
     SELECT id, agency, '{\"items\":{\"kk\":\"received\"}}' FROM seed WHERE kind % 5 = 0",
    "INSERT INTO application_word (agency, word, application_id, filed_area, filed_district, at)
     SELECT agency, birth, id, CASE WHEN kind % 3 < 2 THEN area ELSE '' END, CASE WHEN kind % 3 < \
     2 THEN SUBSTR(area, 1, 8) ELSE '' END, at FROM seed
     UNION ALL SELECT agency, last, id, CASE WHEN kind % 3 < 2 THEN area ELSE '' END, CASE WHEN \
     kind % 3 < 2 THEN SUBSTR(area, 1, 8) ELSE '' END, at FROM seed WHERE last <> birth",
    "INSERT INTO application_number (agency, hash, application_id, at)
     SELECT agency, 'nik ' || (i % 300000), id, at FROM seed
     UNION ALL SELECT agency, 'telepon ' || (i % 200000), id, at FROM seed",
];

/// What lies around them.
const AROUND: &[&str] = &[
    "INSERT INTO event (id, agency, application_id, at, actor_id, actor_name, role, what, \
     from_status, to_status, version, reason, faults)
     SELECT id || 'a', agency, id, at, 'loket', 'Gede', 'counter', 'submit', 'draft', \
     'submitted', 2, '', '' FROM seed
     UNION ALL SELECT id || 'b', agency, id, at + 10000, 'v', 'Rahayu', 'verifier', 'accept', \
     'submitted', 'accepted', 3, '', '' FROM seed
     UNION ALL SELECT id || 'c', agency, id, at + 20000, 's', 'Suarjana', 'siak_operator', \
     'enter_siak', 'accepted', 'in_siak', 4, '', '' FROM seed",
    "INSERT INTO file (id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, \
     created_by, created_at)
     SELECT id || 'f', agency, id, 'berkas', 'berkas.pdf', 900000, 4, 'h' || i, '', 'loket', at \
     FROM seed",
    "INSERT INTO original_file (id, agency, bytes, hash, wrapped_key, created_at)
     SELECT id || 'f', agency, 900000, 'h' || i, '', at FROM seed",
    "INSERT INTO page_picture (id, file_id, page, width, wrapped_key, created_at)
     SELECT id || 'p', id || 'f', 1, 800, '', at FROM seed WHERE kind % 3 = 0",
    "INSERT INTO population (agency, nik, kk, name, shdk, birth_place, birth_date, sex, village, \
     address, loaded_at)
     SELECT agency, 'n' || i, 'k' || (i / 3), birth || ' ' || last, 'kepala', '', '', 'L', area, \
     '', at FROM seed",
    "INSERT INTO read_log (id, agency, application_id, staff_id, role, at, what)
     SELECT id || 'a', agency, id, 'v' || (i % 40), 'verifier', at, 'case' FROM seed
     UNION ALL SELECT id || 'b', agency, id, 's' || (i % 40), 'siak_operator', at, 'berkas' FROM \
     seed",
    "INSERT INTO outbox (id, agency, about, kind, channel, recipient, body, attempts, next_at, \
     claimed_until, created_at, sent_at)
     SELECT id || 'o', agency, id, 'received', 'sms', '+628123456789', 'Permohonan diterima', 1, \
     at, at, at, at FROM seed",
    "INSERT INTO resident (id, agency, status, version, nik, kk, name, phone, email, \
     password_hash, created_at, status_since, reason, faults)
     SELECT 'filer' || i, agency, 'active', 2, '510801410190' || (1000 + i % 9000), \
     '510801010115' || (1000 + i / 3 % 9000), birth || ' ' || last, \
     '+628123456789', 'e' || i || '@contoh.id', '', at, at, '', '' FROM seed WHERE i % 4 = 0",
    "INSERT INTO photo (id, agency, resident_id, kind, bytes, hash, wrapped_key, created_at)
     SELECT id || 'i', agency, 'filer' || i, 'ktp', 90000, 'h' || i, '', at FROM seed
     WHERE i % 400 = 0",
    "INSERT INTO login_name (agency, hash, account_kind, account_id)
     SELECT agency, 'l' || i, 'resident', 'filer' || i FROM seed WHERE i % 4 = 0",
    "INSERT INTO session (token_hash, agency, account_kind, account_id, created_at, seen_at, \
     search, ended_at)
     SELECT 't' || i, agency, 'resident', 'filer' || i, at, at, '', at FROM seed WHERE i % 4 = 0",
    "INSERT INTO account_event (id, agency, account_id, at, actor_id, actor_name, role, what, \
     reason, faults)
     SELECT id || 'e', agency, 'filer' || i, at, 'v', 'Rahayu', 'verifier', 'accepted', '', '' \
     FROM seed WHERE i % 4 = 0",
    "INSERT INTO security_event (id, agency, at, kind, who, actor, origin, detail)
     SELECT id || 'x', agency, at, 'signed_in', 'w' || (i % 5000), 'w' || (i % 5000), 'o', '' \
     FROM seed WHERE i % 2 = 0",
    "INSERT INTO attempt (agency, subject, failures, last_at, locked_until)
     SELECT agency, 'a' || i, 1, at, 0 FROM seed WHERE i % 8 = 0",
];
