package uk.gov.education.rect.web.admin.schools;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.Mailing;
import uk.gov.education.rect.schools.Mailings;
import uk.gov.education.rect.schools.ReminderOptOuts;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.CsvDownload;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.WebSettings;
import uk.gov.education.rect.web.admin.NotThere;

/** Files of schools for letters that go to many of them, as GOV.UK Notify takes them (spec 02 §19.4, 06 §17.2). */
@Controller
class MailingsController {

    private static final String MAILINGS = "/admin/schools/mailings";
    private static final List<String> SHORT =
            List.of("urn", "school_name", "recipient_name", "recipient_email", "reminder_email_opt_out_url");
    private static final List<String> LONG = List.of(
            "urn",
            "school_name",
            "recipient_name",
            "recipient_email",
            "establishment_type",
            "phase",
            "section_41_approved",
            "region",
            "previously_signed_into_rect",
            "latest_training_programme",
            "latest_lead_provider",
            "reminder_email_opt_out_url");

    private final Mailings mailings;
    private final ReminderOptOuts optOuts;
    private final ServiceClock clock;
    private final WebSettings settings;
    private final Pages pages;
    private final Templates templates;

    MailingsController(
            Mailings mailings,
            ReminderOptOuts optOuts,
            ServiceClock clock,
            WebSettings settings,
            Pages pages,
            Templates templates) {
        this.mailings = mailings;
        this.optOuts = optOuts;
        this.clock = clock;
        this.settings = settings;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping(MAILINGS)
    View list(StaffUser staff) {
        return pages.page("Mailings to schools")
                .back("Back to schools", "/admin/schools")
                .show(_ -> templates.adminMailings(Arrays.asList(Mailing.values()), MAILINGS));
    }

    @GetMapping(MAILINGS + "/{mailing}.csv")
    View file(StaffUser staff, @PathVariable("mailing") String key) {
        Mailing mailing = Mailing.of(key).orElseThrow(NotThere::new);
        boolean detailed = mailing == Mailing.REGISTRATION_OPENING;
        return new CsvDownload(
                mailing.key() + "-" + clock.today(),
                detailed ? LONG : SHORT,
                rows -> mailings.forEach(
                        mailing, clock.today(), one -> rows.row(detailed ? inFull(one) : inShort(one))));
    }

    private String[] inShort(Mailings.Recipient one) {
        return new String[] {
            Integer.toString(one.urn()), one.schoolName(), one.recipientName(), one.recipientEmail(), optOut(one)
        };
    }

    private String[] inFull(Mailings.Recipient one) {
        return new String[] {
            Integer.toString(one.urn()),
            one.schoolName(),
            one.recipientName(),
            one.recipientEmail(),
            one.establishmentType(),
            orNothing(one.phase()),
            Boolean.toString(one.section41Approved()),
            orNothing(one.region()),
            Boolean.toString(one.signedIn()),
            orNothing(one.programme()),
            orNothing(one.leadProvider()),
            optOut(one)
        };
    }

    private static String orNothing(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private String optOut(Mailings.Recipient one) {
        return settings.serviceUrl().toString().replaceAll("/$", "") + optOuts.link(one.school());
    }
}
