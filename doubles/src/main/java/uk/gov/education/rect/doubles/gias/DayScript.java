package uk.gov.education.rect.doubles.gias;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.School;
import uk.gov.education.rect.doubles.world.SchoolLink;

/**
 * Twenty days in the life of GIAS, each with one change for the service to follow (spec 07 §16.4). The schools of the
 * script have the URNs from 910001 upwards and are in the extract from day 0 on; until then there is no script.
 */
final class DayScript {

    /** The day the script ends with. */
    static final int LAST = Day.values().length - 1;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final int SCHOOLS = 14;
    private static final String STATUS = "EstablishmentStatus";
    private static final String TYPE = "TypeOfEstablishment";

    /** What changes on a day, and what the service should make of it. */
    enum Day {
        BASE("the schools of the script open", "opened"),
        NOTHING("nothing", "no changes, no events"),
        NEW_ACADEMY("910101, an academy without links, opens", "school opened"),
        DETAILS("910001 has a new name, postcode and main e-mail", "GIAS record updated"),
        SECTION_41("910002 is no longer approved under section 41", "no longer eligible, with an event"),
        PROPOSED_TO_CLOSE("910003 is proposed to close", "still open and eligible"),
        CLOSED("910003 closed, without links", "closed: periods end, later ones go"),
        REPLACED("910004 closed, followed by the academy 910104", "replaced: another URN, the same school"),
        MERGED("910005 and 910006 merged into 910007", "merged"),
        AMALGAMATED("910008 and 910009 became the new 910109", "successor set up, both merged"),
        SPLIT("910010 split into 910110 and 910111", "not reconciled, listed"),
        SUCCESSOR_WAITS("910011 closed; 910112 follows it and is not open yet", "not reconciled, queued"),
        SUCCESSOR_OPENS("910112 opens", "reconciled from the queue"),
        LATE_LINK("910003, closed before, gets the successor 910101", "a late link, for people to look at"),
        REOPENED("910012, closed the day before, is open again", "for people to look at"),
        TYPE_CHANGES("910013 becomes a school of a type that is not eligible", "no longer eligible"),
        VANISHED("910014 is not in the extract any more", "no longer eligible"),
        LINKS_CHANGE(
                "the late link goes; 910010's first link becomes a plain successor", "links marked removed, changed"),
        BAD_ROWS("rows that cannot be read", "isolated row errors"),
        MANY_MISSING("two rows in five are missing", "the run is refused"),
        MOVED_BACK("910005 closed ten days earlier than was said", "for people to look at");

        private final String change;
        private final String expected;

        Day(String change, String expected) {
            this.change = change;
            this.expected = expected;
        }

        String change() {
            return change;
        }

        String expected() {
            return expected;
        }
    }

    private final SampleWorld world;
    private final List<LocalDate> reached = new ArrayList<>();

    DayScript(SampleWorld world) {
        this.world = world;
    }

    /** The day it is, or -1 before the script begins. */
    synchronized int day() {
        return reached.size() - 1;
    }

    /** Goes on to a day, or back to it; "today" of each new day is the given date. */
    synchronized void moveTo(int day, LocalDate today) {
        while (reached.size() > day + 1) {
            reached.removeLast();
        }
        while (reached.size() < day + 1) {
            reached.add(today);
        }
    }

    /** Before the script begins. */
    synchronized void stop() {
        reached.clear();
    }

    /** What is wrong with the extract on this day alone. */
    ExtractFlaw flaw() {
        return switch (day() < 0 ? Day.BASE : Day.values()[day()]) {
            case BAD_ROWS -> ExtractFlaw.BAD_ROWS;
            case MANY_MISSING -> ExtractFlaw.MANY_ROWS_MISSING;
            default -> ExtractFlaw.NONE;
        };
    }

    /** The script's schools as they are on this day. */
    List<School> schools() {
        return state().schools.values().stream().map(School::new).toList();
    }

    /** The script's links as they are on this day. */
    List<SchoolLink> links() {
        return state().links;
    }

    private synchronized State state() {
        State state = new State();
        for (int day = 0; day < reached.size(); day++) {
            apply(Day.values()[day], reached.get(day), state);
        }
        return state;
    }

