package dev.razao.saga.collection;

import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import java.util.Map;

/** The payment provider. */
public interface Charges {
    /**
     * Sees to it that the provider holds one charge for the payment, however often it is asked and whatever got lost.
     *
     * @param story the metadata of the messages that led here, for what the provider will say later
     * @throws Exception if a later attempt may succeed
     */
    Charge charge(PaymentRequested payment, Customer payer, Map<String, Object> story) throws Exception;
}
