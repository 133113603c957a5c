package uk.gov.education.rect.integrations.trs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import uk.gov.education.rect.integrations.trs.TrsReply.Answer;
import uk.gov.education.rect.integrations.trs.TrsReply.None;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.Trn;

/**
 * The wire to the Teaching Record System: headers, time limits, one repeat of a read that may not have arrived
 * (TRS-04), a limit of calls under way, no following of redirects, measurements, and log lines that say what kind of
 * call got what kind of answer and nothing about the person.
 */
@Component
class TrsChannel {

    private static final Logger log = LoggerFactory.getLogger(TrsChannel.class);
    private static final int LONGEST_BODY = 1 << 20;
    private static final Duration PAUSE_BEFORE_REPEAT = Duration.ofMillis(200);

    private final RestClient client;
    private final RetryTemplate repeats;
    private final Semaphore turns;
    private final Duration patience;
    private final MeterRegistry meters;

    TrsChannel(TrsSettings settings, MeterRegistry meters) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.baseUrl().toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader("X-Api-Version", settings.version())
                .build();
        this.repeats = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(1)
                .delay(PAUSE_BEFORE_REPEAT)
                .jitter(PAUSE_BEFORE_REPEAT.dividedBy(2))
                .includes(WorthRepeating.class)
                .build());
        this.turns = new Semaphore(settings.concurrentCalls(), true);
        this.patience = settings.patience();
        this.meters = meters;
    }

    /** Reads a person, asking again once when the first request did not arrive or met a gateway error. */
    TrsReply read(Trn trn, Map<String, String> query) {
        try {
            return repeats.execute(() -> {
                TrsReply reply = exchange(
                        "read",
                        () -> client.get()
                                .uri(address -> {
                                    address.path("/v3/persons/{trn}");
                                    query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
                                    return address.build(withTrn(trn, query));
                                })
                                .exchange((request, response) -> answer(response)));
                if (worthRepeating(reply)) {
                    throw new WorthRepeating(reply);
                }
                return reply;
            });
        } catch (RetryException stillFailing) {
            return ((WorthRepeating) stillFailing.getLastException()).reply;
        }
    }

    /** Writes an induction status once; repeating is for the outbox. */
    TrsReply write(Trn trn, byte[] body) {
        return exchange(
                "write",
                () -> client.put()
                        .uri("/v3/persons/{trn}/cpd-induction", trn.value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .exchange((request, response) -> answer(response)));
    }

    private TrsReply exchange(String operation, java.util.function.Supplier<TrsReply> call) {
        if (!takeTurn()) {
            meters.counter("trs.requests.refused", "operation", operation).increment();
            return new None(Reason.BUSY, true, null);
        }
        Timer.Sample started = Timer.start(meters);
        TrsReply reply = new None(Reason.UNREACHABLE, false, null);
        try {
            reply = call.get();
        } catch (ResourceAccessException failed) {
            reply = new None(Reason.UNREACHABLE, neverSent(failed), failed);
        } finally {
            turns.release();
            started.stop(meters.timer("trs.requests", "operation", operation, "outcome", outcome(reply)));
        }
        logTrouble(operation, reply);
        return reply;
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static TrsReply answer(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        try (InputStream body = response.getBody()) {
            return new Answer(response.getStatusCode().value(), response.getHeaders(), body.readNBytes(LONGEST_BODY));
        }
    }

    private static boolean worthRepeating(TrsReply reply) {
        return switch (reply) {
            case Answer answer -> answer.worthRepeating();
            case None none -> none.neverSent() && none.reason() == Reason.UNREACHABLE;
        };
    }

    private static boolean neverSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static String outcome(TrsReply reply) {
        return switch (reply) {
            case Answer answer -> Integer.toString(answer.status());
            case None none -> none.reason().name();
        };
    }

    private static void logTrouble(String operation, TrsReply reply) {
        switch (reply) {
            case Answer answer
            when answer.status() >= 500 || answer.status() == 429 ->
                log.warn("TRS {} answered {}", operation, answer.status());
            case Answer answer
            when answer.status() == 401 || answer.status() == 403 ->
                log.error(
                        "TRS {} answered {}: the API key is wrong, expired or lacks a role",
                        operation,
                        answer.status());
            case Answer ignored -> {}
            // the message of the exception holds the address, and the address may hold a date of birth
            case None none -> log.warn("TRS {} got no answer: {}", operation, causeOf(none));
        }
    }

    private static String causeOf(None none) {
        Throwable cause = none.cause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? none.reason().name() : cause.getClass().getSimpleName();
    }

    private static Map<String, Object> withTrn(Trn trn, Map<String, String> query) {
        Map<String, Object> values = new java.util.HashMap<>(query);
        values.put("trn", trn.value());
        return values;
    }

    /** Carries a reply through the repeat. */
    private static final class WorthRepeating extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TrsReply reply;

        WorthRepeating(TrsReply reply) {
            super("worth repeating", null, false, false);
            this.reply = reply;
        }
    }
}
