package dev.razao.localasaas.time;

import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The account's wall clock: the real time in São Paulo plus the days it was moved. */
public final class AccountClock {
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String DAYS = "days";

    private final Shelf<Integer> moved;

    public AccountClock(Store store) {
        moved = store.shelf("clock", Integer.class);
    }

    public Instant instant() {
        return Instant.now().plus(Duration.ofDays(moved.find(DAYS).orElse(0)));
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(instant(), ZONE);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    /** Now, as the provider writes it: no offset, no fraction. */
    public String timestamp() {
        return TIMESTAMP.format(now());
    }

    public void moveOneDay() {
        moved.put(DAYS, moved.find(DAYS).orElse(0) + 1);
    }
}
