package chat.lanyard.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "chat.lanyard.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("chat.lanyard.client.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs what needs it can be neither read nor tested alone");

    @ArchTest
    static final ArchRule onlyHostingKnowsTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("chat.lanyard.client.hosting..")
            .and()
            .doNotHaveFullyQualifiedName("chat.lanyard.client.Launcher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("chat.lanyard.server..")
            .because("a client talks to a server in its own process as to any other");

    @ArchTest
    static final ArchRule theServerIsEnteredByItsFrontDoor = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("chat.lanyard.client.Launcher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("chat.lanyard.server.*..")
            .because("what is behind the server's root package is its own business");

    @ArchTest
    static final ArchRule theCoreKnowsNoSceneGraph = noClasses()
            .that()
            .resideInAnyPackage(
                    "..client.connection..",
                    "..client.session..",
                    "..client.store..",
                    "..client.sync..",
                    "..client.conversation..",
                    "..client.people..",
                    "..client.search..",
                    "..client.settings..",
                    "..client.hosting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.application..",
                    "javafx.concurrent..",
                    "chat.lanyard.client.ui..")
            .because("tests run dozens of clients in one process, without a toolkit");

    @ArchTest
    static final ArchRule servicesKnowNoProperties = noClasses()
            .that()
            .resideInAnyPackage("..client.connection..", "..client.store..", "..client.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("what runs on the event thread must not touch what belongs to the user interface's thread");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsItsDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("..client.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..")
            .because("how the client keeps its copy is nobody else's business");

    @ArchTest
    static final ArchRule nobodyKnowsHowFramesAreWritten = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("the protocol's codecs are the only place that knows its JSON");
}
