package uk.gov.education.rect.schools;

import org.jspecify.annotations.Nullable;

/**
 * Why one row of a GIAS file was left out.
 *
 * @param file name within the extract
 * @param line on which the row starts; the header is line 1
 * @param urn of the row, when that much could be read
 * @param column empty when it is the row as a whole
 * @param problem for people, following the column's name
 */
public record RowProblem(String file, long line, @Nullable Urn urn, String column, String problem) {}
