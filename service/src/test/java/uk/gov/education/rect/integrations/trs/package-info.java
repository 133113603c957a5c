@NullMarked
package uk.gov.education.rect.integrations.trs;

import org.jspecify.annotations.NullMarked;
