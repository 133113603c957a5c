package uk.gov.education.rect.leadproviderapi.participants;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;

/** What became of a participant whose id leads nowhere any more (03 §34 no. 57). */
@Component
class MergedParticipants {

    private final DSLContext database;

    MergedParticipants(DSLContext database) {
        this.database = database;
    }

    /**
     * That there is no such participant; with the id that took its place, also after several merges, when the caller may
     * see that one. Whoever may not is told what everybody is told of an id that nobody has (API-TST-03).
     */
    ApiRefused notFound(ApiCaller caller, UUID id) {
        return database.resultQuery("""
                        with recursive followed (id) as (
                          select c.api_to_teacher_id from teacher_id_changes c where c.api_from_teacher_id = {0}
                          union
                          select c.api_to_teacher_id
                          from followed f
                          join teacher_id_changes c on c.api_from_teacher_id = f.id
                        )
                        select p.id
                        from followed f
                        join api_participants p on p.lead_provider_id = {1} and p.id = f.id
                        limit 1
                        """, DSL.val(id), DSL.val(caller.leadProviderId()))
                .fetchOptional(row -> row.get("id", UUID.class))
                .map(ApiRefused::mergedInto)
                .orElseGet(ApiRefused::notFound);
    }
}
