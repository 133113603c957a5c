package uk.gov.education.rect.leadproviderapi.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * An answer on its way to a caller who takes gzip. Every part of a quarter of a megabyte is compressed by another thread
 * as soon as it is complete, while the next is read; together they are one gzip member, each part looking back into the
 * one before. What fits into {@value #NOT_WORTH_IT} bytes is sent as it is.
 */
final class GzippedAnswer extends OutputStream {

    private static final int PART_BYTES = 256 * 1024;
    private static final int WINDOW_BYTES = 32 * 1024;
    private static final int NOT_WORTH_IT = 2_048;
    /** Of zlib's fast levels the one that takes least time for lists: a third of what level 6 takes, for a fifth more bytes. */
    private static final int LEVEL = 2;

    private static final byte UNKNOWN_SYSTEM = (byte) 0xff;

    private final List<Part> parts = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private byte[] before = {};
    private byte[] part = new byte[PART_BYTES];
    private int filled;
    private long length;

    /** Whether the caller says it takes gzip (RFC 9110, 12.5.3). */
    static boolean acceptedBy(HttpServletRequest request) {
        for (Enumeration<String> headers = request.getHeaders("Accept-Encoding"); headers.hasMoreElements(); ) {
            for (String coding : headers.nextElement().toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] nameAndWeight = coding.replaceAll("\\s", "").split(";q=", 2);
                if (nameAndWeight[0].equals("gzip")) {
                    return nameAndWeight.length == 1 || !nameAndWeight[1].matches("0(\\.0*)?");
                }
            }
        }
        return false;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        int done = 0;
        while (done < count) {
            if (filled == PART_BYTES) {
                compress(false);
            }
            int now = Math.min(count - done, PART_BYTES - filled);
            System.arraycopy(from, offset + done, part, filled, now);
            filled += now;
            done += now;
        }
    }

    /** Sends everything, and says how it is encoded. */
    void sendTo(HttpServletResponse response) throws IOException {
        if (length + filled < NOT_WORTH_IT) {
            response.getOutputStream().write(part, 0, filled);
            return;
        }
        compress(true);
        response.setHeader("Content-Encoding", "gzip");
        response.addHeader("Vary", "accept-encoding");
        // whoever has nothing left to read helps with what nobody has begun
        parts.reversed().forEach(Part::run);
        List<byte[]> compressed = parts.stream().map(Part::compressed).toList();
        byte[] head = {
            GZIPInputStream.GZIP_MAGIC & 0xff,
            (byte) (GZIPInputStream.GZIP_MAGIC >> 8),
            Deflater.DEFLATED,
            0,
            0,
            0,
            0,
            0,
            0,
            UNKNOWN_SYSTEM
        };
        byte[] tail = ByteBuffer.allocate(Integer.BYTES * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) length)
                .array();
        response.setContentLengthLong(
                head.length + compressed.stream().mapToLong(each -> each.length).sum() + tail.length);
        OutputStream out = response.getOutputStream();
        out.write(head);
        for (byte[] each : compressed) {
            out.write(each);
        }
        out.write(tail);
    }

    private void compress(boolean last) {
        checksum.update(part, 0, filled);
        length += filled;
        Part complete = new Part(before, part, filled, last);
        parts.add(complete);
        if (!last) {
            ForkJoinPool.commonPool().execute(complete);
        }
        before = part;
        part = last ? part : new byte[PART_BYTES];
        filled = 0;
    }

    /** A part, compressed once, by whichever thread comes to it first. */
    private static final class Part implements Runnable {

        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<byte[]> compressed = new CompletableFuture<>();
        private final byte[] before;
        private final byte[] content;
        private final int size;
        private final boolean last;

        private Part(byte[] before, byte[] content, int size, boolean last) {
            this.before = before;
            this.content = content;
            this.size = size;
            this.last = last;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    compressed.complete(deflated(before, content, size, last));
                } catch (RuntimeException | Error failure) {
                    compressed.completeExceptionally(failure);
                }
            }
        }

        private byte[] compressed() {
            return compressed.join();
        }
    }

    private static byte[] deflated(byte[] before, byte[] content, int size, boolean last) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            if (before.length > 0) {
                deflater.setDictionary(before, before.length - WINDOW_BYTES, WINDOW_BYTES);
            }
            deflater.setInput(content, 0, size);
            if (last) {
                deflater.finish();
            }
            int mode = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            byte[] compressed = new byte[Math.max(1_024, size / 4)];
            int written = deflater.deflate(compressed, 0, compressed.length, mode);
            while (written == compressed.length) {
                compressed = Arrays.copyOf(compressed, written * 2);
                written += deflater.deflate(compressed, written, compressed.length - written, mode);
            }
            return Arrays.copyOf(compressed, written);
        }
    }
}
