-- Staff are invited, suspended, and have roles for a time.
ALTER TABLE staff ADD COLUMN status TEXT NOT NULL DEFAULT 'active';
ALTER TABLE staff ADD COLUMN nik TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_role ADD COLUMN from_day TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_role ADD COLUMN until_day TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_role ADD COLUMN granted_by TEXT NOT NULL DEFAULT '';

-- A one-time link with which an account chooses its password.
CREATE TABLE invitation (
    token_hash TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX invitation_by_staff ON invitation (staff_id);

-- Second factors: a sealed TOTP secret, or a passkey as JSON.
CREATE TABLE factor (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL,
    secret TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX factor_by_staff ON factor (staff_id, kind, created_at, id);

-- Recovery codes, as keyed hashes; each is good once.
CREATE TABLE recovery_code (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (staff_id, hash)
);

-- How far a session has come, what it is in the middle of, and on which device it was begun.
ALTER TABLE session ADD COLUMN stage TEXT NOT NULL DEFAULT 'full';
ALTER TABLE session ADD COLUMN ceremony TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';

-- Keyed hashes of the NIKs and of the family card's number of somebody of the staff: nobody processes their own family's application.
CREATE TABLE kin (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (staff_id, hash)
);

-- An Instansi Induk (no parent) and its units (Instansi Pengguna).
CREATE TABLE institution (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    parent TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX institution_by_parent ON institution (agency, parent, name, id);

-- Agreements (PKS) of an Instansi Induk; service codes are separated by spaces.
CREATE TABLE pks (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institution (id),
    number TEXT NOT NULL,
    services TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    warned_at BIGINT
);
CREATE INDEX pks_by_institution ON pks (institution_id, valid_until, id);
CREATE INDEX pks_by_end ON pks (agency, valid_until, id) WHERE warned_at IS NULL;

-- What the office keeps of somebody of an institution beside the account.
CREATE TABLE institution_member (
    staff_id TEXT PRIMARY KEY REFERENCES staff (id),
    agency TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES institution (id),
    user_id TEXT NOT NULL,
    nip TEXT NOT NULL,
    birth_place TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    position TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX institution_member_by_unit ON institution_member (unit_id, staff_id);

CREATE TABLE institution_paper (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    wrapped_key TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX institution_paper_by_staff ON institution_paper (staff_id, kind, created_at, id);

-- A resident lets a counter file on their behalf, from one day to another.
CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    resident_id TEXT NOT NULL REFERENCES resident (id),
    area TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX consent_by_resident ON consent (resident_id, created_at, id);
CREATE INDEX consent_by_area ON consent (agency, area, until_day, id) WHERE revoked_at IS NULL;

-- A number or address that is to take the place of another one once both ends have confirmed it.
CREATE TABLE contact_change (
    account_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    value TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, purpose)
);

-- On whose behalf a counter filed (a resident's account), and whom an application names: keyed hashes, separated by spaces.
ALTER TABLE application ADD COLUMN on_behalf TEXT NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN subjects TEXT NOT NULL DEFAULT '';
CREATE INDEX application_on_behalf ON application (agency, on_behalf, created_at, id) WHERE on_behalf <> '';
CREATE INDEX application_by_subject ON application (agency, subject, created_at, id) WHERE subject <> '';

-- Where whoever read an application worked.
ALTER TABLE read_log ADD COLUMN place TEXT NOT NULL DEFAULT '';

-- A name of one's own choice for signing in.
ALTER TABLE resident ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
