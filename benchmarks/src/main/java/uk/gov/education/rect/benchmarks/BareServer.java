package uk.gov.education.rect.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The least that any service on Tomcat does: one servlet that runs one prepared {@code select} and answers with the body. It
 * knows nobody, limits nobody, checks and records nothing. What it takes is what HTTP costs on this machine.
 */
final class BareServer implements AutoCloseable {

    private final Tomcat tomcat;

    private BareServer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /** @param select asked by one request after the other, on whatever connection it has */
    static BareServer start(PreparedStatement select) throws IOException, LifecycleException {
        Path home = Files.createTempDirectory("bare-server");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(home.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", home.toString());
        Tomcat.addServlet(context, "select", new Select(select));
        context.addServletMappingDecoded("/*", "select");
        tomcat.start();
        return new BareServer(tomcat);
    }

    URI address() {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Select extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient PreparedStatement select;

        private Select(PreparedStatement select) {
            this.select = select;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (ResultSet found = select.executeQuery()) {
                found.next();
                byte[] body = found.getBytes(1);
                response.setContentType("application/json");
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
        }
    }
}
