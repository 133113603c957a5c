package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.sandbox.Finding.partnered;
import static uk.gov.education.rect.sandbox.Finding.schools;
import static uk.gov.education.rect.sandbox.Finding.trained;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.sandbox.Scenario.Scope;
import uk.gov.education.rect.sandbox.Scenario.Subject;
import uk.gov.education.rect.schools.SchoolId;

/** Schools and their partnerships (API-SBX-04, "Schools"). */
final class SchoolScenarios {

    private static final List<Integer> ALWAYS = List.of();
    private static final String NOBODY_TRAINS =
            "not " + trained("(t.finished_on is null or t.finished_on >= {2}::date)");
    private static final String OTHER_PARTNERSHIP = """
            exists (
              select from school_partnerships o
              join lead_provider_delivery_partnerships od on od.id = o.lead_provider_delivery_partnership_id
              join active_lead_providers oa on oa.id = od.active_lead_provider_id
              where o.school_id = p.school_id and oa.contract_period_year = p.year and %s)""";
    private static final String SECOND = OTHER_PARTNERSHIP.formatted("oa.lead_provider_id = {0} and o.id <> p.id");
    private static final String OTHERS = OTHER_PARTNERSHIP.formatted("oa.lead_provider_id <> {0}");

    static final List<Scenario> ALL = List.of(
            school(
                    "Schools that chose the lead provider in 2026, without a partnership",
                    List.of(2026),
                    3,
                    schools("""
                    exists (
                      select from training_periods t
                      join ect_at_school_periods e on e.id = t.ect_at_school_period_id
                      join active_lead_providers a on a.id = t.expression_of_interest_id
                      where e.school_id = s.id and t.school_partnership_id is null
                        and a.lead_provider_id = {0} and a.contract_period_year = 2026)"""),
                    (stage, leadProvider, _) ->
                            stage.ect(stage.props().unusedSchool(), stage.start(2026), leadProvider)),
            school(
                    "Schools in partnership in 2024 and 2025, with an ECT of 2024 who goes on in 2025",
                    List.of(2024, 2025),
                    3,
                    partnered("p.year = 2025 and " + trained("""
                            exists (
                              select from training_periods f
                              join schedules sc on sc.id = f.schedule_id
                              where f.ect_at_school_period_id = t.ect_at_school_period_id and sc.contract_period_year = 2024)""")),
                    (stage, leadProvider, _) -> {
                        Stage.Ect ect = ParticipantScenarios.alone(stage, leadProvider, 2024);
                        stage.partnership(leadProvider, ect.school(), 2025);
                        stage.goesOnIn(
                                leadProvider, ect, 2025, stage.start(2025).plusDays(7));
                    }),
            school(
                    "Schools in partnership whose participants have all gone to another lead provider",
                    ALWAYS,
                    2,
                    partnered(NOBODY_TRAINS + " and " + trained("""
                            exists (
                              select from training_periods n
                              join school_partnerships ns on ns.id = n.school_partnership_id
                              join lead_provider_delivery_partnerships nd on nd.id = ns.lead_provider_delivery_partnership_id
                              join active_lead_providers na on na.id = nd.active_lead_provider_id
                              where n.teacher_id = t.teacher_id and n.started_on > t.started_on and na.lead_provider_id <> {0})""")),
                    (stage, leadProvider, _) -> {
                        int year = leadProvider.lastYear();
                        Stage.Ect ect = ParticipantScenarios.alone(stage, leadProvider, year);
                        LeadProvider other = stage.props().another(leadProvider, year);
                        stage.ect(
                                ect.person(),
                                ParticipantScenarios.busy(stage, other, year),
                                stage.start(year).plusDays(14),
                                other);
                    }),
            school(
                    "Schools in partnership without participants",
                    ALWAYS,
                    3,
                    partnered("not " + trained("true")),
                    (stage, leadProvider, _) ->
                            ParticipantScenarios.partnered(stage, leadProvider, leadProvider.lastYear())),
            school(
                    "Schools in partnership in 2024 that chose the lead provider, with participants",
                    List.of(2024),
                    3,
                    partnered("p.year = 2024 and " + trained("t.expression_of_interest_id is not null")),
                    (stage, leadProvider, _) -> {
                        SchoolId school = stage.props().unusedSchool();
                        stage.ect(school, stage.start(2024), leadProvider);
                        stage.partnership(leadProvider, school, 2024);
                    }),
            school(
                    "Schools that trained in 2025 and where all have left",
                    List.of(2025),
                    3,
                    partnered("p.year = 2025 and " + trained("true") + " and " + NOBODY_TRAINS),
                    (stage, leadProvider, _) -> {
                        LocalDate lastDay = LocalDate.of(2026, 7, 17);
                        stage.leaves(
                                ParticipantScenarios.alone(stage, leadProvider, 2025),
                                lastDay.isBefore(stage.today())
                                        ? lastDay
                                        : stage.today().minusDays(1));
                    }),
            school(
                    "Schools where ECTs and mentors train now",
                    ALWAYS,
                    3,
                    partnered(
                            trained("t.trainee_role = 'ect' and t.started_on <= {2}::date and t.finished_on is null")
                                    + " and "
                                    + trained(
                                            "t.trainee_role = 'mentor' and t.started_on <= {2}::date and t.finished_on is null")),
                    (stage, leadProvider, _) -> {
                        int year = leadProvider.lastYear();
                        stage.mentor(
                                ParticipantScenarios.alone(stage, leadProvider, year), stage.start(year), leadProvider);
                    }),
            school(
                    "Schools in several partnerships with the lead provider, through different delivery partners",
                    ALWAYS,
                    3,
                    partnered(SECOND),
                    (stage, leadProvider, _) -> twice(stage, leadProvider)),
            school(
                    "Schools in several partnerships with the lead provider and one with another",
                    ALWAYS,
                    3,
                    partnered(SECOND + " and " + OTHERS),
                    (stage, leadProvider, _) -> {
                        int year = leadProvider.lastYear();
                        stage.partnership(stage.props().another(leadProvider, year), twice(stage, leadProvider), year);
                    }),
            new Scenario(
                    "Schools whose ECTs are all on school-led training",
                    Scope.EVERYBODY,
                    ALWAYS,
                    3,
                    Subject.SCHOOL,
                    schools("""
                            exists (
                              select from training_periods t join ect_at_school_periods e on e.id = t.ect_at_school_period_id
                              where e.school_id = s.id)
                            and not exists (
                              select from training_periods t join ect_at_school_periods e on e.id = t.ect_at_school_period_id
                              where e.school_id = s.id and t.training_programme <> 'school_led')"""),
                    (stage, leadProvider, _) ->
                            stage.ect(stage.props().unusedSchool(), stage.start(leadProvider.lastYear()), null)),
            new Scenario(
                    "Schools with an ECT on provider-led training",
                    Scope.EVERYBODY,
                    ALWAYS,
                    10,
                    Subject.SCHOOL,
                    schools("""
                            exists (
                              select from training_periods t join ect_at_school_periods e on e.id = t.ect_at_school_period_id
                              where e.school_id = s.id and t.training_programme = 'provider_led')"""),
                    (stage, leadProvider, _) ->
                            ParticipantScenarios.alone(stage, leadProvider, leadProvider.lastYear())),
            new Scenario(
                    "Schools with neither participants nor a partnership",
                    Scope.EVERYBODY,
                    ALWAYS,
                    3,
                    Subject.SCHOOL,
                    Props.UNUSED_SCHOOLS,
                    (_, _, _) -> {
                        throw new IllegalStateException("the sandbox needs more schools at which nothing has happened");
                    }));

    private SchoolScenarios() {}

    private static SchoolId twice(Stage stage, LeadProvider leadProvider) {
        int year = leadProvider.lastYear();
        SchoolId school = ParticipantScenarios.partnered(stage, leadProvider, year);
        stage.props().secondPartnership(leadProvider, school, year);
        return school;
    }

    private static Scenario school(String title, List<Integer> years, int number, String find, Scenario.Maker make) {
        return new Scenario(title, Scope.LEAD_PROVIDER, years, number, Subject.SCHOOL, find, make);
    }
}
