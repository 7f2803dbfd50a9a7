package ouro.lib.multiprocessing;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ouro.lib.environ.Environs;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.WorkingDirectory;
import ouro.lib.io.TextStream;
import ouro.lib.os.OtherProcesses;
import ouro.lib.sys.SystemConfiguration;
import ouro.loop.system.Programs;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;

/** A process that was started with the broker's address. */
final class PyChildProcess extends PyObject {
    static final PyType TYPE = PyType.declare("ChildProcess", PyType.OBJECT)
            .in("_multiprocessing")
            .populate(PyChildProcess.class, PyChildProcess::fill);

    private static final String MAIN = "ouro.cli.Main";
    private static final String OPTION = "--multiprocessing-fork";
    /** Java adds this to the number of the signal that ended a process. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final Exchange exchange;
    private final Process process;
    private final int number;
    private final long lifeline;
    /** What it told of its end; null before that. */
    private Integer code;

    private PyChildProcess(Exchange exchange, Process process, int number, long lifeline) {
        super(TYPE);
        this.exchange = exchange;
        this.process = process;
        this.number = number;
        this.lifeline = lifeline;
        // In a thread of Java's own, whatever the script does.
        process.onExit().thenRun(this::end);
    }

    /**
     * Starts it.
     *
     * @param number what the broker gave for it
     * @param lifeline the queue that ends with it
     * @param orders the queue that tells it what to do
     */
    static PyChildProcess start(int number, long lifeline, long orders) {
        Exchange exchange = Exchange.LOCAL.get();
        List<String> command = command();
        command.add(OPTION);
        command.add(exchange.folder());
        command.add(Integer.toString(number));
        command.add(Long.toString(orders));
        SystemConfiguration configuration = SystemConfiguration.LOCAL.get();
        configuration.warnings().forEach(filter -> command.add("-W" + filter));
        configuration.extra().forEach(option -> command.add("-X" + option));
        if (Clock.current().isVirtual()) {
            command.add("--virtual-time");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        Environs.applyTo(builder.environment());
        builder.directory(WorkingDirectory.current().toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        OutputStream output = foreign(configuration.output(), FileDescriptor.out);
        OutputStream errors = foreign(configuration.errors(), FileDescriptor.err);
        builder.redirectOutput(output == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE);
        builder.redirectError(errors == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE);
        try {
            Process process = Programs.start(builder, PyStr.of(command.getFirst()));
            pump(process.getInputStream(), output);
            pump(process.getErrorStream(), errors);
            return new PyChildProcess(exchange, process, number, lifeline);
        } catch (IOException e) {
            throw FileErrors.of(ErrorNumbers.ACCESS_DENIED, null);
        }
    }

    /** The command of this very process up to its own arguments: so the child has the same options and the same cache. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command.add(java);
        try {
            List<String> own =
                    List.of(Files.readString(Path.of("/proc/self/cmdline")).split("\0"));
            int main = own.indexOf(MAIN);
            if (main > 0) {
                // Where this process makes a cache, its children must not.
                own.subList(1, main + 1).stream()
                        .filter(option -> !option.startsWith("-XX:AOTCacheOutput"))
                        .forEach(command::add);
                return command;
            }
        } catch (IOException e) {
            // A system that does not tell: as from within another program.
            command.subList(1, command.size()).clear();
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:+UseSerialGC");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        return command;
    }

    /** Where the output goes, if that is not where Java's own goes; else null. */
    private static OutputStream foreign(TextStream stream, FileDescriptor own) {
        OutputStream raw = stream.output();
        try {
            return raw instanceof FileOutputStream file && file.getFD() == own ? null : raw;
        } catch (IOException e) {
            return raw;
        }
    }

    private static void pump(InputStream from, OutputStream to) {
        if (to == null) {
            return;
        }
        Thread.ofPlatform().daemon().start(() -> {
            try {
                byte[] chunk = new byte[8192];
                for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                    synchronized (to) {
                        to.write(chunk, 0, count);
                        to.flush();
                    }
                }
            } catch (IOException e) {
                // One of the two has ended.
                return;
            }
        });
    }

    private static void fill(TypeBuilder<PyChildProcess> t) {
        t.member("pid", self -> PyInt.of(self.process.pid()));
        t.method("poll", PyChildProcess::poll);
        t.method("wait", "timeout, /", (self, timeout) -> self.await(timeout) ? self.poll() : PyNone.NONE);
        t.action("signal", "number, /", (self, signal) -> {
            if (self.process.isAlive()) {
                OtherProcesses.signal(self.process.toHandle(), signal.indexClamped());
            }
        });
    }

    /** Says that it has ended; who waits for its lifeline goes on only when its exit code is known. */
    private void end() {
        exchange.endOf(number, lifeline, told -> {
            synchronized (this) {
                code = told != null ? told : signalled(process.exitValue());
                notifyAll();
            }
        });
    }

    private static int signalled(int value) {
        return value > ENDED_BY_SIGNAL ? ENDED_BY_SIGNAL - value : value;
    }

    private synchronized PyObject poll() {
        return code == null ? PyNone.NONE : PyInt.of(code);
    }

    private boolean await(PyObject timeout) {
        long deadline = timeout == PyNone.NONE
                ? Long.MAX_VALUE
                : System.nanoTime() + (long) (Conversions.toReal(timeout) * TimeUnit.SECONDS.toNanos(1));
        while (true) {
            try {
                InterpreterLock.current().release(() -> awaitEnd(deadline));
                return code != null;
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
        }
    }

    private synchronized void awaitEnd(long deadline) throws InterruptedException {
        while (code == null) {
            if (deadline == Long.MAX_VALUE) {
                wait();
            } else {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        }
    }
}
