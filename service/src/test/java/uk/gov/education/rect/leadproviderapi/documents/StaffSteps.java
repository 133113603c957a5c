package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.AttachDeclaration;
import uk.gov.education.rect.finance.AuthorisePayment;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.MarkStatementPayable;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.teachers.MergeTeachers;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.ChangeContractPeriod;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining;
import uk.gov.education.rect.training.NoteFundingEligibility;
import uk.gov.education.rect.training.TrainingPeriodId;

/** What DfE staff do, what is done at night, and days that pass. */
final class StaffSteps {

    private final Company company;
    private final Author.DfeStaffUser staff;

    StaffSteps(Company company) {
        this.company = company;
        this.staff = new Author.DfeStaffUser(
                new Scene(company.database).financeUser(), "finn.ance@education.gov.uk", "Finn Ance");
    }

    void addTo(Steps steps) {
        steps.once("make a statement payable", this::makePayable);
        steps.once("authorise a payment", this::authorise);
        steps.once("attach a declaration that waited", this::attach);
        steps.once("note who became fundable", this::noteFundable);
        steps.once("merge two records", this::merge);
        steps.once("change a contract period", this::changeContractPeriod);
        steps.once("correct the schedule of training that was left", this::correctSchedule);
        steps.happens("days pass", () -> passTo(TestClock.today().plusDays(1L + company.random.nextInt(6))));
    }

    /** The earliest, on the day after its deadline at the earliest; within the contract period. */
    private Object makePayable() {
        return company.found(
                row -> {
                    LocalDate deadline = row.get("deadline_date", LocalDate.class);
                    if (!deadline.isBefore(TestClock.today())) {
                        passTo(deadline.plusDays(1));
                    }
                    return company.the(MarkStatementPayable.class)
                            .execute(new MarkStatementPayable.Command(
                                    new Author.System(), new StatementId(row.get("id", Long.class))));
                },
                "select id, deadline_date from statements where status = 'open' and deadline_date < '2027-03-01'"
                        + " order by deadline_date limit 1");
    }

    private Object authorise() {
        return company.found(
                row -> company.the(AuthorisePayment.class)
                        .execute(new AuthorisePayment.Command(
                                staff, new StatementId(row.get("id", Long.class)), null, true)),
                "select id from statements where status = 'payable' order by id");
    }

    /** Whose participant has become fundable while there was no statement, so that nothing happened then. */
    private Object attach() {
        return company.found(
                row -> {
                    DeclarationId declaration = company.the(DeclareParticipant.class)
                            .execute(new DeclareParticipant.Command(
                                    new Author.LeadProviderApi(AMBITION),
                                    company.ambition(),
                                    row.get("api_id", String.class),
                                    "ecf-induction",
                                    "started",
                                    new TestClock()
                                            .instant()
                                            .minusSeconds(3_600)
                                            .toString(),
                                    "training-event-attended"))
                            .declaration();
                    company.database.execute(
                            "update teachers set ect_first_became_eligible_for_training_at = ?::timestamptz where id = ?",
                            new TestClock().instant().toString(),
                            row.get("id", Long.class));
                    company.tend.sweep();
                    return company.the(AttachDeclaration.class)
                            .execute(new AttachDeclaration.Command(new Author.System(), declaration));
                },
                """
                        select t.id, t.api_id
                        from api_participants p
                        join teachers t on t.id = p.record_id
                        where p.lead_provider_id = ?
                          and p.body like '%"participant_type":"ect"%'
                          and t.ect_first_became_eligible_for_training_at is null
                          and not exists (select from declarations d where d.teacher_id = t.id)
                        order by t.id""",
                company.ambition().value());
    }

    /** An ECT whose induction somebody wrote down by hand. */
    private Object noteFundable() {
        return company.found(
                row -> {
                    company.database.execute(
                            """
                                    insert into induction_periods (teacher_id, appropriate_body_period_id, started_on,
                                      induction_programme, training_programme)
                                    values (?, ?, ?, 'fip', 'provider_led')""",
                            row.get("id", Long.class),
                            company.anEct().body().value(),
                            Company.yesterday());
                    company.tend.sweep();
                    return company.the(NoteFundingEligibility.class)
                            .execute(new NoteFundingEligibility.Command(
                                    new Author.System(), new TeacherId(row.get("id", Long.class)), TraineeRole.ECT));
                },
                """
                        select t.id
                        from teachers t
                        where t.ect_first_became_eligible_for_training_at is null
                          and exists (select from ect_at_school_periods e where e.teacher_id = t.id)
                          and not exists (select from induction_periods i where i.teacher_id = t.id)
                        order by t.id""");
    }

    /** Training that goes on, to 2025 or back. */
    private Object changeContractPeriod() {
        return company.found(
                row -> company.the(ChangeContractPeriod.class)
                        .execute(new ChangeContractPeriod.Command(
                                staff,
                                new TrainingPeriodId(row.get("id", Long.class)),
                                new ContractYear(row.get("contract_period_year", Integer.class) == 2026 ? 2025 : 2026),
                                null)),
                """
                        select t.id, s.contract_period_year
                        from training_periods t
                        join schedules s on s.id = t.schedule_id
                        where t.started_on < ?
                          and t.finished_on is null
                        order by t.id""",
                TestClock.today());
    }

    /** Training that lead providers cannot change any more. */
    private Object correctSchedule() {
        return company.found(
                row -> company.the(CorrectScheduleOfEndedTraining.class)
                        .execute(new CorrectScheduleOfEndedTraining.Command(
                                staff,
                                new TrainingPeriodId(row.get("id", Long.class)),
                                ScheduleIdentifier.of("ecf-extended-september").orElseThrow(),
                                "Was on another schedule",
                                null)),
                """
                        select t.id
                        from training_periods t
                        join schedules s on s.id = t.schedule_id
                        where t.finished_on <= ?
                          and s.identifier <> 'ecf-extended-september'
                        order by t.id""",
                TestClock.today());
    }

    /** An ECT of ours is somebody else's record, too. */
    private Object merge() {
        Company.Ect source = company.anEct();
        Trn trn = company.scene.aTrn();
        TeacherId destination = new TeacherId(company.database
                .fetchSingle(
                        "insert into teachers (trn, trs_first_name, trs_last_name) values (?, 'Erin', 'Again') returning id",
                        trn.value())
                .get(0, Long.class));
        company.tend.sweep();
        var merged = company.the(MergeTeachers.class)
                .execute(new MergeTeachers.Command(staff, source.teacher(), destination, "The same person", null));
        company.ects.replaceAll(ect -> ect.teacher().equals(source.teacher())
                ? new Company.Ect(trn, destination, ect.period(), ect.body())
                : ect);
        company.mentors.replaceAll(mentor ->
                mentor.teacher().equals(source.teacher()) ? new Company.Mentor(destination, mentor.period()) : mentor);
        return merged;
    }

    private LocalDate passTo(LocalDate day) {
        TestClock.set(day.atTime(0, 5).atZone(ServiceClock.LONDON).toInstant());
        company.tend.turnDay();
        return TestClock.today();
    }
}
