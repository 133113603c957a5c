package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    @DisplayName("DM-TEA-05: every word is a prefix, and all must match")
    void prefixes() {
        assertThat(SearchWords.in(" jo  sm ").prefixQuery()).isEqualTo("'jo':* & 'sm':*");
    }

    @Test
    @DisplayName("DM-TEA-05: a seven-digit number is a TRN; a longer or shorter one is not")
    void trns() {
        assertThat(SearchWords.in("Smith 1234567, 7654321").trns()).containsExactly("1234567", "7654321");
        assertThat(SearchWords.in("123456 12345678").trns()).isEmpty();
    }

    @Property
    @Label("DM-GAP-32: whatever is typed, only letters, digits and our own operators reach text search")
    void nothing_gets_through(@ForAll String typed) {
        String query = SearchWords.in(typed).prefixQuery();
        assertThat(query.replaceAll("'[\\p{L}\\p{M}\\p{N}]+':\\*( & )?", "")).isEmpty();
    }
}
