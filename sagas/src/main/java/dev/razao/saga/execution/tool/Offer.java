package dev.razao.saga.execution.tool;

import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;

/**
 * What a deal offers to whom.
 *
 * @param open whether the deal is neither won nor lost
 */
public record Offer(String title, Money value, Personal<Customer> customer, boolean open) {}
