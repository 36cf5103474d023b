-- Lists of a million entries, in each order that a person may choose, are read from an index alone.

create index entry_by_code on entry (length(code), code, kind, removed, id) where removed is null;

create index entry_by_title on entry (title, code, kind, removed, id) where removed is null;

create index entry_by_kind on entry (kind, length(code), code, removed, id) where removed is null;

-- By the date that a record, a site (several sources may tell it) or an agent is known by.
create index entry_by_date on entry (
    coalesce(
        nullif(fields ->> '$.date.earliest', ''), nullif(fields ->> '$.date.latest', ''),
        nullif(fields ->> '$.founded[0].value.earliest', ''),
        nullif(fields ->> '$.began.earliest', ''), '~'
    ), code, kind, removed, id
) where removed is null;

drop index entry_site;
create index entry_site on entry (site, kind, removed, id) where site is not null;
