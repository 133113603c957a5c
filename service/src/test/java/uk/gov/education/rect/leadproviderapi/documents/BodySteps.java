package uk.gov.education.rect.leadproviderapi.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.induction.RecordFail;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.induction.ReleaseEct;
import uk.gov.education.rect.leadproviderapi.documents.Company.Ect;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingProgramme;

/** What appropriate bodies do. */
final class BodySteps {

    private static final Author.AppropriateBodyUser BODY =
            new Author.AppropriateBodyUser("body@hub.example", "Bo Body");

    private final Company company;
    private final List<Ect> claimed = new ArrayList<>();

    BodySteps(Company company) {
        this.company = company;
    }

    void addTo(Steps steps) {
        steps.often("claim", this::claim);
        steps.once("release", () -> {
            Ect ect = lastClaimed();
            return company.the(ReleaseEct.class)
                    .execute(new ReleaseEct.Command(
                            BODY, ect.body(), ect.teacher(), Company.yesterday(), BigDecimal.ONE));
        });
        steps.once("pass", () -> {
            Ect ect = lastClaimed();
            return company.the(RecordPass.class)
                    .execute(new RecordPass.Command(
                            BODY, ect.body(), ect.teacher(), Company.yesterday(), BigDecimal.ONE));
        });
        steps.once("fail", () -> {
            Ect ect = lastClaimed();
            return company.the(RecordFail.class)
                    .execute(new RecordFail.Command(
                            BODY, ect.body(), ect.teacher(), Company.yesterday(), BigDecimal.ONE, TestClock.today()));
        });
    }

    private Object claim() {
        Ect ect = company.anEct();
        claimed.add(ect);
        return company.the(ClaimEct.class)
                .execute(new ClaimEct.Command(
                        BODY,
                        ect.body(),
                        Imports.record(ect.trn(), "Ect", TrsInductionStatus.REQUIRED_TO_COMPLETE),
                        TestClock.today().minusDays(10),
                        TrainingProgramme.PROVIDER_LED));
    }

    private Ect lastClaimed() {
        return company.one(claimed.subList(Math.max(0, claimed.size() - 1), claimed.size()));
    }
}
