package dev.razao.api.operation;

import java.util.List;

/** Those who hear events and send commands, by their processors' names. */
public interface ProcessNames {
    List<String> names();
}
