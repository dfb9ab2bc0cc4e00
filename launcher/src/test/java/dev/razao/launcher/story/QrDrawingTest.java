package dev.razao.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrDrawingTest {
    private static final String PIX =
            "00020101021226670014br.gov.bcb.pix2545pix.example/cobv/abc5204000053039865802BR62070503***6304B31F";
    private static final int PIXELS = 4;
    private static final int WHITE = 0xFFFFFF;

    @Test
    void a_drawn_code_says_what_was_put_in() throws ReaderException {
        assertThat(read(QrDrawing.of(PIX))).isEqualTo(PIX);
    }

    private static String read(String drawing) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(photograph(drawing.lines().toList()))))
                .getText();
    }

    /** As a camera sees it: every half of a character a square of pixels. */
    private static LuminanceSource photograph(List<String> lines) {
        int width = lines.getFirst().length() * PIXELS;
        int height = lines.size() * 2 * PIXELS;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var block = lines.get(y / PIXELS / 2).charAt(x / PIXELS);
                var upper = y / PIXELS % 2 == 0;
                pixels[y * width + x] = block == '█' || block == (upper ? '▀' : '▄') ? WHITE : 0;
            }
        }
        return new RGBLuminanceSource(width, height, pixels);
    }
}
