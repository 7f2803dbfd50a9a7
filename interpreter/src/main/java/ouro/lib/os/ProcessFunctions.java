package ouro.lib.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import ouro.lib.environ.Environs;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.lib.files.StatResult;
import ouro.lib.files.WorkingDirectory;
import ouro.lib.signal.Signals;
import ouro.loop.system.ProcessExit;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.ThreadState;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PySet;
import ouro.object.collection.StructSequence;
import ouro.object.exception.OSErrors;
import ouro.thread.InterpreterLock;

/** The functions of {@code os} about this process, others, and the machine. */
final class ProcessFunctions {
    private static final StructSequence.StructSequenceType UNAME =
            StructSequence.declare("posix", "uname_result", 5, "sysname", "nodename", "release", "version", "machine");
    private static final StructSequence.StructSequenceType TERMINAL_SIZE =
            StructSequence.declare("os", "terminal_size", 2, "columns", "lines");

    /** The exit code that a shell tells of a process ended by a signal is this and the signal's number. */
    private static final int ENDED_BY_SIGNAL = 128;

    private static final int ABORTED = 6;
    private static final int EXIT_CODE_SHIFT = 8;
    private static final int SIGNAL_MASK = 0x7F;

    private ProcessFunctions() {}

    static void populate(ModuleBuilder m) {
        m.function("getpid", () -> PyInt.of(ProcessHandle.current().pid()));
        m.function(
                "getppid",
                () -> PyInt.of(
                        ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L)));
        for (String name : new String[] {"getuid", "geteuid"}) {
            m.function(name, () -> owner("unix:uid"));
        }
        for (String name : new String[] {"getgid", "getegid"}) {
            m.function(name, () -> owner("unix:gid"));
        }
        m.function("getlogin", () -> PyStr.of(System.getProperty("user.name")));
        m.function("kill", "pid, signal, /", ProcessFunctions::kill);
        m.function("cpu_count", () -> PyInt.of(Runtime.getRuntime().availableProcessors()));
        m.function("sched_getaffinity", "pid, /", ProcessFunctions::processors);
        m.function("system", "command", ProcessFunctions::system);
        m.functionN("_exit", "status", a -> {
            ProcessExit.halt(a[0].indexClamped());
            return PyNone.NONE;
        });
        m.function("abort", () -> {
            ProcessExit.halt(ENDED_BY_SIGNAL + ABORTED);
            return PyNone.NONE;
        });
        m.function("urandom", "size, /", ProcessFunctions::random);
        m.function("strerror", "code, /", code -> PyStr.of(ErrorNumbers.text(code.indexClamped())));
        m.function("getenv", "key, default=None", (key, otherwise) -> {
            if (!(key instanceof PyStr name)) {
                throw Errors.typeError("str expected, not " + key.type().name());
            }
            PyObject value = Environs.values().get(name);
            return value == null ? otherwise : value;
        });
        m.function("putenv", "name, value, /", (name, value) -> {
            Environs.put(PathText.of(name).text(), PathText.of(value).text());
            return PyNone.NONE;
        });
        m.function("unsetenv", "name, /", name -> {
            Environs.remove(PathText.of(name).text());
            return PyNone.NONE;
        });
        m.function("uname", ProcessFunctions::uname);
        m.function("getloadavg", ProcessFunctions::load);
        m.function("get_terminal_size", "fd=1, /", ProcessFunctions::terminalSize);
        m.function("isatty", "fd, /", fd -> PyBool.of(isTerminal(fd.indexClamped())));
        waitStatus(m);
        m.constant("terminal_size", TERMINAL_SIZE.type);
        m.constant("uname_result", UNAME.type);
        m.constant("stat_result", StatResult.RESULT.type);
    }

    /** What can be read in the status that {@code os.system} answers. */
    private static void waitStatus(ModuleBuilder m) {
        m.function("WIFEXITED", "status", status -> PyBool.of((status.indexClamped() & SIGNAL_MASK) == 0));
        m.function("WEXITSTATUS", "status", status -> PyInt.of(status.indexClamped() >> EXIT_CODE_SHIFT & 0xFF));
        m.function("WIFSIGNALED", "status", status -> PyBool.of((status.indexClamped() & SIGNAL_MASK) != 0));
        m.function("WTERMSIG", "status", status -> PyInt.of(status.indexClamped() & SIGNAL_MASK));
        m.function("waitstatus_to_exitcode", "status", status -> {
            int code = status.indexClamped();
            int signal = code & SIGNAL_MASK;
            return PyInt.of(signal == 0 ? code >> EXIT_CODE_SHIFT & 0xFF : -signal);
        });
    }

    private static PyObject owner(String attribute) {
        try {
            return PyInt.of(((Number) Files.getAttribute(Path.of("/proc/self"), attribute)).longValue());
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        }
    }

    /** The processors on which a process may run: {@code Cpus_allowed_list} in proc(5), numbers and ranges. */
    private static PyObject processors(PyObject process) {
        long pid = process.index().value;
        PySet set = new PySet();
        for (String part : allowed(pid == 0 ? "self" : Long.toString(pid)).split(",")) {
            String[] ends = part.strip().split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                set.callMethod("add", PyInt.of(i));
            }
        }
        return set;
    }

    private static String allowed(String process) {
        String field = "Cpus_allowed_list:";
        try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .findFirst()
                    .orElseThrow(() -> FileErrors.of(ErrorNumbers.NO_SUCH_PROCESS, null))
                    .substring(field.length());
        } catch (IOException e) {
            throw FileErrors.of(ErrorNumbers.NO_SUCH_PROCESS, null);
        }
    }

    private static PyObject kill(PyObject process, PyObject signal) {
        long pid = process.index().value;
        int number = signal.indexClamped();
        if (number < 0 || number >= Signals.COUNT) {
            throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
        }
        if (pid == ProcessHandle.current().pid()) {
            if (number != 0) {
                Signals.current().raise(number);
            }
            return PyNone.NONE;
        }
        ProcessHandle other =
                ProcessHandle.of(pid).orElseThrow(() -> FileErrors.of(ErrorNumbers.NO_SUCH_PROCESS, null));
        OtherProcesses.signal(other, number);
        return PyNone.NONE;
    }

    private static PyObject system(PyObject command) {
        PathText text = PathText.of(command);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", text.text()).inheritIO();
        builder.directory(WorkingDirectory.current().toFile());
        Environs.applyTo(builder.environment());
        int[] code = new int[1];
        try {
            Process process = builder.start();
            InterpreterLock.current().release(() -> code[0] = process.waitFor());
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
        return PyInt.of(code[0] > ENDED_BY_SIGNAL ? code[0] - ENDED_BY_SIGNAL : code[0] << EXIT_CODE_SHIFT);
    }

    private static PyObject random(PyObject size) {
        int count = size.indexClamped();
        if (count < 0) {
            throw Errors.valueError("negative argument not allowed");
        }
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return PyBytes.of(bytes);
    }

    private static PyObject uname() {
        return UNAME.of(
                PyStr.of(System.getProperty("os.name")),
                PyStr.of(HostName.get()),
                PyStr.of(System.getProperty("os.version")),
                PyStr.of(firstLine("/proc/sys/kernel/version")),
                PyStr.of(machine()));
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static PyObject load() {
        String[] numbers = firstLine("/proc/loadavg").split(" ");
        if (numbers.length < 3) {
            throw Errors.raise(OSErrors.OS_ERROR, "Load averages are unobtainable");
        }
        return PyTuple.of(
                PyFloat.of(Double.parseDouble(numbers[0])),
                PyFloat.of(Double.parseDouble(numbers[1])),
                PyFloat.of(Double.parseDouble(numbers[2])));
    }

    private static boolean isTerminal(int descriptor) {
        return descriptor >= 0
                && descriptor <= 2
                && System.console() != null
                && System.console().isTerminal();
    }

    /** The size of the terminal: {@code stty} knows it, and starts faster than a terminal library. */
    private static PyObject terminalSize(PyObject descriptor) {
        if (!isTerminal(descriptor.indexClamped())) {
            throw FileErrors.of(ErrorNumbers.NOT_A_TERMINAL, null);
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            if (size.length == 2) {
                return TERMINAL_SIZE.of(PyInt.of(Long.parseLong(size[1])), PyInt.of(Long.parseLong(size[0])));
            }
        } catch (IOException e) {
            throw FileErrors.of(ErrorNumbers.NOT_A_TERMINAL, null);
        }
        throw FileErrors.of(ErrorNumbers.NOT_A_TERMINAL, null);
    }
}
