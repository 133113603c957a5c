package uk.gov.education.rect.web.school.changementor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.web.school.change.MentorHere;

/** Reads the ECTs that a mentor of the school could mentor and does not yet: one statement, however many there are. */
@Component
class EctsToMentor {

    private static final String ECTS = """
            select
              e.id,
              t.trs_first_name, t.trs_last_name, t.corrected_name,
              coalesce(training.training_programme = 'provider_led', false) as provider_led,
              provided.lead_provider_id as lead_provider,
              mentor.id as mentor,
              mentor.trs_first_name as mentor_first_name,
              mentor.trs_last_name as mentor_last_name,
              mentor.corrected_name as mentor_corrected_name
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            left join lateral (
              select * from training_periods tp
              where tp.ect_at_school_period_id = e.id and (tp.finished_on is null or tp.finished_on >= {2})
              order by tp.started_on
              limit 1
            ) training on true
            left join training_providers provided on provided.training_period_id = training.id
            left join lateral (
              select mp.id, mt.trs_first_name, mt.trs_last_name, mt.corrected_name
              from mentorship_periods ms
              join mentor_at_school_periods mp on mp.id = ms.mentor_at_school_period_id
              join teachers mt on mt.id = mp.teacher_id
              where ms.ect_at_school_period_id = e.id and (ms.finished_on is null or ms.finished_on >= {2})
              order by ms.started_on
              limit 1
            ) mentor on true
            where e.school_id = {0}
              and (e.finished_on is null or e.finished_on >= {2})
              and e.teacher_id <> (select m.teacher_id from mentor_at_school_periods m where m.id = {1})
              and mentor.id is distinct from {1}
              and (t.trs_induction_status is null or t.trs_induction_status not in ('Passed', 'Failed', 'FailedInWales'))
            """;

    private final DSLContext database;

    EctsToMentor(DSLContext database) {
        this.database = database;
    }

    /**
     * An ECT who could be given the mentor.
     *
     * @param id {@code ect_at_school_periods.id}
     * @param name as shown to people
     * @param providerLed their current or next training is provider-led
     * @param leadProvider who trains them, or whom the school asked for; null when nobody
     * @param mentor name of the current or next mentor, or null
     */
    record Candidate(
            long id,
            String name,
            boolean providerLed,
            @Nullable Long leadProvider,
            @Nullable String mentor) {}

    /** The ECTs at the mentor's school now or later, by name. */
    List<Candidate> of(MentorHere mentor) {
        return database
                .resultQuery(
                        ECTS,
                        DSL.val(mentor.visit().schoolId().value()),
                        DSL.val(mentor.period().value()),
                        DSL.val(mentor.visit().today()))
                .fetch(EctsToMentor::candidate)
                .stream()
                .sorted(Comparator.comparing((Candidate ect) -> ect.name().toLowerCase(Locale.UK))
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                row.get("id", Long.class),
                name(row, "trs_", ""),
                row.get("provider_led", Boolean.class),
                row.get("lead_provider", Long.class),
                row.get("mentor") == null ? null : name(row, "mentor_", "mentor_"));
    }

    private static String name(Record row, String trs, String corrected) {
        return new TeacherNames(
                        row.get(trs + "first_name", String.class),
                        row.get(trs + "last_name", String.class),
                        row.get(corrected + "corrected_name", String.class))
                .fullName();
    }
}
