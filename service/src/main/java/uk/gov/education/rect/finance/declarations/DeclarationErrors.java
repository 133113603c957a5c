package uk.gov.education.rect.finance.declarations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.gov.education.rect.finance.DeclarationError;
import uk.gov.education.rect.finance.DeclarationError.Title;

/** The errors found so far, and the guards of spec 03 §20.7 over them. */
final class DeclarationErrors {

    private final Set<DeclarationError> found = new LinkedHashSet<>();

    void add(DeclarationError error) {
        found.add(error);
    }

    void addWhen(boolean failed, DeclarationError error) {
        if (failed) {
            found.add(error);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Whether none of the attributes has an error yet. */
    boolean noneOn(Title... titles) {
        List<Title> guarded = Arrays.asList(titles);
        return found.stream().map(DeclarationError::title).noneMatch(guarded::contains);
    }

    /** API-ERR-01: grouped by attribute, attributes in the order in which they first failed. */
    List<DeclarationError> grouped() {
        Set<Title> order = new LinkedHashSet<>();
        found.forEach(error -> order.add(error.title()));
        List<DeclarationError> grouped = new ArrayList<>();
        for (Title title : order) {
            found.stream().filter(error -> error.title() == title).forEach(grouped::add);
        }
        return grouped;
    }
}
