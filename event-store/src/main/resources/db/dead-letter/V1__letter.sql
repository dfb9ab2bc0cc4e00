-- Events that a processor could not handle, and those behind them: places in the log, no copies.
create table dead_letter.letter (
    id              bigint generated always as identity primary key,
    processor       text        not null,
    segment         integer     not null,
    stream          text        not null collate "C",
    sequence        bigint      not null,
    tx              bigint      not null,
    position        bigint      not null,
    event_id        uuid        not null,
    tenant_id       uuid,
    type            text        not null,
    -- Absent for an event that was never tried, because it waits behind another.
    cause           text,
    message         text,
    tries           integer     not null,
    first_failed_at timestamptz not null default now(),
    last_tried_at   timestamptz,

    -- Also the order in which a stream's letters are tried again.
    constraint letter_once unique (processor, segment, stream, tx, position)
);

create index letter_of_tenant on dead_letter.letter (tenant_id, id);

-- What was given up, and why.
create table dead_letter.discarded (
    id              bigint      primary key,
    processor       text        not null,
    stream          text        not null collate "C",
    sequence        bigint      not null,
    tx              bigint      not null,
    position        bigint      not null,
    event_id        uuid        not null,
    tenant_id       uuid,
    type            text        not null,
    cause           text,
    message         text,
    tries           integer     not null,
    first_failed_at timestamptz not null,
    reason          text        not null,
    discarded_by    text        not null,
    discarded_at    timestamptz not null default now()
);
