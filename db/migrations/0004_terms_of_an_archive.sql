-- Terms that a person added or renamed here count before those of the files; one that was united
-- with another is no longer offered, and means that other one.

alter table term add column ours integer not null default 0;
alter table term add column united_into text not null default '';
