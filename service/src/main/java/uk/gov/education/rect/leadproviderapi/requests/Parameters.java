package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * The query parameters of a request (spec 03 §8 to §11). Reading one that is malformed throws {@link ApiRefused}; invalid
 * items of lists are dropped (API-FIL-04).
 */
public final class Parameters {

    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\[\\]]+)](\\[])?");
    private static final Pattern PAGE = Pattern.compile("page\\[([^\\[\\]]+)]");
    private static final Pattern LEADING_INTEGER = Pattern.compile("\\s*([+-]?\\d+).*", Pattern.DOTALL);
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final BigInteger LARGEST_PAGE = BigInteger.valueOf(1_000_000_000_000L);

    private final Map<String, List<String>> filters;
    private final Map<String, String> page;
    private final List<String> sort;

    private Parameters(Map<String, List<String>> filters, Map<String, String> page, List<String> sort) {
        this.filters = filters;
        this.page = page;
        this.sort = sort;
    }

    /** @throws ApiRefused when {@code filter} is not a hash (API-FIL-01), or the parameters are badly encoded or too many */
    static Parameters of(HttpServletRequest request) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        Map<String, String> page = new LinkedHashMap<>();
        List<String> sort = new ArrayList<>();
        sent(request).forEach((name, values) -> {
            if (name.startsWith("filter")) {
                filter(name, values, filters);
            } else if (name.equals("page") || name.startsWith("page[")) {
                Matcher part = PAGE.matcher(name);
                page.put(part.matches() ? part.group(1) : "", values[values.length - 1]);
            } else if (name.equals("sort") || name.equals("sort[]")) {
                sort.addAll(Arrays.asList(values));
            }
        });
        return new Parameters(filters, page, sort);
    }

    private static Map<String, String[]> sent(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException unreadable) {
            throw ApiRefused.parameters();
        }
    }

    private static void filter(String name, String[] values, Map<String, List<String>> filters) {
        if (name.equals("filter") || name.equals("filter[]")) {
            throw ApiRefused.filterShape();
        }
        Matcher part = FILTER.matcher(name);
        if (part.matches()) {
            boolean several = part.group(2) != null;
            filters.computeIfAbsent(part.group(1), _ -> new ArrayList<>())
                    .addAll(several ? Arrays.asList(values) : List.of(values[values.length - 1]));
        } else if (name.startsWith("filter[")) {
            throw ApiRefused.filterShape();
        }
    }

    /** @throws ApiRefused when a filter's key is missing (API-FIL-05) */
    public void require(String filter) {
        if (!filters.containsKey(filter)) {
            throw ApiRefused.filterMissing(filter);
        }
    }

    /**
     * The value of a filter that takes one; empty when it is blank or absent.
     *
     * @throws ApiRefused when it was sent as a list
     */
    public Optional<String> one(String filter) {
        List<String> values = filters.getOrDefault(filter, List.of());
        if (values.size() > 1) {
            throw ApiRefused.oneValue("filter/" + filter);
        }
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    /** The items of a filter that takes several, trimmed; empty when it is blank or absent, and then not applied. */
    private Optional<List<String>> several(String filter) {
        List<String> items = filters.getOrDefault(filter, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /** The contract periods asked for; when none of the items is a year, none. */
    public Optional<List<Integer>> cohorts() {
        return several("cohort")
                .map(items -> items.stream()
                        .filter(item -> item.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .toList());
    }

    /** The ids asked for; when none of the items is one, none. */
    public Optional<List<UUID>> ids(String filter) {
        return several(filter)
                .map(items -> items.stream().flatMap(item -> id(item).stream()).toList());
    }

    /** An id in its text form, or nothing. */
    public static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The digits a text begins with (API-PAG-02, API-FIL-06); 0 when it begins otherwise. */
    public static BigInteger leadingInteger(String text) {
        Matcher leading = LEADING_INTEGER.matcher(text);
        return leading.matches() ? new BigInteger(leading.group(1)) : BigInteger.ZERO;
    }

    /**
     * API-UPD-01 and 03: the value as it came, or else decoded once more.
     *
     * @throws ApiRefused when neither is a date or date-time
     */
    public Optional<Instant> updatedSince() {
        return one("updated_since")
                .map(value -> InstantText.parse(value)
                        .or(() -> decoded(value).flatMap(InstantText::parse))
                        .orElseThrow(ApiRefused::updatedSince));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** @throws ApiRefused when the page or its size is not a positive number (API-PAG-02) */
    public Page page() {
        if (page.containsKey("")) {
            throw ApiRefused.page();
        }
        return new Page(positive("page", 1, LARGEST_PAGE), (int)
                positive("per_page", Page.USUAL, BigInteger.valueOf(Page.LARGEST)));
    }

    private long positive(String name, long otherwise, BigInteger largest) {
        String text = page.get(name);
        if (text == null) {
            return otherwise;
        }
        BigInteger value = leadingInteger(text);
        if (value.signum() <= 0) {
            throw ApiRefused.page();
        }
        return value.min(largest).longValueExact();
    }

    /** The orders asked for, without those that are not offered (API-SORT-03, API-SORT-05). */
    public List<Order> orders() {
        return sort.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .flatMap(part -> switch (part) {
                    case "created_at", "+created_at" -> Optional.of(Order.CREATED_FIRST).stream();
                    case "-created_at" -> Optional.of(Order.CREATED_LAST).stream();
                    case "updated_at", "+updated_at" -> Optional.of(Order.UPDATED_FIRST).stream();
                    case "-updated_at" -> Optional.of(Order.UPDATED_LAST).stream();
                    default -> Optional.<Order>empty().stream();
                })
                .distinct()
                .toList();
    }
}
