package uk.gov.education.rect.web.admin.teachers;

import java.util.List;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.admin.Tab;
import uk.gov.education.rect.web.admin.teachers.TeacherOverview.Teacher;

/**
 * What every page about a teacher shows above its own content.
 *
 * @param heading their name
 * @param caption their TRN
 * @param tabs the pages about them
 */
public record TeacherPage(String heading, String caption, List<Tab> tabs) {

    public TeacherPage {
        tabs = List.copyOf(tabs);
    }

    /** The pages about a teacher, in order. */
    enum Part {
        OVERVIEW("Overview", ""),
        INDUCTION("Induction", "/induction"),
        SCHOOL("School", "/school"),
        TRAINING("Training", "/training"),
        DECLARATIONS("Declarations", "/declarations"),
        TIMELINE("Timeline", "/timeline");

        private final String label;
        private final String path;

        Part(String label, String path) {
            this.label = label;
            this.path = path;
        }

        String label() {
            return label;
        }
    }

    /** Remembers the list somebody came from in every tab. */
    static TeacherPage of(Teacher teacher, Part shown, TeacherList.Filter filter, String number) {
        return new TeacherPage(
                teacher.name(),
                teacher.trn() == null ? "No TRN" : "TRN: " + teacher.trn(),
                List.of(Part.values()).stream()
                        .map(part -> new Tab(
                                part.label,
                                remembering(Address.of("/admin/teachers/" + teacher.id() + part.path), filter, number)
                                        .toString(),
                                part == shown))
                        .toList());
    }

    /** An address that leads back to the list as it was. */
    static Address remembering(Address address, TeacherList.Filter filter, String number) {
        return address.with("q", filter.query())
                .with("role", filter.role())
                .with("contract_period", filter.contractPeriod())
                .with("page", number);
    }
}
