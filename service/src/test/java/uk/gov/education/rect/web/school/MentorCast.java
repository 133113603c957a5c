package uk.gov.education.rect.web.school;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;

/** The people of tests that register mentors at one school, and what has become of them. */
final class MentorCast {

    private final Scene scene;
    private final ScriptedTrs trs;
    private final DSLContext database;
    private final SchoolBrowsers browsers;
    private final FinishMentorAtSchoolPeriods leave;
    private final SchoolId school;

    MentorCast(
            Scene scene,
            ScriptedTrs trs,
            DSLContext database,
            SchoolBrowsers browsers,
            FinishMentorAtSchoolPeriods leave,
            SchoolId school) {
        this.scene = scene;
        this.trs = trs;
        this.database = database;
        this.browsers = browsers;
        this.leave = leave;
        this.school = school;
    }

    /** The message at the start date. */
    String errorOf(Wizard wizard, String day) {
        return wizard.errors("started-on", "started_on", day).getFirst();
    }

    /** Registers somebody who will mentor at this school only, up to their start date. */
    Wizard comingHereOnly(long ect, Trn trn) {
        return Wizard.forMentor(browsers.of(school), ect)
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "yes");
    }

    /** An ECT of the school, who is trained there. */
    long schoolLed() {
        return scene.anEct().at(school).since("2026-09-01").register().period().value();
    }

    /** An ECT of the school, whom a lead provider trains. */
    long providerLed(String leadProvider) {
        return scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(leadProvider)
                .register()
                .period()
                .value();
    }

    /** An ECT whose lead provider does not work any more. */
    long ectOfALeadProviderThatStopped() {
        TestClock.set(LocalDate.of(2025, 9, 10));
        long ect = ectOf("Stopped", 2025);
        TestClock.set(TestClock.DEFAULT);
        return ect;
    }

    /** An ECT of a lead provider that works in one contract period only. */
    long ectOf(String leadProvider, int year) {
        database.execute("insert into lead_providers (name) values (?) on conflict do nothing", leadProvider);
        database.execute(
                "insert into active_lead_providers (lead_provider_id, contract_period_year)"
                        + " select id, ? from lead_providers where name = ? on conflict do nothing",
                year,
                leadProvider);
        return scene.anEct()
                .at(school)
                .since("2025-09-01")
                .trainedBy(leadProvider)
                .register()
                .period()
                .value();
    }

    /** Somebody whom the service does not know. */
    Trn newPerson() {
        return trs.knows(scene.aTrn(), "Mona", "New");
    }

    /** A mentor at a school since 2025, trained by a lead provider or not. */
    Trn mentorAt(SchoolId where, @Nullable String trainedBy) {
        Trn trn = trs.knows(scene.aTrn(), "Morgan", "Mentor");
        var ect = scene.anEct().at(where).since("2025-09-01").register();
        var mentor = scene.aMentor().withTrn(trn).of(ect.period()).at(where).since("2025-09-01");
        (trainedBy == null ? mentor : mentor.trainedBy(trainedBy)).register();
        return trn;
    }

    /** The same, who has left everywhere on the day. */
    Trn left(Trn mentor, String day) {
        leave.execute(
                new FinishMentorAtSchoolPeriods.Command(Scene.TUTOR, teacher(mentor), LocalDate.parse(day), null));
        return mentor;
    }

    /** The same, whose training is not paid for. */
    Trn unfunded(Trn trn) {
        database.execute(
                "insert into teachers (trn, trs_first_name, trs_last_name, mentor_became_ineligible_for_funding_on,"
                        + " mentor_became_ineligible_for_funding_reason)"
                        + " values (?, 'Morgan', 'Mentor', '2024-01-01', 'completed_during_early_roll_out')"
                        + " on conflict (trn) do update set mentor_became_ineligible_for_funding_on = '2024-01-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'completed_during_early_roll_out'",
                trn.value());
        return trn;
    }

    /** Their key. */
    TeacherId teacher(Trn trn) {
        return new TeacherId(database.resultQuery("select id from teachers where trn = ?", trn.value())
                .fetchSingle(0, Long.class));
    }

    /** Since when they mentor at this school, or null. */
    @Nullable
    LocalDate startedHere(Trn trn) {
        return database.resultQuery(
                        "select max(started_on) from mentor_at_school_periods where school_id = ? and teacher_id = ?",
                        school.value(),
                        teacher(trn).value())
                .fetchSingle(0, LocalDate.class);
    }

    /** Who trains the mentor at this school; null when nobody does. */
    @Nullable
    String trainedHereBy(Trn trn) {
        return Optional.ofNullable(
                        database.resultQuery("""
                                select lp.name
                                from training_periods tp
                                join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
                                join active_lead_providers a on a.id = tp.expression_of_interest_id
                                join lead_providers lp on lp.id = a.lead_provider_id
                                where m.school_id = ? and m.teacher_id = ?
                                """, school.value(), teacher(trn).value())
                                .fetchOne())
                .map(row -> row.get(0, String.class))
                .orElse(null);
    }

    /** The key of a lead provider, as forms send it. */
    String idOf(String leadProvider) {
        return Long.toString(scene.leadProvider(leadProvider).value());
    }

    /** The name of a school. */
    String nameOf(SchoolId which) {
        return String.valueOf(database.resultQuery(
                        "select g.name from schools s join gias_schools g on g.urn = s.urn where s.id = ?",
                        which.value())
                .fetchSingle(0, String.class));
    }
}
