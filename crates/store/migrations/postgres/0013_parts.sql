-- The row of an application holds what lists and decisions need; what else there is of it lies in
-- tables of its own, each row with the application's id. This file adds and copies, the next one
-- takes the old columns away.
CREATE TABLE application_draft (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    draft TEXT NOT NULL,
    draft_tried BOOLEAN NOT NULL,
    draft_file_fault TEXT,
    saved_at BIGINT
);
INSERT INTO application_draft SELECT id, agency, draft, draft_tried, draft_file_fault, saved_at FROM application
    WHERE draft <> '{}' OR draft_tried OR draft_file_fault IS NOT NULL OR saved_at IS NOT NULL;

-- What was sent, and how the applicant is reached.
CREATE TABLE application_answers (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    answers TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL
);
INSERT INTO application_answers SELECT id, agency, answers, phone, email FROM application
    WHERE answers <> '{}' OR phone <> '' OR email <> '';

CREATE TABLE application_hand_over (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    queue_number TEXT,
    recipient TEXT,
    recipient_signature TEXT
);
INSERT INTO application_hand_over SELECT id, agency, queue_number, recipient, recipient_signature FROM application
    WHERE queue_number IS NOT NULL OR recipient IS NOT NULL OR recipient_signature IS NOT NULL;

-- The physical file.
CREATE TABLE application_papers (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    papers TEXT NOT NULL
);
INSERT INTO application_papers SELECT id, agency, papers FROM application WHERE papers <> '{}';

-- Why it was sent back the last time.
CREATE TABLE application_faults (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    reason TEXT NOT NULL,
    faults TEXT NOT NULL
);
INSERT INTO application_faults SELECT id, agency, reason, faults FROM application WHERE reason <> '' OR faults <> '';

-- Whom it names: keyed hashes, separated by spaces.
CREATE TABLE application_subjects (
    application_id TEXT PRIMARY KEY REFERENCES application (id),
    agency TEXT NOT NULL,
    subjects TEXT NOT NULL
);
INSERT INTO application_subjects SELECT id, agency, subjects FROM application WHERE subjects <> '';

-- The areas that the counter lies in by which an application was filed, so that each level is found by equality.
ALTER TABLE application ADD COLUMN filed_regency TEXT NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN filed_district TEXT NOT NULL DEFAULT '';
UPDATE application SET filed_regency = SUBSTR(filed_area, 1, 5) WHERE filed_area LIKE '__.__%';
UPDATE application SET filed_district = SUBSTR(filed_area, 1, 8) WHERE filed_area LIKE '__.__.__%';

-- Each list, of one status and of all, has an index in its order.
CREATE INDEX application_by_time ON application (agency, status_since, id) WHERE status <> 'draft';
CREATE INDEX application_by_area_time ON application (agency, filed_area, status_since, id) WHERE filed_area <> '';
CREATE INDEX application_by_district ON application (agency, filed_district, status, status_since, id) WHERE filed_district <> '';
CREATE INDEX application_by_district_time ON application (agency, filed_district, status_since, id) WHERE filed_district <> '';
CREATE INDEX application_by_regency ON application (agency, filed_regency, status, status_since, id) WHERE filed_regency <> '';
CREATE INDEX application_by_regency_time ON application (agency, filed_regency, status_since, id) WHERE filed_regency <> '';

-- Names and numbers are found newest first, within an area too, and replaced by application.
CREATE TABLE application_word_next (
    agency TEXT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    filed_area TEXT NOT NULL,
    filed_district TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (application_id, word)
);
INSERT INTO application_word_next SELECT a.agency, w.word, a.id, a.filed_area, a.filed_district, COALESCE(a.submitted_at, a.created_at)
    FROM application_word AS w JOIN application AS a ON a.id = w.application_id;
DROP TABLE application_word;
ALTER TABLE application_word_next RENAME TO application_word;
CREATE INDEX application_word_newest ON application_word (agency, word, at, application_id);
CREATE INDEX application_word_in_area ON application_word (agency, filed_area, word, at, application_id) WHERE filed_area <> '';
CREATE INDEX application_word_in_district ON application_word (agency, filed_district, word, at, application_id) WHERE filed_district <> '';

CREATE TABLE application_number_next (
    agency TEXT NOT NULL,
    hash TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (application_id, hash)
);
INSERT INTO application_number_next SELECT a.agency, n.hash, a.id, COALESCE(a.submitted_at, a.created_at)
    FROM application_number AS n JOIN application AS a ON a.id = n.application_id;
DROP TABLE application_number;
ALTER TABLE application_number_next RENAME TO application_number;
CREATE INDEX application_number_newest ON application_number (agency, hash, at, application_id);

-- The register is gone through by its numbers when it is sealed anew.
CREATE INDEX population_by_nik ON population (nik);
