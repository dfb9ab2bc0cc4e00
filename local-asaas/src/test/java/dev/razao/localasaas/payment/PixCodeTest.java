package dev.razao.localasaas.payment;

import static com.google.zxing.DecodeHintType.PURE_BARCODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.razao.localasaas.AsaasTest;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixCodeTest extends AsaasTest {

    @Test
    void the_checksum_is_that_of_the_central_banks_example() {
        var example = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000"
                + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304";

        assertThat(PixCode.crc16(example)).isEqualTo(0x1D3D);
    }

    @Test
    void the_payload_is_a_dynamic_br_code() {
        var payload = qrCode(aPix(), "payload");
        var fields = fields(payload);

        assertThat(fields).containsEntry("01", "12").containsEntry("53", "986").containsEntry("58", "BR");
        assertThat(fields(fields.get("26")))
                .containsEntry("00", "br.gov.bcb.pix")
                .containsKey("25");
        var checked = payload.substring(0, payload.length() - 4);
        assertThat(fields.get("63")).isEqualTo("%04X".formatted(PixCode.crc16(checked)));
    }

    @Test
    void the_image_shows_the_payload() throws Exception {
        var id = aPix();
        var png = Base64.getDecoder().decode(qrCode(id, "encodedImage"));

        var image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        var dots = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));

        assertThat(new QRCodeReader().decode(bitmap, Map.of(PURE_BARCODE, true)).getText())
                .isEqualTo(qrCode(id, "payload"));
    }

    @Test
    void the_code_expires_a_year_after_the_due_date() {
        assertThat(qrCode(aPix(), "expirationDate"))
                .isEqualTo(today().plusDays(4).plusYears(1) + " 23:59:59");
    }

    @Test
    void a_paid_or_a_card_charge_has_no_code() {
        var paid = aPix();
        asaas.pay(paid);
        var card = charge("CREDIT_CARD", "10").text("id");

        assertThat(api.get("/payments/" + paid + "/pixQrCode").errorCode()).isEqualTo("invalid_action");
        assertThat(api.get("/payments/" + card + "/pixQrCode").errorCode()).isEqualTo("invalid_action");
    }

    private String qrCode(String id, String field) {
        return api.get("/payments/" + id + "/pixQrCode").text(field);
    }

    private static Map<String, String> fields(String code) {
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < code.length(); ) {
            int length = Integer.parseInt(code.substring(at + 2, at + 4));
            fields.put(code.substring(at, at + 2), code.substring(at + 4, at + 4 + length));
            at += 4 + length;
        }
        return fields;
    }
}
