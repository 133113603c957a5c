package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** Keeps what is read of the body, as a stream of bytes, which is how the API reads bodies. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final KeptBody body = new KeptBody();

    KeptRequest(HttpServletRequest request) {
        super(request);
    }

    KeptBody body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream in = super.getInputStream();
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                int one = in.read();
                if (one >= 0) {
                    body.add(one);
                }
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = in.read(into, offset, length);
                if (read > 0) {
                    body.add(into, offset, read);
                }
                return read;
            }

            @Override
            public int available() throws IOException {
                return in.available();
            }

            @Override
            public void close() throws IOException {
                in.close();
            }

            @Override
            public boolean isFinished() {
                return in.isFinished();
            }

            @Override
            public boolean isReady() {
                return in.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                in.setReadListener(listener);
            }
        };
    }
}
