package uk.gov.education.rect.schools;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.School.InductionTutor;

/** Schools in the database. */
@Component
class StoredSchools implements Schools {

    private final DSLContext database;

    StoredSchools(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<School> find(SchoolId id) {
        return find(SCHOOLS.ID.eq(id.value()));
    }

    @Override
    public Optional<School> find(Urn urn) {
        return find(SCHOOLS.URN.eq(urn.value()));
    }

    @Override
    public Optional<School> findByApiId(UUID apiId) {
        return find(SCHOOLS.API_ID.eq(apiId));
    }

    @Override
    public Optional<GiasSchool> findInGias(Urn urn) {
        return database.select(GiasSchoolColumns.ALL)
                .from(GIAS_SCHOOLS)
                .where(GIAS_SCHOOLS.URN.eq(urn.value()))
                .fetchOptional(GiasSchoolColumns::read);
    }

    @Override
    public Optional<SchoolAccess> access(Urn urn) {
        Field<Boolean> unfinishedTraining = field(exists(selectOne()
                        .from(TRAINING_PERIODS)
                        .join(ECT_AT_SCHOOL_PERIODS)
                        .on(ECT_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                        .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(SCHOOLS.ID))
                        .and(TRAINING_PERIODS.FINISHED_ON.isNull()))
                .or(exists(selectOne()
                        .from(TRAINING_PERIODS)
                        .join(MENTOR_AT_SCHOOL_PERIODS)
                        .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                        .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(SCHOOLS.ID))
                        .and(TRAINING_PERIODS.FINISHED_ON.isNull()))));
        return database.select(GiasSchoolColumns.ALL)
                .select(SCHOOLS.ID, unfinishedTraining)
                .from(GIAS_SCHOOLS)
                .leftJoin(SCHOOLS)
                .on(SCHOOLS.URN.eq(GIAS_SCHOOLS.URN))
                .where(GIAS_SCHOOLS.URN.eq(urn.value()))
                .fetchOptional(row -> row.get(SCHOOLS.ID) == null
                        ? SchoolAccess.NOT_SET_UP
                        : SchoolAccess.of(
                                GiasSchoolColumns.read(row), Boolean.TRUE.equals(row.get(unfinishedTraining))));
    }

    private Optional<School> find(Condition which) {
        return database.select(GiasSchoolColumns.ALL)
                .select(
                        SCHOOLS.ID,
                        SCHOOLS.API_ID,
                        SCHOOLS.MARKED_AS_ELIGIBLE,
                        SCHOOLS.INDUCTION_TUTOR_NAME,
                        SCHOOLS.INDUCTION_TUTOR_EMAIL,
                        SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .where(which)
                .fetchOptional(StoredSchools::school);
    }

    private static School school(Record row) {
        String tutorName = row.get(SCHOOLS.INDUCTION_TUTOR_NAME);
        String tutorEmail = row.get(SCHOOLS.INDUCTION_TUTOR_EMAIL);
        GiasSchool gias = GiasSchoolColumns.read(row);
        return new School(
                new SchoolId(row.get(SCHOOLS.ID)),
                gias.urn(),
                row.get(SCHOOLS.API_ID),
                gias,
                row.get(SCHOOLS.MARKED_AS_ELIGIBLE),
                tutorName == null || tutorEmail == null ? null : new InductionTutor(tutorName, tutorEmail),
                row.get(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN));
    }
}
