package uk.gov.education.rect.web.admin.teachers;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import gg.jte.Content;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.gov.education.rect.finance.ClawbackStatus;
import uk.gov.education.rect.finance.DeclarationState;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.govuk.Text;
import uk.gov.education.rect.govuk.Words;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.admin.teachers.DeclarationsOfTeacher.Declaration;
import uk.gov.education.rect.web.admin.teachers.DeclarationsOfTeacher.OnStatement;
import uk.gov.education.rect.web.admin.teachers.DeclarationsOfTeacher.Step;

/** Declarations as GOV.UK summary cards (06 §7.6). */
public final class DeclarationCards {

    private DeclarationCards() {}

    /**
     * One declaration.
     *
     * @param finance whether the reader may follow links to statements
     */
    static SummaryList card(Declaration declaration, boolean finance) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("State", tag(declaration.state())));
        rows.add(of("Declaration ID", TeacherSummaries.code(declaration.apiId())));
        rows.add(of("Course", declaration.role() == TraineeRole.ECT ? "ecf-induction" : "ecf-mentor"));
        rows.add(of("Declaration date", Formats.dateAndTime(declaration.declaredFor())));
        if (declaration.leadProvider() != null) {
            rows.add(of("Lead provider", declaration.leadProvider()));
        }
        rows.add(of("Delivery partner", declaration.deliveryPartner()));
        rows.add(of("Evidence held", declaration.evidence() == null ? "Not recorded" : declaration.evidence()));
        if (declaration.statement() != null) {
            rows.add(of("Statement", statement(declaration.statement(), finance)));
        }
        if (declaration.clawbackStatement() != null) {
            rows.add(of("Taken back on statement", statement(declaration.clawbackStatement(), finance)));
        }
        if (declaration.fee() != null) {
            rows.add(of("Amount authorised", Formats.money(declaration.fee())));
        }
        if (!declaration.history().isEmpty()) {
            rows.add(of("State history", history(declaration.history())));
        }
        return SummaryList.of(rows)
                .withCard(SummaryList.Card.of(declaration.type()).withHeadingLevel(3));
    }

    /** The state in the colours of spec 06 §7.6. */
    public static Html tag(DeclarationState state) {
        String words = state.shown().replace('-', ' ');
        Tag tag = Tag.of(words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1), colour(state));
        return Html.of(Govuk.tag(tag));
    }

    private static Tag.Colour colour(DeclarationState state) {
        if (state.clawback() != ClawbackStatus.NO_CLAWBACK) {
            return state.clawback() == ClawbackStatus.CLAWED_BACK ? Tag.Colour.PURPLE : Tag.Colour.MAGENTA;
        }
        return switch (state.payment()) {
            case NO_PAYMENT -> Tag.Colour.BLUE;
            case ELIGIBLE -> Tag.Colour.TEAL;
            case PAYABLE -> Tag.Colour.ORANGE;
            case PAID -> Tag.Colour.GREEN;
            case VOIDED -> Tag.Colour.RED;
        };
    }

    private static Words statement(OnStatement statement, boolean finance) {
        String month = Formats.month(YearMonth.of(statement.year(), statement.month()));
        return finance ? Links.link(month, "/admin/finance/statements/" + statement.id()) : Text.of(month);
    }

    private static Html history(List<Step> steps) {
        Content list = output -> {
            output.writeContent("<ul class=\"govuk-list govuk-!-margin-bottom-0\">");
            for (Step step : steps) {
                output.writeContent("<li>");
                String state = step.state().substring(0, 1).toUpperCase(Locale.UK)
                        + step.state().substring(1);
                Text.of(state + ", " + Formats.dateAndTime(step.at()) + ", by " + step.by())
                        .writeTo(output);
                output.writeContent("</li>");
            }
            output.writeContent("</ul>");
        };
        return Html.of(list);
    }
}
