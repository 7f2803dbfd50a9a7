package ouro.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * SIGQUIT, which Java keeps for a dump of its own threads: no handler of signals can take it. But the machine tells its
 * tools of it (JVM Tool Interface 1.2, DataDumpRequest), and the launcher has it print nothing itself.
 */
final class QuitSignal {
    /** Short scripts need no such ear, which takes a twentieth of a second to make. */
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(2).toMillis();

    private static final int VERSION = 0x3001_0200;
    private static final int DATA_DUMP_REQUEST = 71;
    private static final int FIRST_EVENT = 50;
    private static final int ENABLE = 1;
    /** The places of functions in their tables: JNI's of the machine, then the tool interface's. */
    private static final int GET_ENVIRONMENT = 6;

    private static final int SET_NOTIFICATION_MODE = 1;
    private static final int SET_CALLBACKS = 121;

    private final Runnable action;

    private QuitSignal(Runnable action) {
        this.action = action;
    }

    /** Has something run at each SIGQUIT, in a thread of the machine; nothing where this Java cannot. */
    static void listen(Runnable action) {
        if (!Boolean.getBoolean("ouro.quiet.dump")) {
            return;
        }
        Thread.ofPlatform().daemon().name("quit signal").start(() -> {
            try {
                Thread.sleep(PATIENCE_MILLIS);
                new QuitSignal(action).install();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                // Another Java: SIGQUIT then shows nothing.
                return;
            }
        });
    }

    /** What the machine calls. */
    private void requested(MemorySegment environment) {
        action.run();
    }

    @SuppressWarnings("restricted")
    private void install() throws Throwable {
        Path library = Path.of(System.getProperty("java.home"), "lib", "server", System.mapLibraryName("jvm"));
        if (!Files.exists(library)) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        Arena arena = Arena.global();
        MemorySegment environment = environment(linker, SymbolLookup.libraryLookup(library, arena), arena);
        MethodHandle requested =
                MethodHandles.lookup().bind(this, "requested", MethodType.methodType(void.class, MemorySegment.class));
        MemorySegment callbacks = arena.allocate(ADDRESS, DATA_DUMP_REQUEST - FIRST_EVENT + 1);
        callbacks.setAtIndex(
                ADDRESS,
                DATA_DUMP_REQUEST - FIRST_EVENT,
                linker.upcallStub(requested, FunctionDescriptor.ofVoid(ADDRESS), arena));
        MethodHandle setCallbacks = linker.downcallHandle(
                function(environment, SET_CALLBACKS), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        int refused = (int) setCallbacks.invokeExact(environment, callbacks, (int) callbacks.byteSize());
        MethodHandle setMode = linker.downcallHandle(
                function(environment, SET_NOTIFICATION_MODE),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS),
                Linker.Option.firstVariadicArg(4));
        if (refused == 0) {
            refused = (int) setMode.invokeExact(environment, ENABLE, DATA_DUMP_REQUEST, MemorySegment.NULL);
        }
        if (refused != 0) {
            throw new IllegalStateException("JVMTI error " + refused);
        }
    }

    @SuppressWarnings("restricted")
    private static MemorySegment environment(Linker linker, SymbolLookup jvm, Arena arena) throws Throwable {
        MemorySegment found = arena.allocate(ADDRESS);
        MemorySegment count = arena.allocate(JAVA_INT);
        MethodHandle machines = linker.downcallHandle(
                jvm.findOrThrow("JNI_GetCreatedJavaVMs"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        int refused = (int) machines.invokeExact(found, 1, count);
        MemorySegment machine = found.get(ADDRESS, 0);
        MethodHandle getEnvironment = linker.downcallHandle(
                function(machine, GET_ENVIRONMENT), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        refused |= (int) getEnvironment.invokeExact(machine, found, VERSION);
        if (refused != 0) {
            throw new IllegalStateException("JNI error " + refused);
        }
        return found.get(ADDRESS, 0);
    }

    /** A function of an interface: the interface points to the table that points to it. */
    @SuppressWarnings("restricted")
    private static MemorySegment function(MemorySegment face, int place) {
        long size = ValueLayout.ADDRESS.byteSize();
        MemorySegment table = face.reinterpret(size).get(ADDRESS, 0);
        return table.reinterpret(size * (place + 1)).getAtIndex(ADDRESS, place);
    }
}
