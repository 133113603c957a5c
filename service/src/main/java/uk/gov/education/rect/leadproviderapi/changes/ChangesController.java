package uk.gov.education.rect.leadproviderapi.changes;

import static org.jooq.impl.DSL.val;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.documents.DocumentAnswers;
import uk.gov.education.rect.leadproviderapi.requests.Page;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;

/** {@code /changes}: what changed for a lead provider, of all resources, in the order in which it did (03 §34 no. 54). */
@RestController
@RequestMapping("/api/v3/changes")
class ChangesController {

    private final DSLContext database;
    private final DocumentAnswers answers;

    ChangesController(DSLContext database, DocumentAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    @GetMapping
    void list(
            ApiCaller caller,
            Parameters parameters,
            @RequestParam(required = false) @Nullable String since,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cursor after = Cursor.of(since);
        Page page = parameters.page();
        answers.feed(page, () -> changes(caller.leadProviderId(), after, page.size()), request, response);
    }

    private ResultQuery<?> changes(long leadProviderId, Cursor after, int atMost) {
        // a statement of its own: what commits after it began is either seen by the next or not settled yet
        Instant settled =
                database.fetchSingle("select api_settled() as settled").get("settled", Instant.class);
        return database.resultQuery(
                "select body from api_changes({0}, {1}, {2}, {3}, {4}, {5}, {6})",
                val(leadProviderId),
                val(after.changedAt(), SQLDataType.INSTANT),
                val(after.resource()),
                val(after.year()),
                val(after.recordId()),
                val(settled, SQLDataType.INSTANT),
                val(atMost));
    }
}
