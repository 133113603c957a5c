package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.testing.Letters;
import uk.gov.education.rect.testing.TestClock;

class OneTimeCodeTest extends SignInScenario {

    private static final String EMAIL = "ada.minton@education.gov.uk";

    @Autowired
    private Letters letters;

    private long user;

    @BeforeEach
    void aMemberOfStaff() {
        database.deleteFrom(EVENTS).execute();
        database.deleteFrom(OUTBOX).execute();
        database.deleteFrom(USERS).execute();
        database.execute("truncate rate_limit_buckets");
        user = data().staff(EMAIL, StaffRole.ADMIN);
    }

    @Test
    @DisplayName(
            "OTP-01 SES-06 OTP-11 NOT-01: the code in the e-mail signs its owner in, and leads to the page they wanted")
    void the_code_signs_in() throws Exception {
        assertThat(location(open("/admin/teachers?q=x"))).isEqualTo("/sign-in");
        String code = requestCode(EMAIL.toUpperCase(Locale.ROOT).replace("@EDUCATION.GOV.UK", "@education.gov.uk"));
        String before = cookie().getValue();

        assertThat(location(submit("/otp-sign-in/verify", "code", code))).isEqualTo("/admin/teachers?q=x");

        assertThat(cookie().getValue()).as("SES-05").isNotEqualTo(before);
        assertThat(location(open("/"))).isEqualTo("/admin");
        assertThat(location(submit("/sign-out")))
                .as("no DfE Sign-in to sign out of")
                .isEqualTo("/");
    }

    @Test
    @DisplayName("06 OTP-02: an unknown address gets the same next page and no e-mail")
    void an_unknown_address() throws Exception {
        assertThat(location(submit("/otp-sign-in", "email", "nobody@education.gov.uk")))
                .isEqualTo("/otp-sign-in/code");
        assertThat(database.fetchCount(OUTBOX)).isZero();
        assertThat(body(submit("/otp-sign-in/verify", "code", "123456"))).contains("The code is wrong or has expired");
    }

    @Test
    @DisplayName(
            "06 OTP-01, OTP-05, OTP-12: what is no address and no code is said beside the field, with an error title")
    void wrong_shapes() throws Exception {
        for (String typed : new String[] {"", "   ", "ada", "ada@", "ada@x..uk"}) {
            MvcResult result = submit("/otp-sign-in", "email", typed);
            assertThat(result.getResponse().getStatus()).as(typed).isEqualTo(422);
            assertThat(body(result)).contains("<title>Error: ", "href=\"#email\"");
        }
        assertThat(body(open("/otp-sign-in/code"))).as("06 OTP-12").doesNotContain("Request a new code");
        for (String typed : new String[] {"", "12345", "1234567", "abcdef"}) {
            assertThat(body(submit("/otp-sign-in/verify", "code", typed)))
                    .contains("Enter the 6-digit code from the email", "href=\"#code\"", "Request a new code");
        }
    }

