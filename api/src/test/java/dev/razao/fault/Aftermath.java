package dev.razao.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.fault.Entry;
import dev.razao.eventstore.fault.Invariants;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be so once a platform is up again and has done what there was to do. */
record Aftermath(World world, Platform platform, Visitors visitors) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Each projection with the table that shows it whole. */
    private static final Map<String, String> PROJECTIONS = Map.of(
            "run-timeline", "run_timeline",
            "payment-overview", "payment_overview",
            "deal-overview", "deal_overview",
            "ledger-balances", "ledger_entry",
            "kpis", "kpi_fact");

    void isWhole() {
        awaitQuiet();
        var stored = world.stored();
        Invariants.ofTheLog(List.of(), stored);
        assertThat(stored).extracting(Entry::stream).containsAll(visitors.acknowledged);
        everyDealIsHandledOnce();
        everyRunWentTheSameWay();
        everyProjectionIsWhatARebuildGives();
    }

    /** Every run waits for a person, no effect waits to be done, and every read model is up to date. */
    void awaitQuiet() {
        Await.until("the effects", PATIENCE, () -> world.sql
                .numbers("select count(*) from process.effect where status = 'scheduled'")
                .contains(0L));
        Await.until("every run to wait", PATIENCE, () -> world.sql.numbers("""
                        select count(distinct stream) from event_store.event
                        where payload_type = 'run.RunStarted' and stream not in
                            (select stream from event_store.event where payload_type = 'run.ApprovalRequested')
                        """).contains(0L));
        PROJECTIONS.keySet().forEach(this::awaitCaughtUp);
    }

    private void awaitCaughtUp(String name) {
        Await.until(name + " to catch up", PATIENCE, () -> platform.get("/api/admin/projections")
                .valueStream()
                .filter(status -> status.path("name").asString().equals(name))
                .allMatch(status -> status.path("caughtUp").asBoolean()
                        && !status.path("rebuilding").asBoolean()));
    }

    private void everyDealIsHandledOnce() {
        assertThat(world.sql.numbers("select count(*) from projection.deal_overview"))
                .as("deals handled and stored")
                .isEqualTo(world.sql.numbers(
                        "select count(*) from event_store.event where payload_type = 'deal.DealOpened'"));
    }

    private void everyRunWentTheSameWay() {
        assertThat(world.sql.texts("""
                        select distinct story from (
                            select string_agg(payload_type, ' ' order by sequence) as story
                            from event_store.event where type = 'Run' group by stream) as stories
                        """)).as("stories of runs that wait").hasSizeLessThanOrEqualTo(1);
    }

    private void everyProjectionIsWhatARebuildGives() {
        var grown = rows();
        PROJECTIONS.keySet().forEach(name -> {
            platform.post("/api/admin/projections/" + name + "/rebuild", "");
            awaitCaughtUp(name);
        });
        assertThat(rows()).isEqualTo(grown);
    }

    private Map<String, List<String>> rows() {
        var rows = new LinkedHashMap<String, List<String>>();
        PROJECTIONS
                .values()
                .forEach(table -> rows.put(
                        table, world.sql.texts("select t::text from projection.%s t order by 1".formatted(table))));
        return rows;
    }
}
