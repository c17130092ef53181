-- The archive, schema 1. docs/archive.md describes each table and view. Spans count code points from 0, [begin, end), so
-- that substr(text, begin + 1, end - begin) is the words. Records of one report are numbered from 0, in the order of
-- its reading: (report, number) is their key, and other records refer to them by that number. References name their
-- column: Datasette wants that.

CREATE TABLE readers (  -- the programs and language data that readings were made with
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  data TEXT NOT NULL,
  UNIQUE (program, data)
);

CREATE TABLE rules (  -- the rules that records were read by
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE sources (  -- who published
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,  -- hash of source, url, title, date and text: the same report again is no new one
  source INTEGER REFERENCES sources (id),
  name TEXT NOT NULL,        -- its own id in its format, else where it was first met
  url TEXT,
  title TEXT,                -- a headline that its format keeps apart from the text
  language TEXT,
  metadata_date TEXT,        -- what its format says of its date
  caller_dct TEXT,           -- what the caller of `add` said of its date (--dct)
  file TEXT NOT NULL,        -- where it was first met: the file, and the byte in it
  offset INTEGER NOT NULL,
  encoding_errors INTEGER NOT NULL,
  headline_begin INTEGER,
  headline_end INTEGER,
  day TEXT,                  -- the day it was written (dct)
  day_from TEXT,             -- caller, dateline, metadata, text
  reader INTEGER NOT NULL REFERENCES readers (id),
  text TEXT NOT NULL
);
CREATE INDEX reports_day ON reports (day);
CREATE INDEX reports_source ON reports (source, day);

CREATE TABLE datelines (
  report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  place_begin INTEGER, place_end INTEGER, place TEXT, place_code TEXT,
  date TEXT, date_begin INTEGER, date_end INTEGER,
  agency_begin INTEGER, agency_end INTEGER, agency TEXT,
  rule INTEGER NOT NULL REFERENCES rules (id)
);

CREATE TABLE times (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  mod TEXT,
  first TEXT,  -- the half-open interval of days or minutes that the value stands for
  past TEXT,
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, number)
) WITHOUT ROWID;

CREATE TABLE entities (  -- persons, bodies and places of all reports
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,     -- as the tables list it, else as the first report has it
  key TEXT NOT NULL,      -- its folded letters without spaces: what it is looked up by
  role TEXT,              -- of a person: the first role that a report gives
  role_key TEXT           -- its search terms: two persons of one name are one when their roles share a term
);
CREATE INDEX entities_key ON entities (key);

CREATE TABLE entity_names (  -- the names that an entity is looked up by: folded letters without spaces
  key TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  PRIMARY KEY (key, entity)
) WITHOUT ROWID;

