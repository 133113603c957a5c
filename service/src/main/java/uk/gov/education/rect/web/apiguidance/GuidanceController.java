package uk.gov.education.rect.web.apiguidance;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;

/** {@code /api/guidance}: for everybody, nobody signs in (spec 03 §28). */
@Controller
class GuidanceController {

    private static final String ROOT = "/api/guidance";
    private static final int LONGEST_QUERY = 100;

    private final Pages pages;
    private final Templates templates;
    private final GuidancePages guidance;
    private final ReleaseNotes notes;
    private final GuidanceSearch search;

    GuidanceController(
            Pages pages, Templates templates, GuidancePages guidance, ReleaseNotes notes, GuidanceSearch search) {
        this.pages = pages;
        this.templates = templates;
        this.guidance = guidance;
        this.notes = notes;
        this.search = search;
    }

    @GetMapping(ROOT)
    View landing() {
        return pages.page("Lead provider API").show(_ -> templates.guidanceLanding(notes.latest(), guidance.all()));
    }

    /** The folder's own address shows its first page (API-DOC-03). */
    @GetMapping(GuidancePage.FOLDER)
    View first() {
        return show(guidance.all().getFirst());
    }

    @GetMapping(GuidancePage.FOLDER + "/{slug}")
    View one(@PathVariable String slug) {
        GuidancePage page = guidance.find(slug).orElseThrow(GuidanceController::notThere);
        return page.position() == 0 ? pages.redirect(page.href()) : show(page);
    }

    /** Addresses of pages that others have linked to. */
    @GetMapping({ROOT + "/sandbox", ROOT + "/how-to-use-api", ROOT + "/swagger-api-documentation"})
    View formerAddress(HttpServletRequest request) {
        return pages.redirect(
                switch (request.getRequestURI()) {
                    case ROOT + "/sandbox" -> GuidancePage.FOLDER + "/sandbox";
                    case ROOT + "/how-to-use-api" -> GuidancePage.FOLDER + "/quick-start";
                    default -> "/api/docs/v3";
                });
    }

    @GetMapping(ROOT + "/release-notes")
    View releaseNotes() {
        return page("Release notes", _ -> templates.guidanceNotes(guidance.all(), notes.all()));
    }

    @GetMapping(ROOT + "/release-notes/{slug}")
    View releaseNote(@PathVariable String slug) {
        ReleaseNote note = notes.find(slug).orElseThrow(GuidanceController::notThere);
        return page(note.title(), _ -> templates.guidanceNote(guidance.all(), note, guidance.html(note.body())));
    }

    @GetMapping(ROOT + "/search")
    View search(@RequestParam(defaultValue = "") String q) {
        String query = q.strip().length() > LONGEST_QUERY ? q.strip().substring(0, LONGEST_QUERY) : q.strip();
        List<GuidanceSearch.Hit> hits = search.find(query);
        String title = query.isEmpty() ? "Search the guidance" : query + ": search results";
        return page(title, _ -> templates.guidanceSearch(query, hits));
    }

    private View show(GuidancePage page) {
        return page(page.title(), _ -> templates.guidancePage(page, guidance.all(), guidance.html(page)));
    }

    private View page(String title, Function<Page, ? extends Content> content) {
        return pages.page(title + " - Lead provider API").wide().show(content);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
