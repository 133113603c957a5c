package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.RequestOneTimeCode;
import uk.gov.education.rect.access.VerifyOneTimeCode;
import uk.gov.education.rect.access.VerifyOneTimeCode.Result;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;
import uk.gov.education.rect.web.WebSettings;

/** Signing in by a code sent by e-mail, for DfE staff (07 §2.11). */
@Controller
@ConditionalOnProperty(name = "access.one-time-codes", havingValue = "true", matchIfMissing = true)
class OneTimeCodeController {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final String CODE_PAGE = "/otp-sign-in/code";

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;
    private final RequestOneTimeCode requestCode;
    private final VerifyOneTimeCode verifyCode;
    private final Arrivals arrivals;
    private final WebSettings settings;

    OneTimeCodeController(
            Pages pages,
            Templates templates,
            Sessions sessions,
            RequestOneTimeCode requestCode,
            VerifyOneTimeCode verifyCode,
            Arrivals arrivals,
            WebSettings settings) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
        this.requestCode = requestCode;
        this.verifyCode = verifyCode;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    @GetMapping("/otp-sign-in")
    View askForEmail(HttpServletRequest request) {
        sessions.keepCodeEmail(request, null);
        return emailPage("", null);
    }

    /** Whatever the address, the next page is the same, so nobody learns who has an account. */
    @PostMapping("/otp-sign-in")
    View sendCode(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        if (email.isBlank()) {
            return emailPage(email, "Enter your email address");
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return emailPage(email, "Enter an email address in the correct format, like name@education.gov.uk");
        }
        if (!requestCode.request(address.get(), settings.serviceUrl() + CODE_PAGE)) {
            return emailPage(email, "You have asked for too many codes. Try again in 15 minutes");
        }
        sessions.keepCodeEmail(request, address.get().value());
        return pages.redirect(CODE_PAGE);
    }

    @GetMapping(CODE_PAGE)
    View askForCode() {
        return codePage(null);
    }

    @PostMapping("/otp-sign-in/verify")
    View verify(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        String digits = code.replace(" ", "");
        if (!SIX_DIGITS.matcher(digits).matches()) {
            return codePage("Enter the 6-digit code from the email");
        }
        Optional<EmailAddress> email = sessions.codeEmail(request).flatMap(EmailAddress::parse);
        if (email.isEmpty()) {
            return codePage("The code is wrong or has expired");
        }
        return switch (verifyCode.execute(new VerifyOneTimeCode.Command(email.get(), digits))) {
            case Result.Accepted accepted -> {
                sessions.begin(request, accepted.entry(), null);
                yield pages.redirect(arrivals.landing(request));
            }
            case Result.Wrong() -> codePage("The code is wrong or has expired");
            case Result.Locked() ->
                codePage("Your account is locked for 30 minutes. A colleague who manages users can unlock it before");
            case Result.NotEnabled() -> codePage("Your account cannot sign in with a code");
        };
    }

    private View emailPage(String typed, @Nullable String error) {
        return pages.page("Sign in with a code")
                .back("/sign-in")
                .invalid(error != null)
                .show(page -> templates.siteCodeEmail(page, typed, error));
    }

    private View codePage(@Nullable String error) {
        return pages.page("Check your email")
                .back("/otp-sign-in")
                .invalid(error != null)
                .show(page -> templates.siteCode(page, error));
    }
}
