-- Which engine keeps the log that the places of readers, snapshots and dead letters belong to, and into which one an
-- import has begun that has not come to its end.
create table platform.home_log (
    one boolean primary key default true check (one),
    engine text,
    importing text
);

-- Whoever has read anything before this table was there has read it in PostgreSQL.
insert into platform.home_log (engine)
values ((select 'postgres' where exists (select from platform.token_entry where processor_name not like '\_\_%')));
