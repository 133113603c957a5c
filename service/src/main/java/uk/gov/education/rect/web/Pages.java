package uk.gov.education.rect.web;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.templates.Templates;

/**
 * Makes every page. A controller says what the page is and which template fills it:
 *
 * <pre>{@code
 * return pages.page("Your ECTs").back("/school/home").show(page -> templates.schoolEcts(page, ects));
 * }</pre>
 */
@Component
public class Pages {

    private static final String FLASH = "flash";

    private final Templates templates;
    private final Navigation navigation;
    private final Accounts accounts;
    private final Sessions sessions;
    private final WebSettings settings;
    private final SchoolNotices notices;

    Pages(
            Templates templates,
            Navigation navigation,
            Accounts accounts,
            Sessions sessions,
            WebSettings settings,
            SchoolNotices notices) {
        this.templates = templates;
        this.navigation = navigation;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.notices = notices;
    }

    /**
     * Starts a page that answers 200, with neither back link nor errors.
     *
     * @param title what the page is, for the browser's title
     */
    public Draft page(String title) {
        return new Draft(title, HttpStatus.OK, false, false, true, false, null);
    }

    /** Sends the visitor on to another page of the service (303, so that a form is not sent again). */
    public View redirect(String path) {
        return new SeeOther(path);
    }

    /** Sends the visitor on to another page of the service, which shows the message. */
    public View redirect(String path, Flash flash) {
        return (model, request, response) -> {
            RequestContextUtils.getOutputFlashMap(request).put(FLASH, flash);
            new SeeOther(path).render(model, request, response);
        };
    }

    /** Sends the visitor to another service, such as DfE Sign-in. */
    public View leave(URI address) {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address.toString());
        };
    }

    /** A page that is being put together; each method gives a changed copy. */
    public final class Draft {

        private final String title;
        private final HttpStatus status;
        private final boolean invalid;
        private final boolean wide;
        private final boolean navigable;
        private final boolean testable;
        private final @Nullable BackLink back;

        private Draft(
                String title,
                HttpStatus status,
                boolean invalid,
                boolean wide,
                boolean navigable,
                boolean testable,
                @Nullable BackLink back) {
            this.title = title;
            this.status = status;
            this.invalid = invalid;
            this.wide = wide;
            this.navigable = navigable;
            this.testable = testable;
            this.back = back;
        }

        /** The same page with a back link, where a path is given. */
        public Draft back(@Nullable String path) {
            return back("Back", path);
        }

        /** The same page with a back link of other words, where a path is given. */
        public Draft back(String text, @Nullable String path) {
            return new Draft(
                    title, status, invalid, wide, navigable, testable, path == null ? null : new BackLink(text, path));
        }

        /** The same page, answering with another status. */
        public Draft status(HttpStatus other) {
            return new Draft(title, other, invalid, wide, navigable, testable, back);
        }

        /** The same page; when it shows errors, its title starts with "Error: " and it answers 422. */
        public Draft invalid(boolean showsErrors) {
            return showsErrors
                    ? new Draft(title, HttpStatus.UNPROCESSABLE_CONTENT, true, wide, navigable, testable, back)
                    : new Draft(title, status, false, wide, navigable, testable, back);
        }

        /** The same page with content of full width. */
        public Draft wide() {
            return new Draft(title, status, invalid, true, navigable, testable, back);
        }

        /** The same page without the links of the service navigation (SJ-NAV-03). */
        public Draft withoutNavigation() {
            return new Draft(title, status, invalid, wide, false, testable, back);
        }

        /** The same page; outside production it says whom one can look up, where that is switched on (SJ-NAV-08). */
        public Draft looksTeachersUp(boolean does) {
            return new Draft(title, status, invalid, wide, navigable, does, back);
        }

        /**
         * The page, to be returned by the controller.
         *
         * @param content renders the main content, usually a method of {@link Templates}
         */
        public View show(Function<Page, ? extends Content> content) {
            return new PageView(this, content);
        }

        private Page around(HttpServletRequest request) {
            SignedIn visitor = accounts.visitor().orElse(null);
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
            return new Page(
                    title,
                    invalid,
                    wide,
                    back,
                    navigable ? navigation.of(visitor, path) : List.of(),
                    visitor == null ? null : accounts.describe(visitor),
                    csrf(request),
                    said != null && said.get(FLASH) instanceof Flash flash ? flash : null,
                    settings.banner(),
                    settings.timeTravel() ? sessions.travelledTo(request).orElse(null) : null,
                    path,
                    visitor instanceof SchoolUser ? "/school/support_queries/new" : "/support",
                    settings.standing(),
                    visitor instanceof SchoolUser ? notices.now().orElse(null) : null,
                    testable && settings.testGuidance() ? TestTeacher.all() : List.of());
        }
    }

    /** The token is only made, and a session with it, when a form asks for it. */
    private static Content csrf(HttpServletRequest request) {
        return output -> {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                // both are URL-safe base64 or a fixed name: nothing to escape
                output.writeContent("<input type=\"hidden\" name=\"");
                output.writeContent(token.getParameterName());
                output.writeContent("\" value=\"");
                output.writeContent(token.getToken());
                output.writeContent("\">");
            }
        };
    }

    private final class PageView implements View {

        private final Draft draft;
        private final Function<Page, ? extends Content> content;

        private PageView(Draft draft, Function<Page, ? extends Content> content) {
            this.draft = draft;
            this.content = content;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Page page = draft.around(request);
            // Rendered before anything is sent, so that a failure still becomes an error page.
            Utf8ByteOutput html = new Utf8ByteOutput();
            templates.layout(page, content.apply(page)).render(html);
            response.setStatus(draft.status.value());
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            html.writeTo(response.getOutputStream());
        }
    }

    private record SeeOther(String path) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
            String location = request.getContextPath() + path;
            RequestContextUtils.saveOutputFlashMap(location, request, response);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, location);
        }
    }
}
