-- Residents' accounts. Sessions are of staff and of residents; the running ones end with this migration.
DROP TABLE session;
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    account_kind TEXT NOT NULL,
    account_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT,
    search TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE resident (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    status TEXT NOT NULL,
    version BIGINT NOT NULL,
    nik TEXT NOT NULL,
    kk TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    phone_confirmed_at BIGINT,
    email_confirmed_at BIGINT,
    created_at BIGINT NOT NULL,
    status_since BIGINT NOT NULL,
    reason TEXT NOT NULL,
    faults TEXT NOT NULL
);
CREATE INDEX resident_by_status ON resident (agency, status, status_since, id);
CREATE INDEX resident_by_nik ON resident (agency, nik);

-- What an account is found by when signing in: keyed hashes of e-mail, mobile number and NIK.
CREATE TABLE login_name (
    agency TEXT NOT NULL,
    hash TEXT NOT NULL,
    account_kind TEXT NOT NULL,
    account_id TEXT NOT NULL,
    PRIMARY KEY (agency, hash)
);
CREATE INDEX login_name_account ON login_name (account_id);

-- Codes sent to a number or an address, as keyed hashes; one of a purpose at a time.
CREATE TABLE code (
    account_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, purpose)
);

CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    resident_id TEXT NOT NULL REFERENCES resident (id),
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    hash TEXT NOT NULL,
    wrapped_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (resident_id, kind)
);

-- What was done with an account, and who read it.
CREATE TABLE account_event (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    account_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    role TEXT NOT NULL,
    what TEXT NOT NULL,
    reason TEXT NOT NULL,
    faults TEXT NOT NULL
);
CREATE INDEX account_event_by_account ON account_event (account_id, at, id);

-- Messages are about an application or about an account.
CREATE TABLE outbox_next (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    about TEXT NOT NULL,
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
INSERT INTO outbox_next SELECT id, agency, application_id, kind, channel, recipient, subject, body, attempts, next_at, claimed_until, created_at,
    sent_at, failed_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (next_at, id) WHERE sent_at IS NULL AND failed_at IS NULL;

-- The person an application is about, when it was filed by an account: a keyed hash of the NIK.
ALTER TABLE application ADD COLUMN subject TEXT NOT NULL DEFAULT '';
CREATE INDEX application_by_filer ON application (agency, filed_by, created_at, id);
