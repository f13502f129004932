-- What an applicant sent is made anew before anybody opens it; what came lies sealed beside it, for proof.
ALTER TABLE file ADD COLUMN signature TEXT NOT NULL DEFAULT 'none';

-- The bytes as they came, under the id of the file that was made of them.
CREATE TABLE original_file (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    hash TEXT NOT NULL,
    wrapped_key TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Pages as pictures, made when they are first read.
CREATE TABLE page_picture (
    id TEXT NOT NULL UNIQUE,
    file_id TEXT NOT NULL REFERENCES file (id),
    page BIGINT NOT NULL,
    width BIGINT NOT NULL,
    wrapped_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (file_id, page, width)
);
