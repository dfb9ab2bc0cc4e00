-- How far each processor has read.
create table platform.token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
);

-- Where each process stands.
create table platform.saga_entry (
    saga_id text primary key,
    revision text,
    saga_type text,
    serialized_saga bytea
);

create table platform.saga_association (
    id bigint generated always as identity primary key,
    association_key text,
    association_value text,
    saga_type text,
    saga_id text
);
create index on platform.saga_association (saga_type, association_key, association_value);
create index on platform.saga_association (saga_id, saga_type);

-- One key a person, wrapped by the operator's master key. Deleting the row erases the person.
create table platform.person_key (
    person_id uuid primary key,
    wrapped_key bytea not null,
    created_at timestamptz not null default now()
);

-- Which master key the rows above are wrapped by: an HMAC under it.
create table platform.master_key_check (
    hmac bytea primary key
);

-- Tokens are stored as HMAC, so that the table is worth nothing to a thief.
create table platform.api_token (
    hmac bytea primary key,
    tenant_id uuid not null,
    workspace_id uuid not null,
    name text not null,
    created_at timestamptz not null default now()
);
