package chat.lanyard.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

@AnalyzeClasses(packages = "chat.lanyard.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule WEB_SOCKETS = only("transport", "org.java_websocket..")
            .because("the library's traps are sprung in one place, and tested there");

    @ArchTest
    static final ArchRule SQL = only(
                    "storage", "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..", "com.zaxxer..")
            .because("another database must be a matter of one package");

    @ArchTest
    static final ArchRule HTTP = only("http", "io.javalin..", "org.eclipse.jetty..", "jakarta..")
            .because("no feature may depend on how it is reached");

    @ArchTest
    static final ArchRule TOKENS = only("authentication", "io.jsonwebtoken..", "org.bouncycastle..", "com.fasterxml..")
            .because("who somebody is gets decided in one place; frames are read and written by shared");

    @ArchTest
    static final ArchRule SEARCH = only("search.lucene", "org.apache.lucene..")
            .because("the index can be made again from the log by anything that finds parts of words");

    @ArchTest
    static final ArchRule FOUNDATIONS = noClasses()
            .that()
            .resideInAnyPackage("..server.connection..", "..server.dispatch..", "..server.event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.channel..",
                    "..server.message..",
                    "..server.readstate..",
                    "..server.presence..",
                    "..server.user..",
                    "..server.delivery..",
                    "..server.log..",
                    "..server.authentication..",
                    "..server.administration..",
                    "..server.storage..",
                    "..server.http..",
                    "..server.transport..",
                    "..server.cli..")
            .because("features come and go, and what carries them must not know them");

    @ArchTest
    static final ArchRule STORAGE_BEHIND_INTERFACES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "chat.lanyard.server", "..server.storage..", "..server.cli..", "..server.benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..server.storage..")
            .because("a feature owns the interface of what it keeps, and only the assembly chooses who keeps it");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("chat.lanyard.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be understandable without those that use it");

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().because("several servers in one process must not meet");

    private static ClassesShouldConjunction only(String owner, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..server." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
