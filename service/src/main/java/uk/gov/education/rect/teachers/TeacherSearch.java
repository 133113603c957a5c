package uk.gov.education.rect.teachers;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds teachers by name or TRN for staff (DM-TEA-05). */
@Component
public class TeacherSearch {

    private static final Pattern API_ID =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])");

    private final DSLContext database;

    TeacherSearch(DSLContext database) {
        this.database = database;
    }

    /**
     * One teacher found.
     *
     * @param trn null for somebody without one
     */
    public record Hit(TeacherId teacher, @Nullable Trn trn, TeacherNames names, InductionStatus status) {}

    /**
     * Teachers whose names have words that start with every word of the query, whatever accents and case; when the
     * query holds seven-digit numbers, the teachers with those TRNs instead. Ordered by last and first name; nobody for
     * a query without letters or digits.
     *
     * @param limit the most to return
     * @param offset how many to pass over first
     */
    public List<Hit> find(String query, int limit, int offset) {
        SearchWords words = SearchWords.in(query);
        if (words.isEmpty()) {
            return List.of();
        }
        var ongoing = field(exists(selectOne()
                .from(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                .and(INDUCTION_PERIODS.FINISHED_ON.isNull())));
        return database.select(
                        TEACHERS.ID,
                        TEACHERS.TRN,
                        TEACHERS.TRS_FIRST_NAME,
                        TEACHERS.TRS_LAST_NAME,
                        TEACHERS.CORRECTED_NAME,
                        TEACHERS.TRS_INDUCTION_STATUS,
                        ongoing)
                .from(TEACHERS)
                .where(matches(words))
                .orderBy(TEACHERS.TRS_LAST_NAME, TEACHERS.TRS_FIRST_NAME, TEACHERS.ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> hit(row, Boolean.TRUE.equals(row.get(ongoing))));
    }

    /** How many teachers a query finds. */
    public int count(String query) {
        SearchWords words = SearchWords.in(query);
        return words.isEmpty() ? 0 : database.fetchCount(TEACHERS, matches(words));
    }

    /**
     * Which rows of {@code teachers} staff mean by what they typed (ADM-SRC-01 to 04): everybody when nothing was typed;
     * those with a TRN in it; else those with an API id in it; else those whose names have words that start with every
     * word of it. Nobody when it holds neither letters nor digits.
     */
    public static Condition matching(String typed) {
        if (typed.isBlank()) {
            return trueCondition();
        }
        List<UUID> ids = API_ID.matcher(typed)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .toList();
        // the digits in an API id are no TRN
        SearchWords words = SearchWords.in(API_ID.matcher(typed).replaceAll(" "));
        if (words.trns().isEmpty() && !ids.isEmpty()) {
            return TEACHERS.API_ID
                    .in(ids)
                    .or(TEACHERS.API_ECT_TRAINING_RECORD_ID.in(ids))
                    .or(TEACHERS.API_MENTOR_TRAINING_RECORD_ID.in(ids));
        }
        return words.isEmpty() ? falseCondition() : matches(words);
    }

    private static Condition matches(SearchWords words) {
        if (!words.trns().isEmpty()) {
            return TEACHERS.TRN.in(words.trns());
        }
        return condition("teachers.search @@ to_tsquery('unaccented', ?)", words.prefixQuery());
    }

    private static Hit hit(Record row, boolean ongoingInduction) {
        String trn = row.get(TEACHERS.TRN);
        String status = row.get(TEACHERS.TRS_INDUCTION_STATUS);
        return new Hit(
                new TeacherId(row.get(TEACHERS.ID)),
                trn == null ? null : new Trn(trn),
                new TeacherNames(
                        row.get(TEACHERS.TRS_FIRST_NAME),
                        row.get(TEACHERS.TRS_LAST_NAME),
                        row.get(TEACHERS.CORRECTED_NAME)),
                InductionStatus.of(
                        status == null ? null : TrsInductionStatus.of(status).orElse(null), ongoingInduction));
    }
}
