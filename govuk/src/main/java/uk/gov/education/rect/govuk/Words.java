package uk.gov.education.rect.govuk;

import gg.jte.Content;

/**
 * Words for a person to read, either plain {@link Text} (escaped) or {@link Html} (written as it is). Every option
 * that GOV.UK Frontend offers as a pair, such as {@code text} and {@code html}, is one option of this type here, so
 * nobody can forget to escape.
 */
public sealed interface Words extends Content permits Text, Html {}
