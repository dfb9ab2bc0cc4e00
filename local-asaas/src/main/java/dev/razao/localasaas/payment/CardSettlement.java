package dev.razao.localasaas.payment;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;

/** When the money of a card charge arrives: 32 calendar days later, rolled to the next business day. */
final class CardSettlement {
    private static final int DAYS = 32;

    private CardSettlement() {}

    static LocalDate creditDate(LocalDate confirmed) {
        var date = confirmed.plusDays(DAYS);
        while (date.getDayOfWeek() == SATURDAY || date.getDayOfWeek() == SUNDAY) {
            date = date.plusDays(1);
        }
        return date;
    }
}
