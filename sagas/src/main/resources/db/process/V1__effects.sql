create schema if not exists process;

create table process.effect (
    id         uuid primary key,
    tenant_id  uuid,
    kind       text        not null,
    request    json        not null,
    metadata   json        not null,
    status     text        not null default 'scheduled' check (status in ('scheduled', 'done', 'parked', 'discarded')),
    attempts   int         not null default 0,
    last_error text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index effect_parked on process.effect (tenant_id, updated_at) where status = 'parked';

-- The table of db-scheduler 16, as its manual gives it.
create table process.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on process.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on process.scheduled_tasks (last_heartbeat);
