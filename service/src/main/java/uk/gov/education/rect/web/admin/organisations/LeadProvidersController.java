package uk.gov.education.rect.web.admin.organisations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.access.RevokeApiToken;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.govuk.ErrorMessage;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.organisations.Organisations.LeadProvider;
import uk.gov.education.rect.web.admin.organisations.Organisations.Token;

/** Lead providers and their API tokens (06 §11.7 and §16). Only the product team may make and revoke tokens. */
@Controller
class LeadProvidersController {

    private static final String LIST = "/admin/organisations/lead-providers";
    private static final String ONE = LIST + "/{id:[0-9]+}";
    private static final String TOKENS = ONE + "/api-tokens";
    private static final int LONGEST = 500;

    /** Days for which a token works, and what they are called; nothing for no end. */
    private static final SequencedMap<String, String> LIFETIMES = new LinkedHashMap<>();

    static {
        LIFETIMES.put("", "Until it is revoked");
        LIFETIMES.put("90", "90 days");
        LIFETIMES.put("365", "1 year");
    }

    private final Pages pages;
    private final Templates templates;
    private final Organisations organisations;
    private final CreateApiToken createApiToken;
    private final RevokeApiToken revokeApiToken;
    private final ServiceClock clock;

    LeadProvidersController(
            Pages pages,
            Templates templates,
            Organisations organisations,
            CreateApiToken createApiToken,
            RevokeApiToken revokeApiToken,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.organisations = organisations;
        this.createApiToken = createApiToken;
        this.revokeApiToken = revokeApiToken;
        this.clock = clock;
    }

    @GetMapping(LIST)
    View list(StaffUser staff) {
        Table table = Table.of("Lead providers", "Name", "Contract periods", "VAT")
                .withCaptionClasses("govuk-visually-hidden");
        for (LeadProvider provider : organisations.leadProviders()) {
            table = table.row(
                    Table.Cell.of(Links.link(provider.name(), LIST + "/" + provider.id())),
                    Table.Cell.of(provider.years()),
                    Table.Cell.of(provider.vatRegistered() ? "Registered" : "Not registered"));
        }
        Table all = table;
        return pages.page("Lead providers")
                .wide()
                .back("Back to organisations", "/admin/organisations")
                .show(_ -> templates.adminLeadProviders(all));
    }

    @GetMapping(ONE)
    View leadProvider(StaffUser staff, @PathVariable long id) {
        LeadProvider provider = provider(id);
        SummaryList summary = SummaryList.of(
                SummaryList.Row.of("Contract periods", provider.years()),
                SummaryList.Row.of("VAT", provider.vatRegistered() ? "Registered" : "Not registered"));
        List<SummaryList> tokens = organisations.tokens(id).stream()
                .map(token -> token(id, token, staff.role().runsTheService(), 3))
                .toList();
        String create = staff.role().runsTheService() ? LIST + "/" + id + "/api-tokens/new" : null;
        return pages.page(provider.name())
                .back("Back to lead providers", LIST)
                .show(_ -> templates.adminLeadProvider(provider.name(), summary, tokens, create));
    }

    @GetMapping(TOKENS + "/new")
    View newToken(StaffUser staff, @PathVariable long id) {
        LeadProvider provider = provider(id);
        return pages.page("Create an API token")
                .back(LIST + "/" + id)
                .show(page -> templates.adminTokenForm(page, provider.name(), LIST + "/" + id, lifetimes()));
    }

    /** The token is on the page that answers, and nowhere else: it cannot be opened again. */
    @PostMapping(TOKENS)
    View create(
            StaffUser staff,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(defaultValue = "") String lifetime) {
        LeadProvider provider = provider(id);
        Instant expiresAt = LIFETIMES.containsKey(lifetime) && !lifetime.isEmpty()
                ? clock.now().plus(Duration.ofDays(Integer.parseInt(lifetime)))
                : null;
        CreateApiToken.Created created = createApiToken.execute(
                new CreateApiToken.Command(staff.author(), id, shortened(description), expiresAt, null));
        return pages.page("API token created")
                .show(_ -> templates.adminTokenCreated(provider.name(), LIST + "/" + id, created.token()));
    }

    @GetMapping(TOKENS + "/{token:[0-9]+}/revoke")
    View confirmRevoking(StaffUser staff, @PathVariable long id, @PathVariable long token) {
        return revoking(id, token, Input.of("reason", "Why is it revoked?"));
    }

    private View revoking(long id, long token, Input reason) {
        LeadProvider provider = provider(id);
        Token shown = ofProvider(id, token);
        return pages.page("Revoke an API token")
                .back(LIST + "/" + id)
                .invalid(reason.errorMessage() != null)
                .show(page -> templates.adminTokenRevoke(
                        page,
                        provider.name(),
                        token(id, shown, false, 2),
                        LIST + "/" + id,
                        LIST + "/" + id + "/api-tokens/" + token + "/revoke",
                        reason));
    }

    @PostMapping(TOKENS + "/{token:[0-9]+}/revoke")
    View revoke(
            StaffUser staff,
            @PathVariable long id,
            @PathVariable long token,
            @RequestParam(required = false) @Nullable String reason) {
        ofProvider(id, token);
        String why = shortened(reason);
        if (why == null) {
            return revoking(
                    id,
                    token,
                    Input.of("reason", "Why is it revoked?")
                            .withErrorMessage(ErrorMessage.of("Enter why the token is revoked")));
        }
        revokeApiToken.execute(new RevokeApiToken.Command(staff.author(), token, why));
        return pages.redirect(LIST + "/" + id, Flash.success("The API token was revoked. It no longer works."));
    }

    private LeadProvider provider(long id) {
        return organisations.leadProvider(id).orElseThrow(NotThere::new);
    }

    private Token ofProvider(long id, long token) {
        return organisations.tokens(id).stream()
                .filter(each -> each.id() == token)
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private SummaryList token(long leadProvider, Token token, boolean mayRevoke, int headingLevel) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("State", state(token)));
        rows.add(SummaryList.Row.of("Begins with", token.hint()));
        rows.add(SummaryList.Row.of("Created", Formats.dateAndTime(token.createdAt())));
        rows.add(SummaryList.Row.of(
                "Last used", token.lastUsedAt() == null ? "Never" : Formats.dateAndTime(token.lastUsedAt())));
        if (token.revocationReason() != null) {
            rows.add(SummaryList.Row.of("Reason", token.revocationReason()));
        }
        SummaryList.Card card = mayRevoke && token.revokedAt() == null
                ? SummaryList.Card.of(
                        token.description(),
                        SummaryList.Action.of(
                                "Revoke",
                                LIST + "/" + leadProvider + "/api-tokens/" + token.id() + "/revoke",
                                "this token"))
                : SummaryList.Card.of(token.description());
        return SummaryList.of(rows).withCard(card.withHeadingLevel(headingLevel));
    }

    private String state(Token token) {
        if (token.revokedAt() != null) {
            return "Revoked on " + Formats.dateAndTime(token.revokedAt());
        }
        Instant expires = token.expiresAt();
        if (expires == null) {
            return "Works until it is revoked";
        }
        return (expires.isAfter(clock.now()) ? "Works until " : "Expired on ") + Formats.dateAndTime(expires);
    }

    private static Select lifetimes() {
        return Select.of(
                "lifetime",
                "How long does it work?",
                LIFETIMES.entrySet().stream()
                        .map(choice -> Select.Item.of(choice.getKey(), choice.getValue()))
                        .toList());
    }

    private static @Nullable String shortened(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
