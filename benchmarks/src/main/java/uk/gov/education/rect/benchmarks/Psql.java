package uk.gov.education.rect.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A psql that stays connected, so that neither its start nor its sign-in is part of what is measured. */
final class Psql implements AutoCloseable {

    private static final String END = "-- that was all --";
    private static final byte[] LAST_LINE = (END + "\n").getBytes(StandardCharsets.UTF_8);

    private final Process process;
    private final OutputStream commands;
    private final InputStream answers;
    private final byte[] buffer = new byte[1 << 16];

    /** @param url PostgreSQL's own form, {@code postgresql://…} */
    Psql(String url) throws IOException {
        ProcessBuilder psql =
                new ProcessBuilder("psql", "-X", "-q", url).redirectError(ProcessBuilder.Redirect.INHERIT);
        // planned as the service's own reading is (application.yaml), so that it takes the index
        psql.environment().put("PGOPTIONS", "-c jit=off -c random_page_cost=1.1");
        process = psql.start();
        commands = process.getOutputStream();
        answers = process.getInputStream();
    }

    /** Copies the only column of a query out, a line each, and reads it all. */
    byte[] copied(String query) throws IOException {
        commands.write(("copy (" + query + ") to stdout;\n\\echo " + END + "\n").getBytes(StandardCharsets.UTF_8));
        commands.flush();
        ByteArrayOutputStream all = new ByteArrayOutputStream(4_000_000);
        byte[] tail = new byte[0];
        while (!Arrays.equals(tail, LAST_LINE)) {
            int read = answers.read(buffer);
            if (read < 0) {
                throw new IOException("psql has ended");
            }
            all.write(buffer, 0, read);
            tail = lastOf(tail, read);
        }
        byte[] bytes = all.toByteArray();
        return Arrays.copyOf(bytes, bytes.length - LAST_LINE.length);
    }

    private byte[] lastOf(byte[] before, int read) {
        if (read >= LAST_LINE.length) {
            return Arrays.copyOfRange(buffer, read - LAST_LINE.length, read);
        }
        byte[] joined = Arrays.copyOf(before, before.length + read);
        System.arraycopy(buffer, 0, joined, before.length, read);
        return Arrays.copyOfRange(joined, Math.max(0, joined.length - LAST_LINE.length), joined.length);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
