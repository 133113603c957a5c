package uk.gov.education.rect.web.admin.schools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.schools.RegistrationWindows;
import uk.gov.education.rect.schools.RegistrationWindows.Window;
import uk.gov.education.rect.schools.RemoveRegistrationWindow;
import uk.gov.education.rect.schools.SetRegistrationWindow;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.admin.NotThere;

/** The days on which schools cannot register anybody (SJ-X-30): everybody of DfE sees them, the product team sets them. */
@Controller
class RegistrationWindowsController {

    private static final String LIST = "/admin/schools/registration-windows";
    private static final String ONE = LIST + "/{id:[0-9]{1,18}}";

    private final Pages pages;
    private final Templates templates;
    private final RegistrationWindows windows;
    private final ContractPeriods contractPeriods;
    private final SetRegistrationWindow set;
    private final RemoveRegistrationWindow remove;

    RegistrationWindowsController(
            Pages pages,
            Templates templates,
            RegistrationWindows windows,
            ContractPeriods contractPeriods,
            SetRegistrationWindow set,
            RemoveRegistrationWindow remove) {
        this.pages = pages;
        this.templates = templates;
        this.windows = windows;
        this.contractPeriods = contractPeriods;
        this.set = set;
        this.remove = remove;
    }

    @GetMapping(LIST)
    View list(StaffUser staff) {
        List<Window> all = windows.all();
        boolean maySet = staff.role() == StaffRole.PRODUCT_TEAM;
        return pages.page("Days without registration")
                .back("Back to schools", "/admin/schools")
                .show(_ -> templates.adminRegistrationWindows(all, maySet, LIST));
    }

    @GetMapping(LIST + "/new")
    View add(StaffUser staff) {
        return show(adding(Map.of()));
    }

    @PostMapping(LIST + "/new")
    View create(StaffUser staff, @RequestParam Map<String, String> typed) {
        return save(staff, null, adding(typed));
    }

    @GetMapping(ONE + "/edit")
    View edit(StaffUser staff, @PathVariable long id) {
        return show(changing(id, RegistrationWindowForm.of(window(id))));
    }

    @PostMapping(ONE + "/edit")
    View update(StaffUser staff, @PathVariable long id, @RequestParam Map<String, String> typed) {
        window(id);
        return save(staff, id, changing(id, typed));
    }

    @GetMapping(ONE + "/remove")
    View askWhetherToRemove(StaffUser staff, @PathVariable long id) {
        return removing(window(id), "", Map.of());
    }

    @PostMapping(ONE + "/remove")
    View remove(StaffUser staff, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        Window window = window(id);
        if (reason.isBlank() || reason.strip().length() > 500) {
            return removing(
                    window,
                    reason,
                    Map.of("reason", reason.isBlank() ? "Enter why" : "The reason must be 500 characters or fewer"));
        }
        remove.execute(new RemoveRegistrationWindow.Command(staff.author(), id, reason.strip()));
        return pages.redirect(
                LIST,
                Flash.success("Registration is no longer closed from " + Formats.date(window.closedFrom()) + " to "
                        + Formats.date(window.closedUntil()) + "."));
    }

    private View save(StaffUser staff, @org.jspecify.annotations.Nullable Long id, RegistrationWindowForm form) {
        Map<String, String> wrong = form.problems();
        if (!wrong.isEmpty()) {
            return show(form.with(wrong));
        }
        try {
            set.execute(new SetRegistrationWindow.Command(
                    staff.author(), id, form.year(), form.closedFrom(), form.closedUntil(), form.reason()));
            return pages.redirect(
                    LIST,
                    Flash.success("Registration is closed from " + Formats.date(form.closedFrom()) + " to "
                            + Formats.date(form.closedUntil()) + "."));
        } catch (Refused refused) {
            return show(form.with(RegistrationWindowForm.words(refused.as(SetRegistrationWindow.Refusal.class))));
        }
    }

    private Window window(long id) {
        return windows.find(id).orElseThrow(NotThere::new);
    }

    private RegistrationWindowForm adding(Map<String, String> typed) {
        return form("Add days without registration", LIST + "/new", typed);
    }

    private RegistrationWindowForm changing(long id, Map<String, String> typed) {
        return form("Change days without registration", LIST + "/" + id + "/edit", typed);
    }

    private RegistrationWindowForm form(String heading, String action, Map<String, String> typed) {
        List<Integer> latestFirst = contractPeriods.all().stream()
                .map(period -> period.year().value())
                .toList()
                .reversed();
        return new RegistrationWindowForm(heading, action, latestFirst, new LinkedHashMap<>(typed), Map.of());
    }

    private View show(RegistrationWindowForm form) {
        return pages.page(form.heading())
                .back(LIST)
                .invalid(!form.errors().isEmpty())
                .show(page -> templates.adminRegistrationWindow(page, form, LIST));
    }

    private View removing(Window window, String reason, Map<String, String> errors) {
        return pages.page("Remove days without registration")
                .back(LIST)
                .invalid(!errors.isEmpty())
                .show(page -> templates.adminRegistrationWindowRemove(
                        page, window, LIST + "/" + window.id() + "/remove", LIST, reason, errors));
    }
}
