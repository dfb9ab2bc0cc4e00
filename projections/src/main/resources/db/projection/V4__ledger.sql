-- A debit is positive, a credit negative. Balances are sums of these rows, so no order can spoil them.
create table projection.ledger_entry (
    tenant_id      uuid        not null,
    transaction_id uuid        not null,
    sequence       bigint      not null,
    line           bigint      not null,
    tx             bigint      not null,
    position       bigint      not null,
    at             timestamptz not null,
    cause          text        not null,
    account        text        not null,
    cents          bigint      not null,
    currency       text        not null,
    primary key (tenant_id, transaction_id, sequence, line)
);

create index on projection.ledger_entry (tenant_id, account, currency) include (cents);
