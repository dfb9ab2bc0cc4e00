create table projection.deal_overview (
    tenant_id     uuid        not null,
    deal_id       uuid        not null,
    sequence      bigint      not null,
    title         text        not null,
    value_cents   bigint      not null,
    currency      text        not null,
    customer_name text,
    stage         text        not null,
    payment_id    uuid,
    lost_reason   text,
    opened_at     timestamptz not null,
    won_at        timestamptz,
    lost_at       timestamptz,
    updated_at    timestamptz not null,
    primary key (tenant_id, deal_id)
);

create index on projection.deal_overview (tenant_id, opened_at desc, deal_id desc);
create index on projection.deal_overview (tenant_id, stage, opened_at desc, deal_id desc);
