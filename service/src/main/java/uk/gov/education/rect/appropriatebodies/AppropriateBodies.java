package uk.gov.education.rect.appropriatebodies;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads appropriate bodies. */
@Component
public class AppropriateBodies {

    private static final String FOR_INDEPENDENT_SCHOOLS = "ISTIP";

    private final DSLContext database;

    AppropriateBodies(DSLContext database) {
        this.database = database;
    }

    /** The appropriate body with the key. */
    public Optional<AppropriateBody> find(AppropriateBodyPeriodId id) {
        return database.selectFrom(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.ID.eq(id.value()))
                .fetchOptional(AppropriateBodies::appropriateBody);
    }

    /** The one with the stable short name, such as {@code ISTIP}. */
    public Optional<AppropriateBody> findByCode(String code) {
        return database.selectFrom(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.CODE.eq(code))
                .fetchOptional(AppropriateBodies::appropriateBody);
    }

    /**
     * The national body that independent schools may name, where its people can sign in (SJ-AB-01, AB-ORG-01); empty in an
     * environment whose DfE Sign-in does not know it.
     */
    public Optional<AppropriateBody> activeNational() {
        return findByCode(FOR_INDEPENDENT_SCHOOLS).filter(AppropriateBody::active);
    }

    /** The active teaching school hubs, by name: what every school may choose from (SJ-AB-01). */
    public List<AppropriateBody> activeHubs() {
        return active().stream()
                .filter(body -> body.type() == AppropriateBodyType.TEACHING_SCHOOL_HUB)
                .toList();
    }

    /** All that a school may name when it registers an ECT, by name (DM-ECT-04). */
    public List<AppropriateBody> choosableBy(boolean independentSchool) {
        return active().stream()
                .filter(body -> body.choosableBy(independentSchool))
                .toList();
    }

    private List<AppropriateBody> active() {
        return database.selectFrom(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.isNotNull())
                .orderBy(APPROPRIATE_BODY_PERIODS.NAME)
                .fetch(AppropriateBodies::appropriateBody);
    }

    private static AppropriateBody appropriateBody(Record row) {
        return new AppropriateBody(
                new AppropriateBodyPeriodId(row.get(APPROPRIATE_BODY_PERIODS.ID)),
                row.get(APPROPRIATE_BODY_PERIODS.NAME),
                row.get(APPROPRIATE_BODY_PERIODS.CODE),
                AppropriateBodyType.valueOf(
                        row.get(APPROPRIATE_BODY_PERIODS.BODY_TYPE).name()),
                row.get(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID) != null);
    }
}
