package uk.gov.education.rect.referencedata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows by their natural key: new ones are inserted, changed ones updated, equal ones left alone. */
final class Upsert<R extends Record> {

    private final Table<R> table;
    private final List<Field<?>> key;
    private final List<Field<?>> facts;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * @param key columns that identify a row
     * @param facts columns brought into line with the file
     */
    Upsert(Table<R> table, List<? extends Field<?>> key, List<? extends Field<?>> facts) {
        this.table = table;
        this.key = List.copyOf(key);
        this.facts = List.copyOf(facts);
    }

    /** @param values one for each column of the key, then one for each fact */
    void row(@Nullable Object... values) {
        rows.add(new ArrayList<>(Arrays.asList(values)));
    }

    void execute(DSLContext dsl) {
        List<Field<?>> columns = new ArrayList<>(key);
        columns.addAll(facts);
        InsertValuesStepN<R> insert = dsl.insertInto(table, columns);
        for (List<@Nullable Object> row : rows) {
            insert = insert.values(row);
        }
        if (facts.isEmpty()) {
            insert.onConflict(key).doNothing().execute();
        } else {
            insert.onConflict(key)
                    .doUpdate()
                    .set(fromFile())
                    .where(DSL.or(facts.stream().map(Upsert::changed).toList()))
                    .execute();
        }
    }

    private Map<Field<?>, Field<?>> fromFile() {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.put(fact, DSL.excluded(fact)));
        return values;
    }

    private static <T> Condition changed(Field<T> fact) {
        return fact.isDistinctFrom(DSL.excluded(fact));
    }
}
