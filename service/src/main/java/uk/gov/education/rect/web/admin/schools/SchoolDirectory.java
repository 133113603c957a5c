package uk.gov.education.rect.web.admin.schools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.web.Paging;

/** Reads schools for staff (06 §10), a statement each. */
@Component
class SchoolDirectory {

    /** Rows on a page of the list (UI-04). */
    static final int PAGE_SIZE = 20;

    private static final String FOUND = """
            from schools s
            join gias_schools g on g.urn = s.urn
            where {0} = '' or ({1} <> '' and g.search @@ to_tsquery('unaccented', {1}))
            """;

    private final DSLContext database;

    SchoolDirectory(DSLContext database) {
        this.database = database;
    }

    /** A school in the list. */
    record Row(int urn, String name, @Nullable String localAuthority) {}

    /** What staff see of a school. */
    record School(
            long id,
            int urn,
            String name,
            String status,
            String type,
            boolean section41,
            boolean eligible,
            @Nullable String localAuthority,
            @Nullable String district,
            String address,
            @Nullable String tutor,
            @Nullable String tutorEmail,
            @Nullable String lastChosen) {}

    /** Somebody who is at a school today. */
    record Person(
            long teacher, String name, @Nullable String trn, String role, LocalDate startedOn, String contractPeriod) {}

    /** A partnership of a school. */
    record Partnership(int year, String leadProvider, String deliveryPartner, String apiId, int ects, int mentors) {}

    /** A page of schools, by name. */
    List<Row> page(String query, int number) {
        return database.resultQuery(
                        "select g.urn, g.name, g.local_authority_name " + FOUND
                                + " order by g.name, g.urn limit {2} offset {3}",
                        parameters(query, number))
                .fetch(row -> new Row(
                        row.get("urn", Integer.class),
                        row.get("name", String.class),
                        row.get("local_authority_name", String.class)));
    }

    /** How many schools the query finds. */
    int count(String query) {
        return database.resultQuery("select count(*) " + FOUND, parameters(query, 1))
                .fetchSingle()
                .get(0, Integer.class);
    }

    /** The school with the URN. */
    Optional<School> find(int urn) {
        return database.resultQuery("""
                        select s.id, g.urn, g.name, g.status, g.type_name, g.section_41_approved, g.eligible or s.marked_as_eligible as eligible,
                          g.local_authority_name, g.administrative_district_name,
                          g.address_line1, g.address_line2, g.address_line3, g.postcode,
                          s.induction_tutor_name, s.induction_tutor_email, ab.name as last_chosen,
                          into_gias.name || ' (' || into_gias.urn || ')' as merged_into
                        from schools s
                        join gias_schools g on g.urn = s.urn
                        left join schools into_school on into_school.id = s.merged_into_school_id
                        left join gias_schools into_gias on into_gias.urn = into_school.urn
                        left join appropriate_body_periods ab on ab.id = s.last_chosen_appropriate_body_id
                        where s.urn = {0}
                        """, DSL.val(urn)).fetchOptional(SchoolDirectory::school);
    }

    /** Everybody who is at the school on a day, by name. */
    List<Person> people(long school, LocalDate day) {
        return database.resultQuery("""
                        select t.id, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name, here.role, here.started_on,
                          training.training_programme, training.contract_period_year
                        from (
                          select 'ECT' as role, e.teacher_id, e.started_on, e.id as ect, null::bigint as mentor
                          from ect_at_school_periods e where e.school_id = {0} and e.range @> {1}::date
                          union all
                          select 'Mentor', m.teacher_id, m.started_on, null, m.id
                          from mentor_at_school_periods m where m.school_id = {0} and m.range @> {1}::date
                        ) here
                        join teachers t on t.id = here.teacher_id
                        left join lateral (
                          select tp.training_programme, sch.contract_period_year
                          from training_periods tp
                          left join schedules sch on sch.id = tp.schedule_id
                          where tp.ect_at_school_period_id = here.ect or tp.mentor_at_school_period_id = here.mentor
                          order by tp.started_on desc, tp.id desc
                          limit 1
                        ) training on true
                        order by t.trs_last_name, t.trs_first_name, t.id, here.role
                        """, DSL.val(school), DSL.val(day)).fetch(SchoolDirectory::person);
    }

    /** The school's partnerships, newest year first, with how many are in training under each on a day. */
    List<Partnership> partnerships(long school, LocalDate day) {
        return database.resultQuery("""
                        select alp.contract_period_year, l.name as lead_provider, d.name as delivery_partner, sp.api_id,
                          count(tp.id) filter (where tp.trainee_role = 'ect') as ects,
                          count(tp.id) filter (where tp.trainee_role = 'mentor') as mentors
                        from school_partnerships sp
                        join lead_provider_delivery_partnerships p on p.id = sp.lead_provider_delivery_partnership_id
                        join active_lead_providers alp on alp.id = p.active_lead_provider_id
                        join lead_providers l on l.id = alp.lead_provider_id
                        join delivery_partners d on d.id = p.delivery_partner_id
                        left join training_periods tp on tp.school_partnership_id = sp.id and tp.range @> {1}::date
                        where sp.school_id = {0}
                        group by sp.id, alp.contract_period_year, l.name, d.name
                        order by alp.contract_period_year desc, sp.created_at desc, sp.id desc
                        """, DSL.val(school), DSL.val(day))
                .fetch(row -> new Partnership(
                        row.get("contract_period_year", Integer.class),
                        row.get("lead_provider", String.class),
                        row.get("delivery_partner", String.class),
                        row.get("api_id", String.class),
                        row.get("ects", Integer.class),
                        row.get("mentors", Integer.class)));
    }

    /** Every word as a prefix, so that "Abb" finds "Abbey" (06 §23.4, 44). */
    static String prefixes(String typed) {
        return Stream.of(typed.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static QueryPart[] parameters(String query, int number) {
        return new QueryPart[] {
            DSL.val(query), DSL.val(prefixes(query)), DSL.val(PAGE_SIZE), DSL.val(Paging.offset(number, PAGE_SIZE))
        };
    }

    private static School school(Record row) {
        List<String> lines = new ArrayList<>();
        for (String column : List.of("address_line1", "address_line2", "address_line3", "postcode")) {
            String line = row.get(column, String.class);
            if (line != null && !line.isBlank()) {
                lines.add(line);
            }
        }
        String status = row.get("status", String.class).replace('_', ' ');
        String mergedInto = row.get("merged_into", String.class);
        return new School(
                row.get("id", Long.class),
                row.get("urn", Integer.class),
                row.get("name", String.class),
                status.substring(0, 1).toUpperCase(Locale.UK)
                        + status.substring(1)
                        + (mergedInto == null ? "" : ", merged into " + mergedInto),
                row.get("type_name", String.class),
                row.get("section_41_approved", Boolean.class),
                row.get("eligible", Boolean.class),
                row.get("local_authority_name", String.class),
                row.get("administrative_district_name", String.class),
                lines.isEmpty() ? "Not available" : String.join(", ", lines),
                row.get("induction_tutor_name", String.class),
                row.get("induction_tutor_email", String.class),
                row.get("last_chosen", String.class));
    }

    private static Person person(Record row) {
        String year = row.get("contract_period_year", String.class);
        boolean schoolLed = "school_led".equals(row.get("training_programme", String.class));
        return new Person(
                row.get("id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("trn", String.class),
                row.get("role", String.class),
                row.get("started_on", LocalDate.class),
                schoolLed || year == null ? "Not available" : year);
    }
}
