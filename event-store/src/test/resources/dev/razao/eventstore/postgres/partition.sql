-- Splits the log where it ends now. Whoever appends waits for the lock and gets its transaction id behind it, so that
-- everything up to here is one partition for ever and everything later goes into the other.
begin;
lock table event_store.event in access exclusive mode;
alter table event_store.event rename to event_first;

do $$
declare
    cut  bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                   + event_store.watermark() - pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
    next bigint := (select coalesce(max(position), 0) + 1 from event_store.event_first);
begin
    alter table event_store.event_first alter column position drop identity;
    create table event_store.event (like event_store.event_first including defaults, primary key (tx, position))
        partition by range (tx);
    execute format('alter table event_store.event alter column position
                    add generated always as identity (start with %s)', next);
    execute format('alter table event_store.event attach partition event_store.event_first
                    for values from (minvalue) to (%s)', cut);
    execute format('create table event_store.event_second partition of event_store.event
                    for values from (%s) to (maxvalue)', cut);
end $$;

alter table event_store.event_second add unique (event_id), add unique (stream, sequence);
create index on event_store.event (stored_at);

-- A partition is unique in itself, and those before it do not change any more: looking is enough.
create function event_store.refuse_what_an_older_partition_has() returns trigger language plpgsql as $$
begin
    if exists (select from added join event_store.event_first old using (stream, sequence))
            or exists (select from added join event_store.event_first old using (event_id)) then
        raise unique_violation using message = 'an older partition has this event';
    end if;
    return null;
end $$;

create trigger once_in_all_partitions after insert on event_store.event
    referencing new table as added for each statement
    execute function event_store.refuse_what_an_older_partition_has();
commit;
