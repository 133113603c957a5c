package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

/** Users of the console and tokens of lead providers. */
class ConsoleUsersTest extends ConsoleScenario {

    @Test
    @DisplayName(
            "DM-USR-01, DM-GAP-33, ADM-USR-01 ADM-USR-02: a user is added and changed, with events; wrong details are said"
                    + " beside the fields")
    void users() {
        String email = "new." + UUID.randomUUID() + "@education.gov.uk";
        assertThat(manager.sendFrom("/admin/users/new", "/admin/users").errors())
                .containsExactly("Enter their full name", "Enter their email address", "Select a role");
        assertThat(add("X", "x@example.com", "admin").errors())
                .containsExactly("Enter an address of the Department for Education, like name@education.gov.uk");
        assertThat(add("X", "x@notreallyeducation.gov.uk", "admin").errors()).hasSize(1);
        assertThat(add("X", "not-an-address", "boss").errors())
                .containsExactly(
                        "Enter an email address in the correct format, like name@education.gov.uk", "Select a role");
        assertThat(add("Nia New", email, "finance").goesTo()).isEqualTo("/admin/users");
        Browser.Answer list = manager.open("/admin/users");
        assertThat(list.main()).contains("Nia New was added.", email, "Finance");
        assertThat(add("Twin", email.toUpperCase(Locale.ROOT).replace("EDUCATION", "education"), "admin")
                        .errors())
                .containsExactly("Somebody else is already registered with this email address");

        String digital = "new." + UUID.randomUUID() + "@digital.education.gov.uk";
        assertThat(add("Dee Digital", digital, "admin").goesTo()).isEqualTo("/admin/users");

        String user = list.link("Nia New");
        manager.sendFrom(user + "/edit", user, "name", "Nia Newer", "email", email, "role", "admin");
        assertThat(manager.open(user).main())
                .contains(
                        "Nia Newer was updated.",
                        "Admin",
                        "Role changed from 'Finance' to 'Admin'",
                        "Name set to 'Nia New'");
        int before = database.fetchCount(EVENTS);
        manager.sendFrom(user + "/edit", user, "name", "Nia Newer", "email", email, "role", "admin");
        assertThat(database.fetchCount(EVENTS)).isEqualTo(before);
    }

    @Test
    @DisplayName("OTP-08 06 §1.5: an account may stand for a school, by a URN of 5 or 6 digits; on the timeline")
    void school_of_an_account() {
        String email = "school." + UUID.randomUUID() + "@education.gov.uk";
        for (String wrong : new String[] {"1234", "1234567", "-12345", "12345x", "012345"}) {
            assertThat(manager.sendFrom(
                                    "/admin/users/new",
                                    "/admin/users",
                                    "name",
                                    "Sid School",
                                    "email",
                                    email,
                                    "role",
                                    "admin",
                                    "otp_school_urn",
                                    wrong)
                            .errors())
                    .as(wrong)
                    .containsExactly("School URN must be 5 or 6 digits");
        }
        add("Sid School", email, "admin");
        String user = manager.open("/admin/users").link("Sid School");
        assertThat(manager.open(user).main()).contains("School URN for signing in by code Not set");
        for (String right : new String[] {"12345", "123456", ""}) {
            manager.sendFrom(
                    user + "/edit",
                    user,
                    "name",
                    "Sid School",
                    "email",
                    email,
                    "role",
                    "admin",
                    "otp_school_urn",
                    right);
            assertThat(manager.open(user).main())
                    .contains("School URN for signing in by code " + (right.isEmpty() ? "Not set" : right));
        }
        assertThat(manager.open(user).main()).contains("12345");
    }

    @Test
    @DisplayName("06 §23.1: nobody changes their own role")
    void own_role() {
        String user = "/admin/users/" + managerId;
        String email = manager.open(user + "/edit").page().select("#email").val();
        assertThat(manager.sendFrom(user + "/edit", user, "name", "Me", "email", email, "role", "product_team")
                        .errors())
                .containsExactly("You cannot change your own role. Ask another user manager");
    }

    @Test
    @DisplayName("DM-USR-04, ADM-USR-03, OTP-04: a locked user is unlocked, once")
    void unlocking() {
        String user = "/admin/users/" + managerId;
        database.update(USERS)
                .set(USERS.OTP_LOCKED_AT, TestClock.DEFAULT)
                .set(USERS.OTP_FAILED_ATTEMPTS, 10)
                .where(USERS.ID.eq(managerId))
                .execute();
        product.sendFrom(user, user + "/unlock-otp-sign-in");
        assertThat(product.open(user).main()).contains("can sign in by code again", "One-time sign-in of");
        var unlocked = database.fetchSingle(USERS, USERS.ID.eq(managerId));
        assertThat(unlocked.getOtpLockedAt()).isNull();
        assertThat(unlocked.getOtpFailedAttempts()).isZero();
        int events = database.fetchCount(EVENTS);
        product.sendFrom("/admin/users/new", user + "/unlock-otp-sign-in");
        assertThat(database.fetchCount(EVENTS)).isEqualTo(events);
    }

    @Test
    @DisplayName("06 §16: a token is shown once, works, and is revoked with a reason; only the product team may")
    void tokens() {
        long provider = scene.leadProvider(Scene.AMBITION).value();
        String page = "/admin/organisations/lead-providers/" + provider;
        Browser.Answer created = product.sendFrom(
                page + "/api-tokens/new", page + "/api-tokens", "description", "For the autumn release");
        String token = created.page().select("code").text();
        assertThat(token).startsWith("rect_");
        assertThat(apiTokens.caller(token)).isPresent();
        assertThat(product.open(page).text())
                .contains("For the autumn release", "Works until it is revoked")
                .doesNotContain(token);
        assertThat(admin.open(page).main()).contains("Only the product team").doesNotContain("Create an API token");
        assertThat(admin.open(page + "/api-tokens/new").status()).isEqualTo(403);

        long id = database.select(API_TOKENS.ID)
                .from(API_TOKENS)
                .where(API_TOKENS.DESCRIPTION.eq("For the autumn release"))
                .fetchSingle()
                .value1();
        String revoke = page + "/api-tokens/" + id + "/revoke";
        Browser.Answer without = product.send(revoke, "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.errors()).containsExactly("Enter why the token is revoked");
        assertThat(apiTokens.caller(token)).isPresent();
        assertThat(product.send(revoke, "reason", "Leaked").goesTo()).isEqualTo(page);
        assertThat(product.open(page).main()).contains("Revoked on", "Leaked");
        assertThat(apiTokens.caller(token)).isEmpty();
        long other = scene.leadProvider(Scene.TEACH_FIRST).value();
        assertThat(product.open("/admin/organisations/lead-providers/" + other + "/api-tokens/" + id + "/revoke")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("06 §16: a token can be given an end, after which it does not work")
    void a_token_that_ends() {
        long provider = scene.leadProvider(Scene.TEACH_FIRST).value();
        String page = "/admin/organisations/lead-providers/" + provider;
        String token = product.sendFrom(page + "/api-tokens/new", page + "/api-tokens", "lifetime", "90")
                .page()
                .select("code")
                .text();
        assertThat(product.open(page).main()).contains("Works until 4 January 2027");
        assertThat(apiTokens.caller(token)).isPresent();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(90)));
        assertThat(apiTokens.caller(token)).isEmpty();
    }
}
