-- A fold goes on from the newest row of a stream, so that row tells what the next event needs to know.
alter table projection.run_timeline add started_at timestamptz;
update projection.run_timeline as moment set started_at = overview.started_at
from projection.run_overview as overview
where (overview.tenant_id, overview.run_id) = (moment.tenant_id, moment.run_id);
alter table projection.run_timeline alter started_at set not null;

-- Which event of the run it has seen.
alter table projection.run_overview add sequence bigint;
update projection.run_overview as overview set sequence = newest.sequence
from (select tenant_id, run_id, max(sequence) as sequence from projection.run_timeline group by 1, 2) as newest
where (newest.tenant_id, newest.run_id) = (overview.tenant_id, overview.run_id);
alter table projection.run_overview alter sequence set not null;

-- What the run had spent by then.
alter table projection.kpi_fact add spent_micros bigint not null default 0;
update projection.kpi_fact as fact set spent_micros = so_far.spent
from (select tenant_id, subject_id, sequence, type,
          sum(cost_micros) over (partition by tenant_id, subject_id order by sequence) as spent
      from projection.kpi_fact) as so_far
where (so_far.tenant_id, so_far.subject_id, so_far.sequence, so_far.type)
    = (fact.tenant_id, fact.subject_id, fact.sequence, fact.type) and so_far.spent > 0;
