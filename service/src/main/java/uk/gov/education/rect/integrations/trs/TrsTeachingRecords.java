package uk.gov.education.rect.integrations.trs;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.integrations.trs.TrsReply.Answer;
import uk.gov.education.rect.integrations.trs.TrsReply.None;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;

/** Looks people up in the Teaching Record System over its API v3 (spec 07 §3.2 to §3.6). */
@Component
class TrsTeachingRecords implements TeachingRecords {

    private static final Logger log = LoggerFactory.getLogger(TrsTeachingRecords.class);
    private static final String INCLUDED = "Alerts,Induction,MandatoryQualifications,RoutesToProfessionalStatuses";
    private static final Pattern PERSON_PATH = Pattern.compile("/v3/persons/([0-9]{7})");
    private static final int PERSON_NOT_FOUND = 10001;

    private final TrsChannel channel;
    private final URI baseUrl;
    private final JsonMapper json;
    private final ServiceClock clock;

    TrsTeachingRecords(TrsChannel channel, TrsSettings settings, ServiceClock clock) {
        this.channel = channel;
        this.baseUrl = settings.baseUrl();
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    @Override
    public TeachingRecordAnswer find(Trn trn) {
        return find(trn, Map.of());
    }

    @Override
    public TeachingRecordAnswer find(Trn trn, LocalDate dateOfBirth) {
        return find(trn, Map.of("dateOfBirth", dateOfBirth.toString()));
    }

    @Override
    public TeachingRecordAnswer find(Trn trn, NationalInsuranceNumber nino) {
        return find(trn, Map.of("nationalInsuranceNumber", nino.value()));
    }

    private TeachingRecordAnswer find(Trn trn, Map<String, String> matching) {
        Map<String, String> query = new HashMap<>(matching);
        query.put("include", INCLUDED);
        return switch (channel.read(trn, query)) {
            case None none -> unavailable(none.reason(), null);
            case Answer answer -> understand(answer, trn);
        };
    }

    private TeachingRecordAnswer understand(Answer answer, Trn trn) {
        return switch (answer.status()) {
            case 200 -> person(answer, trn);
            case 308 -> survivor(answer);
            case 410 -> new TeachingRecordAnswer.Deactivated();
            case 404 -> notFound(answer);
            case 400, 401, 403 -> unavailable(Reason.MISCONFIGURED, null);
            case 429 -> unavailable(Reason.BUSY, answer.retryAfter(clock.now()).orElse(null));
            default ->
                answer.status() >= 500 && answer.status() <= 599
                        ? unavailable(
                                Reason.FAILING, answer.retryAfter(clock.now()).orElse(null))
                        : unintelligible("status " + answer.status());
        };
    }

    private TeachingRecordAnswer person(Answer answer, Trn trn) {
        try {
            PersonBody body = json.readValue(answer.body(), PersonBody.class);
            return new PersonMapping(clock.today())
                    .read(body, trn)
                    .<TeachingRecordAnswer>map(TeachingRecordAnswer.Found::new)
                    .orElseGet(() -> unintelligible("a person without what every person has"));
        } catch (JacksonException unreadable) {
            // the exception quotes the body, and the body is personal
            return unintelligible("a body that is not a person");
        }
    }

    /** TRS-07: only a path of this API on this server names a survivor. */
    private TeachingRecordAnswer survivor(Answer answer) {
        return Optional.ofNullable(answer.headers().getFirst(HttpHeaders.LOCATION))
                .flatMap(this::pathHere)
                .map(PERSON_PATH::matcher)
                .filter(Matcher::matches)
                .map(path -> new Trn(path.group(1)))
                .<TeachingRecordAnswer>map(survivor -> {
                    log.info("TRS read answered 308: the record was merged");
                    return new TeachingRecordAnswer.Merged(survivor);
                })
                .orElseGet(() -> unintelligible("308 without the address of a person"));
    }

    private Optional<String> pathHere(String location) {
        try {
            URI target = baseUrl.resolve(location);
            return baseUrl.getAuthority().equals(target.getAuthority())
                    ? Optional.ofNullable(target.getPath())
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** TRS-09: without the error code it is our address or version that is not found, not the person. */
    private TeachingRecordAnswer notFound(Answer answer) {
        if (Problem.codeIn(json, answer.body())
                .filter(code -> code == PERSON_NOT_FOUND)
                .isPresent()) {
            return new TeachingRecordAnswer.NotFound();
        }
        log.error("TRS read answered 404 without error code 10001: check its address and version");
        return unavailable(Reason.MISCONFIGURED, null);
    }

    private static TeachingRecordAnswer unintelligible(String what) {
        log.warn("TRS read cannot be understood: {}", what);
        return unavailable(Reason.UNINTELLIGIBLE, null);
    }

    private static TeachingRecordAnswer unavailable(Reason reason, @Nullable Duration retryAfter) {
        return new Unavailable(reason, retryAfter);
    }
}
