package uk.gov.education.rect.access;

/** An API token has been revoked in this transaction. */
record TokenRevoked() {}
