package uk.gov.education.rect.benchmarks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.TrainingChoice;
import uk.gov.education.rect.training.WorkingPattern;

/**
 * What a write pays for its documents: use cases with marking and rendering, against the same with neither, in turns. The
 * service runs in this process, so that rendering can be switched off.
 */
final class Writes {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final Author.SchoolUser TUTOR = new Author.SchoolUser("tutor@school.example.test", "A tutor");

    private final ConfigurableApplicationContext service;
    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final AbstractPlatformTransactionManager manager;
    private final Collection<TransactionExecutionListener> listeners;
    private final LeadProviderId leadProvider;
    private final String leadProviderName;
    private final LocalDate today;

    Writes(ConfigurableApplicationContext service, long leadProvider, String leadProviderName) {
        this.service = service;
        this.database = service.getBean(DSLContext.class);
        this.transactions = service.getBean(TransactionTemplate.class);
        this.manager = (AbstractPlatformTransactionManager) service.getBean(PlatformTransactionManager.class);
        this.listeners = List.copyOf(manager.getTransactionExecutionListeners());
        this.leadProvider = new LeadProviderId(leadProvider);
        this.leadProviderName = leadProviderName;
        this.today = service.getBean(ServiceClock.class).today();
    }

    void run() throws Exception {
        int each = 2 * (WARM_UP + ROUNDS);
        Deque<Long> schools = numbers("""
                select p.school_id
                from school_partnerships p
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                join active_lead_providers a on a.id = l.active_lead_provider_id
                join schools s on s.id = p.school_id
                join gias_schools g on g.urn = s.urn and g.eligible
                where a.lead_provider_id = ? and a.contract_period_year = 2026
                order by md5(p.id::text)
                limit ?""", each);
        Deque<UUID> participants = undeclared(each);
        AppropriateBodyPeriodId body = new AppropriateBodyPeriodId(database.fetchSingle(
                        "select min(id) from appropriate_body_periods where dfe_sign_in_organisation_id is not null")
                .get(0, Long.class));
        Deque<Integer> trns = new ArrayDeque<>();
        int nextTrn = database.fetchSingle("select coalesce(max(trn::integer), 0) + 1 from teachers")
                .get(0, Integer.class);
        for (int i = 0; i < each; i++) {
            trns.add(nextTrn + i);
        }
        Deque<UUID> withRendering = new ArrayDeque<>();
        Deque<UUID> without = new ArrayDeque<>();
        new InTurns()
                .baseline("register an ECT, without documents", () -> off(() -> register(schools, trns, body)))
                .measured(
                        "register an ECT",
                        "register an ECT, without documents",
                        () -> on(() -> register(schools, trns, body)))
                .baseline("declare, without documents", () -> off(() -> declare(participants, without)))
                .measured("declare", "declare, without documents", () -> on(() -> declare(participants, withRendering)))
                .baseline("void, without documents", () -> off(() -> takeBack(without, participants)))
                .measured("void", "void, without documents", () -> on(() -> takeBack(withRendering, participants)))
                .run(WARM_UP, ROUNDS);
    }

    private void register(Deque<Long> schools, Deque<Integer> trns, AppropriateBodyPeriodId body) {
        int trn = trns.remove();
        long school = schools.remove();
        schools.addLast(school);
        service.getBean(RegisterEct.class)
                .execute(new RegisterEct.Command(
                        TUTOR,
                        new SchoolId(school),
                        new Trn(String.format("%07d", trn)),
                        "Una",
                        "Benchmark",
                        null,
                        new EmailAddress("una" + trn + "@school.example.test"),
                        today.minusDays(1),
                        WorkingPattern.FULL_TIME,
                        body,
                        new TrainingChoice.ProviderLed(leadProvider, null)));
    }

    private void declare(Deque<UUID> participants, Deque<UUID> declared) {
        UUID participant = participants.remove();
        service.getBean(DeclareParticipant.class)
                .execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(leadProviderName),
                        leadProvider,
                        participant.toString(),
                        "ecf-induction",
                        "started",
                        today.minusDays(1) + "T09:00:00Z",
                        "training-event-attended"));
        declared.add(participant);
    }

    /** Whose declaration is void can be declared again. */
    private void takeBack(Deque<UUID> declared, Deque<UUID> participants) {
        UUID participant = declared.remove();
        UUID declaration = database.fetchSingle("""
                        select d.api_id from declarations d join teachers t on t.id = d.teacher_id
                        where t.api_id = ? and d.declaration_type = 'started' and d.payment_status <> 'voided'""", participant).get(0, UUID.class);
        service.getBean(VoidDeclaration.class)
                .execute(new VoidDeclaration.Command(
                        new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(leadProviderName), leadProvider),
                        declaration));
        participants.addLast(participant);
    }

    private void on(Runnable work) {
        manager.setTransactionExecutionListeners(listeners);
        inTransaction("on", work);
    }

    private void off(Runnable work) {
        manager.setTransactionExecutionListeners(List.of());
        inTransaction("off", work);
    }

    private void inTransaction(String marking, Runnable work) {
        transactions.executeWithoutResult(status -> {
            database.fetch("select set_config('rect.api_marking', ?, true)", marking);
            work.run();
        });
    }

    private Deque<Long> numbers(String query, int limit) {
        return new ArrayDeque<>(
                database.fetch(query, leadProvider.value(), limit).getValues(0, Long.class));
    }

    /** ECTs in training now whose start is not declared yet. */
    private Deque<UUID> undeclared(int limit) {
        List<UUID> found =
                new ArrayList<>(database.fetch("""
                        select t.api_id
                        from training_periods r
                        join teachers t on t.id = r.teacher_id
                        join schedules s on s.id = r.schedule_id and s.identifier = 'ecf-standard-september'
                        join school_partnerships p on p.id = r.school_partnership_id
                        join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                        join active_lead_providers a on a.id = l.active_lead_provider_id
                        where a.lead_provider_id = ?
                          and a.contract_period_year = 2026
                          and r.trainee_role = 'ect'
                          and r.started_on < current_date - 3
                          and (r.finished_on is null or r.finished_on > current_date)
                          and not exists (
                            select from training_periods o where o.teacher_id = r.teacher_id and o.id <> r.id
                          )
                          and not exists (
                            select from declarations d where d.teacher_id = t.id and d.declaration_type = 'started'
                          )
                        order by md5(t.id::text)
                        limit ?""", leadProvider.value(), limit).getValues(0, UUID.class));
        return new ArrayDeque<>(found);
    }
}
