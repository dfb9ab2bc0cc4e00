package dev.razao.wiring.serialization;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.TransactionId;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.run.RunId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Ids and other one-word values are plain JSON strings, so the event records need no annotations. */
public final class FlatValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public FlatValues() {
        flat(TenantId.class, TenantId::of);
        flat(PersonId.class, PersonId::of);
        flat(RunId.class, RunId::of);
        flat(PaymentId.class, PaymentId::of);
        flat(DealId.class, DealId::of);
        flat(TransactionId.class, TransactionId::of);
        flat(TaxId.class, TaxId::new);
        flat(Account.class, Account::new);
    }

    private <T> void flat(Class<T> type, Function<String, T> of) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, of));
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            try {
                return of.apply(text);
            } catch (IllegalArgumentException malformed) {
                throw context.weirdStringException(text, handledType(), malformed.getMessage());
            }
        }
    }
}
