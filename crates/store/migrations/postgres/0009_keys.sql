-- A value sealed with each key: a program with other keys does not start.
CREATE TABLE key_check (
    name TEXT PRIMARY KEY,
    sealed TEXT NOT NULL
);

-- Which form names a stored file: what no row names is swept.
CREATE INDEX official_form_by_file ON official_form (file_id);

-- When the database was last found ready for writing.
CREATE TABLE ready (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL
);
