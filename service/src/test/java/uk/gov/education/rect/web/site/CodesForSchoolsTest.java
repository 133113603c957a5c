package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.Locale;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.testing.Letters;

/** Accounts with a school's URN, whose holders sign in by a one-time code as people of that school. */
class CodesForSchoolsTest extends SignInScenario {

    private static final String EMAIL = "sam.school@education.gov.uk";
    private static int urn = 234_560;

    @Autowired
    private Letters letters;

    private long user;

    @BeforeEach
    void an_account() {
        urn++;
        database.execute("truncate rate_limit_buckets");
        database.deleteFrom(EVENTS).execute();
        database.deleteFrom(USERS).execute();
        user = data().staff(EMAIL, StaffRole.ADMIN);
    }

    @Test
    @DisplayName("SJ-OTP-01 OTP-10: the right code makes a person of the school, who is no member of staff meanwhile")
    void of_the_school() throws Exception {
        data().school(urn, "Code School");
        isOf(urn);

        assertThat(location(byCode())).isEqualTo("/school/home/ects");
        assertThat(body(open("/privacy"))).contains("Alex Admin, Code School", "Sign out");
        assertThat(open("/admin/teachers").getResponse().getStatus()).isEqualTo(403);
        assertThat(database.fetchCount(EVENTS))
                .as("SES-11: only DfE Sign-in is recorded")
                .isZero();

        isOf(null);
        assertThat(location(open("/school/home/ects")))
                .as("SES-01: read afresh")
                .isEqualTo("/");
    }

    @Test
    @DisplayName(
            "SJ-ACC-12 SJ-OTP-01: people of a school that is new here or has closed are blocked like anybody of it")
    void blocked() throws Exception {
        data().giasSchool(urn, "New Code School", "Community school", GiasSchoolStatuses.OPEN);
        isOf(urn);

        byCode();

        assertThat(location(open("/school/home/ects"))).isEqualTo("/school/access-denied");
        assertThat(body(open("/school/access-denied"))).contains("New Code School cannot use this service");
    }

    @Test
    @DisplayName("OTP-10: a URN that GIAS does not know signs nobody in; without one the account is of staff")
    void nowhere() throws Exception {
        isOf(urn);
        assertThat(body(byCode())).contains("Your account cannot sign in with a code");

        isOf(null);
        assertThat(location(byCode())).isEqualTo("/admin");
    }

    private void isOf(@Nullable Integer school) {
        database.update(USERS)
                .set(USERS.OTP_SCHOOL_URN, school)
                .where(USERS.ID.eq(user))
                .execute();
    }

    private org.springframework.test.web.servlet.MvcResult byCode() throws Exception {
        database.deleteFrom(OUTBOX).execute();
        submit("/otp-sign-in", "email", EMAIL.toLowerCase(Locale.ROOT));
        String code = Objects.requireNonNull(
                letters.where(DSL.trueCondition()).getFirst().get("code"));
        return submit("/otp-sign-in/verify", "code", code);
    }
}
