@NullMarked
package uk.gov.education.rect.web;

import org.jspecify.annotations.NullMarked;
