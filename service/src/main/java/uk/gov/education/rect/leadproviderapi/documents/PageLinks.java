package uk.gov.education.rect.leadproviderapi.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.education.rect.leadproviderapi.requests.Page;

/**
 * The {@code Link} header of a list (03 §34 no. 31): where its first page, the one before and the one after are. Nothing
 * is counted for it: there is no last page, and the one after may be empty, which then links to no other.
 */
final class PageLinks {

    private static final Pattern NUMBER = Pattern.compile("page(\\[|%5[Bb])page(]|%5[Dd])(=.*)?");
    private static final Pattern BREAKS_A_LINK = Pattern.compile("[<>\"\\s]");

    /** A query that is longer would make headers longer than servers and proxies take. */
    private static final int LONGEST_QUERY = 1_500;

    private PageLinks() {}

    /**
     * Puts it on the answer, unless the query is very long.
     *
     * @param any whether the page holds anything
     */
    static void tell(HttpServletRequest request, Page page, boolean any, HttpServletResponse response) {
        String query = request.getQueryString();
        if (query == null || query.length() <= LONGEST_QUERY) {
            response.setHeader("Link", of(request, page, any));
        }
    }

    private static String of(HttpServletRequest request, Page page, boolean any) {
        List<String> links = new ArrayList<>();
        links.add(link(request, 1, "first"));
        if (page.number() > 1) {
            links.add(link(request, page.number() - 1, "prev"));
        }
        if (any) {
            links.add(link(request, page.number() + 1, "next"));
        }
        return String.join(", ", links);
    }

    private static String link(HttpServletRequest request, long number, String relation) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Stream<String> others = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !NUMBER.matcher(parameter).matches())
                .filter(parameter -> !BREAKS_A_LINK.matcher(parameter).find());
        List<String> all =
                Stream.concat(others, Stream.of("page%5Bpage%5D=" + number)).toList();
        return "<" + request.getRequestURI() + "?" + String.join("&", all) + ">; rel=\"" + relation + "\"";
    }
}
