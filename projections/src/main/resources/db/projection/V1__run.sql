-- One row an event: the run as it was after it.
create table projection.run_timeline (
    tenant_id      uuid        not null,
    run_id         uuid        not null,
    sequence       bigint      not null,
    tx             bigint      not null,
    position       bigint      not null,
    at             timestamptz not null,
    type           text        not null,
    agent          text        not null,
    deal_id        uuid,
    input          text,
    plan           text[],
    status         text        not null,
    step           int,
    tool           text,
    arguments      text,
    awaited_digest text,
    result         text,
    answer         text,
    reason         text,
    input_tokens   bigint      not null,
    output_tokens  bigint      not null,
    cost_micros    bigint      not null,
    cost_cents     bigint,
    currency       text,
    primary key (tenant_id, run_id, sequence)
);

-- One row a run: the newest of its timeline, for lists.
create table projection.run_overview (
    tenant_id   uuid        not null,
    run_id      uuid        not null,
    agent       text        not null,
    deal_id     uuid,
    status      text        not null,
    step        int,
    cost_micros bigint      not null,
    cost_cents  bigint,
    currency    text,
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (tenant_id, run_id)
);

create index on projection.run_overview (tenant_id, started_at desc, run_id desc);
create index on projection.run_overview (tenant_id, status, started_at desc, run_id desc);
