package ouro;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import ouro.lib.Library;

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
                .layer("permission")
                .definedBy("ouro.permission..")
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
                .whereLayer("permission")
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
                        "permission",
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

    /** What needs no values stands below the core, everything else on it: see ARCHITECTURE.md for what is where. */
    @Test
    void theObjectModelStandsOnItsCore() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("ouro.object")
                .layer("protocol")
                .definedBy("ouro.object.protocol..")
                .layer("arithmetic")
                .definedBy("ouro.object.arithmetic..")
                .layer("format")
                .definedBy("ouro.object.format..")
                .layer("codec")
                .definedBy("ouro.object.codec..")
                .layer("number")
                .definedBy("ouro.object.number..")
                .layer("exception")
                .definedBy("ouro.object.exception..")
                .layer("iterator")
                .definedBy("ouro.object.iterator..")
                .layer("introspection")
                .definedBy("ouro.object.introspection..")
                .layer("documentation")
                .definedBy("ouro.object.documentation..")
                .layer("collection")
                .definedBy("ouro.object.collection..")
                .layer("binary")
                .definedBy("ouro.object.binary..")
                .layer("classes")
                .definedBy("ouro.object.classes..")
                .layer("annotation")
                .definedBy("ouro.object.annotation..")
                .whereLayer("protocol")
                .mayNotAccessAnyLayer()
                .whereLayer("arithmetic")
                .mayNotAccessAnyLayer()
                .whereLayer("format")
                .mayNotAccessAnyLayer()
                .whereLayer("codec")
                .mayNotAccessAnyLayer()
                .whereLayer("core")
                .mayOnlyAccessLayers("protocol", "arithmetic", "format")
                .whereLayer("number")
                .mayOnlyAccessLayers("core", "protocol", "arithmetic", "format")
                .whereLayer("exception")
                .mayOnlyAccessLayers("core", "protocol")
                .whereLayer("iterator")
                .mayOnlyAccessLayers("core", "protocol")
                .whereLayer("introspection")
                .mayOnlyAccessLayers("core", "protocol")
                .whereLayer("documentation")
                .mayOnlyAccessLayers("core", "protocol")
                .whereLayer("collection")
                .mayOnlyAccessLayers("number", "core", "protocol")
                .whereLayer("binary")
                .mayOnlyAccessLayers("codec", "number", "exception", "core", "protocol")
                .whereLayer("classes")
                .mayOnlyAccessLayers("collection", "core", "protocol")
                .whereLayer("annotation")
                .mayOnlyAccessLayers("classes", "core", "protocol")
                .check(CLASSES);
        slices().matching("ouro.(**)").should().beFreeOfCycles().check(CLASSES.that(resideInAPackage("ouro.object..")));
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
    void syntaxDependsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("ast")
                .definedBy("ouro.syntax.ast..")
                .layer("cache")
                .definedBy("ouro.syntax.cache..")
                .layer("source")
                .definedBy("ouro.syntax")
                .layer("diagnosis")
                .definedBy("ouro.syntax.diagnosis..")
                .layer("parser")
                .definedBy("ouro.syntax.parser..")
                .whereLayer("ast")
                .mayNotAccessAnyLayer()
                .whereLayer("cache")
                .mayOnlyAccessLayers("ast")
                .whereLayer("source")
                .mayOnlyAccessLayers("ast")
                .whereLayer("diagnosis")
                .mayOnlyAccessLayers("source")
                .whereLayer("parser")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void theCheckJudgesWhatRunsComparisonsAndDocumentsTell() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("check")
                .definedBy("ouro.transcript")
                .layer("report")
                .definedBy("ouro.transcript.report..")
                .layer("listing")
                .definedBy("ouro.transcript.listing..")
                .layer("compare")
                .definedBy("ouro.transcript.compare..")
                .layer("document")
                .definedBy("ouro.transcript.document..")
                .layer("run")
                .definedBy("ouro.transcript.run..")
                .layer("vocabulary")
                .definedBy("ouro.transcript.vocabulary..")
                .whereLayer("check")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("listing")
                .mayOnlyAccessLayers("compare", "document", "run")
                .whereLayer("report")
                .mayNotAccessAnyLayer()
                .whereLayer("compare")
                .mayOnlyAccessLayers("vocabulary")
                .whereLayer("document")
                .mayOnlyAccessLayers("vocabulary")
                .whereLayer("run")
                .mayNotAccessAnyLayer()
                .whereLayer("vocabulary")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    @Test
    void noModuleOfTheLibraryKnowsOneThatKnowsIt() {
        slices().matching("ouro.lib.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheRegistryKnowsAllModules() {
        noClasses()
                .that()
                .resideInAPackage("ouro.lib.*..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Library.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("ouro.lib")
                .and()
                .areNotAssignableTo(Library.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ouro.lib.*..")
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
