-- Transaction ids restart where a dump is restored. As numbers with an offset that is kept here alone, the order goes on:
-- whoever raises it (see Anchor) changes the default and the watermark in one transaction.
alter table event_store.event
    alter column tx drop default,
    alter column tx type bigint using tx::text::bigint,
    alter column tx set default pg_current_xact_id()::text::bigint + 0;

-- Every transaction below it has ended: nothing can appear there any more.
create function event_store.watermark() returns bigint language sql stable parallel safe
as $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 0 $$;
