-- The physical file of an application, and which edition of the agency's definitions it was begun with.
ALTER TABLE application ADD COLUMN verified_by TEXT;
ALTER TABLE application ADD COLUMN papers TEXT NOT NULL DEFAULT '{}';
ALTER TABLE application ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
CREATE INDEX application_by_edition ON application (agency, edition);

-- Which of the issued documents a konsep or a signed file is; empty when there is only one.
ALTER TABLE file ADD COLUMN document TEXT NOT NULL DEFAULT '';

-- The documents that an application issues: estimated first, with number and date once they are registered.
CREATE TABLE issued_document (
    agency TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    PRIMARY KEY (application_id, position)
);
CREATE UNIQUE INDEX issued_document_number ON issued_document (agency, number) WHERE number <> '';

-- An edition of an agency's definitions: its files as they are, from the folder or as an administrator published them.
CREATE TABLE edition (
    agency TEXT NOT NULL,
    number BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (agency, number)
);
CREATE TABLE edition_file (
    agency TEXT NOT NULL,
    number BIGINT NOT NULL,
    file TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (agency, number, file),
    FOREIGN KEY (agency, number) REFERENCES edition (agency, number)
);

-- Files that an administrator has changed and not published yet.
CREATE TABLE edition_draft (
    agency TEXT NOT NULL,
    file TEXT NOT NULL,
    body TEXT NOT NULL,
    base BIGINT NOT NULL,
    version BIGINT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (agency, file)
);
