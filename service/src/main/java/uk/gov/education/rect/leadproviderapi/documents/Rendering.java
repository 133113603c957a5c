package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.calendar.TimeTravel;

/** Documents as they are on the day a caller has travelled to, in the place of those that are stored (API-TT-03). */
@Component
class Rendering {

    private final ServiceClock clock;

    Rendering(ServiceClock clock) {
        this.clock = clock;
    }

    /** Whether this request has travelled. */
    static boolean wanted() {
        return TimeTravel.destination().isPresent();
    }

    /**
     * The documents rendered for the day of the request, under the name and with the columns of the table they are stored
     * in. Those that differ from what is stored changed just now.
     *
     * @param stored the document table
     * @param identity the columns of its key
     * @param scope which of its rows say what to render
     */
    Table<?> of(Table<?> stored, List<String> identity, Condition scope) {
        String same = identity.stream()
                .map(column -> "d." + column + " = f." + column)
                .collect(Collectors.joining(" and "));
        return table(
                        """
                        (
                          select f.*, md5(f.content)::uuid as content_hash, dated.at as updated_at,
                            api_body(f.content, dated.at) as body
                          from {0}((select array_agg(distinct key) from {1} where {2}), {3}) f
                          left join {1} d on {5}
                          cross join lateral (
                            select case when d.content_hash = md5(f.content)::uuid then d.updated_at else {4} end as at
                          ) dated
                        )""",
                        name("render_" + stored.getName()),
                        stored,
                        scope,
                        val(clock.today(), SQLDataType.LOCALDATE),
                        val(clock.now(), SQLDataType.INSTANT),
                        sql(same))
                .as(stored.getName());
    }
}
