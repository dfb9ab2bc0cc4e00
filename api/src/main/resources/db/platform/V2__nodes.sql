-- Who is alive, so that each takes its share of the segments.
create unlogged table platform.node (
    id text primary key,
    seen_at timestamptz not null
);

-- Processors that an operator has halted, on every node.
create table platform.paused_processor (
    processor_name text primary key,
    paused_by text not null,
    paused_at timestamptz not null default now()
);
