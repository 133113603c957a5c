package uk.gov.education.rect.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("DM-VAL-01: an address Notify delivers to is accepted")
    @ValueSource(
            strings = {
                "jo@school.example",
                "jo.o'neil+ect@a-school.sch.uk",
                "JO@SCHOOL.EXAMPLE",
                "x@sub.domain.example",
                "jo@xn--bcher-kva.xn--p1ai",
                "{jo}@school.example"
            })
    void acceptable(String address) {
        assertThat(EmailAddress.parse(address)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DM-VAL-01: an address Notify would refuse is refused")
    @ValueSource(
            strings = {
                "",
                "jo",
                "@school.example",
                "jo@",
                "jo@school",
                "jo@@school.example",
                "jo smith@school.example",
                "jo..smith@school.example",
                "jo@school..example",
                "jo@.school.example",
                "jo@school.example.",
                "jo@-school.example",
                "jo@school-.example",
                "jo@school.e",
                "jo@school.123",
                "jo@school_a.example",
                "jó@school.example"
            })
    void unacceptable(String address) {
        assertThat(EmailAddress.parse(address)).isEmpty();
    }

    @Test
    @DisplayName("DM-VAL-01: lengths are limited: 320 in all, 253 for the host, 63 for a label")
    void lengths() {
        String host = ("a".repeat(61) + ".").repeat(4) + "uk";
        assertThat(EmailAddress.parse("j".repeat(320 - host.length() - 1) + "@" + host))
                .isPresent();
        assertThat(EmailAddress.parse("j".repeat(320 - host.length()) + "@" + host))
                .isEmpty();
        assertThat(EmailAddress.parse("jo@" + "a".repeat(63) + ".uk")).isPresent();
        assertThat(EmailAddress.parse("jo@" + "a".repeat(64) + ".uk")).isEmpty();
        assertThat(EmailAddress.parse("jo@" + ("a".repeat(61) + ".").repeat(4) + "example"))
                .isEmpty();
    }

    @Test
    @DisplayName("DM-VAL-01: white space around it is dropped, case is kept but does not tell mailboxes apart")
    void white_space_and_case() {
        EmailAddress typed = EmailAddress.parse(" Jo@School.example\n").orElseThrow();
        assertThat(typed.value()).isEqualTo("Jo@School.example");
        assertThat(typed.sameMailboxAs(new EmailAddress("jo@school.EXAMPLE"))).isTrue();
    }

    @Test
    @DisplayName("rule 10: an address never appears in a log by accident")
    void hidden_in_text() {
        assertThat(new EmailAddress("jo@school.example").toString()).doesNotContain("jo@");
    }
}
