package dev.razao.api.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.razao.eventstore.aggregate.StreamState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of an aggregate, which has fields and no getters; ids and people look as everywhere else at the edge. */
@Component
class StateForm {
    private final JsonMapper json;

    StateForm(JsonMapper edge) {
        json = edge.rebuild()
                .changeDefaultVisibility(
                        checker -> checker.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.NONE))
                .build();
    }

    ShownState show(StreamState state) {
        return new ShownState(
                state.type(),
                state.stream(),
                state.sequence(),
                state.position().toString(),
                state.time(),
                json.valueToTree(state.state()));
    }
}
