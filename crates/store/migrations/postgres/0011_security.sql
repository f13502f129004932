-- A second factor is anybody's, residents' too.
CREATE TABLE factor_next (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    account_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    secret TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
INSERT INTO factor_next (id, agency, account_id, kind, secret, last_step, created_at, used_at)
    SELECT id, agency, staff_id, kind, secret, last_step, created_at, used_at FROM factor;
DROP TABLE factor;
ALTER TABLE factor_next RENAME TO factor;
CREATE INDEX factor_by_account ON factor (account_id, kind, created_at, id);

CREATE TABLE recovery_next (
    account_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, hash)
);
INSERT INTO recovery_next (account_id, hash, used_at) SELECT staff_id, hash, used_at FROM recovery_code;
DROP TABLE recovery_code;
ALTER TABLE recovery_next RENAME TO recovery_code;

-- What one person asks for and another one confirms: something about a head or an administrator, or another number of a resident who has lost theirs.
CREATE TABLE pending_act (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    account_id TEXT NOT NULL,
    act TEXT NOT NULL,
    fields TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by TEXT,
    decided_at BIGINT,
    outcome TEXT
);
CREATE INDEX pending_act_open ON pending_act (agency, asked_at, id) WHERE decided_at IS NULL;
CREATE INDEX pending_act_of_account ON pending_act (account_id, asked_at, id);

-- The security log: who did what, as keyed hashes.
CREATE TABLE security_event (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    actor TEXT NOT NULL,
    origin TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX security_event_by_time ON security_event (agency, at, id);
CREATE INDEX security_event_by_kind ON security_event (agency, kind, at, id);
CREATE INDEX security_event_by_who ON security_event (agency, who, at, id);
CREATE INDEX security_event_by_actor ON security_event (agency, actor, at, id);
CREATE INDEX security_event_by_age ON security_event (at);
