package uk.gov.education.rect.web.appropriatebody.ects;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.HeldEcts;
import uk.gov.education.rect.induction.HeldEcts.Status;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.teachers.InductionStatusDeliveries;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Ect;

/** The appropriate body's own ECTs: the lists and each record (04 §7 and §8). */
@Controller
class EctsController {

    /** Rows on a page of a list (04 §7.2). */
    private static final int PAGE_SIZE = 50;

    private static final int LONGEST_QUERY = 200;

    private final Pages pages;
    private final Templates templates;
    private final HeldEcts heldEcts;
    private final Ects ects;
    private final EctStory story;
    private final Inductions inductions;
    private final InductionStatusDeliveries deliveries;

    EctsController(
            Pages pages,
            Templates templates,
            HeldEcts heldEcts,
            Ects ects,
            EctStory story,
            Inductions inductions,
            InductionStatusDeliveries deliveries) {
        this.pages = pages;
        this.templates = templates;
        this.heldEcts = heldEcts;
        this.ects = ects;
        this.story = story;
        this.inductions = inductions;
        this.deliveries = deliveries;
    }

    @GetMapping("/appropriate-body/teachers")
    View list(
            AppropriateBodyUser user,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        return list(user, EctListPage.status(status), q, page);
    }

    @GetMapping("/appropriate-body/teachers/open")
    View open(
            AppropriateBodyUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        return list(user, Status.OPEN, q, page);
    }

    @GetMapping("/appropriate-body/teachers/closed")
    View closed(
            AppropriateBodyUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        return list(user, Status.CLOSED, q, page);
    }

    private View list(AppropriateBodyUser user, Status status, @Nullable String typed, @Nullable String page) {
        AppropriateBodyPeriodId body = new AppropriateBodyPeriodId(user.appropriateBodyPeriodId());
        String query = query(typed);
        int number = Paging.number(page);
        HeldEcts.Counts counts = heldEcts.count(body, query);
        EctListPage list = new EctListPage(
                user.appropriateBodyName(),
                status,
                query,
                counts,
                new Paging(number, PAGE_SIZE, EctListPage.of(counts, status)),
                heldEcts.find(body, status, query, PAGE_SIZE, Paging.offset(number, PAGE_SIZE)));
        return pages.page(list.body()).wide().show(_ -> templates.appropriatebodyEcts(list));
    }

    @GetMapping("/appropriate-body/teachers/{id:[0-9]+}")
    View record(AppropriateBodyUser user, @PathVariable long id) {
        AppropriateBodyPeriodId body = new AppropriateBodyPeriodId(user.appropriateBodyPeriodId());
        Ect ect = ects.find(body, id)
                .filter(Ect::listed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EctPage record = new EctPage(
                body,
                ect,
                inductions.of(new TeacherId(id)),
                deliveries.latest(ect.trn()),
                story.atSchool(id),
                story.history(body, id));
        return pages.page(ect.name())
                .back("Back to ECTs", "/appropriate-body/teachers")
                .show(_ -> templates.appropriatebodyEct(record));
    }

    private static String query(@Nullable String typed) {
        String query = Optional.ofNullable(typed).orElse("").strip();
        return query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }
}
