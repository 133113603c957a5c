package uk.gov.education.rect.integrations.notify;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.jobs.OutboxHandler;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends one e-mail. Each carries a reference of its own, and a repeated attempt first asks Notify whether it already
 * has a message with that reference, so that a crash between sending and recording does not send it twice. Refusals of
 * the message itself are final; a busy or unreachable Notify is tried again (07 §5.4).
 */
@Component
class NotifyEmails implements OutboxHandler {

    private static final int TIMEOUT_MILLISECONDS = 10_000;

    private final NotificationClient notify;
    private final NotifySettings settings;
    private final EmailWords words;

    NotifyEmails(NotifySettings settings, EmailWords words) {
        // The client offers no time-outs of its own; the JVM's defaults for its connections are the only handle.
        System.setProperty("sun.net.client.defaultConnectTimeout", String.valueOf(TIMEOUT_MILLISECONDS));
        System.setProperty("sun.net.client.defaultReadTimeout", String.valueOf(TIMEOUT_MILLISECONDS));
        this.notify =
                new NotificationClient(settings.apiKey(), settings.baseUrl().toString());
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String kind() {
        return OutgoingEmails.OUTBOX_KIND;
    }

    @Override
    public Delivery deliver(OutboxMessage message, int attempt) {
        String to = required(message, OutgoingEmails.TO);
        EmailTemplate template = EmailTemplate.valueOf(required(message, OutgoingEmails.TEMPLATE));
        EmailWords.Message words = this.words.fill(template, message.payload());
        try {
            if (attempt > 1 && alreadySent(message.onceKey())) {
                return new Delivery.Delivered();
            }
            notify.sendEmail(
                    settings.templateId().toString(),
                    to,
                    Map.of("subject", words.subject(), "body", words.body()),
                    message.onceKey());
            return new Delivery.Delivered();
        } catch (NotificationClientException failure) {
            return judge(failure);
        }
    }

    private boolean alreadySent(String reference) throws NotificationClientException {
        return !notify.getNotifications(null, "email", reference, null)
                .getNotifications()
                .isEmpty();
    }

    /** The client reports 400 also when it never got an answer; only then has its failure a cause. */
    private static Delivery judge(NotificationClientException failure) {
        if (failure.getCause() != null) {
            return new Delivery.Retry("Notify could not be reached", null);
        }
        int status = failure.getHttpResult();
        return switch (status) {
            case 400, 404, 410, 413 -> new Delivery.Refused("Notify refused the message (" + status + ")");
            case 401, 403 -> new Delivery.Retry("Notify does not accept our key (" + status + ")", null);
            default -> new Delivery.Retry("Notify is not available (" + status + ")", null);
        };
    }

    private static String required(OutboxMessage message, String key) {
        String value = message.payload().get(key);
        if (value == null) {
            throw new IllegalArgumentException("an e-mail in the outbox has no " + key);
        }
        return value;
    }
}
