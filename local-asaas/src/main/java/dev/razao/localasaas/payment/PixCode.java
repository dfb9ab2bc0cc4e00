package dev.razao.localasaas.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The BR Code of a charge: a dynamic Pix QR as EMV tag, length and value, closed by a CRC16. */
final class PixCode {
    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;

    private PixCode() {}

    static String of(Payment payment) {
        var account = field("00", "br.gov.bcb.pix") + field("25", "pix.local-asaas.invalid/cobv/" + payment.slug());
        var code = field("00", "01")
                + field("01", "12")
                + field("26", account)
                + field("52", "0000")
                + field("53", "986")
                + field("58", "BR")
                + field("59", "LOCAL ASAAS")
                + field("60", "JOINVILLE")
                + field("62", field("05", "***"))
                + "6304";
        return code + "%04X".formatted(crc16(code));
    }

    private static String field(String tag, String value) {
        return "%s%02d%s".formatted(tag, value.length(), value);
    }

    static int crc16(String text) {
        int crc = START;
        for (byte octet : text.getBytes(US_ASCII)) {
            crc ^= octet << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
        }
        return crc & START;
    }
}
