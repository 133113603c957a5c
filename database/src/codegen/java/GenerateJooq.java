import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty embedded PostgreSQL and writes jOOQ code for the schema it ends up with. Run by the build (as a
 * single source file) before compilation; does nothing when neither a migration nor this file has changed since.
 */
public final class GenerateJooq {

    private static final String PACKAGE = "uk.gov.education.rect.database";

    private GenerateJooq() {}

    /** @param args folder of migrations, folder to write sources into */
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path marker = output.resolveSibling("jooq.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            generate(postgres.getJdbcUrl("postgres", "postgres"), output);
        }
        Files.writeString(marker, fingerprint);
    }

    private static void generate(String url, Path output) throws Exception {
        var citext = new ForcedType().withName("CLOB").withIncludeTypes("citext");
        var instant = new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz|timestamp with time zone");
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(Names.class.getName()))
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withIncludeExcludeColumns(true)
                                // ranges are generated from the two dates beside them, and compared in SQL only
                                .withExcludes(
                                        ".*\\.(range|search)|flyway_schema_history|pgp_.*|gin_.*|gtrgm_.*|gbt.*|citext.*|.*_dist|similarity.*|word_similarity.*|strict_word.*|show_.*|set_limit|unaccent.*|texticlike.*|texticregex.*|split_part|regexp_.*|replace|translate|strpos|cash_dist")
                                .withForcedTypes(List.of(citext, instant)))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withRoutines(false)
                                .withGeneratedAnnotation(true)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withJavadoc(false)
                                .withComments(false)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(output.toString()))));
    }

    /** jOOQ's usual names, but enum constants as Java people write them: {@code retained-1} becomes {@code RETAINED_1}. */
    public static final class Names extends DefaultGeneratorStrategy {
        @Override
        public String getJavaEnumLiteral(EnumDefinition definition, String literal) {
            String name = literal.toUpperCase(Locale.ROOT).replace('-', '_');
            return Character.isDigit(name.charAt(0)) ? "_" + name : name;
        }
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(
                migrations.resolve("../../../../codegen/java/GenerateJooq.java").normalize()));
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                update(digest, file);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
    }
}