    @Test
    @DisplayName("DM-USR-04, OTP-02: a code lasts ten minutes and works once")
    void a_code_lasts_ten_minutes_and_works_once() throws Exception {
        String code = requestCode(EMAIL);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofSeconds(601)));
        assertThat(location(submit("/otp-sign-in/verify", "code", code))).isNull();

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofSeconds(600)));
        assertThat(location(submit("/otp-sign-in/verify", "code", code))).isEqualTo("/admin");

        session = null;
        submit("/otp-sign-in", "email", "nobody@education.gov.uk");
        rememberEmail();
        assertThat(location(submit("/otp-sign-in/verify", "code", code))).isNull();
    }

    @Test
    @DisplayName("OTP-01, 06 OTP-14: a new code ends the one before, and works even in the same half minute")
    void a_new_code_ends_the_old() throws Exception {
        String first = requestCode(EMAIL);
        assertThat(location(submit("/otp-sign-in/verify", "code", first))).isEqualTo("/admin");
        session = null;
        String second = requestCode(EMAIL);
        if (!first.equals(second)) {
            assertThat(location(submit("/otp-sign-in/verify", "code", first))).isNull();
        }
        assertThat(location(submit("/otp-sign-in/verify", "code", second))).isEqualTo("/admin");
    }

    @Test
    @DisplayName(
            "DM-USR-04, OTP-03, 06 OTP-04, OTP-09: ten wrong codes lock the account, on the timeline; only the right code is told so")
    void ten_wrong_codes_lock() throws Exception {
        String code = requestCode(EMAIL);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int attempt = 1; attempt <= 9; attempt++) {
            submit("/otp-sign-in/verify", "code", wrong);
        }
        assertThat(lockedAt()).isNull();
        assertThat(body(submit("/otp-sign-in/verify", "code", wrong))).contains("wrong or has expired");
        assertThat(lockedAt()).isEqualTo(TestClock.DEFAULT);
        var event = database.selectFrom(EVENTS).fetchSingle();
        assertThat(event.getEventType()).isEqualTo("otp_account_locked");
        assertThat(event.getUserId()).isEqualTo(user);

        assertThat(body(submit("/otp-sign-in/verify", "code", wrong))).contains("wrong or has expired");
        assertThat(body(submit("/otp-sign-in/verify", "code", code))).contains("Your account is locked");
        assertThat(failures()).as("not counted while locked").isEqualTo(10);
    }

    @Test
    @DisplayName(
            "06 OTP-04 OTP-08 §23.1: a locked account is told once and gets no codes; after 30 minutes it opens again")
    void locked_for_half_an_hour() throws Exception {
        String code = requestCode(EMAIL);
        String wrong = code.equals("000000") ? "111111" : "000000";
        submit("/otp-sign-in/verify", "code", wrong);
        requestCode(EMAIL);
        assertThat(failures()).as("a new code counts nothing back").isEqualTo(1);
        for (int attempt = 2; attempt <= 10; attempt++) {
            submit("/otp-sign-in/verify", "code", wrong);
        }
        database.deleteFrom(OUTBOX)
                .where(OUTBOX.IDEMPOTENCY_KEY.startsWith("email:one_time_code:"))
                .execute();
        assertThat(location(submit("/otp-sign-in", "email", EMAIL))).isEqualTo("/otp-sign-in/code");
        assertThat(letters.where(DSL.trueCondition()))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("template", "ONE_TIME_CODE_LOCKED")
                        .containsEntry("to", EMAIL));

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(30)));
        assertThat(location(submit("/otp-sign-in/verify", "code", requestCode(EMAIL))))
                .isEqualTo("/admin");
        assertThat(lockedAt()).isNull();
        assertThat(failures()).isZero();
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .containsExactly("otp_account_locked", "otp_account_unlocked");
    }

    @Test
    @DisplayName("OTP-03: the right code sets the count back")
    void the_right_code_resets_the_count() throws Exception {
        String code = requestCode(EMAIL);
        submit("/otp-sign-in/verify", "code", code.equals("000000") ? "111111" : "000000");
        assertThat(failures()).isEqualTo(1);

        submit("/otp-sign-in/verify", "code", code);

        assertThat(failures()).isZero();
    }

    @Test
    @DisplayName("07 §11.5: the secret behind codes is stored encrypted, differently each time")
    void the_secret_is_encrypted() throws Exception {
        String code = requestCode(EMAIL);
        String first = secret();
        requestCode(EMAIL);

        assertThat(first).doesNotContain(code).hasSizeGreaterThan(80).isNotEqualTo(secret());
    }

    @Test
    @DisplayName("OTP-09: codes may be asked for five times in 15 minutes at one address, known or not")
    void asked_too_often() throws Exception {
        for (String email : new String[] {EMAIL, "nobody@education.gov.uk"}) {
            int answered = 0;
            String page = "";
            // the window is of real time and may end in between: then one more is allowed
            while (answered <= 10 && page.isEmpty()) {
                MvcResult result = submit("/otp-sign-in", "email", email);
                if (location(result) == null) {
                    page = body(result);
                } else {
                    answered++;
                }
            }
            assertThat(answered).isIn(5, 6, 7, 8, 9, 10);
            assertThat(page).contains("You have asked for too many codes. Try again in 15 minutes", "href=\"#email\"");
        }
        assertThat(database.select(DSL.field("id"))
                        .from("rate_limit_buckets")
                        .fetch(row -> String.valueOf(row.value1())))
                .noneMatch(id -> id.contains("@"));
        assertThat(location(submit("/otp-sign-in", "email", "somebody.else@education.gov.uk")))
                .isEqualTo("/otp-sign-in/code");
    }

    @Test
    @DisplayName("23.1: an account that is switched off gets no code")
    void a_disabled_account() throws Exception {
        database.update(USERS).set(USERS.DISABLED_AT, TestClock.DEFAULT).execute();

        submit("/otp-sign-in", "email", EMAIL);

        assertThat(database.fetchCount(OUTBOX)).isZero();
    }

    /** The code page of a browser in which that address was asked for, without ending the code. */
    private void rememberEmail() throws Exception {
        database.update(USERS)
                .set(USERS.EMAIL, "moved@education.gov.uk")
                .where(USERS.ID.eq(user))
                .execute();
        submit("/otp-sign-in", "email", EMAIL);
        database.update(USERS).set(USERS.EMAIL, EMAIL).where(USERS.ID.eq(user)).execute();
    }

    private String requestCode(String email) throws Exception {
        database.deleteFrom(OUTBOX).execute();
        assertThat(location(submit("/otp-sign-in", "email", email))).isEqualTo("/otp-sign-in/code");
        assertThat(letters.where(DSL.trueCondition())).hasSize(1);
        return Objects.requireNonNull(
                letters.where(DSL.trueCondition()).getFirst().get("code"));
    }

    private java.time.@org.jspecify.annotations.Nullable Instant lockedAt() {
        return database.select(USERS.OTP_LOCKED_AT)
                .from(USERS)
                .where(USERS.ID.eq(user))
                .fetchSingle()
                .value1();
    }

    private int failures() {
        return database.select(USERS.OTP_FAILED_ATTEMPTS)
                .from(USERS)
                .where(USERS.ID.eq(user))
                .fetchSingle()
                .value1();
    }

    private String secret() {
        return database.select(USERS.OTP_SECRET)
                .from(USERS)
                .where(USERS.ID.eq(user))
                .fetchSingle()
                .value1();
    }
}
