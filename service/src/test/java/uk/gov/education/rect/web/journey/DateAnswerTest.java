package uk.gov.education.rect.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAnswerTest {

    @ParameterizedTest
    @CsvSource({"1,9,2025,2025-09-01", "01,09,2025,2025-09-01", "29,Feb,2024,2024-02-29", "31,december,1999,1999-12-31"
    })
    @DisplayName("days and months are read as numbers or names")
    void real_dates_are_read(String day, String month, String year, LocalDate date) {
        assertThat(DateAnswer.of(day, month, year)).isEqualTo(new DateAnswer.Given(date));
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,2025",
        "0,1,2025",
        "1,13,2025",
        "1,1,25",
        "1,1,1899",
        "x,1,2025",
        "1,sm,2025",
        "-1,1,2025",
        "1,1,20255",
        "'',1,2025",
        "1,'',2025",
        "1,1,''",
        "١,1,2025"
    })
    @DisplayName("SJ-X-25 what is no date, or has a year before 1900, is not one")
    void other_text_is_no_date(String day, String month, String year) {
        assertThat(DateAnswer.of(day, month, year)).isEqualTo(new DateAnswer.NotADate());
    }

    @Test
    @DisplayName("three empty fields are no answer")
    void nothing_is_missing() {
        assertThat(DateAnswer.of("", "", "")).isEqualTo(new DateAnswer.Missing());
    }
}
