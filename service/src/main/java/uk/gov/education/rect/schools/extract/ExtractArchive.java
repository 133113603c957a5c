package uk.gov.education.rect.schools.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip that GIAS publishes, with its two files that matter here. */
public final class ExtractArchive implements AutoCloseable {

    private static final String SCHOOLS = "ecf_tech.csv";
    private static final String LINKS = "links.csv";
    /** The real files are about 15 MB; a larger one is refused rather than let fill the machine. */
    private static final long LARGEST_FILE = 200L << 20;

    private final ZipFile zip;
    private final ZipEntry schools;
    private final ZipEntry links;

    private ExtractArchive(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(ExtractArchive::refuseEscapes);
        this.schools = entry(SCHOOLS);
        this.links = entry(LINKS);
    }

    /**
     * Opens the zip.
     *
     * @throws UnusableExtract when it is no zip, lacks a file, or holds one that would escape its folder
     */
    public static ExtractArchive open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException damaged) {
            throw new UnusableExtract("the extract is not a readable zip file", damaged);
        }
        try {
            return new ExtractArchive(zip);
        } catch (RuntimeException unusable) {
            closeQuietly(zip, unusable);
            throw unusable;
        }
    }

    /** The schools, row by row; close it. */
    public ExtractTable schools() {
        return new ExtractTable(SCHOOLS, stream(schools));
    }

    /** The links, row by row; close it. */
    public ExtractTable links() {
        return new ExtractTable(LINKS, stream(links));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableExtract("the extract has no file " + name);
        }
        if (entry.getSize() > LARGEST_FILE) {
            throw new UnusableExtract(name + " is larger than any extract has been");
        }
        return entry;
    }

    private InputStream stream(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException damaged) {
            throw new UnusableExtract(entry.getName() + " cannot be read", damaged);
        }
    }

    private static void refuseEscapes(ZipEntry entry) {
        String name = entry.getName();
        if (name.contains("..") || name.contains("/") || name.contains("\\")) {
            throw new UnusableExtract("the extract holds a file with a path in its name");
        }
    }

    private static void closeQuietly(ZipFile zip, RuntimeException unusable) {
        try {
            zip.close();
        } catch (IOException failed) {
            unusable.addSuppressed(failed);
        }
    }
}
