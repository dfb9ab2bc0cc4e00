create schema if not exists event_store;

-- The log. Every column except the payload and the metadata is here because somebody asks for it.
create table event_store.event (
    position     bigint      not null generated always as identity,
    tx           xid8        not null default pg_current_xact_id(),
    stored_at    timestamptz not null default clock_timestamp(),
    time         timestamptz not null,
    sequence     bigint      not null,
    event_id     uuid        not null,
    tenant_id    uuid,
    stream       text        collate "C" not null,
    type         text,
    payload_type text        not null,
    revision     text,
    -- json, not jsonb: it keeps the bytes as they were written, and those bytes get signed.
    payload      json        not null,
    metadata     json        not null,

    constraint event_order primary key (tx, position),
    constraint event_id_once unique (event_id),
    constraint event_sequence_once unique (stream, sequence)
);

-- Event times may lie; the time of storing grows with tx and leads to the place in the order.
create index event_stored_at on event_store.event (stored_at);

create table event_store.snapshot (
    stream       text        collate "C" primary key,
    sequence     bigint      not null,
    event_id     uuid        not null,
    tenant_id    uuid,
    type         text        not null,
    time         timestamptz not null,
    payload_type text        not null,
    revision     text,
    payload      json        not null,
    metadata     json        not null
);
