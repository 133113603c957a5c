package uk.gov.education.rect.web.appropriatebody.claim;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionPeriod;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;

/** How somebody stands with this service, whom TRS knows: whether and why they cannot be claimed. */
@Component
class Standing {

    private final DSLContext database;
    private final Inductions inductions;

    Standing(DSLContext database, Inductions inductions) {
        this.database = database;
        this.inductions = inductions;
    }

    /** Their id here, if a school or an appropriate body has registered them. */
    Optional<TeacherId> teacher(Trn trn) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.TRN.eq(trn.value()))
                .fetchOptional(row -> new TeacherId(row.value1()));
    }

    /** Their induction under all appropriate bodies, empty when they are not known here. */
    Induction induction(Trn trn) {
        return teacher(trn).map(inductions::of).orElseGet(() -> new Induction(List.of(), List.of()));
    }

    /** Whether this appropriate body holds them already. */
    static boolean holds(AppropriateBodyPeriodId body, Induction induction) {
        return induction
                .open()
                .map(InductionPeriod::appropriateBody)
                .filter(body::equals)
                .isPresent();
    }

    /** The first reason, in the order of 04 §10.3, for which they cannot be claimed. */
    static Optional<Blockage> blockage(TeachingRecord record, Induction induction) {
        return inTrs(record).or(() -> here(induction));
    }

    private static Optional<Blockage> inTrs(TeachingRecord record) {
        if (record.qtsAwardedOn() == null) {
            return Optional.of(Blockage.of(Blockage.Reason.NO_QTS));
        }
        if (record.prohibitedFromTeaching()) {
            return Optional.of(Blockage.of(Blockage.Reason.PROHIBITED));
        }
        return switch (record.status()) {
            case PASSED -> Optional.of(Blockage.of(Blockage.Reason.PASSED));
            case FAILED, FAILED_IN_WALES -> Optional.of(Blockage.of(Blockage.Reason.FAILED));
            case EXEMPT -> Optional.of(Blockage.of(Blockage.Reason.EXEMPT));
            case NONE, REQUIRED_TO_COMPLETE, IN_PROGRESS -> Optional.empty();
        };
    }

    /** The first reason that this service knows of, without TRS. */
    static Optional<Blockage> here(Induction induction) {
        return induction
                .open()
                .map(period -> new Blockage(Blockage.Reason.HELD_BY_ANOTHER_BODY, period.appropriateBodyName()))
                .or(() -> induction.concluded().map(period -> Blockage.of(Blockage.Reason.OUTCOME_RECORDED)));
    }
}
