package ouro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way, as ARCHITECTURE.md draws them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ouro");

    @Test
    void packagesDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("ouro.text..")
                .layer("grammar")
                .definedBy("ouro.grammar..")
                .layer("syntax")
                .definedBy("ouro.syntax..")
                .layer("analysis")
                .definedBy("ouro.analysis..")
                .layer("object")
                .definedBy("ouro.object..")
                .layer("thread")
                .definedBy("ouro.thread..")
                .layer("coroutine")
                .definedBy("ouro.coroutine..")
                .layer("tree")
                .definedBy("ouro.tree..")
                .layer("loop")
                .definedBy("ouro.loop..")
                .layer("builtins")
                .definedBy("ouro.builtins..")
                .layer("lib")
                .definedBy("ouro.lib..")
                .layer("runtime")
                .definedBy("ouro.runtime..")
                .layer("transcript")
                .definedBy("ouro.transcript..")
                .layer("repl")
                .definedBy("ouro.repl..")
                .layer("cli")
                .definedBy("ouro.cli..")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("grammar")
                .mayOnlyBeAccessedByLayers("syntax", "repl")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("tree", "runtime")
                .whereLayer("syntax")
                .mayOnlyBeAccessedByLayers("analysis", "tree", "runtime", "transcript", "repl", "cli")
                .whereLayer("tree")
                .mayOnlyBeAccessedByLayers("runtime", "cli")
                .whereLayer("thread")
                .mayOnlyAccessLayers("object")
                .whereLayer("coroutine")
                .mayOnlyAccessLayers("object", "text")
                .whereLayer("coroutine")
                .mayOnlyBeAccessedByLayers("tree", "loop", "builtins", "lib", "runtime", "repl")
                .whereLayer("loop")
                .mayOnlyBeAccessedByLayers("lib", "runtime", "transcript", "repl")
                .whereLayer("builtins")
                .mayOnlyBeAccessedByLayers("lib", "runtime")
                .whereLayer("lib")
                .mayOnlyBeAccessedByLayers("runtime", "repl")
                .whereLayer("runtime")
                .mayOnlyBeAccessedByLayers("transcript", "repl", "cli")
                .whereLayer("transcript")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("repl")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("object")
                .mayOnlyAccessLayers("text")
                .whereLayer("object")
                .mayOnlyBeAccessedByLayers(
                        "thread",
                        "coroutine",
                        "tree",
                        "loop",
                        "builtins",
                        "lib",
                        "runtime",
                        "transcript",
                        "repl",
                        "cli")
                .check(CLASSES);
    }

    @Test
    void roomsOfTheLoopDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("context")
                .definedBy("ouro.loop.context..")
                .layer("report")
                .definedBy("ouro.loop.report..")
                .layer("scripted")
                .definedBy("ouro.loop.scripted..")
                .layer("system")
                .definedBy("ouro.loop.system..")
                .layer("loop")
                .definedBy("ouro.loop")
                .layer("primitives")
                .definedBy("ouro.loop.primitives..")
                .layer("transport")
                .definedBy("ouro.loop.transport..")
                .whereLayer("context")
                .mayNotAccessAnyLayer()
                .whereLayer("report")
                .mayNotAccessAnyLayer()
                .whereLayer("scripted")
                .mayOnlyAccessLayers("context")
                .whereLayer("system")
                .mayNotAccessAnyLayer()
                .whereLayer("primitives")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("transport")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheRoomsThatNeedThem() {
        stays("org.antlr..", "ouro.grammar..", "ouro.syntax..", "ouro.repl..");
        stays("org.jline..", "ouro.repl..");
        stays("picocli..", "ouro.cli..");
    }

    private static void stays(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
