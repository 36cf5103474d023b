-- Which entries have a term, hundreds of thousands in one state, is read from an index alone.

drop index link_term;
create index link_term on link (term, source) where term is not null;
