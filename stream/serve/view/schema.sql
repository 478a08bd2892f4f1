-- The view: what the topics said last, arranged for reading. One writer, any number of readers (WAL).
-- Moments are texts in UTC to the microsecond, so that they sort as they follow each other; days are ISO days.

CREATE TABLE source (
    prefix TEXT NOT NULL  -- of the topics that fill this file
);

-- Where reading goes on after a restart; written in one transaction with what was read.
CREATE TABLE offsets (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (topic, partition)
) WITHOUT ROWID;

CREATE TABLE pairs (
    pair TEXT PRIMARY KEY,
    as_of TEXT NOT NULL,
    tension REAL NOT NULL,
    escalation REAL NOT NULL,
    de_escalation REAL NOT NULL,
    d1 REAL, d7 REAL, d30 REAL,
    z REAL,
    articles INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    sparse INTEGER NOT NULL,
    why BLOB NOT NULL,     -- JSON: the strongest of its evidence
    record BLOB NOT NULL   -- JSON
);

-- The last record of each pair on each UTC day. The topic is compacted, so this is the only place that has it.
CREATE TABLE days (
    pair TEXT NOT NULL,
    day TEXT NOT NULL,
    as_of TEXT NOT NULL,
    tension REAL NOT NULL,
    escalation REAL NOT NULL,
    de_escalation REAL NOT NULL,
    articles INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    sparse INTEGER NOT NULL,
    PRIMARY KEY (pair, day)
) WITHOUT ROWID;
CREATE INDEX days_by_day ON days (day);

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,        -- when published, but never after it was scored
    read INTEGER NOT NULL,   -- 1 where it was scored or is a copy of such an article
    outcome TEXT NOT NULL,
    title TEXT, source TEXT, url TEXT, published_at TEXT,
    story TEXT,
    duplicate_of TEXT,
    escalation REAL NOT NULL,
    de_escalation REAL NOT NULL,
    scored_at TEXT NOT NULL,
    record BLOB NOT NULL     -- JSON, zstd
);
CREATE INDEX articles_by_worth ON articles (read, at, id);
CREATE INDEX articles_by_time ON articles (at, id);
CREATE INDEX articles_by_story ON articles (story, at, id) WHERE story IS NOT NULL;

CREATE TABLE article_pairs (
    pair TEXT NOT NULL,
    at TEXT NOT NULL,
    article TEXT NOT NULL,
    escalation REAL NOT NULL,
    de_escalation REAL NOT NULL,
    PRIMARY KEY (pair, at, article)
) WITHOUT ROWID;
CREATE INDEX article_pairs_by_article ON article_pairs (article);

CREATE TABLE texts (
    article TEXT PRIMARY KEY,
    arrived INTEGER NOT NULL,  -- milliseconds since the epoch, by the record
    text BLOB NOT NULL         -- UTF-8, zstd
);
CREATE INDEX texts_by_age ON texts (arrived, article);

CREATE TABLE acts (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    state TEXT NOT NULL,
    first_day TEXT, last_day TEXT,  -- the days it falls on, as far as they are known
    told TEXT NOT NULL,             -- when its life last changed
    record BLOB NOT NULL            -- JSON
);
CREATE INDEX acts_by_day ON acts (COALESCE(first_day, last_day, '9999'), id);
CREATE INDEX acts_by_age ON acts (told, id);

CREATE TABLE act_actors (
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    PRIMARY KEY (actor, act)
) WITHOUT ROWID;
CREATE INDEX act_actors_by_act ON act_actors (act);

CREATE TABLE alerts (
    episode TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    rule TEXT NOT NULL,
    pair TEXT,
    severity TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    record BLOB NOT NULL  -- JSON
);
CREATE INDEX alerts_by_time ON alerts (starts_at, episode);
CREATE INDEX alerts_by_fingerprint ON alerts (fingerprint);
CREATE INDEX alerts_by_worth ON alerts (state = 'firing', starts_at, episode);
