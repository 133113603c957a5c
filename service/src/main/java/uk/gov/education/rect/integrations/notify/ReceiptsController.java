package uk.gov.education.rect.integrations.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.jobs.DeliveryReports;

/**
 * Where GOV.UK Notify says what became of an e-mail (07 §5.1, §5.4), with the bearer token that both know. Without one
 * configured there is no such address. A receipt for a message that is not known here is taken all the same, since Notify
 * would only send it again.
 */
@RestController
class ReceiptsController {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsController.class);
    private static final Set<String> STATUSES =
            Set.of("created", "sending", "delivered", "permanent-failure", "temporary-failure", "technical-failure");

    private final DeliveryReports reports;
    private final NotifySettings settings;

    ReceiptsController(DeliveryReports reports, NotifySettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * What is read of a receipt; never the address.
     *
     * @param id Notify's id of the message
     * @param reference ours, see {@link OutgoingEmails#reference}
     * @param status one of Notify's delivery statuses
     */
    record Receipt(
            @Nullable String id,
            @Nullable String reference,
            @Nullable String status) {}

    @PostMapping("/notify/receipts")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody Receipt receipt) {
        String token = settings.receiptsToken();
        if (token == null || token.isBlank()) {
            return ResponseEntity.notFound().build();
        }
        if (!MessageDigest.isEqual(bytes("Bearer " + token), bytes(authorization))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        String id = receipt.id();
        String reference = receipt.reference();
        String status = receipt.status();
        if (id == null || reference == null || status == null || !STATUSES.contains(status)) {
            return ResponseEntity.badRequest().build();
        }
        if (!reports.keep(OutgoingEmails.OUTBOX_KIND, reference, id, status)) {
            LOG.info("Notify reported on a message that is not known here");
        }
        return ResponseEntity.noContent().build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
