package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import java.util.List;

/**
 * What the story left behind.
 *
 * @param payment our id, which Asaas knows as the reference of the charge
 * @param charge the id at Asaas
 * @param approval the event that asked for it
 */
record Traces(
        String deal,
        String run,
        String key,
        String payment,
        String charge,
        Frame approval,
        int wrongDigestStatus,
        List<Frame> frames) {}
