package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.leadproviderapi.documents.Steps.NobodyThere;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;

/** Who is on a {@link Walk}, and how to pick one of them. */
final class Company {

    record Ect(Trn trn, TeacherId teacher, EctAtSchoolPeriodId period, AppropriateBodyPeriodId body) {}

    record Mentor(TeacherId teacher, MentorAtSchoolPeriodId period) {}

    final ApplicationContext beans;
    final Scene scene;
    final DSLContext database;
    final TendDocuments tend;
    final Random random;
    final List<SchoolId> schools = new ArrayList<>();
    final List<Ect> ects = new ArrayList<>();
    final List<Mentor> mentors = new ArrayList<>();

    Company(ApplicationContext beans, Scene scene, Random random) {
        this.beans = beans;
        this.scene = scene;
        this.database = beans.getBean(DSLContext.class);
        this.tend = beans.getBean(TendDocuments.class);
        this.random = random;
    }

    <T> T the(Class<T> useCase) {
        return beans.getBean(useCase);
    }

    <T> T one(List<T> list) {
        if (list.isEmpty()) {
            throw new NobodyThere();
        }
        return list.get(random.nextInt(list.size()));
    }

    /** One row of what the query finds. */
    <T> T found(Function<Record, T> read, String query, Object... values) {
        return read.apply(one(database.fetch(query, values)));
    }

    SchoolId aSchool() {
        return one(schools);
    }

    /** Somebody whose spell as an ECT is still known. */
    Ect anEct() {
        List<Long> known =
                database.fetch("select id from ect_at_school_periods").getValues(0, Long.class);
        return one(ects.stream()
                .filter(ect -> known.contains(ect.period().value()))
                .toList());
    }

    /** Somebody whose spell as a mentor is still known. */
    Mentor aMentor() {
        List<Long> known =
                database.fetch("select id from mentor_at_school_periods").getValues(0, Long.class);
        return one(mentors.stream()
                .filter(mentor -> known.contains(mentor.period().value()))
                .toList());
    }

    /** Of an ECT or a mentor. */
    AtSchoolPeriodId aSpell() {
        return mentors.isEmpty() || random.nextInt(3) > 0
                ? anEct().period()
                : aMentor().period();
    }

    SchoolId schoolOf(Ect ect) {
        return database.fetchOptional(
                        "select school_id from ect_at_school_periods where id = ?",
                        ect.period().value())
                .map(row -> new SchoolId(row.get(0, Long.class)))
                .orElseThrow(NobodyThere::new);
    }

    /** ECTs who ever were at the mentor's school. */
    List<EctAtSchoolPeriodId> colleaguesOf(Mentor mentor) {
        return database.fetch(
                        "select e.id from ect_at_school_periods e join mentor_at_school_periods m using (school_id)"
                                + " where m.id = ? order by e.id",
                        mentor.period().value())
                .map(row -> new EctAtSchoolPeriodId(row.get(0, Long.class)));
    }

    LeadProviderId ambition() {
        return scene.leadProvider(AMBITION);
    }

    LocalDate soon() {
        return TestClock.today().plusDays(random.nextInt(10) - 3L);
    }

    static LocalDate yesterday() {
        return TestClock.today().minusDays(1);
    }
}
