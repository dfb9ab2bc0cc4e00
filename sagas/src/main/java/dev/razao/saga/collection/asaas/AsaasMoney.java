package dev.razao.saga.collection.asaas;

import dev.razao.events.kernel.Money;
import dev.razao.saga.effect.Unprocessable;
import java.math.BigDecimal;

/** Asaas counts in reais with two decimals. */
final class AsaasMoney {
    private static final int DECIMALS = 2;

    private AsaasMoney() {}

    static boolean canBe(Money money) {
        return money.currency().equals("BRL");
    }

    static BigDecimal reais(Money money) {
        return BigDecimal.valueOf(money.cents(), DECIMALS);
    }

    /** @throws Unprocessable if it is not in whole cents */
    static Money money(BigDecimal reais) {
        try {
            return Money.brl(reais.movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException fraction) {
            throw new Unprocessable("Not an amount in whole cents: " + reais);
        }
    }
}
