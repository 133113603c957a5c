package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DEAD_LETTERS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.SCHEDULED_TASKS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.EventAuthorTypes;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

/** The console, as each kind of staff uses it: people, schools, jobs. */
class ConsoleTest extends ConsoleScenario {

    @Test
    @DisplayName("ADM-SRC-01 to 04: by the start of names whatever accents, by TRN, by API id; signs find nobody")
    void finding_a_teacher() {
        Trn trn = scene.aTrn();
        scene.anEct()
                .withTrn(trn)
                .called("Ångström")
                .at(scene.aSchool())
                .since("2026-09-01")
                .register();
        assertThat(admin.open("/admin").goesTo()).isEqualTo("/admin/teachers");
        assertThat(admin.open("/admin/teachers?q=er+angs").main()).contains("Erin Ångström", trn.value(), "ECT");
        assertThat(admin.open("/admin/teachers?q=nobody+" + trn).main()).contains("Erin Ångström");
        assertThat(admin.open("/admin/teachers?q=" + apiIdOf(trn)).main()).contains("Erin Ångström");
        assertThat(admin.open("/admin/teachers?q=%26%7C%21%27").main()).contains("No teachers match.");
        assertThat(admin.open("/admin/teachers?q=jo+sm").main()).contains("No teachers match.");
    }

    @Test
    @DisplayName("ADM-SRC-05 to 09: filtered by role and contract period, a row for each role")
    void filtering_teachers() {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct()
                .called("Filtered")
                .at(school)
                .since("2026-09-01")
                .trainedBy(Scene.AMBITION)
                .register();
        scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        assertThat(admin.open("/admin/teachers?q=filtered&role=ect&contract_period=2026")
                        .main())
                .contains("Erin Filtered", "2026");
        assertThat(admin.open("/admin/teachers?q=filtered&role=mentor").main()).contains("No teachers match.");
        assertThat(admin.open("/admin/teachers?q=filtered&contract_period=2025").main())
                .contains("No teachers match.");
        scene.anEct().called("Schoolled").at(school).since("2026-09-01").register();
        assertThat(admin.open("/admin/teachers?q=schoolled&contract_period=not_available")
                        .main())
                .contains("Erin Schoolled", "Not available");
    }

    @Test
    @DisplayName("06 §7, UI-TL-01, DM-EVT-06: the whole story of a teacher, every event with its author, latest first")
    void the_whole_story() {
        SchoolId school = scene.aSchool();
        AppropriateBodyPeriodId hub = scene.aTeachingSchoolHub();
        Trn trn = scene.aTrn();
        var ect = scene.anEct()
                .withTrn(trn)
                .called("Story")
                .at(school)
                .since("2025-09-01")
                .assuredBy(hub)
                .trainedBy(Scene.AMBITION)
                .register();
        scene.aMentor().of(ect.period()).at(school).since("2025-09-01").register();
        String page = "/admin/teachers/" + ect.teacher().value();
        assertThat(admin.open(page + "/training").main()).contains(Scene.AMBITION, "not yet confirmed", "Provider-led");
        TeacherId teacher = claimAndPass(hub, trn);
        assertThat(teacher).isEqualTo(ect.teacher());

        assertThat(admin.open(page).main()).contains("Erin Story", "TRN: " + trn, "Passed", "API participant ID");
        assertThat(admin.open(page + "/induction").main())
                .contains("6 of 6 terms", "Waiting to be sent", "Past induction periods", "Passed", "1 September 2025");
        assertThat(admin.open(page + "/school").main()).contains("As an ECT", "Full time", "Mentor");
        assertThat(admin.open(page + "/declarations").main()).contains("Nothing has been declared");
        Browser.Answer timeline = admin.open(page + "/timeline");
        assertThat(timeline.main())
                .contains(
                        "By Tamsin Tutor (school)", "By Bo Dee (appropriate body)", "Recorded on 6 Oct 2026", "set to")
                .contains("passed");
        List<String> times = timeline.page().select(".rect-timeline time").eachAttr("datetime");
        assertThat(times)
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo((first, second) -> Instant.parse(second).compareTo(Instant.parse(first)));
    }