CREATE TABLE report_entities (  -- what a report says of an entity
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities (id),
  type TEXT NOT NULL,
  name_begin INTEGER NOT NULL, name_end INTEGER NOT NULL, name TEXT NOT NULL,
  rank_begin INTEGER, rank_end INTEGER, rank TEXT,
  role_begin INTEGER, role_end INTEGER, role TEXT,
  country TEXT,
  sector TEXT,
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
CREATE INDEX report_entities_entity ON report_entities (entity, report);

CREATE TABLE aliases (  -- the other names that a report has for an entity
  report INTEGER NOT NULL,
  entity INTEGER NOT NULL,  -- number in report_entities
  number INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (report, entity, number),
  FOREIGN KEY (report, entity) REFERENCES report_entities (report, number) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE names (  -- where a name (or, with is_name 0, a mention that is no name) stands
  report INTEGER NOT NULL,
  is_name INTEGER NOT NULL,
  number INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  type TEXT,
  entity INTEGER NOT NULL,  -- number in report_entities
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, is_name, number),
  FOREIGN KEY (report, entity) REFERENCES report_entities (report, number) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE statements (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  cue_begin INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  source_begin INTEGER, source_end INTEGER,
  speaker_begin INTEGER, speaker_end INTEGER, speaker TEXT,
  entity INTEGER,         -- number in report_entities; null for a speaker without a name
  content_begin INTEGER, content_end INTEGER,
  manner TEXT NOT NULL,
  act TEXT NOT NULL,
  medium_begin INTEGER, medium_end INTEGER,
  said TEXT,
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, number),
  FOREIGN KEY (report, entity) REFERENCES report_entities (report, number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX statements_said ON statements (said);

CREATE TABLE vias (  -- who passed a statement on: position 0 is the outermost
  report INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  position INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,  -- its search terms
  PRIMARY KEY (report, statement, position),
  FOREIGN KEY (report, statement) REFERENCES statements (report, number) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE events (  -- political events in PLOVER
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  act TEXT,
  place_begin INTEGER, place_end INTEGER, place TEXT,
  first TEXT,
  past TEXT,
  undated INTEGER NOT NULL,
  status TEXT NOT NULL,
  modality TEXT NOT NULL,
  statement INTEGER,
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, number),
  FOREIGN KEY (report, statement) REFERENCES statements (report, number)
) WITHOUT ROWID;

CREATE TABLE participants (  -- who acts in an event, and to whom it is done
  report INTEGER NOT NULL,
  event INTEGER NOT NULL,
  part TEXT NOT NULL,  -- actor, recipient
  position INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  entity INTEGER,      -- number in report_entities
  country TEXT,
  sector TEXT,
  PRIMARY KEY (report, event, part, position),
  FOREIGN KEY (report, event) REFERENCES events (report, number) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE numbers (  -- what is counted in an event
  report INTEGER NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  counted TEXT NOT NULL,
  value INTEGER NOT NULL,
  bound TEXT NOT NULL,
  currency TEXT,
  PRIMARY KEY (report, event, position),
  FOREIGN KEY (report, event) REFERENCES events (report, number) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE dated (  -- pairs of an event and a time that says when it happened or is due
  report INTEGER NOT NULL,
  number INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  time INTEGER NOT NULL,
  status TEXT NOT NULL,
  event INTEGER,
  rule INTEGER NOT NULL REFERENCES rules (id),
  PRIMARY KEY (report, number),
  FOREIGN KEY (report, time) REFERENCES times (report, number) ON DELETE CASCADE,
  FOREIGN KEY (report, event) REFERENCES events (report, number)
) WITHOUT ROWID;

CREATE TABLE happenings (  -- what has a day: dated events and dated triggers, one row each; timeline and due ask it
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  dated INTEGER,           -- number in dated; null for an event whose day no entry of dated gives
  event INTEGER,           -- number in events; null for a trigger that is no event of PLOVER
  "trigger" TEXT NOT NULL,
  term TEXT NOT NULL,      -- the trigger's search term
  first TEXT NOT NULL,
  past TEXT NOT NULL,
  status TEXT NOT NULL,
  statement INTEGER,       -- the innermost statement that it stands in: according to whom
  words_begin INTEGER NOT NULL, words_end INTEGER NOT NULL  -- the sentence around it
);
CREATE INDEX happenings_report ON happenings (report);
CREATE INDEX happenings_first ON happenings (status, first, past);
CREATE INDEX happenings_due ON happenings (past, first DESC, report) WHERE status = 'planned';
CREATE INDEX happenings_term ON happenings (term, status, first);

CREATE TABLE happening_entities (  -- who and what is named in the sentence of a happening
  happening INTEGER NOT NULL REFERENCES happenings (id) ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entities (id),
  PRIMARY KEY (happening, entity)
) WITHOUT ROWID;
CREATE INDEX happening_entities_entity ON happening_entities (entity, happening);

CREATE TABLE terms (  -- what search finds a report by: its words folded, without clitics and endings
  report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  headline TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
  headline, body, content = 'terms', content_rowid = 'report', tokenize = 'ascii');
-- The words of a batch are one piece of the index, and eight pieces are joined to one: half of FTS5's time by default.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216), ('automerge', 8);

CREATE TABLE fingerprints (  -- the least hashes of a report's triples of words: copies share them
  hash INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, report)
) WITHOUT ROWID;

CREATE TABLE sketches (  -- a sample of a report's triples of words: tells most reports that are no copies apart
  report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  triples INTEGER NOT NULL,  -- how many it has
  whole INTEGER NOT NULL,    -- a hash of all words
  least BLOB NOT NULL        -- the least hashes of its triples, of four bytes, the least byte first
);

CREATE TABLE copies (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('same', 'near', 'contains')),  -- contains: report holds other
  similarity REAL NOT NULL,  -- shared triples of words: of all; of other's for contains
  PRIMARY KEY (report, other)
) WITHOUT ROWID;
CREATE INDEX copies_other ON copies (other);

CREATE TABLE copy_groups (  -- reports joined by same and near, however indirectly
  report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  copies INTEGER NOT NULL REFERENCES reports (id)  -- the group: the id of its first member in the archive
);
CREATE INDEX copy_groups_copies ON copy_groups (copies);

CREATE VIEW reports_view AS
  SELECT r.id, r.day, s.name AS source, substr(r.text, r.headline_begin + 1, r.headline_end - r.headline_begin) AS headline,
    r.title, r.url, r.name, d.place, d.agency, g.copies, length(r.text) AS size
  FROM reports r LEFT JOIN sources s ON s.id = r.source LEFT JOIN datelines d ON d.report = r.id
    LEFT JOIN copy_groups g ON g.report = r.id;

CREATE VIEW times_view AS
  SELECT t.report, t.number, substr(r.text, t."begin" + 1, t."end" - t."begin") AS words, t.type, t.value, t.mod,
    t.first, t.past, u.name AS rule
  FROM times t JOIN reports r ON r.id = t.report JOIN rules u ON u.id = t.rule;

CREATE VIEW statements_view AS
  SELECT s.report, s.number, s.said, s.speaker, e.rank, e.role, e.entity,
    (SELECT group_concat(name, ' <- ') FROM (SELECT name FROM vias v
      WHERE v.report = s.report AND v.statement = s.number ORDER BY position)) AS via,
    s.act, s.manner, substr(r.text, s.cue_begin + 1, s.cue_end - s.cue_begin) AS cue,
    substr(r.text, s.content_begin + 1, s.content_end - s.content_begin) AS content, o.name AS source, u.name AS rule
  FROM statements s JOIN reports r ON r.id = s.report JOIN rules u ON u.id = s.rule
    LEFT JOIN report_entities e ON e.report = s.report AND e.number = s.entity LEFT JOIN sources o ON o.id = r.source;

CREATE VIEW happenings_view AS
  SELECT h.id, h.report, h.first, h.past, h.status, h."trigger", e.type, e.mode, e.act, e.place,
    s.speaker AS according_to, substr(r.text, h.words_begin + 1, h.words_end - h.words_begin) AS words,
    r.day, o.name AS source
  FROM happenings h JOIN reports r ON r.id = h.report LEFT JOIN sources o ON o.id = r.source
    LEFT JOIN events e ON e.report = h.report AND e.number = h.event
    LEFT JOIN statements s ON s.report = h.report AND s.number = h.statement;

CREATE VIEW entities_view AS
  SELECT e.id, e.type, e.name, (SELECT y.role FROM report_entities y WHERE y.entity = e.id AND y.role IS NOT NULL
      GROUP BY y.role ORDER BY count(*) DESC, min(y.report) LIMIT 1) AS role,  -- the one that most reports give
    count(*) AS reports, min(r.day) AS first_seen, max(r.day) AS last_seen
  FROM entities e JOIN report_entities x ON x.entity = e.id JOIN reports r ON r.id = x.report GROUP BY e.id;

CREATE VIEW copies_view AS
  SELECT c.report, c.other, c.relation, c.similarity, a.day, b.day AS other_day, s.name AS source, o.name AS other_source
  FROM copies c JOIN reports a ON a.id = c.report JOIN reports b ON b.id = c.other
    LEFT JOIN sources s ON s.id = a.source LEFT JOIN sources o ON o.id = b.source;
