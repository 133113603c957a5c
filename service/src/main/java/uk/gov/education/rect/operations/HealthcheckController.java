package uk.gov.education.rect.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node works (07 §9.4). Never says that because some other service is down. */
@RestController
class HealthcheckController {

    private final DSLContext database;
    private final Flyway migrations;
    private final WaitingWork waiting;
    private final OperationsSettings settings;

    HealthcheckController(DSLContext database, Flyway migrations, WaitingWork waiting, OperationsSettings settings) {
        this.database = database;
        this.migrations = migrations;
        this.waiting = waiting;
        this.settings = settings;
    }

    /** For people and monitors: the build, the database, its migrations, and whether jobs are being run. */
    @GetMapping("/healthcheck")
    ResponseEntity<Map<String, Object>> healthcheck() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("commit_sha", settings.commitSha());
        boolean connected = connected();
        health.put("database", connected ? "connected" : "not connected");
        boolean migrated = connected && migrations.info().pending().length == 0;
        health.put("migrations", migrated ? "applied" : "pending");
        health.put("jobs", connected && waiting.jobsOverdue() == 0 ? "running" : "overdue");
        return ResponseEntity.status(connected && migrated ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
    }

    /** For the platform: the process answers. */
    @GetMapping("/livez")
    Map<String, String> live() {
        return Map.of("status", "up");
    }

    /** For the platform: this node may be sent requests. */
    @GetMapping("/readyz")
    ResponseEntity<Map<String, String>> ready() {
        return connected()
                ? ResponseEntity.ok(Map.of("status", "up"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"));
    }

    private boolean connected() {
        try {
            return database.selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            return false;
        }
    }
}
