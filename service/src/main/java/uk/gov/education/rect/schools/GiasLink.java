package uk.gov.education.rect.schools;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link from one school in GIAS to another, as published at the first.
 *
 * @param from whose link it is
 * @param to the other school, which need not be among those taken in
 * @param establishedOn or null
 */
public record GiasLink(
        Urn from, Urn to, GiasLinkType type, @Nullable LocalDate establishedOn) {}
