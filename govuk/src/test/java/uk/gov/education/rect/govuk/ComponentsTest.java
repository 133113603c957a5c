package uk.gov.education.rect.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Components as our pages use them")
class ComponentsTest {
    private static Document render(Content content) {
        StringOutput html = new StringOutput();
        content.writeTo(html);
        return Jsoup.parseBodyFragment(html.toString());
    }

    @Test
    @DisplayName("The gallery shows every component, each id once")
    void the_gallery_shows_every_component() {
        List<String> components = Arrays.stream(Govuk.class.getMethods())
                .filter(method -> method.getReturnType() == Content.class && method.getParameterCount() == 1)
                .map(Method::getName)
                .filter(name -> !name.equals("page"))
                .map(name -> name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        Document gallery = render(Govuk.gallery());

        assertThat(gallery.select("h2[id^=gallery-]").stream().map(h -> h.text().toLowerCase(Locale.ROOT)))
                .hasSize(36)
                .containsExactlyInAnyOrderElementsOf(components);
        assertThat(gallery.select("div:has(> h2[id^=gallery-])"))
                .allSatisfy(section -> assertThat(section.children()).hasSizeGreaterThan(2));
        assertThat(gallery.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Every error of a summary leads to a field")
    void every_error_of_a_summary_leads_to_a_field() {
        Input trn = Input.of("trn", "TRN").withError("Enter a TRN");
        DateInput start = DateInput.of("start", "Start date").withError("Enter a date");
        Radios pattern = Radios.of("pattern", "Pattern", Radios.Item.of("full", "Full time"))
                .withError("Select one");
        StringOutput html = new StringOutput();
        for (Content part : List.of(Govuk.input(trn), Govuk.dateInput(start), Govuk.radios(pattern))) {
            part.writeTo(html);
        }
        Document page = Jsoup.parse(html.toString());

        assertThat(List.of(trn.fieldId(), start.firstFieldId(), pattern.fieldId()))
                .allSatisfy(id -> {
                    Element field = page.getElementById(id);
                    assertThat(field).isNotNull();
                    assertThat(field.normalName()).isEqualTo("input");
                });
    }

    @Test
    @DisplayName("No error and no value leave a field as it is")
    void no_error_and_no_value_leave_a_field_as_it_is() {
        Input field = Input.of("trn", "TRN");

        assertThat(field.withError(null).withValue(null)).isEqualTo(field);
    }

    @Test
    @DisplayName("A date keeps what was typed, right or wrong")
    void a_date_keeps_what_was_typed() {
        Document page =
                render(Govuk.dateInput(DateInput.of("start", "Start date").typed("31", "Feb", null)));

        assertThat(page.select("input").stream().collect(Collectors.toMap(i -> i.attr("name"), i -> i.attr("value"))))
                .isEqualTo(Map.of("start-day", "31", "start-month", "Feb", "start-year", ""));
    }

    @Test
    @DisplayName("Only the part of a date that is wrong is marked, where one says so")
    void only_the_part_of_a_date_that_is_wrong_is_marked() {
        DateInput date = DateInput.of("start", "Start date").withError("Enter a year");
        DateInput.Item wrongYear = DateInput.Item.of("year").withError(true);

        assertThat(render(Govuk.dateInput(date)).select(".govuk-input--error")).hasSize(3);
        assertThat(render(Govuk.dateInput(date.withYear(wrongYear)))
                        .select(".govuk-input--error")
                        .eachAttr("id"))
                .containsExactly("start-year");
    }

    @Test
    @DisplayName("Pagination shows the first and last page, the current one and its neighbours")
    void pagination_shows_the_first_and_last_page_the_current_one_and_its_neighbours() {
        assertThat(pages(6, 12)).isEqualTo("Previous page 1 ⋯ 5 6 7 ⋯ 12 Next page");
        assertThat(pages(1, 3)).isEqualTo("1 2 3 Next page");
        assertThat(pages(3, 3)).isEqualTo("Previous page 1 2 3");
        assertThat(pages(3, 5)).isEqualTo("Previous page 1 2 3 4 5 Next page");
    }

    private static String pages(int current, int pages) {
        return render(Govuk.pagination(Pagination.of(current, pages, page -> "?page=" + page)))
                .text();
    }

    @Test
    @DisplayName("A change link says what it changes, to a screen reader too")
    void a_change_link_says_what_it_changes() {
        Document page = render(Govuk.summaryList(SummaryList.of(
                SummaryList.Row.of("Start date", "1 September 2025").change("/change", "start date"))));

        assertThat(page.select("a[href=/change]").text()).isEqualTo("Change start date");
    }

    @Test
    @DisplayName("A list that searches is an ordinary list that our script finds")
    void a_list_that_searches_is_an_ordinary_list_that_our_script_finds() {
        Document page =
                render(Govuk.select(Select.of("body", "Appropriate body", List.of(Select.Item.of("1", "Golden Leaf")))
                        .searchable()));

        assertThat(page.select("select#body[data-module=rect-autocomplete] option")
                        .text())
                .isEqualTo("Golden Leaf");
    }
}
