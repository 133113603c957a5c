package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.TableField;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.timeline.Event;

/**
 * What two records of one person say of funding, made one (DM-GAP-28): the earlier of the times at which training first
 * became fundable; what ended it, and the closed contract period that was left, from the record that has it.
 */
final class MergedFunding {

    private static final List<TableField<TeachersRecord, ?>> COLUMNS = List.of(
            TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT,
            TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT,
            TEACHERS.ECT_BECAME_INELIGIBLE_FOR_FUNDING_ON,
            TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON,
            TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
            TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_ON,
            TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_REASON,
            TEACHERS.ECT_PAYMENTS_FROZEN_YEAR,
            TEACHERS.MENTOR_PAYMENTS_FROZEN_YEAR);

    private MergedFunding() {}

    /** Whether mentor training stopped being fundable for each, but not alike. */
    static boolean mentorFundingDiffers(TeachersRecord one, TeachersRecord other) {
        return one.getMentorBecameIneligibleForFundingOn() != null
                && other.getMentorBecameIneligibleForFundingOn() != null
                && !(Objects.equals(
                                one.getMentorBecameIneligibleForFundingOn(),
                                other.getMentorBecameIneligibleForFundingOn())
                        && Objects.equals(
                                one.getMentorBecameIneligibleForFundingReason(),
                                other.getMentorBecameIneligibleForFundingReason()));
    }

    /** Stores with the destination what the source has, and adds what that changed to the event. */
    static Event take(TeachersRecord source, TeachersRecord destination, Event event) {
        earlier(source, destination, TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT);
        earlier(source, destination, TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT);
        ifEmpty(source, destination, TEACHERS.ECT_BECAME_INELIGIBLE_FOR_FUNDING_ON);
        ifEmpty(source, destination, TEACHERS.ECT_PAYMENTS_FROZEN_YEAR);
        ifEmpty(source, destination, TEACHERS.MENTOR_PAYMENTS_FROZEN_YEAR);
        if (destination.getMentorBecameIneligibleForFundingOn() == null) {
            ifEmpty(source, destination, TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON);
            ifEmpty(source, destination, TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON);
            ifEmpty(source, destination, TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_ON);
            ifEmpty(source, destination, TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_REASON);
        }
        Event complete = event;
        for (TableField<TeachersRecord, ?> column : COLUMNS) {
            complete = complete.changing(column.getName(), destination.original(column), destination.get(column));
        }
        destination.store();
        return complete;
    }

    private static void earlier(
            TeachersRecord source, TeachersRecord destination, TableField<TeachersRecord, Instant> column) {
        Instant theirs = source.get(column);
        Instant ours = destination.get(column);
        if (theirs != null && (ours == null || theirs.isBefore(ours))) {
            destination.set(column, theirs);
        }
    }

    private static <T> void ifEmpty(
            TeachersRecord source, TeachersRecord destination, TableField<TeachersRecord, T> column) {
        if (destination.get(column) == null && source.get(column) != null) {
            destination.set(column, source.get(column));
        }
    }
}
