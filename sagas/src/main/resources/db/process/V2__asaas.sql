-- One row a payment, written before the first call outside. asked_at: a charge was asked for and the answer is not known.
create table process.asaas_charge (
    payment_id  uuid primary key,
    tenant_id   uuid,
    metadata    json        not null,
    asked_at    timestamptz,
    charge_id   text,
    created_at  timestamptz not null default now()
);

-- What Asaas said, once each, as it said it. How far it got stands in the effect that works on it.
create table process.asaas_event (
    event_id    text primary key,
    effect_id   uuid        not null,
    payload     text        not null,
    received_at timestamptz not null default now()
);
