package dev.razao.localasaas.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A QR code as a black and white PNG, written here so that no part of java.desktop is loaded. */
final class QrImage {
    private static final int SIZE = 396;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private QrImage() {}

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(png(text));
    }

    private static byte[] png(String text) {
        try {
            var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE);
            var png = new ByteArrayOutputStream();
            png.writeBytes(SIGNATURE);
            png.writeBytes(chunk("IHDR", header(dots)));
            png.writeBytes(chunk("IDAT", compressed(rows(dots))));
            png.writeBytes(chunk("IEND", new byte[0]));
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static byte[] header(BitMatrix dots) {
        return ByteBuffer.allocate(13)
                .putInt(dots.getWidth())
                .putInt(dots.getHeight())
                .put((byte) 1) // one bit a dot, grey scale
                .array();
    }

    private static byte[] rows(BitMatrix dots) {
        int stride = 1 + (dots.getWidth() + 7) / 8; // each row starts with its filter type, none
        var rows = new byte[stride * dots.getHeight()];
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (!dots.get(x, y)) {
                    rows[y * stride + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return rows;
    }

    private static byte[] compressed(byte[] rows) {
        var deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        var buffer = new byte[rows.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return ByteBuffer.allocate(length).put(buffer, 0, length).array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }
}
