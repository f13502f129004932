-- Instants are BIGINT unix milliseconds, dates TEXT YYYY-MM-DD, ids TEXT. Every row carries its agency.

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (agency, email)
);

CREATE TABLE staff_role (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL,
    area TEXT NOT NULL,
    office TEXT NOT NULL,
    PRIMARY KEY (staff_id, kind, area, office)
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT,
    search TEXT NOT NULL
);
CREATE INDEX session_staff ON session (staff_id);

CREATE TABLE attempt (
    agency TEXT NOT NULL,
    subject TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    PRIMARY KEY (agency, subject)
);

CREATE TABLE application (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    reg_no TEXT NOT NULL,
    service TEXT NOT NULL,
    status TEXT NOT NULL,
    version BIGINT NOT NULL,
    channel TEXT NOT NULL,
    filed_by TEXT NOT NULL,
    filed_area TEXT COLLATE BINARY NOT NULL,
    village TEXT COLLATE BINARY NOT NULL,
    applicant TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    print_office TEXT NOT NULL,
    prints_at_counter BOOLEAN NOT NULL,
    issues_document BOOLEAN NOT NULL,
    assignee TEXT,
    accepted_by TEXT,
    entered_by TEXT,
    konsep_hash TEXT,
    validated_hash TEXT,
    status_since BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    submitted_at BIGINT,
    accepted_at BIGINT,
    due_at BIGINT,
    siak_reference TEXT,
    queue_number TEXT,
    recipient TEXT,
    recipient_signature TEXT,
    answers TEXT NOT NULL,
    draft TEXT NOT NULL,
    draft_tried BOOLEAN NOT NULL,
    draft_file_fault TEXT,
    saved_at BIGINT,
    reason TEXT NOT NULL,
    faults TEXT NOT NULL
);
CREATE UNIQUE INDEX application_reg_no ON application (agency, reg_no) WHERE reg_no <> '';
CREATE INDEX application_by_status ON application (agency, status, status_since, id);
CREATE INDEX application_by_area ON application (agency, filed_area, status, status_since, id);
CREATE INDEX application_by_office ON application (agency, print_office, status, status_since, id);

-- The words of applicants' names, for searching.
CREATE TABLE application_word (
    agency TEXT NOT NULL,
    word TEXT COLLATE BINARY NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    PRIMARY KEY (agency, word, application_id)
);

-- Keyed hashes of the NIKs and phone numbers of an application, for exact look-up.
CREATE TABLE application_number (
    agency TEXT NOT NULL,
    hash TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    PRIMARY KEY (agency, hash, application_id)
);

CREATE TABLE file (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    pages BIGINT NOT NULL,
    hash TEXT NOT NULL,
    wrapped_key TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX file_by_application ON file (application_id, kind, created_at, id);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    at BIGINT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    role TEXT NOT NULL,
    what TEXT NOT NULL,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    faults TEXT NOT NULL
);
CREATE INDEX event_by_application ON event (application_id, at, id);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT
);
CREATE INDEX outbox_due ON outbox (next_at, id) WHERE sent_at IS NULL AND failed_at IS NULL;

-- Who read which person's file, and why (UU 27/2022).
CREATE TABLE read_log (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    staff_id TEXT NOT NULL,
    role TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX read_log_by_application ON read_log (application_id, at);

CREATE TABLE queue_day (
    agency TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (agency, place, day)
);

-- What an officer typed into an act that was refused, so that nothing is typed twice.
CREATE TABLE kept_input (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    application_id TEXT NOT NULL REFERENCES application (id),
    fields TEXT NOT NULL,
    refusal TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, application_id)
);
