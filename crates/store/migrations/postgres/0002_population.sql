-- The population register as the agency loaded it; empty text and NULL stand for what it does not say.
CREATE TABLE population (
    agency TEXT NOT NULL,
    nik TEXT NOT NULL,
    kk TEXT NOT NULL,
    name TEXT NOT NULL,
    shdk TEXT NOT NULL,
    birth_place TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    citizen BOOLEAN,
    active BOOLEAN,
    village TEXT NOT NULL,
    address TEXT NOT NULL,
    loaded_at BIGINT NOT NULL,
    PRIMARY KEY (agency, nik)
);
CREATE INDEX population_by_kk ON population (agency, kk, nik);
