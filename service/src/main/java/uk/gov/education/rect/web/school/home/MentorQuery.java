package uk.gov.education.rect.web.school.home;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.Address;

/**
 * Whom of a school's mentors somebody wants to see, in which order (SJ-MEN-01, SJ-X-54).
 *
 * @param search what was typed
 * @param standing how they stand with the school, or null for any
 * @param leadProvider {@code lead_providers.id} of who trains them, or null for any
 */
public record MentorQuery(
        TeacherSearch search,
        @Nullable Standing standing,
        @Nullable Long leadProvider,
        Sort sort) {

    /** Everybody, in the usual order. */
    public static final MentorQuery EVERYBODY = new MentorQuery(new TeacherSearch(""), null, null, Sort.NAME);

    /** What statuses are filtered by. */
    public enum Standing implements Choice {
        ACTION_REQUIRED("Action required", MentorStatus.WITHDRAWN),
        REGISTERED("Registered", MentorStatus.REGISTERED),
        NO_ECTS("No ECTs assigned", MentorStatus.UNASSIGNED),
        LEAVING("Leaving or moving school", MentorStatus.LEAVING, MentorStatus.MOVING),
        PAUSED("Training paused", MentorStatus.DEFERRED);

        private final String label;
        private final String[] statuses;

        Standing(String label, MentorStatus... statuses) {
            this.label = label;
            this.statuses = Arrays.stream(statuses).map(MentorStatus::name).toArray(String[]::new);
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The order of a list. */
    public enum Sort implements Choice {
        /** SJ-MEN-01. */
        NAME("Name", "order by trs_last_name, trs_first_name, teacher_id"),
        WITHOUT_ECTS("Those without ECTs first", "order by ids is not null, trs_last_name, trs_first_name, teacher_id"),
        NEWEST("Latest start date first", "order by started_on desc, teacher_id"),
        OLDEST("Earliest start date first", "order by started_on, teacher_id");

        private final String label;
        private final String orderBy;

        Sort(String label, String orderBy) {
            this.label = label;
            this.orderBy = orderBy;
        }

        @Override
        public String label() {
            return label;
        }

        String orderBy() {
            return orderBy;
        }
    }

    /** As it stands in an address; what makes no sense is left out. */
    static MentorQuery of(String q, String status, String leadProvider, String sort) {
        return new MentorQuery(
                new TeacherSearch(q),
                Choice.named(status, Standing.values()).orElse(null),
                Choice.id(leadProvider).orElse(null),
                Choice.named(sort, Sort.values()).orElse(Sort.NAME));
    }

    /** Whether anybody may be left out. */
    public boolean narrows() {
        return !search.blank() || standing != null || leadProvider != null;
    }

    /** Put into an address. */
    Address on(String path) {
        return Address.of(path)
                .with("q", search.typed())
                .with("status", standing == null ? null : standing.key())
                .with("lead_provider", leadProvider)
                .with("sort", sort == Sort.NAME ? null : sort.key());
    }

    String[] statuses() {
        return standing == null ? new String[0] : standing.statuses;
    }
}
