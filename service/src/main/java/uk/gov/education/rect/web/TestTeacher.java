package uk.gov.education.rect.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented teacher of the teaching records that deployments without real people use; listed in {@code
 * test-teachers.csv} (06 §19).
 *
 * @param trn teacher reference number
 * @param dateOfBirth as in the teaching record
 * @param nationalInsuranceNumber as in the teaching record
 * @param shows what happens when they are looked up
 */
public record TestTeacher(String trn, LocalDate dateOfBirth, String nationalInsuranceNumber, String shows) {

    private static final List<TestTeacher> ALL = read("/test-teachers.csv");

    /** Everybody, in the order of the file. */
    public static List<TestTeacher> all() {
        return ALL;
    }

    private static List<TestTeacher> read(String file) {
        try (InputStream in = TestTeacher.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new TestTeacher(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
