package chat.lanyard.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "chat.lanyard.protocol", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONLY_JSON_KNOWS_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackage("..protocol.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("frames and values must not change with the library that writes them");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("chat.lanyard.protocol.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be understandable without those that use it");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two servers or clients in one process must not meet");
}
