-- Made from db/migrations; a test compares the two. Do not edit.

CREATE TABLE about (            -- what this archive is: id, name, made
    key text primary key,
    value text not null
) strict, without rowid;

CREATE TABLE alteration (       -- one row of a watched table, as it was and as it became
    operation integer not null references operation (seq),
    table_name text not null,
    row_id text not null,
    entry text,
    before text,
    after text
) strict;

CREATE INDEX alteration_entry on alteration (entry) where entry is not null;

CREATE INDEX alteration_operation on alteration (operation);

CREATE TABLE attachment (       -- an original as part of an entry
    id text primary key,
    entry text not null references entry (id) deferrable initially deferred,
    original text not null references original (sha256),
    position integer not null default 0,
    role text not null default '',
    file_name text not null default ''
) strict;

CREATE INDEX attachment_entry on attachment (entry, position);

CREATE INDEX attachment_original on attachment (original);

CREATE TABLE correction (       -- a person's better text for a passage
    id text primary key,
    original text not null references original (sha256),
    position integer not null,
    text text not null
) strict;

CREATE TABLE definition (       -- the archive's own kinds, vocabularies, profiles, schemes, mappings
    id text primary key,
    sort text not null check (sort in ('kind', 'vocabulary', 'profile', 'code', 'mapping')),
    name text not null,
    text text not null,
    unique (sort, name)
) strict, without rowid;

CREATE TABLE device (           -- a folder on a machine; its letter opens the codes that it gives
    id text primary key,
    letter text not null unique,
    last_code integer not null default 0
) strict, without rowid;

CREATE TABLE draft (            -- what a person typed and has not saved
    entry text not null,
    person text not null,
    "values" text not null,
    at text not null,
    primary key (entry, person)
) strict, without rowid;

CREATE TABLE entry (            -- everything catalogued
    id text primary key,
    kind text not null,
    site text references entry (id) deferrable initially deferred,
    parent text references entry (id) deferrable initially deferred,
    position integer not null default 0,
    code text not null unique,
    title text not null default '',
    fields text not null default '{}' check (json_type(fields) = 'object'),
    removed text,               -- the step that put it into the trash
    check (parent is null or site is not null)
) strict;

CREATE INDEX entry_by_code on entry (length(code), code, kind, removed, id) where removed is null;

CREATE INDEX entry_by_date on entry (
    coalesce(
        nullif(fields ->> '$.date.earliest', ''), nullif(fields ->> '$.date.latest', ''),
        nullif(fields ->> '$.founded[0].value.earliest', ''),
        nullif(fields ->> '$.began.earliest', ''), '~'
    ), code, kind, removed, id
) where removed is null;

CREATE INDEX entry_by_kind on entry (kind, length(code), code, removed, id) where removed is null;

CREATE INDEX entry_by_title on entry (title, code, kind, removed, id) where removed is null;

CREATE INDEX entry_kind on entry (kind, title);

CREATE INDEX entry_parent on entry (parent, position) where parent is not null;

CREATE INDEX entry_reference_code on entry (fields ->> '$.reference_code')
    where fields ->> '$.reference_code' is not null;

CREATE INDEX entry_reference_code_2 on entry (fields ->> '$.reference_code_2')
    where fields ->> '$.reference_code_2' is not null;

CREATE INDEX entry_removed on entry (removed) where removed is not null;

CREATE INDEX entry_site on entry (site, kind, removed, id) where site is not null;

CREATE TABLE link (             -- a value that points at an entry or a term
    id text primary key,
    source text not null references entry (id) deferrable initially deferred,
    field text not null,
    target text references entry (id) deferrable initially deferred,
    term text references term (id) deferrable initially deferred,
    position integer not null default 0,
    since text not null default '',
    until text not null default '',
    note text not null default '',
    check ((target is null) <> (term is null))
) strict;

CREATE INDEX link_source on link (source, field, position);

CREATE INDEX link_target on link (target) where target is not null;

CREATE INDEX link_term on link (term, source) where term is not null;

CREATE TABLE operation (        -- one transaction; a step of a person is one or more of them
    seq integer primary key,
    id text not null unique,
    device text not null references device (id),
    number integer not null,
    at text not null,
    person text,
    step text not null,
    label text not null,
    details text not null default '{}',
    undoes text,
    digest text not null default '',
    previous_hash text not null default '',
    hash text not null default '',
    unique (device, number)
) strict;

CREATE INDEX operation_step on operation (step);

CREATE INDEX operation_undoes on operation (undoes) where undoes is not null;

CREATE TABLE original (         -- a file as it came in, kept under its SHA-256
    sha256 text primary key check (length(sha256) = 64),
    size integer not null check (size >= 0),
    media_type text not null
) strict, without rowid;

CREATE TABLE passage (          -- the text of a reading: a page, a paragraph, a segment
    reading text not null,
    position integer not null,
    text text not null,
    page integer,
    start real,
    end real,
    speaker text not null default '',
    primary key (reading, position)
) strict, without rowid;

CREATE TABLE reading (          -- what a machine read from an original
    id text primary key,
    original text not null references original (sha256),
    reader text not null,
    version integer not null,
    digest text not null,
    facts text not null default '{}'
) strict;

CREATE INDEX reading_original on reading (original);

CREATE TABLE term (             -- a word of a vocabulary that is in use here
    id text primary key,
    vocabulary text not null,
    zh text not null,
    en text not null default '',
    parent text not null default ''
, ours integer not null default 0, united_into text not null default '') strict, without rowid;
