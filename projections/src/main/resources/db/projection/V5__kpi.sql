-- One row an event, with what it adds. Totals are sums of these rows, so no order can spoil them.
create table projection.kpi_fact (
    tenant_id   uuid   not null,
    subject_id  uuid   not null,
    sequence    bigint not null,
    type        text   not null,
    day         date   not null,
    cents       bigint not null default 0,
    fee_cents   bigint not null default 0,
    currency    text,
    cost_micros bigint not null default 0,
    primary key (tenant_id, subject_id, sequence, type)
);

create index on projection.kpi_fact (tenant_id, day);
