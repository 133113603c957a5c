/** What every change of one record has in common: who it is about, how it is run, how its pages look (spec 02 §13, §14). */
@NullMarked
package uk.gov.education.rect.web.school.change;

import org.jspecify.annotations.NullMarked;
