package ouro.loop.transport;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.SelectorKey;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;

/**
 * A child process of the loop. Threads of Java's read its pipes and wait for its end; what they see is told to a listener in
 * turns of the loop: {@code data(fd, bytes)}, {@code eof(fd)} and {@code exited(code)}.
 */
public final class ChildProcess extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("ChildProcess", PyType.OBJECT)
            .in("_asyncio")
            .populate(ChildProcess.class, ChildProcess::fill);

    private static final int PIPE = -1;
    private static final int TO_STDOUT = -2;
    private static final int NOWHERE = -3;
    private static final int BUFFER_SIZE = 64 * 1024;
    private static final Pattern ERROR_NUMBER = Pattern.compile("error[=:] ?(\\d+)[, (]+([^)]*)");
    private static final byte[] END = new byte[0];

    private final EventLoop loop;
    private final Process process;
    private final PyObject listener;
    /** What is to be written to the child, by a thread of its own, since its pipe may be full. */
    private final LinkedBlockingQueue<byte[]> input = new LinkedBlockingQueue<>();

    private ChildProcess(EventLoop loop, Process process, PyObject listener) {
        super(TYPE);
        this.loop = loop;
        this.process = process;
        this.listener = listener;
    }

    private static void fill(TypeBuilder<ChildProcess> t) {
        t.attribute("pid", self -> PyInt.of(self.process.pid()));
        t.action(
                "write",
                "data, /",
                (self, data) -> self.input.add(Buffer.of(data).clone()));
        t.action("end_input", self -> self.input.add(END));
        t.method("is_alive", self -> PyBool.of(self.process.isAlive()));
    }

    /**
     * Starts a program.
     *
     * @param a arguments, working directory or None, environment or None, then what standard input, output and error are
     *     connected to (None, PIPE, STDOUT, DEVNULL), and the listener
     */
    public static PyObject start(PyObject[] a) {
        EventLoop loop = CurrentLoop.require();
        List<String> command = new ArrayList<>();
        for (PyObject argument : Iterables.toArray(a[0])) {
            command.add(argument.str());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        if (a[1] != PyNone.NONE) {
            builder.directory(new File(a[1].str()));
        }
        if (a[2] instanceof PyDict environment) {
            Map<String, String> variables = builder.environment();
            variables.clear();
            for (int entry = environment.firstEntry(); entry >= 0; entry = environment.nextEntry(entry)) {
                variables.put(
                        environment.keyAt(entry).str(),
                        environment.valueAt(entry).str());
            }
        }
        int in = mode(a[3]);
        int out = mode(a[4]);
        int err = mode(a[5]);
        builder.redirectInput(
                in == NOWHERE
                        ? ProcessBuilder.Redirect.from(new File("/dev/null"))
                        : in == PIPE ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(output(out));
        if (err == TO_STDOUT) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(output(err));
        }
        ChildProcess child;
        try {
            child = new ChildProcess(loop, builder.start(), a[6]);
        } catch (IOException e) {
            throw failed(command.getFirst(), e);
        }
        if (in == PIPE) {
            child.thread("input", child::write);
        }
        if (out == PIPE) {
            child.read(1, child.process.getInputStream());
        }
        if (err == PIPE) {
            child.read(2, child.process.getErrorStream());
        }
        loop.selector().changeOutstanding(1);
        child.thread("end", child::waitForEnd);
        return child;
    }

    private static int mode(PyObject given) {
        return given == PyNone.NONE ? 0 : given.indexClamped();
    }

    private static ProcessBuilder.Redirect output(int mode) {
        return switch (mode) {
            case PIPE -> ProcessBuilder.Redirect.PIPE;
            case NOWHERE -> ProcessBuilder.Redirect.DISCARD;
            default -> ProcessBuilder.Redirect.INHERIT;
        };
    }

    private static PyException failed(String program, IOException e) {
        Matcher number = ERROR_NUMBER.matcher(String.valueOf(e.getMessage()));
        if (number.find()) {
            return Errors.raise(
                    OSErrors.OS_ERROR,
                    PyInt.of(Integer.parseInt(number.group(1))),
                    PyStr.of(number.group(2)),
                    PyStr.of(program));
        }
        return Errors.raise(OSErrors.OS_ERROR, String.valueOf(e.getMessage()));
    }

    private void thread(String purpose, Runnable work) {
        Thread.ofPlatform().daemon().name("child-" + purpose).start(work);
    }

    private void read(int descriptor, InputStream pipe) {
        loop.selector().changeOutstanding(1);
        thread("output", () -> {
            byte[] buffer = new byte[BUFFER_SIZE];
            try (pipe) {
                for (int count = pipe.read(buffer); count >= 0; count = pipe.read(buffer)) {
                    byte[] data = Arrays.copyOf(buffer, count);
                    tell(() -> listener.callMethod("data", PyInt.of(descriptor), PyBytes.of(data)));
                }
            } catch (IOException e) {
                // The child is gone, and its pipe with it.
            }
            tell(() -> {
                loop.selector().changeOutstanding(-1);
                listener.callMethod("eof", PyInt.of(descriptor));
            });
        });
    }

    private void write() {
        try (OutputStream pipe = process.getOutputStream()) {
            for (byte[] data = input.take(); data != END; data = input.take()) {
                pipe.write(data);
                pipe.flush();
            }
        } catch (IOException e) {
            tell(() -> listener.callMethod("input_failed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForEnd() {
        try {
            int code = process.waitFor();
            tell(() -> {
                loop.selector().changeOutstanding(-1);
                listener.callMethod("exited", PyInt.of(code));
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Runnable news) {
        loop.selector().addThreadsafe(new SelectorKey.InternalHandle(loop, news));
    }
}
