package ouro.permission;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Java does not ask of Linux by itself. On other systems nothing here has an effect. */
public final class Kernel {
    private static final int SET_CHILD_SUBREAPER = 36;
    private static final int SET_NO_NEW_PRIVILEGES = 38;

    private Kernel() {}

    /** The system's own functions; loaded when the first is called. */
    private static final class Calls {
        private static final MethodHandle SYSTEM_CALL = find("syscall", 5);
        private static final MethodHandle CONTROL_PROCESS = find("prctl", 4);
        private static final MethodHandle OPEN = open();
        private static final MethodHandle CLOSE =
                handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        private static MethodHandle find(String name, int more) {
            ValueLayout.OfLong[] parameters = new ValueLayout.OfLong[more + 1];
            Arrays.fill(parameters, ValueLayout.JAVA_LONG);
            return handle(name, FunctionDescriptor.of(ValueLayout.JAVA_LONG, parameters));
        }

        private static MethodHandle open() {
            return handle(
                    "open", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        }

        @SuppressWarnings("restricted")
        private static MethodHandle handle(String name, FunctionDescriptor type) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().find(name).orElseThrow(), type, Linker.Option.firstVariadicArg(1));
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux")
                && Kernel.class.getModule().isNativeAccessEnabled();
    }

    /** {@code syscall(2)}; -1 where it fails. */
    static long call(long number, long a, long b, long c, long d) {
        try {
            return (long) Calls.SYSTEM_CALL.invokeExact(number, a, b, c, d, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code open(2)} of a path; -1 where it fails. */
    static int open(Path path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path.toString(), StandardCharsets.UTF_8);
            return (int) Calls.OPEN.invokeExact(name, flags);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static void close(int descriptor) {
        try {
            int ignored = (int) Calls.CLOSE.invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean control(long option, long value) {
        try {
            return (long) Calls.CONTROL_PROCESS.invokeExact(option, value, 0L, 0L, 0L) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has processes below this one become its children when their parents end ({@code PR_SET_CHILD_SUBREAPER}). */
    public static boolean adoptOrphans() {
        return isLinux() && control(SET_CHILD_SUBREAPER, 1);
    }

    /** Keeps the calling thread, and all that it starts, from gaining rights by what they run, as {@code sudo} gives. */
    static boolean forgoPrivileges() {
        return isLinux() && control(SET_NO_NEW_PRIVILEGES, 1);
    }

    /** Whether this is Linux, and it may be asked. */
    static boolean isThere() {
        return isLinux();
    }

    /** The processes below one that have not ended; those that nobody waited for have. */
    public static List<ProcessHandle> livingDescendants(ProcessHandle process) {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.filter(Kernel::isLiving).toList();
        }
    }

    /** {@code Z} is the state of a process that has ended and that nobody waited for (proc(5)). */
    private static boolean isLiving(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            int state = status.lastIndexOf(')') + 2;
            return state >= status.length() || status.charAt(state) != 'Z' && status.charAt(state) != 'X';
        } catch (IOException e) {
            return !Files.exists(Path.of("/proc/self")) && process.isAlive();
        }
    }
}
