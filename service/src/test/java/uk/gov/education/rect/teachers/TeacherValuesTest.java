package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.teachers.BirthDates.Verdict;

class TeacherValuesTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @DisplayName("DM-VAL-02: a TRN is its digits, padded with zeros to seven")
    @CsvSource({
        "1234567, 1234567",
        "RP99/12345, 9912345",
        " 12 34 56 7 , 1234567",
        "12345, 0012345",
        "123456, 0123456",
        "TRN:0000001, 0000001"
    })
    void trn_as_typed(String typed, String read) {
        assertThat(Trn.parse(typed)).contains(new Trn(read));
    }

    @ParameterizedTest(name = "''{0}''")
    @DisplayName("DM-VAL-02: fewer than five digits or more than seven are no TRN")
    @ValueSource(strings = {"", "1234", "12345678", "no digits", "１２３４５６７"})
    void no_trn(String typed) {
        assertThat(Trn.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("DM-TEA-01: a TRN cannot exist with anything but seven digits")
    void trn_is_always_whole() {
        assertThatThrownBy(() -> new Trn("123456")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trn("12345678")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trn("123456a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    @Label("DM-VAL-02: whatever somebody types is a TRN exactly when it holds five to seven digits")
    void trn_law(@ForAll @StringLength(max = 20) String typed) {
        int digits = (int) typed.chars().filter(c -> c >= '0' && c <= '9').count();
        assertThat(Trn.parse(typed).isPresent()).isEqualTo(digits >= 5 && digits <= 7);
        assertThat(Trn.digitsIn(typed)).isEqualTo(digits);
    }

    @Property
    @Label("DM-VAL-02: reading a TRN again gives the same TRN")
    void trn_is_stable(@ForAll @IntRange(min = 0, max = 9_999_999) int number) {
        Trn trn = new Trn("%07d".formatted(number));
        assertThat(Trn.parse(trn.value())).contains(trn);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DM-VAL-03: a National Insurance number may be typed in any case and spacing")
    @ValueSource(strings = {"AB123456C", "ab 12 34 56 c", " AB 123456 C ", "AB-123456-C"})
    void nino_as_typed(String typed) {
        assertThat(NationalInsuranceNumber.parse(typed).map(NationalInsuranceNumber::value))
                .contains("AB123456C");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DM-VAL-03: prefixes and suffixes that are never issued are refused")
    @ValueSource(
            strings = {
                "", "AB12345C", "AB1234567C", "AB123456", "AB123456E", "DA123456A", "FA123456A", "IA123456A",
                "QA123456A", "UA123456A", "VA123456A", "AD123456A", "AF123456A", "AI123456A", "AO123456A", "AQ123456A",
                "AU123456A", "AV123456A", "BG123456A", "GB123456A", "NK123456A", "KN123456A", "TN123456A", "NT123456A",
                "ZZ123456A"
            })
    void no_nino(String typed) {
        assertThat(NationalInsuranceNumber.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("DM-VAL-03: the letter O is refused in second place only")
    void nino_with_o() {
        assertThat(NationalInsuranceNumber.parse("OA123456A")).isPresent();
        assertThat(NationalInsuranceNumber.parse("AO123456A")).isEmpty();
    }

    @Test
    @DisplayName("rule 10: neither a National Insurance number nor a record shows itself in a log")
    void personal_data_hides() {
        NationalInsuranceNumber nino = new NationalInsuranceNumber("AB123456C");
        TeachingRecord record = SomeTeachingRecords.inProgress(new Trn("1234567"));
        assertThat(nino.toString()).doesNotContain("123456");
        assertThat(record.toString()).isEqualTo("TeachingRecord[1234567]");
        assertThat(new TeachingRecordAnswer.Found(record).toString()).doesNotContain("Ann", "1990");
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @DisplayName("DM-VAL-04: a teacher is 18 to 100 years old today, both included")
    @CsvSource({
        "2008-10-06, PLAUSIBLE",
        "2008-10-07, TOO_YOUNG",
        "1926-10-06, PLAUSIBLE",
        "1926-10-05, TOO_OLD",
        "2026-10-07, TOO_YOUNG"
    })
    void birth_dates(LocalDate dateOfBirth, Verdict verdict) {
        assertThat(BirthDates.judge(dateOfBirth, LocalDate.of(2026, 10, 6))).isEqualTo(verdict);
    }

    @Test
    @DisplayName("DM-VAL-04: somebody born on 29 February is 18 on 28 February")
    void leap_day() {
        assertThat(BirthDates.judge(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 27)))
                .isEqualTo(Verdict.TOO_YOUNG);
        assertThat(BirthDates.judge(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 3, 1)))
                .isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    @DisplayName("DM-VAL-05: a corrected name is 1 to 70 characters once white space is squeezed")
    void corrected_names() {
        assertThat(CorrectedName.parse("  Jo \t  Smith ").map(CorrectedName::value))
                .contains("Jo Smith");
        assertThat(CorrectedName.parse(" \n ")).isEmpty();
        assertThat(CorrectedName.parse("x".repeat(70))).isPresent();
        assertThat(CorrectedName.parse("x".repeat(71))).isEmpty();
    }
}
