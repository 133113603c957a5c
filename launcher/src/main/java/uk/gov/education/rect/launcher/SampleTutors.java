package uk.gov.education.rect.launcher;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;

/**
 * The induction tutors that sample schools have named for this year. Brookfield School has named nobody, so that its
 * people are asked; see {@code doubles/README.md} for who they are.
 */
final class SampleTutors {

    private record Named(int urn, String name, String email) {}

    private static final List<Named> TUTORS = List.of(
            new Named(1759427, "Hilda Quillon", "hilda.quill@schools.example.test"),
            new Named(3375958, "Percy Nettleship", "percy.nettle@schools.example.test"),
            new Named(4594193, "Dot Teasel", "dot.teasel@schools.example.test"));

    private final NominateInductionTutor nominate;
    private final DSLContext database;

    SampleTutors(ApplicationContext service, DSLContext database) {
        this.nominate = service.getBean(NominateInductionTutor.class);
        this.database = database;
    }

    void load() {
        TUTORS.forEach(tutor -> database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(tutor.urn()))
                .fetchOptional(SCHOOLS.ID)
                .ifPresent(school -> nominate.execute(new NominateInductionTutor.Command(
                        new Author.SchoolUser(tutor.email(), tutor.name()),
                        new SchoolId(school),
                        tutor.name(),
                        new EmailAddress(tutor.email())))));
    }
}
