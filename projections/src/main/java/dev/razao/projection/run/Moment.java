package dev.razao.projection.run;

import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import dev.razao.projection.kernel.Occurrence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The run as it is after an event: what the event says, and of the moment before what it leaves as it was. */
final class Moment {
    /** The overview takes what the timeline has just taken, so an event that comes twice changes neither. */
    private static final String INSERT = """
            with moment as (
                insert into projection.run_timeline (tenant_id, run_id, sequence, tx, position, at, type,
                    agent, deal_id, input, plan,
                    status,
                    step,
                    tool,
                    arguments,
                    awaited_digest,
                    result, answer, reason,
                    input_tokens,
                    output_tokens,
                    cost_micros,
                    cost_cents, currency)
                select :tenant, :run, :sequence, :tx, :position, :at, :type,
                    coalesce(:agent, agent), coalesce(:deal, deal_id), coalesce(:input, input), coalesce(:plan, plan),
                    coalesce(:status, case when :step + 1 < cardinality(plan) then 'acting' else 'reflecting' end),
                    coalesce(:step, step),
                    case when step = :step then coalesce(:tool, tool) else :tool end,
                    case when step = :step then coalesce(:arguments, arguments) else :arguments end,
                    case when :stillAwaits then awaited_digest else :awaitedDigest end,
                    :result, :answer, :reason,
                    :inputTokens + case when :inAll then 0 else coalesce(input_tokens, 0) end,
                    :outputTokens + case when :inAll then 0 else coalesce(output_tokens, 0) end,
                    :costMicros + case when :inAll then 0 else coalesce(cost_micros, 0) end,
                    :costCents, :currency
                from (values (1)) always
                left join projection.run_timeline before
                    on before.tenant_id = :tenant and before.run_id = :run and before.sequence = :sequence - 1
                on conflict do nothing
                returning *)
            insert into projection.run_overview (tenant_id, run_id, agent, deal_id, status, step,
                cost_micros, cost_cents, currency, started_at, updated_at)
            select tenant_id, run_id, agent, deal_id, status, step,
                cost_micros, cost_cents, currency, at, at
            from moment
            on conflict (tenant_id, run_id) do update
            set (status, step, cost_micros, cost_cents, currency, updated_at) = (excluded.status, excluded.step,
                excluded.cost_micros, excluded.cost_cents, excluded.currency, excluded.updated_at)""";

    private static final String[] OPTIONAL = {
        "agent",
        "deal",
        "input",
        "plan",
        "step",
        "tool",
        "arguments",
        "awaitedDigest",
        "result",
        "answer",
        "reason",
        "costCents",
        "currency"
    };

    private final Map<String, @Nullable Object> said = new HashMap<>();

    /** @param status null for: acting while steps remain, reflecting after the last */
    Moment(@Nullable String status) {
        for (var name : OPTIONAL) said.put(name, null);
        say("status", status).say("inAll", false).say("stillAwaits", false).spent(Usage.NONE);
    }

    Moment say(String name, @Nullable Object value) {
        said.put(name, value);
        return this;
    }

    Moment say(String name, Personal<String> text) {
        return say(name, text.read().orElse(null));
    }

    Moment call(ToolCall call) {
        return say("tool", call.tool()).say("arguments", call.arguments());
    }

    Moment spent(Usage usage) {
        return say("inputTokens", usage.inputTokens())
                .say("outputTokens", usage.outputTokens())
                .say("costMicros", usage.costMicros());
    }

    void insert(JdbcClient db, RunEvent event, Occurrence occurrence) {
        db.sql(INSERT)
                .params(said)
                .params(occurrence.parameters())
                .param("run", event.runId().value())
                .param("type", EventCatalog.nameOf(event.getClass()))
                .update();
    }
}
