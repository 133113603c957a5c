/** The Teaching Record System API v3 (spec 07 §3, §16.3). */
@NullMarked
package uk.gov.education.rect.doubles.trs;

import org.jspecify.annotations.NullMarked;
