package dev.razao.launcher.story;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A QR code as text, two rows a line. Light is what is drawn, as most terminals are dark. */
final class QrDrawing {
    private static final int QUIET_ZONE = 2;

    private QrDrawing() {}

    static String of(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE);
            return draw(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, e);
        }
    }

    private static String draw(BitMatrix code) {
        return IntStream.iterate(0, row -> row < code.getHeight(), row -> row + 2)
                .mapToObj(row -> line(code, row))
                .collect(Collectors.joining("\n"));
    }

    private static String line(BitMatrix code, int row) {
        var line = new StringBuilder();
        for (int column = 0; column < code.getWidth(); column++) {
            var below = row + 1 < code.getHeight() && !code.get(column, row + 1);
            line.append(block(!code.get(column, row), below));
        }
        return line.toString();
    }

    private static char block(boolean above, boolean below) {
        if (above) {
            return below ? '█' : '▀';
        }
        return below ? '▄' : ' ';
    }
}