    @Test
    @DisplayName("rule 5: the pages about a teacher need as many statements for a long history as for a short one")
    void pages_are_bounded() {
        SchoolId school = scene.aSchool();
        TeacherId shortOne = scene.anEct()
                .called("Short")
                .at(school)
                .since("2026-09-01")
                .register()
                .teacher();
        TeacherId longOne = scene.anEct()
                .called("Long")
                .at(school)
                .since("2026-09-01")
                .register()
                .teacher();
        for (int event = 0; event < 45; event++) {
            database.insertInto(EVENTS)
                    .set(EVENTS.EVENT_TYPE, "import_from_dqt")
                    .set(EVENTS.HEADING, "Event " + event)
                    .set(EVENTS.AUTHOR_TYPE, EventAuthorTypes.SYSTEM)
                    .set(EVENTS.TEACHER_ID, longOne.value())
                    .execute();
        }
        for (String part : List.of("", "/induction", "/school", "/training", "/declarations", "/timeline")) {
            int forShort = statements.during(() -> admin.open("/admin/teachers/" + shortOne.value() + part));
            int forLong = statements.during(() -> admin.open("/admin/teachers/" + longOne.value() + part));
            assertThat(forLong).as(part).isEqualTo(forShort).isLessThanOrEqualTo(6);
        }
        int list = statements.during(() -> admin.open("/admin/teachers"));
        assertThat(list).isLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("06 §7: what is not there is not found")
    void not_found() {
        for (String address : List.of(
                "/admin/teachers/999999",
                "/admin/teachers/999999/induction",
                "/admin/teachers/999999/timeline",
                "/admin/schools/999999",
                "/admin/schools/999999/teachers",
                "/admin/organisations/appropriate-bodies/999999",
                "/admin/organisations/lead-providers/999999")) {
            assertThat(admin.open(address).status()).as(address).isEqualTo(404);
        }
        assertThat(finance.open("/admin/finance/statements/999999").status()).isEqualTo(404);
        assertThat(manager.open("/admin/users/999999").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("06 §17.1 TRS-10: the jobs page shows jobs, what waits and what was given up; it is set going again")
    void jobs() {
        database.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, "deliver-outbox")
                .set(SCHEDULED_TASKS.TASK_INSTANCE, "recurring")
                .set(SCHEDULED_TASKS.EXECUTION_TIME, TestClock.DEFAULT.plusSeconds(9000))
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .execute();
        long letter = database.insertInto(DEAD_LETTERS)
                .set(DEAD_LETTERS.TASK_NAME, "deliver-outbox")
                .set(DEAD_LETTERS.TASK_INSTANCE, "recurring")
                .set(DEAD_LETTERS.FAILURES, 6)
                .set(DEAD_LETTERS.DIED_AT, TestClock.DEFAULT)
                .returningResult(DEAD_LETTERS.ID)
                .fetchSingle()
                .value1();
        long message = database.insertInto(OUTBOX)
                .set(OUTBOX.KIND, "email")
                .set(OUTBOX.IDEMPOTENCY_KEY, "email:" + UUID.randomUUID())
                .set(OUTBOX.PAYLOAD, JSONB.valueOf("{}"))
                .set(OUTBOX.LAST_ERROR, "refused by the other side")
                .set(OUTBOX.DEAD_AT, TestClock.DEFAULT)
                .returningResult(OUTBOX.ID)
                .fetchSingle()
                .value1();

        assertThat(admin.open("/admin/jobs").main())
                .contains(
                        "deliver-outbox",
                        "Sends e-mails",
                        "refused by the other side",
                        "Failures 6",
                        "Only the product team")
                .doesNotContain("Run again");
        assertThat(admin.sendFrom("/admin/schools", "/admin/jobs/actions/outbox/" + message)
                        .status())
                .isEqualTo(403);
        database.insertInto(OUTBOX)
                .set(OUTBOX.KIND, "trs_induction_write")
                .set(OUTBOX.IDEMPOTENCY_KEY, "trs_induction_write:" + UUID.randomUUID())
                .set(OUTBOX.PAYLOAD, JSONB.valueOf("{}"))
                .set(OUTBOX.LAST_ERROR, "TRS does not accept our key: 401")
                .set(OUTBOX.HELD_SINCE, TestClock.DEFAULT)
                .execute();
        assertThat(admin.open("/admin/jobs").main())
                .contains("TRS does not accept our key: 401, since", "Sent when the settings are put right");
        product.sendFrom("/admin/jobs", "/admin/jobs/actions/dead-letters/" + letter);
        product.sendFrom("/admin/jobs", "/admin/jobs/actions/outbox/" + message);
        String after = product.open("/admin/jobs").main();
        assertThat(after).contains("The message is tried again", "Nothing has failed for good.", "Email 1");
        assertThat(database.select(SCHEDULED_TASKS.EXECUTION_TIME)
                        .from(SCHEDULED_TASKS)
                        .where(SCHEDULED_TASKS.TASK_NAME.eq("deliver-outbox"))
                        .fetchSingle()
                        .value1())
                .isEqualTo(TestClock.DEFAULT);
        assertThat(product.sendFrom("/admin/jobs", "/admin/jobs/actions/run/no-such-job")
                        .status())
                .isEqualTo(404);
        assertThat(product.sendFrom("/admin/jobs", "/admin/jobs/actions/run/deliver-outbox")
                        .goesTo())
                .isEqualTo("/admin/jobs");
        assertThat(database.fetchCount(
                        EVENTS,
                        EVENTS.EVENT_TYPE.in("dead_letter_retried", "outbox_message_retried", "job_run_requested")))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("06 §10: a school is found by the start of its name or its URN, with its people and partnerships")
    void schools() {
        SchoolId school = scene.aSchool();
        int urn = database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1();
        var ect = scene.anEct()
                .called("Atschool")
                .at(school)
                .since("2026-09-01")
                .trainedBy(Scene.AMBITION)
                .register();
        scene.aPartnership().with(school).create();
        assertThat(admin.open("/admin/schools?q=scho+" + urn).main()).contains("School " + urn);
        assertThat(admin.open("/admin/schools?q=%27%27%27").main()).contains("No schools match.");
        assertThat(admin.open("/admin/schools/" + urn).goesTo()).endsWith("/overview");
        assertThat(admin.open("/admin/schools/" + urn + "/overview").main()).contains("Community school", "Open");
        assertThat(admin.open("/admin/schools/" + urn + "/teachers").main()).contains("Erin Atschool", "ECT", "2026");
        assertThat(admin.open("/admin/schools/" + urn + "/partnerships").main())
                .contains(Scene.AMBITION, "ECTs in training 1");
        assertThat(admin.open("/admin/schools/" + urn + "/timeline").main()).contains("Tamsin Tutor");
        assertThat(ect.already()).isFalse();
    }

    @Test
    @DisplayName("no dead links: every link of the console leads to a page, for whoever may see it")
    void no_dead_links() {
        SchoolId school = scene.aSchool();
        AppropriateBodyPeriodId hub = scene.aTeachingSchoolHub();
        Trn trn = scene.aTrn();
        scene.anEct()
                .withTrn(trn)
                .at(school)
                .since("2025-09-01")
                .assuredBy(hub)
                .trainedBy(Scene.AMBITION)
                .register();
        claimAndPass(hub, trn);
        for (Browser browser : List.of(admin, product)) {
            Deque<String> toOpen =
                    new ArrayDeque<>(List.of("/admin/teachers?q=" + trn, "/admin/organisations", "/admin/jobs"));
            Set<String> seen = new HashSet<>(toOpen);
            while (!toOpen.isEmpty() && seen.size() < 250) {
                String address = toOpen.remove();
                Browser.Answer answer = browser.open(address);
                assertThat(answer.status()).as(address).isIn(200, 303);
                for (Element link : answer.page().select("a[href^=/admin]")) {
                    String next = link.attr("href");
                    if (seen.add(next)) {
                        toOpen.add(next);
                    }
                }
            }
            assertThat(seen).hasSizeGreaterThan(20);
        }
    }
}
