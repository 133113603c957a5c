package uk.gov.education.rect.web.admin;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingProgramme;

/** Staff of every role are signed in to the console. Today is 6 October 2026. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ConsoleScenario {

    static final Author HUB = new Author.AppropriateBodyUser("hub@example.test", "Bo Dee");

    @Autowired
    DSLContext database;

    @Autowired
    Scene scene;

    @Autowired
    ClaimEct claimEct;

    @Autowired
    RecordPass recordPass;

    @Autowired
    ApiTokens apiTokens;

    @Autowired
    CountedStatements statements;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIns signIns;

    Browser admin;
    Browser manager;
    Browser finance;
    Browser product;
    long managerId;

    @BeforeEach
    void staff_of_every_role_are_signed_in() {
        String unique = UUID.randomUUID().toString();
        AccessData data = new AccessData(database);
        admin = new Browser(mvc, signIns.staff(data.staff("a." + unique + "@education.gov.uk", StaffRole.ADMIN)));
        managerId = data.staff("m." + unique + "@education.gov.uk", StaffRole.USER_MANAGER);
        manager = new Browser(mvc, signIns.staff(managerId));
        finance = new Browser(mvc, signIns.staff(data.staff("f." + unique + "@education.gov.uk", StaffRole.FINANCE)));
        product = new Browser(
                mvc, signIns.staff(data.staff("p." + unique + "@education.gov.uk", StaffRole.PRODUCT_TEAM)));
    }

    Browser.Answer add(String name, String email, String role) {
        return manager.sendFrom("/admin/users/new", "/admin/users", "name", name, "email", email, "role", role);
    }

    TeacherId claimAndPass(AppropriateBodyPeriodId hub, Trn trn) {
        TeachingRecord person = new TeachingRecord(
                trn,
                "Erin",
                "Story",
                LocalDate.of(1998, 3, 12),
                null,
                null,
                TrsInductionStatus.REQUIRED_TO_COMPLETE,
                null,
                null,
                LocalDate.of(2024, 7, 1),
                null,
                null,
                null,
                List.of(),
                false);
        TeacherId teacher = claimEct.execute(new ClaimEct.Command(
                        HUB, hub, person, LocalDate.of(2025, 9, 1), TrainingProgramme.PROVIDER_LED))
                .teacher();
        recordPass.execute(new RecordPass.Command(HUB, hub, teacher, LocalDate.of(2026, 9, 30), new BigDecimal("6")));
        return teacher;
    }

    String apiIdOf(Trn trn) {
        return database.select(TEACHERS.API_ID)
                .from(TEACHERS)
                .where(TEACHERS.TRN.eq(trn.value()))
                .fetchSingle()
                .value1()
                .toString();
    }
}
