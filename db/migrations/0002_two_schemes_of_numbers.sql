-- A second reference code is found as quickly as the first, and an archive may declare its own
-- schemes of numbers (sort `code`) and its mappings of foreign lists (sort `mapping`).

create index entry_reference_code_2 on entry (fields ->> '$.reference_code_2')
    where fields ->> '$.reference_code_2' is not null;

create temp table definition_before as select * from definition;
drop table definition;
create table definition (       -- the archive's own kinds, vocabularies, profiles, schemes, mappings
    id text primary key,
    sort text not null check (sort in ('kind', 'vocabulary', 'profile', 'code', 'mapping')),
    name text not null,
    text text not null,
    unique (sort, name)
) strict, without rowid;
insert into definition select id, sort, name, text from definition_before;
drop table definition_before;
