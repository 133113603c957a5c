package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOL_FUNDING_ELIGIBILITIES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.enums.EvidenceTypes;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.DeclareParticipant.Declared;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** Writes a new declaration (spec 03 §20.9). */
@Component
public class DeclarationWriter {

    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;

    DeclarationWriter(DSLContext database, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** API-IDE-01: the declaration of the type that another request has just made on the same training. */
    public Optional<Declared> declaredMomentsAgo(ValidDeclaration valid) {
        return database.select(DECLARATIONS.ID, DECLARATIONS.API_ID)
                .from(DECLARATIONS)
                .where(DECLARATIONS.TRAINING_PERIOD_ID.eq(valid.training().trainingPeriodId()))
                .and(DECLARATIONS.DECLARATION_TYPE.eq(Codes.of(valid.type())))
                .and(DeclarationFacts.BILLABLE_OR_CHANGEABLE)
                .fetchOptional(row -> new Declared(new DeclarationId(row.value1()), row.value2(), true));
    }

    /**
     * Writes the declaration: eligible on the statement, or waiting without one.
     *
     * @param statement the statement it joins, when the participant is fundable (API-DEC-34)
     */
    public Declared insert(Author author, ValidDeclaration valid, Optional<StatementId> statement) {
        Uplifts uplifts = uplifts(valid);
        Instant now = clock.now();
        Declared declared = database.insertInto(DECLARATIONS)
                .set(DECLARATIONS.TRAINING_PERIOD_ID, valid.training().trainingPeriodId())
                .set(DECLARATIONS.DECLARATION_TYPE, Codes.of(valid.type()))
                .set(DECLARATIONS.DECLARATION_DATE, valid.date())
                .set(
                        DECLARATIONS.EVIDENCE_TYPE,
                        valid.evidence()
                                .map(evidence -> EvidenceTypes.lookupLiteral(evidence.code()))
                                .orElse(null))
                .set(DECLARATIONS.MENTORSHIP_PERIOD_ID, nearestMentorship(valid).orElse(null))
                .set(
                        DECLARATIONS.DELIVERY_PARTNER_WHEN_CREATED_ID,
                        valid.training().deliveryPartnerId())
                .set(DECLARATIONS.SPARSITY_UPLIFT, uplifts.sparsity())
                .set(DECLARATIONS.PUPIL_PREMIUM_UPLIFT, uplifts.pupilPremium())
                .set(
                        DECLARATIONS.PAYMENT_STATUS,
                        statement.isPresent()
                                ? DeclarationPaymentStatuses.ELIGIBLE
                                : DeclarationPaymentStatuses.NO_PAYMENT)
                .set(
                        DECLARATIONS.PAYMENT_STATEMENT_ID,
                        statement.map(StatementId::value).orElse(null))
                .set(DECLARATIONS.CREATED_AT, now)
                .set(DECLARATIONS.UPDATED_AT, now)
                .returningResult(DECLARATIONS.ID, DECLARATIONS.API_ID)
                .fetchSingle(row -> new Declared(new DeclarationId(row.value1()), row.value2(), false));
        record(author, valid, declared, statement);
        return declared;
    }

    private void record(Author author, ValidDeclaration valid, Declared declared, Optional<StatementId> statement) {
        String state = statement.isPresent() ? "eligible" : "submitted";
        timeline.record(Event.of(
                        EventType.TEACHER_DECLARATION_CREATED,
                        author,
                        "A %s declaration was made (%s, %s)"
                                .formatted(valid.type().code(), state, declared.apiId()))
                .about(Link.TEACHER, valid.teacher().value())
                .about(Link.DECLARATION, declared.declaration().value())
                .about(Link.LEAD_PROVIDER, valid.leadProvider().value()));
        // FIN-W-41: the story of a declaration that is fundable at once names that step too.
        if (statement.isPresent()) {
            timeline.record(Event.of(
                            EventType.TEACHER_DECLARATION_ELIGIBLE,
                            author,
                            "The %s declaration became eligible for payment"
                                    .formatted(valid.type().code()))
                    .about(Link.TEACHER, valid.teacher().value())
                    .about(Link.TRAINING_PERIOD, valid.training().trainingPeriodId())
                    .about(Link.DECLARATION, declared.declaration().value()));
        }
    }

    private record Uplifts(boolean sparsity, boolean pupilPremium) {
        static final Uplifts NONE = new Uplifts(false, false);
    }

    /** API-DEC-33, FIN-DEC-20: as the school stands in the contract period now; never recalculated. */
    private Uplifts uplifts(ValidDeclaration valid) {
        if (valid.type() != DeclarationType.STARTED || !valid.training().upliftFees()) {
            return Uplifts.NONE;
        }
        return database.select(
                        SCHOOL_FUNDING_ELIGIBILITIES.SPARSITY_UPLIFT, SCHOOL_FUNDING_ELIGIBILITIES.PUPIL_PREMIUM_UPLIFT)
                .from(SCHOOL_FUNDING_ELIGIBILITIES)
                .join(SCHOOLS)
                .on(SCHOOLS.URN.eq(SCHOOL_FUNDING_ELIGIBILITIES.GIAS_SCHOOL_URN))
                .where(SCHOOLS.ID.eq(valid.training().schoolId()))
                .and(SCHOOL_FUNDING_ELIGIBILITIES.CONTRACT_PERIOD_YEAR.eq(
                        valid.contractYear().value()))
                .fetchOptional(row -> new Uplifts(row.value1(), row.value2()))
                .orElse(Uplifts.NONE);
    }

    /**
     * API-DEC-32: a mentorship that includes the declaration's day (03 §34 no. 5), else the one whose first or last day is
     * nearest to it; the earlier on a tie.
     */
    private Optional<Long> nearestMentorship(ValidDeclaration valid) {
        Long ectAtSchoolPeriod = valid.training().ectAtSchoolPeriodId();
        if (ectAtSchoolPeriod == null) {
            return Optional.empty();
        }
        LocalDate day = ServiceClock.dateOf(valid.date());
        return database
                .select(MENTORSHIP_PERIODS.ID, MENTORSHIP_PERIODS.STARTED_ON, MENTORSHIP_PERIODS.FINISHED_ON)
                .from(MENTORSHIP_PERIODS)
                .where(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ectAtSchoolPeriod))
                .orderBy(MENTORSHIP_PERIODS.STARTED_ON, MENTORSHIP_PERIODS.ID)
                .fetch(row -> new Mentorship(row.value1(), new DateRange(row.value2(), row.value3())))
                .stream()
                .min(Comparator.comparingLong(mentorship -> mentorship.distanceFrom(day)))
                .map(Mentorship::id);
    }

    private record Mentorship(long id, DateRange days) {

        long distanceFrom(LocalDate day) {
            if (days.contains(day)) {
                return 0;
            }
            return Math.min(daysBetween(day, days.startedOn()), daysBetween(day, days.finishedOn()));
        }

        private static long daysBetween(LocalDate day, @Nullable LocalDate end) {
            return end == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(day, end));
        }
    }
}
