/** The tabs a school user starts from, and the record pages of one ECT and one mentor (spec 02 §4 to §7). */
@NullMarked
package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.NullMarked;
