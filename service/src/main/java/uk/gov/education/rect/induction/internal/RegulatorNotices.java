package uk.gov.education.rect.induction.internal;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.induction.InductionPeriodId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;

/** E-mails to the Teaching Regulation Agency about fails (AB-FAI-01). */
@Component
public class RegulatorNotices {

    private final OutgoingEmails emails;
    private final InductionPeriods people;
    private final AppropriateBodies appropriateBodies;
    private final EmailAddress regulator;

    RegulatorNotices(
            OutgoingEmails emails,
            InductionPeriods people,
            AppropriateBodies appropriateBodies,
            @Value("${induction.regulator-email:TRA.SE@education.gov.uk}") String regulator) {
        this.emails = emails;
        this.people = people;
        this.appropriateBodies = appropriateBodies;
        this.regulator = new EmailAddress(regulator);
    }

    /**
     * Tells the regulator that an ECT failed, once for each induction period.
     *
     * @param toldOn when the ECT was told, in words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(
            TeacherId teacher, AppropriateBodyPeriodId appropriateBody, InductionPeriodId period, String toldOn) {
        InductionPeriods.Person person = people.lock(teacher);
        String body = appropriateBodies
                .find(appropriateBody)
                .map(AppropriateBody::name)
                .orElseThrow();
        Trn trn = person.trnOrNull();
        emails.queue(
                EmailTemplate.INDUCTION_FAILED,
                regulator,
                Map.of(
                        "appropriate_body_name",
                        body,
                        "ect_name",
                        person.name(),
                        "trn",
                        trn == null ? "not known" : trn.value(),
                        "confirmation_sent_on",
                        toldOn),
                "induction-period-" + period.value());
    }
}
