package dev.razao.saga.effect;

record ErrandParked(String name, String reason) {}
