package uk.gov.education.rect.web.school.home;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.Address;

/**
 * Whom of a school's ECTs somebody wants to see, in which order (SJ-LST-06, SJ-X-54).
 *
 * @param search what was typed
 * @param standing how they stand with the school, or null for any
 * @param leadProvider {@code lead_providers.id}, or null for any
 * @param mentor {@code mentor_at_school_periods.id}, or null for any
 */
public record EctQuery(
        TeacherSearch search,
        @Nullable Standing standing,
        @Nullable Long leadProvider,
        @Nullable Long mentor,
        Sort sort) {

    /** Everybody, in the usual order. */
    public static final EctQuery EVERYBODY = searching("");

    /** What statuses are filtered by. */
    public enum Standing implements Choice {
        ACTION_REQUIRED("Action required", EctStatus.WITHDRAWN, EctStatus.MENTOR_REQUIRED),
        REGISTERED("Registered", EctStatus.REGISTERED),
        LEAVING("Leaving or moving school", EctStatus.LEAVING, EctStatus.MOVING),
        PAUSED("Training paused", EctStatus.DEFERRED),
        EXEMPT("Exempt", EctStatus.EXEMPT);

        private final String label;
        private final String[] statuses;

        Standing(String label, EctStatus... statuses) {
            this.label = label;
            this.statuses = Arrays.stream(statuses).map(EctStatus::name).toArray(String[]::new);
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The order of a list. */
    public enum Sort implements Choice {
        /** SJ-LST-04. */
        USUAL(
                "Those who need a mentor first",
                "order by mentorship_id is not null, started_on desc, mentoring_since, teacher_id"),
        NAME("Name", "order by trs_last_name, trs_first_name, teacher_id"),
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

    /** Everybody whom a search finds. */
    public static EctQuery searching(String typed) {
        return new EctQuery(new TeacherSearch(typed), null, null, null, Sort.USUAL);
    }

    /** As it stands in an address; what makes no sense is left out. */
    static EctQuery of(String q, String status, String leadProvider, String mentor, String sort) {
        return new EctQuery(
                new TeacherSearch(q),
                Choice.named(status, Standing.values()).orElse(null),
                Choice.id(leadProvider).orElse(null),
                Choice.id(mentor).orElse(null),
                Choice.named(sort, Sort.values()).orElse(Sort.USUAL));
    }

    /** Whether anybody may be left out. */
    public boolean narrows() {
        return !search.blank() || standing != null || leadProvider != null || mentor != null;
    }

    /** Put into an address. */
    Address on(String path) {
        return Address.of(path)
                .with("q", search.typed())
                .with("status", standing == null ? null : standing.key())
                .with("lead_provider", leadProvider)
                .with("mentor", mentor)
                .with("sort", sort == Sort.USUAL ? null : sort.key());
    }

    String[] statuses() {
        return standing == null ? new String[0] : standing.statuses;
    }
}
