package dev.razao.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.fault.Seeded;
import dev.razao.eventstore.fault.Slow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While visitors come, a read model cannot take in some of the deals, until somebody mends it. */
@Slow
@ExtendWith(Seeded.class)
class PoisonTest {
    private final World world = new World();
    private final Visitors visitors = new Visitors();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void only_poisoned_streams_wait_and_once_mended_all_is_what_a_rebuild_gives(Random random) {
        var platform = world.startPlatform();
        poison("01234567".charAt(random.nextInt(8)));
        var visit = visitors.visit(platform, 5);
        visitors.awaitMore(100 + random.nextInt(100));
        visitors.leave(visit);

        Await.until("all deals to be shown or parked", () -> shown().size() + parked() == stored().size());
        assertThat(shown()).isNotEmpty();
        assertThat(parked()).isPositive();

        world.sql.execute("drop trigger poison on projection.deal_overview");
        platform.get("/api/admin/dead-letters?limit=1000")
                .forEach(letter -> platform.post(
                        "/api/admin/dead-letters/" + letter.path("id").asLong() + "/retry", ""));
        assertThat(parked()).isZero();
        new Aftermath(world, platform, visitors).isWhole();
    }

    private void poison(char digit) {
        world.sql.execute("""
                create function public.choke() returns trigger language plpgsql as
                $$ begin raise exception 'poison'; end $$
                """);
        world.sql.execute("""
                create trigger poison before insert on projection.deal_overview
                for each row when (new.deal_id::text ~ '[8%s]$') execute function public.choke()
                """.formatted(digit));
    }

    private List<String> shown() {
        return world.sql.texts("select deal_id from projection.deal_overview");
    }

    private List<String> stored() {
        return world.sql.texts("select stream from event_store.event where payload_type = 'deal.DealOpened'");
    }

    private long parked() {
        return world.sql
                .numbers("select count(*) from dead_letter.letter where processor = 'deal-overview'")
                .getFirst();
    }
}
