package uk.gov.education.rect.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import uk.gov.education.rect.doubles.world.SampleWorld;

/**
 * Reads every line the service logs while tests run, with its values and the messages of its exceptions, for personal
 * data (architecture rule 10, OBS-01, PII-10). Each test class fails if one of its lines has some.
 */
final class LogScan extends AppenderBase<ILoggingEvent> {

    /** E-mail addresses, National Insurance numbers, dates on which a teacher may have been born, TRNs of the tests. */
    private static final Pattern PERSONAL = Pattern.compile("[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+"
            + "|\\b[A-CEGHJ-PR-TW-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\\b"
            + "|\\b(19[4-9][0-9]|200[0-5])-[01][0-9]-[0-3][0-9]\\b"
            + "|\\b[0-3]?[0-9]/[01]?[0-9]/(19[4-9][0-9]|200[0-5])\\b"
            + "|\\b(30|70)0[0-9]{4}\\b"
            + "|\\b(" + names() + ")\\b");

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    private LogScan() {}

    private static String names() {
        return Stream.concat(
                        Stream.of("Erin Ect", "Morgan Mentor", "Priya Doran", "Sam Porter", "Tamsin Tutor"),
                        SampleWorld.load().people().stream()
                                .map(person -> person.firstName() + " " + person.lastName()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Reads from now on, unless it does already. */
    static void begin() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender("personal data") == null) {
            LogScan scan = new LogScan();
            scan.setName("personal data");
            scan.setContext(context);
            scan.start();
            root.addAppender(scan);
        }
    }

    /** What was found since the last call. */
    static List<String> found() {
        List<String> lines = List.copyOf(FOUND);
        FOUND.removeAll(lines);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (personal(everythingIn(line))) {
            FOUND.add(line.getLoggerName() + ": " + everythingIn(line));
        }
    }

    /** Whether the words hold personal data. */
    static boolean personal(String words) {
        return PERSONAL.matcher(words).find();
    }

    private static String everythingIn(ILoggingEvent line) {
        StringBuilder words = new StringBuilder(line.getFormattedMessage());
        if (line.getKeyValuePairs() != null) {
            line.getKeyValuePairs().forEach(pair -> words.append(' ').append(pair));
        }
        words.append(' ').append(line.getMDCPropertyMap());
        for (IThrowableProxy cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            words.append(' ').append(cause.getClassName()).append(": ").append(cause.getMessage());
        }
        return words.toString();
    }
}
