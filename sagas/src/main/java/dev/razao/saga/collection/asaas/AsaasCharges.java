package dev.razao.saga.collection.asaas;

import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.saga.collection.Charge;
import dev.razao.saga.collection.Charges;
import dev.razao.saga.effect.TryLater;
import dev.razao.saga.effect.Unprocessable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asaas knows no idempotency key, so each charge carries the payment's id and is looked for before it is made. */
public final class AsaasCharges implements Charges {
    private static final int LONGEST_DESCRIPTION = 500;
    private final AsaasApi asaas;
    private final AsaasCustomers customers;
    private final ChargeLog log;
    private final Duration settlingTime;

    public AsaasCharges(AsaasSettings settings, DataSource dataSource) {
        this.asaas = new AsaasApi(settings);
        this.customers = new AsaasCustomers(asaas);
        this.log = new ChargeLog(dataSource);
        this.settlingTime = settings.settlingTime();
    }

    @Override
    public Charge charge(PaymentRequested payment, Customer payer, Map<String, Object> story) throws Exception {
        if (!AsaasMoney.canBe(payment.amount())) return new Charge.Refused("currency", "Asaas takes reais only");
        log.begin(payment.paymentId(), story);
        try {
            var found = find(payment.paymentId());
            var charge = found.isPresent() ? found.get() : create(payment, payer);
            log.charged(payment.paymentId(), charge.id());
            return new Charge.Made(charge.id(), charge.invoiceUrl(), pixPayload(payment, charge));
        } catch (AsaasRefusal refusal) {
            return new Charge.Refused(refusal.code(), refusal.getMessage());
        }
    }

    private Optional<Wire.Payment> find(PaymentId payment) throws IOException, InterruptedException, TryLater {
        var path = "/payments?limit=100&externalReference=" + payment;
        var charges = asaas.get(path, Wire.Payments.class).data().stream()
                .filter(charge -> !charge.deleted())
                .toList();
        if (charges.size() > 1) throw new Unprocessable("Asaas has several charges for payment " + payment);
        return charges.stream().findFirst();
    }

    private Wire.Payment create(PaymentRequested payment, Customer payer)
            throws AsaasRefusal, IOException, InterruptedException, TryLater {
        var id = payment.paymentId();
        var gone = log.find(id).map(ChargeLog.Entry::chargeId);
        if (gone.isPresent()) throw new Unprocessable("Asaas no longer has charge " + gone.get() + " of payment " + id);
        var customer = customers.findOrCreate(payment.payer().subject(), payer);
        if (!log.mayAsk(id, settlingTime)) throw new TryLater("The charge may still appear at Asaas", settlingTime);
        try {
            return asaas.post("/payments", newPayment(payment, customer), Wire.Payment.class);
        } catch (AsaasRefusal | TryLater | NotTaken certain) {
            log.notTaken(id);
            throw certain;
        }
    }

    private static Wire.NewPayment newPayment(PaymentRequested payment, String customer) {
        var description = payment.description();
        return new Wire.NewPayment(
                customer,
                billingType(payment.method()),
                AsaasMoney.reais(payment.amount()),
                payment.dueDate(),
                description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION)),
                payment.paymentId().toString());
    }

    private static String billingType(PaymentMethod method) {
        return switch (method) {
            case PIX -> "PIX";
            case BOLETO -> "BOLETO";
            case CARD -> "CREDIT_CARD";
        };
    }

    /** A charge without its code is still payable on its page, so a missing code refuses nothing. */
    private @Nullable String pixPayload(PaymentRequested payment, Wire.Payment charge)
            throws IOException, InterruptedException, TryLater {
        if (payment.method() != PaymentMethod.PIX) return null;
        return asaas.find("/payments/" + charge.id() + "/pixQrCode", Wire.PixQrCode.class)
                .map(Wire.PixQrCode::payload)
                .orElse(null);
    }
}
