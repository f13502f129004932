-- The official file of a paper form, uploaded by an administrator in the place of the one that is made here.
CREATE TABLE official_form (
    agency TEXT NOT NULL,
    code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    wrapped_key TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    PRIMARY KEY (agency, code)
);

-- How often an account has looked people up today.
CREATE INDEX read_log_by_reader ON read_log (staff_id, what, at);

-- Which services are asked for most.
CREATE INDEX application_by_service_sent ON application (agency, submitted_at, service);
