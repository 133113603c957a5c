@org.jspecify.annotations.NullMarked
package uk.gov.education.rect.govuk;
