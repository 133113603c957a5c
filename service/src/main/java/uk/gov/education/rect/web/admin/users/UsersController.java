package uk.gov.education.rect.web.admin.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AccessSettings;
import uk.gov.education.rect.access.AddStaffUser;
import uk.gov.education.rect.access.ChangeStaffUser;
import uk.gov.education.rect.access.StaffDetails;
import uk.gov.education.rect.access.StaffRefusal;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.access.UnlockStaffUser;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.timeline.Timelines;

/** The members of DfE staff who may sign in (06 §1.5). */
@Controller
class UsersController {

    private static final String LIST = "/admin/users";
    private static final String ONE = LIST + "/{id:[0-9]+}";

    private final Pages pages;
    private final Templates templates;
    private final StaffUsers users;
    private final AddStaffUser addStaffUser;
    private final ChangeStaffUser changeStaffUser;
    private final UnlockStaffUser unlockStaffUser;
    private final Timelines timelines;
    private final AccessSettings access;

    UsersController(
            Pages pages,
            Templates templates,
            StaffUsers users,
            AddStaffUser addStaffUser,
            ChangeStaffUser changeStaffUser,
            UnlockStaffUser unlockStaffUser,
            Timelines timelines,
            AccessSettings access) {
        this.pages = pages;
        this.templates = templates;
        this.users = users;
        this.addStaffUser = addStaffUser;
        this.changeStaffUser = changeStaffUser;
        this.unlockStaffUser = unlockStaffUser;
        this.timelines = timelines;
        this.access = access;
    }

    /** The fields as typed. */
    record Typed(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @BindParam("otp_school_urn") @Nullable String schoolUrn) {

        /** @param known the school's URN kept so far, which stays where it cannot be changed */
        StaffDetails details(boolean forSchools, String known) {
            return new StaffDetails(
                    name == null ? "" : name,
                    email == null ? "" : email,
                    Arrays.stream(StaffRole.values())
                            .filter(each -> each.code().equals(role))
                            .findFirst(),
                    !forSchools ? known : schoolUrn == null ? "" : schoolUrn);
        }
    }

    @GetMapping(LIST)
    View list(StaffUser staff) {
        Table table = Table.of("Users", "Name", "Email", "Role").withCaptionClasses("govuk-visually-hidden");
        for (StaffUsers.Row user : users.all()) {
            table = table.row(
                    Table.Cell.of(Links.link(user.name(), LIST + "/" + user.id())),
                    Table.Cell.of(user.email()),
                    Table.Cell.of(user.role().displayName()));
        }
        Table all = table;
        return pages.page("Users").wide().show(_ -> templates.adminUsers(all));
    }

    @GetMapping(LIST + "/new")
    View add(StaffUser staff) {
        return form(adding(new StaffDetails("", "", Optional.empty()), Map.of()));
    }

    @PostMapping(LIST)
    View create(StaffUser staff, Typed typed) {
        StaffDetails details = typed.details(access.oneTimeCodesForSchools(), "");
        try {
            addStaffUser.execute(new AddStaffUser.Command(staff.author(), details));
            return pages.redirect(LIST, Flash.success(details.name() + " was added."));
        } catch (Refused refused) {
            return form(adding(details, UserForm.words(refused.as(StaffRefusal.class))));
        }
    }

    @GetMapping(ONE)
    View user(StaffUser staff, @PathVariable long id, @RequestParam(required = false) @Nullable String events) {
        StaffUsers.Row user = user(id);
        SummaryList summary = SummaryList.of(
                SummaryList.Row.of("Name", user.name()),
                SummaryList.Row.of("Email", user.email()),
                SummaryList.Row.of("Role", user.role().displayName()),
                SummaryList.Row.of("Created on", Formats.date(user.createdAt())),
                SummaryList.Row.of("Locked out of signing in by code", user.locked() ? "Yes" : "No"),
                SummaryList.Row.of("May sign in", user.disabled() ? "No" : "Yes"));
        if (access.oneTimeCodesForSchools()) {
            List<SummaryList.Row> rows = new ArrayList<>(summary.rows());
            rows.add(
                    3,
                    SummaryList.Row.of(
                            "School URN for signing in by code", user.schoolUrn() == null ? "Not set" : urn(user)));
            summary = SummaryList.of(rows);
        }
        SummaryList details = summary;
        int number = Paging.number(events);
        Paging paging = new Paging(number, Timelines.PAGE_SIZE, timelines.count(Link.USER, id));
        var entries = timelines.page(Link.USER, id, number, staff.role().seesFinance());
        return pages.page(user.name())
                .back("Back to users", LIST)
                .show(page -> templates.adminUser(
                        page,
                        user.name(),
                        LIST + "/" + id,
                        user.locked(),
                        details,
                        entries,
                        paging,
                        Address.of(LIST + "/" + id)));
    }

    @GetMapping(ONE + "/edit")
    View edit(StaffUser staff, @PathVariable long id) {
        StaffUsers.Row user = user(id);
        return form(changing(
                id, new StaffDetails(user.name(), user.email(), Optional.of(user.role()), urn(user)), Map.of()));
    }

    @PostMapping(ONE)
    View update(StaffUser staff, @PathVariable long id, Typed typed) {
        StaffDetails details = typed.details(access.oneTimeCodesForSchools(), urn(user(id)));
        Author.DfeStaffUser author = new Author.DfeStaffUser(staff.userId(), staff.email(), staff.name());
        try {
            boolean changed = changeStaffUser
                    .execute(new ChangeStaffUser.Command(author, id, details))
                    .changed();
            return changed
                    ? pages.redirect(LIST + "/" + id, Flash.success(details.name() + " was updated."))
                    : pages.redirect(LIST + "/" + id);
        } catch (Refused refused) {
            return form(changing(id, details, UserForm.words(refused.as(StaffRefusal.class))));
        }
    }

    @PostMapping(ONE + "/unlock-otp-sign-in")
    View unlock(StaffUser staff, @PathVariable long id) {
        user(id);
        String name = unlockStaffUser
                .execute(new UnlockStaffUser.Command(staff.author(), id))
                .name();
        return pages.redirect(LIST + "/" + id, Flash.success(name + " can sign in by code again."));
    }

    private StaffUsers.Row user(long id) {
        return users.find(id).orElseThrow(NotThere::new);
    }

    private static String urn(StaffUsers.Row user) {
        return user.schoolUrn() == null ? "" : user.schoolUrn().toString();
    }

    private UserForm adding(StaffDetails details, Map<String, String> errors) {
        return new UserForm("Add a user", LIST, LIST, details, access.oneTimeCodesForSchools(), errors);
    }

    private UserForm changing(long id, StaffDetails details, Map<String, String> errors) {
        String user = LIST + "/" + id;
        return new UserForm("Change a user", user, user, details, access.oneTimeCodesForSchools(), errors);
    }

    private View form(UserForm form) {
        return pages.page(form.heading())
                .back(form.cancel())
                .invalid(!form.errors().isEmpty())
                .show(page -> templates.adminUserForm(page, form));
    }
}
