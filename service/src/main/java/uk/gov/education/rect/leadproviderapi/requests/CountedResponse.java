package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Counts what goes out as bytes, which all answers of the API but the shortest do; keeps, when told to, the body of an
 * answer that is no success (API-ANA-07).
 */
final class CountedResponse extends HttpServletResponseWrapper {

    private static final int LAST_SUCCESS = 299;

    private final @Nullable KeptBody body;
    private long bytes;

    /** @param body where to keep the body of a refusal; null to keep nothing */
    CountedResponse(HttpServletResponse response, @Nullable KeptBody body) {
        super(response);
        this.body = body;
    }

    /** Size of the answer before compression. */
    long bytes() {
        return bytes;
    }

    /** Whether an answer's body is reported. */
    static boolean refused(int status) {
        return status > LAST_SUCCESS;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream out = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                bytes++;
                if (body != null && refused(getStatus())) {
                    body.add(one);
                }
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
                bytes += length;
                if (body != null && refused(getStatus())) {
                    body.add(from, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        };
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter out = super.getWriter();
        if (body == null) {
            return out;
        }
        return new PrintWriter(out) {
            @Override
            public void write(int one) {
                super.write(one);
                keep(String.valueOf((char) one));
            }

            @Override
            public void write(char[] from, int offset, int length) {
                super.write(from, offset, length);
                keep(String.valueOf(from, offset, length));
            }

            @Override
            public void write(String from, int offset, int length) {
                super.write(from, offset, length);
                keep(from.substring(offset, offset + length));
            }

            private void keep(String text) {
                if (refused(getStatus())) {
                    body.add(text);
                }
            }
        };
    }
}