    private void apply(Day day, LocalDate today, State state) {
        switch (day) {
            case BASE -> {
                for (int number = 1; number <= SCHOOLS; number++) {
                    state.open(910_000 + number, "Community school", today.minusYears(20));
                }
                state.open(910_002, "Other independent school", today.minusYears(20))
                        .put("Section41Approved (name)", "Approved");
                close(state, 910_012, today);
            }
            case NOTHING, BAD_ROWS, MANY_MISSING -> {}
            case NEW_ACADEMY -> state.open(910_101, "Academy converter", today);
            case DETAILS -> {
                state.of(910_001).put("EstablishmentName", "Daybreak School");
                state.of(910_001).put("Postcode", "ZZ1 9ZZ");
                state.of(910_001).put("MainEmail", "office@daybreak.example.test");
            }
            case SECTION_41 -> state.of(910_002).put("Section41Approved (name)", "Not approved");
            case PROPOSED_TO_CLOSE -> {
                status(state, 910_003, "3", "Open, but proposed to close");
                state.of(910_003).put("CloseDate", DATE.format(today.plusDays(30)));
            }
            case CLOSED -> close(state, 910_003, today);
            case REPLACED -> {
                close(state, 910_004, today);
                state.open(910_104, "Academy converter", today);
                state.follows(910_104, 910_004, "", today);
            }
            case MERGED -> {
                for (int closed : List.of(910_005, 910_006)) {
                    close(state, closed, today);
                    state.follows(910_007, closed, " - merged", today);
                }
            }
            case AMALGAMATED -> {
                state.open(910_109, "Community school", today);
                for (int closed : List.of(910_008, 910_009)) {
                    close(state, closed, today);
                    state.follows(910_109, closed, " - amalgamated", today);
                }
            }
            case SPLIT -> {
                close(state, 910_010, today);
                for (int opened : List.of(910_110, 910_111)) {
                    state.open(opened, "Community school", today);
                    state.follows(opened, 910_010, " - Split School", today);
                }
            }
            case SUCCESSOR_WAITS -> {
                close(state, 910_011, today);
                state.open(910_112, "Academy converter", today);
                status(state, 910_112, "4", "Proposed to open");
                state.follows(910_112, 910_011, "", today);
            }
            case SUCCESSOR_OPENS -> status(state, 910_112, "1", "Open");
            case LATE_LINK -> state.follows(910_101, 910_003, "", today);
            case REOPENED -> {
                status(state, 910_012, "1", "Open");
                state.of(910_012).put("CloseDate", "");
            }
            case TYPE_CHANGES -> type(state.of(910_013), "Miscellaneous");
            case VANISHED -> state.schools.remove(910_014);
            case LINKS_CHANGE -> {
                state.links.removeIf(link -> of(link, 910_003, 910_101));
                state.replace(
                        link -> link.urn().equals("910010") && link.linkUrn().equals("910110"), "Successor");
            }
            case MOVED_BACK -> state.of(910_005).put("CloseDate", DATE.format(today.minusDays(10)));
        }
    }

    private static boolean of(SchoolLink link, int one, int other) {
        return List.of(link.urn(), link.linkUrn()).containsAll(List.of(Integer.toString(one), Integer.toString(other)));
    }

    private static void close(State state, int urn, LocalDate today) {
        status(state, urn, "2", "Closed");
        state.of(urn).put("CloseDate", DATE.format(today));
    }

    private static void status(State state, int urn, String code, String name) {
        state.of(urn).put(STATUS + " (code)", code);
        state.of(urn).put(STATUS + " (name)", name);
    }

    private void type(Map<String, String> school, String name) {
        School example = world.schools().stream()
                .filter(each -> each.typeName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample school is of the type " + name));
        school.put(TYPE + " (code)", example.typeCode());
        school.put(TYPE + " (name)", name);
    }

    private final class State {

        private final LinkedHashMap<Integer, LinkedHashMap<String, String>> schools = new LinkedHashMap<>();
        private final List<SchoolLink> links = new ArrayList<>();

        private Map<String, String> of(int urn) {
            LinkedHashMap<String, String> school = schools.get(urn);
            if (school == null) {
                throw new IllegalStateException("the script has no school " + urn);
            }
            return school;
        }

        private Map<String, String> open(int urn, String typeName, LocalDate openedOn) {
            School pattern = world.schools().getFirst();
            LinkedHashMap<String, String> school = new LinkedHashMap<>(pattern.columns());
            school.put("URN", Integer.toString(urn));
            school.put("EstablishmentName", "Script School " + urn);
            school.put("EstablishmentNumber", Integer.toString(urn % 10_000));
            school.put("UKPRN", Integer.toString(10_000_000 + urn));
            school.put("OpenDate", DATE.format(openedOn));
            school.put("CloseDate", "");
            school.put("MainEmail", "office@school-" + urn + ".example.test");
            school.put("AlternativeEmail", "");
            school.put("SchoolWebsite", "https://school-" + urn + ".example.test");
            school.put("Section41Approved (name)", "Not applicable");
            type(school, typeName);
            schools.put(urn, school);
            status(this, urn, "1", "Open");
            return school;
        }

        private void follows(int successor, int predecessor, String how, LocalDate today) {
            links.add(link(predecessor, successor, "Successor" + how, today));
            links.add(link(successor, predecessor, "Predecessor" + how, today));
        }

        private void replace(Predicate<SchoolLink> which, String type) {
            links.replaceAll(link -> which.test(link)
                    ? new SchoolLink(link.urn(), link.linkUrn(), link.linkName(), type, link.establishedDate())
                    : link);
        }

        private SchoolLink link(int from, int to, String type, LocalDate today) {
            return new SchoolLink(
                    Integer.toString(from),
                    Integer.toString(to),
                    of(to).getOrDefault("EstablishmentName", ""),
                    type,
                    DATE.format(today));
        }
    }
}
