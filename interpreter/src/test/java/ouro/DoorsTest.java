package ouro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which classes may touch what is outside of a session. Those that scripts get at ask the permissions of their session first;
 * all others do it for Ouro itself. Whoever adds a name here shows in {@code SandboxTest} that scripts can't misuse it.
 */
class DoorsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ouro");

    /** Where scripts do it, and are asked. */
    private static final List<String> FILE_DOORS = List.of(
            "ouro.lib.files.FileDescriptors",
            "ouro.lib.files.FilesModule",
            "ouro.lib.files.StatResult",
            "ouro.lib.io.BinaryFile",
            "ouro.lib.io.FileOpening",
            "ouro.lib.os.DescriptorFunctions",
            "ouro.lib.os.DirectoryScan",
            "ouro.lib.os.FileFunctions",
            "ouro.lib.os.FolderFunctions",
            "ouro.lib.posixpath.PosixPathModule",
            "ouro.lib.subprocess.SubprocessModule",
            "ouro.loop.transport.ChildProcess",
            "ouro.runtime.ModuleFinder",
            "ouro.lib.multiprocessing.SharedMemory");

    /** Where Ouro reads the script that it was told to run, its own library, and what the system tells of itself. */
    private static final List<String> OWN_FILES = List.of(
            "ouro.lib.multiprocessing.BrokerProcess",
            "ouro.lib.multiprocessing.PyChildProcess",
            "ouro.lib.os.ProcessFunctions",
            "ouro.lib.socket.SocketModule",
            "ouro.object.documentation.Resources",
            "ouro.permission.Kernel",
            "ouro.permission.Landlock",
            "ouro.permission.ProgramRules",
            "ouro.permission.RealPaths",
            "ouro.runtime.Evaluator",
            "ouro.runtime.Interpreter",
            "ouro.runtime.MainProgram",
            "ouro.runtime.ModuleNames",
            "ouro.runtime.StandardStreams");

    @Test
    void files() {
        touch(
                Set.of(
                        "java.nio.file.Files",
                        "java.nio.file.FileSystems",
                        "java.nio.channels.FileChannel",
                        "java.io.RandomAccessFile",
                        "java.io.FileInputStream",
                        "java.io.FileOutputStream",
                        "java.io.FileReader",
                        "java.io.FileWriter"),
                List.of("ouro.cli..", "ouro.repl..", "ouro.transcript..", "ouro.syntax.cache.."),
                FILE_DOORS,
                OWN_FILES);
    }

    @Test
    void processes() {
        touch(
                Set.of("java.lang.ProcessBuilder", "java.lang.ProcessHandle"),
                List.of("ouro.transcript.."),
                List.of(
                        "ouro.lib.multiprocessing.PyChildProcess",
                        "ouro.lib.os.OtherProcesses",
                        "ouro.lib.os.ProcessFunctions",
                        "ouro.lib.subprocess.SubprocessModule",
                        "ouro.lib.subprocess.PyProcess",
                        "ouro.loop.system.Programs",
                        "ouro.loop.transport.ChildProcess"),
                // These only ask for numbers, but for what a person at the prompt types.
                List.of("ouro.lib.thread.ThreadModule", "ouro.permission.Kernel", "ouro.repl.Shell"));
    }

    /** Programs start at one door; {@code kill} and {@code stty} are started for Ouro itself, and a person at the prompt starts any. */
    @Test
    void onlyOneDoorStartsPrograms() {
        noClasses()
                .that(areNone(
                        List.of("ouro.transcript.run.."),
                        List.of(
                                "ouro.loop.system.Programs",
                                "ouro.lib.os.OtherProcesses",
                                "ouro.lib.os.ProcessFunctions",
                                "ouro.repl.Shell")))
                .should()
                .callMethod(ProcessBuilder.class, "start")
                .check(CLASSES);
    }

    @Test
    void sockets() {
        touch(
                Set.of(
                        "java.net.Socket",
                        "java.net.ServerSocket",
                        "java.net.DatagramSocket",
                        "java.net.InetAddress",
                        "java.nio.channels.SocketChannel",
                        "java.nio.channels.ServerSocketChannel",
                        "java.nio.channels.DatagramChannel"),
                // The processes of multiprocessing talk through a socket in a folder of their own.
                List.of("ouro.lib.multiprocessing..", "ouro.lib.socket..", "ouro.loop.transport.."),
                List.of(
                        "ouro.lib.asyncio.AsyncioModule",
                        "ouro.lib.os.HostName",
                        "ouro.lib.select.SelectModule",
                        "ouro.lib.tls.TlsModule"),
                List.of("ouro.loop.SelectorKey", "ouro.permission.AccessControl", "ouro.permission.HostRules"));
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void theEnvironment() {
        noClasses()
                .that(areNone(
                        List.of("ouro.cli..", "ouro.repl..", "ouro.transcript..", "ouro.syntax.cache.."),
                        List.of(
                                "ouro.lib.environ.Environs",
                                "ouro.loop.DebugMode",
                                "ouro.loop.system.Programs",
                                "ouro.permission.ProgramRules",
                                "ouro.runtime.Interpreter",
                                "ouro.runtime.Terminals")))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void signalsAndForeignMemory() {
        touch(
                Set.of("sun.misc.Signal", "sun.misc.SignalHandler"),
                List.of(),
                List.of("ouro.lib.signal.Signals"),
                List.of("ouro.repl.SystemTerminal"));
        touch(
                Set.of("java.lang.foreign.Linker", "java.lang.foreign.MemorySegment", "java.lang.foreign.SymbolLookup"),
                List.of(),
                List.of("ouro.permission.Kernel", "ouro.permission.Landlock"),
                List.of("ouro.cli.QuitSignal", "ouro.object.arithmetic.ElementaryFunctions"));
        touch(Set.of("sun.misc.Unsafe"), List.of(), List.of(), List.of());
    }

    /** Nothing that a script can name leads to classes of Java. */
    @Test
    void noReflectionWhereScriptsAre() {
        noClasses()
                .that(areNone(
                        List.of("ouro.grammar..", "ouro.scripting.."),
                        List.of("ouro.tree.TreeListing", "ouro.object.arithmetic.ElementaryFunctions")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "javax.script..", "javax.tools..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ClassLoader")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(CLASSES);
    }

    private static void touch(Set<String> what, List<String> packages, List<String> doors, List<String> ownPurposes) {
        noClasses()
                .that(areNone(
                        packages,
                        Stream.concat(doors.stream(), ownPurposes.stream()).toList()))
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are " + what) {
                    @Override
                    public boolean test(JavaClass each) {
                        return what.contains(each.getName());
                    }
                })
                .check(CLASSES);
    }

    /** Classes that are none of some, nor inside of them, nor in some packages. */
    private static DescribedPredicate<JavaClass> areNone(List<String> packages, List<String> names) {
        return new DescribedPredicate<>("are no doors") {
            @Override
            public boolean test(JavaClass each) {
                boolean inside = packages.stream()
                        .map(name -> name.substring(0, name.length() - 2))
                        .anyMatch(name -> each.getPackageName().equals(name)
                                || each.getPackageName().startsWith(name + "."));
                return !inside && !names.contains(each.getName().replaceFirst("\\$.*", ""));
            }
        };
    }
}
