package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.lower;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;

/**
 * Sends a member of DfE staff a code to sign in with (OTP-01). A new code ends the one before it; it neither resets the
 * count of wrong codes nor unlocks the account (OTP-03). Somebody unknown is sent nothing, nor is somebody whose account is
 * locked and who was told so when it was (06 §23.1); nobody can tell the difference (06 OTP-02). At one address codes may be asked for a few times only (OTP-09).
 */
@Component
public class RequestOneTimeCode {

    private final DSLContext database;
    private final OneTimeCodes codes;
    private final OutgoingEmails emails;
    private final Clock clock;
    private final CodeRequestLimit limit;
    private final TransactionTemplate transaction;

    RequestOneTimeCode(
            DSLContext database,
            OneTimeCodes codes,
            OutgoingEmails emails,
            Clock clock,
            CodeRequestLimit limit,
            TransactionTemplate transaction) {
        this.database = database;
        this.codes = codes;
        this.emails = emails;
        this.clock = clock;
        this.limit = limit;
        this.transaction = transaction;
    }

    /**
     * Sends the code if the address is that of a member of staff whose account is open.
     *
     * @param codePageUrl where to enter the code, for the message
     * @return false when codes were asked for at the address too often, whoever it belongs to; then nothing is sent
     *     (OTP-09)
     */
    public boolean request(EmailAddress email, String codePageUrl) {
        if (!limit.allows(email)) {
            return false;
        }
        transaction.executeWithoutResult(_ -> send(email, codePageUrl));
        return true;
    }

    private void send(EmailAddress email, String codePageUrl) {
        database.select(USERS.ID, USERS.NAME, USERS.EMAIL, USERS.OTP_LOCKED_AT)
                .from(USERS)
                .where(lower(USERS.EMAIL).eq(email.value().toLowerCase(Locale.ROOT)))
                .and(USERS.DISABLED_AT.isNull())
                .forNoKeyUpdate()
                .fetchOptional()
                .filter(user -> !VerifyOneTimeCode.locked(user.value4(), clock.instant()))
                .ifPresent(user -> {
                    String secret = codes.newSecret();
                    database.update(USERS)
                            .set(USERS.OTP_SECRET, secret)
                            // 06 OTP-14: a step used with the old secret says nothing about the new one
                            .setNull(USERS.OTP_VERIFIED_AT)
                            .where(USERS.ID.eq(user.value1()))
                            .execute();
                    emails.queue(
                            EmailTemplate.ONE_TIME_CODE,
                            new EmailAddress(user.value3()),
                            Map.of(
                                    "name", user.value2(),
                                    "code", codes.codeAt(secret, clock.instant()),
                                    "code_page_url", codePageUrl),
                            UUID.randomUUID().toString());
                });
    }
}
