package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.teachers.TeacherId;

/** A page deep in a list is looked for in its week only, and is the page that counting from the beginning would find. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeepPagesTest extends ApiTest {

    @Autowired
    private TendDocuments tend;

    @BeforeAll
    void somewhere_to_pay() {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        money.outputStatement(money.contract(AMBITION, 2026, 100), 2026, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "/participants, ''",
        "/participant-declarations, ''",
        "/participant-declarations, 2026",
        "/partnerships, 2026"
    })
    @DisplayName(
            "API-PERF-03: pages of any size, put together, are the list, also when what they hold moves between weeks")
    void pages_make_the_list(String path, String cohort) throws Exception {
        List<TeacherId> teachers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            teachers.add(aDeclaredEct());
        }
        sweep();
        spread(
                "2020-01-05T23:59:59Z",
                "2020-01-06T00:00:00Z",
                "2023-09-04T08:00:00Z",
                "2026-10-01T08:00:00Z",
                teachers);
        assertPagesMakeTheList(path, cohort);
        spread(
                "2026-09-30T08:00:00Z",
                "2019-12-30T00:00:00Z",
                "2019-12-29T23:59:59Z",
                "2026-10-01T08:00:00Z",
                teachers);
        assertPagesMakeTheList(path, cohort);
    }

    @Test
    @DisplayName("API-PERF-03: the lists whose deep pages are found by their week are those that the database counts")
    void the_same_lists_are_counted() {
        assertThat(Stream.of(DocumentTable.values())
                        .filter(DocumentTable::counted)
                        .map(documents -> documents.table().getName()))
                .containsExactlyInAnyOrderElementsOf(
                        database.fetch("select unnest(api_counted_tables())").getValues(0, String.class));
    }

    @Test
    @DisplayName(
            "API-PERF-03: what is no longer in a list is not counted, nor what has come to another lead provider's")
    void what_leaves_is_counted_out() throws Exception {
        TeacherId one = aDeclaredEct();
        aDeclaredEct();
        sweep();
        change("delete from api_participants where record_id = " + one.value());

        assertThat(miscounted()).isEmpty();
        assertPagesMakeTheList("/participants", "");
        assertThat(tend.verify()).as("the document that was taken away").isEqualTo(1);
    }

    @Test
    @DisplayName("API-PERF-03, API-META-03: a wrong count is found by the nightly verification, reported and put right")
    void wrong_counts_are_put_right() throws Exception {
        aDeclaredEct();
        sweep();
        assertThat(tend.verify()).isZero();
        change("insert into api_document_counts (document_table, audience, cohort, week, documents)"
                + " select 'api_participants', id, 2026, '2020-01-06 00:00:00Z', 5 from lead_providers where name = '"
                + AMBITION + "'");
        assertThat(miscounted()).hasSize(1);

        assertThat(tend.verify()).isEqualTo(1);

        assertThat(miscounted()).isEmpty();
        assertThat(
                        database.fetchValue(
                                "select count(*) from (select from api_document_counts group by document_table, audience, cohort, week having count(*) > 1) several"))
                .as("weeks of which several rows are kept after the night")
                .isEqualTo(0L);
        assertPagesMakeTheList("/participants", "");
    }

    private void assertPagesMakeTheList(String path, String cohort) throws Exception {
        for (String leadProvider : List.of(AMBITION, TEACH_FIRST)) {
            List<String> all = page(leadProvider, path, cohort, 1, 3_000);
            assertThat(all).doesNotHaveDuplicates();
            for (int size : new int[] {1, 2, 3, 7}) {
                List<String> together = new ArrayList<>();
                for (int number = 1; number <= all.size() / size + 1; number++) {
                    together.addAll(page(leadProvider, path, cohort, number, size));
                }
                assertThat(together).as("pages of %d", size).isEqualTo(all);
                assertThat(page(leadProvider, path, cohort, all.size() / size + 2, size))
                        .isEmpty();
            }
        }
    }

    private List<String> page(String leadProvider, String path, String cohort, int number, int size) throws Exception {
        Stream<String> pages = Stream.of("page[page]", String.valueOf(number), "page[per_page]", String.valueOf(size));
        Stream<String> filter = cohort.isEmpty() ? Stream.of() : Stream.of("filter[cohort]", cohort);
        return api.as(leadProvider)
                .get(path, Stream.concat(pages, filter).toArray(String[]::new))
                .ids();
    }

    private TeacherId aDeclaredEct() {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        declareStarted(AMBITION, ect.teacher());
        return ect.teacher();
    }

    private void spread(String first, String second, String third, String fourth, List<TeacherId> teachers) {
        List<String> times = List.of(first, second, third, fourth);
        change(Stream.iterate(0, i -> i < teachers.size(), i -> i + 1)
                .flatMap(i -> Stream.of(
                        "update teachers set created_at = '%s' where id = %d"
                                .formatted(times.get(i), teachers.get(i).value()),
                        "update declarations set created_at = '%s' where teacher_id = %d"
                                .formatted(times.get(i), teachers.get(i).value()),
                        "update school_partnerships set created_at = '%s' where id = (select max(school_partnership_id) from training_periods t join ect_at_school_periods p on p.id = t.ect_at_school_period_id where p.teacher_id = %d)"
                                .formatted(times.get(i), teachers.get(i).value())))
                .toArray(String[]::new));
    }
}
