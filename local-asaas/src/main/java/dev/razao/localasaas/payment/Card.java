package dev.razao.localasaas.payment;

/** What is kept of a card: never its number. */
record Card(String creditCardNumber, String creditCardBrand, String creditCardToken) {}
