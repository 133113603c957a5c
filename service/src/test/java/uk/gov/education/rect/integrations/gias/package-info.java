@NullMarked
package uk.gov.education.rect.integrations.gias;

import org.jspecify.annotations.NullMarked;
