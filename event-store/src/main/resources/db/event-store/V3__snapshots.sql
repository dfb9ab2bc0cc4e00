-- A stream keeps several snapshots, so that a look at its past begins at the one before. Each says what it holds:
-- everything up to a place in the order, nothing later than a time. Both are null for one that Axon handed over.
alter table event_store.snapshot
    drop constraint snapshot_pkey,
    add constraint snapshot_once primary key (stream, sequence),
    add column tx       bigint,
    add column position bigint,
    add column latest   timestamptz;
