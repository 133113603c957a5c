package uk.gov.education.rect.email.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.jobs.Outbox;
import uk.gov.education.rect.jobs.OutboxMessage;

/** E-mails wait in the outbox, as kind {@value OutgoingEmails#OUTBOX_KIND}. */
@Component
class OutboxEmails implements OutgoingEmails {

    private final Outbox outbox;
    private final ServiceClock clock;

    OutboxEmails(Outbox outbox, ServiceClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void queue(EmailTemplate template, EmailAddress to, Map<String, String> personalisation, String onceKey) {
        if (!personalisation.keySet().equals(template.fields())) {
            throw new IllegalArgumentException(
                    template + " needs " + template.fields() + " and was given " + personalisation.keySet());
        }
        Map<String, String> payload = new HashMap<>(personalisation);
        payload.put(TEMPLATE, template.name());
        payload.put(TO, to.value());
        outbox.add(new OutboxMessage(
                OUTBOX_KIND, OutgoingEmails.reference(template, onceKey), null, null, payload, clock.now()));
    }
}
