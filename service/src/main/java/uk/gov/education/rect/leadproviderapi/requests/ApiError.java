package uk.gov.education.rect.leadproviderapi.requests;

/**
 * One entry of an error answer (API-ERR-01).
 *
 * @param title contract: an attribute, or the kind of error
 * @param detail for a person to read
 */
public record ApiError(String title, String detail) {}
