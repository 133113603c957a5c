package uk.gov.education.rect.doubles.world;

/**
 * A row of {@code links.csv} (spec 07 §4.2).
 *
 * @param establishedDate {@code DD-MM-YYYY}
 */
public record SchoolLink(String urn, String linkUrn, String linkName, String linkType, String establishedDate) {}
