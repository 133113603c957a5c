package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherNamesTest {

    @Test
    @DisplayName("DM-NAM-01: the corrected name is shown, else the TRS name, else Unknown")
    void full_name() {
        assertThat(new TeacherNames("Ann", "Smith", "Annie Smith").fullName()).isEqualTo("Annie Smith");
        assertThat(new TeacherNames(" Ann ", " Van  Dam ", " ").fullName()).isEqualTo("Ann Van Dam");
        assertThat(new TeacherNames(null, null, null).fullName()).isEqualTo("Unknown");
    }

    @Test
    @DisplayName("DM-NAM-01: a blank part or a lone full stop is no part of the name")
    void trs_name() {
        assertThat(new TeacherNames(".", "Smith", null).trsName()).isEqualTo("Smith");
        assertThat(new TeacherNames("Ann", " ", null).trsName()).isEqualTo("Ann");
        assertThat(new TeacherNames(".", ".", null).fullName()).isEqualTo("Unknown");
    }

    @Test
    @DisplayName("DM-NAM-02: the corrected name goes once TRS says the same but for white space")
    void trs_catches_up() {
        TeacherNames corrected = new TeacherNames("Ann", "Smith", "Ann  Van Dam");
        assertThat(corrected.withTrs("Ann", "VanDam").correctedName()).isNull();
        assertThat(corrected.withTrs("Ann", "Jones").correctedName()).isEqualTo("Ann Van Dam");
    }

    @ParameterizedTest(name = "{0} to {1}: significant {2}")
    @DisplayName("DM-NAM-03: a change is significant when first and last word both differ")
    @CsvSource({
        "Ann Smith, Ann Jones, false",
        "Ann Smith, Anne Smith, false",
        "Ann Smith, Ann Mary Smith, false",
        "Ann Smith, Bob Jones, true",
        "Zoë Ångström, zoe angstrom, false",
        "Sean O'Dwyer, Sean ODwyer, false",
        "Ann Smith, Smith Ann, true",
        "Ann, Bob, true",
        "Ann, Ann Smith, false"
    })
    void significant_changes(String before, String after, boolean significant) {
        TeacherNames names = new TeacherNames(null, null, before);
        assertThat(names.significantlyChangedBy(CorrectedName.parse(after).orElseThrow()))
                .isEqualTo(significant);
    }

    @Test
    @DisplayName("DM-NAM-03: a name that differs only in case is no change")
    void case_is_no_change() {
        TeacherNames names = new TeacherNames("ann", "smith", null);
        assertThat(names.changedBy(new CorrectedName("Ann Smith"))).isFalse();
        assertThat(names.changedBy(new CorrectedName("Ann Smyth"))).isTrue();
    }

    @Property
    @Label("DM-NAM-03: no name changes significantly into itself, and squeezing twice is squeezing once")
    void laws(@ForAll String text) {
        assertThat(TeacherNames.squish(TeacherNames.squish(text))).isEqualTo(TeacherNames.squish(text));
        CorrectedName.parse(text)
                .ifPresent(name -> assertThat(new TeacherNames(null, null, name.value()).significantlyChangedBy(name))
                        .isFalse());
    }
}
