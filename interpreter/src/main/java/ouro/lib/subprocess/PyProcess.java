package ouro.lib.subprocess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import ouro.lib.io.ByteStream;
import ouro.lib.os.OtherProcesses;
import ouro.object.Buffer;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.thread.InterpreterLock;

/** A process that the script started: what {@code subprocess.Popen} stands on. */
final class PyProcess extends PyObject {
    static final PyType TYPE =
            PyType.declare("Process", PyType.OBJECT).in("_subprocess").populate(PyProcess.class, PyProcess::fill);

    /** Java adds this to the number of the signal that ended a process. */
    private static final int ENDED_BY_SIGNAL = 128;

    private static final double NANOS = 1e9;

    private final Process process;
    /** The last signal sent from here, or 0. */
    private int sent;

    private StreamCollector output;
    private StreamCollector errors;

    PyProcess(Process process) {
        super(TYPE);
        this.process = process;
    }

    private static void fill(TypeBuilder<PyProcess> t) {
        t.attribute("pid", self -> PyInt.of(self.process.pid()));
        t.method("stdin", self -> ByteStream.writer(self.process.getOutputStream(), PyInt.of(-1)));
        t.method("stdout", self -> ByteStream.reader(self.process.getInputStream(), PyInt.of(-1)));
        t.method("stderr", self -> ByteStream.reader(self.process.getErrorStream(), PyInt.of(-1)));
        t.method("poll", self -> self.process.isAlive() ? PyNone.NONE : self.exitCode());
        t.method("wait", "timeout, /", (self, timeout) -> self.await(timeout) ? self.exitCode() : PyNone.NONE);
        t.method("signal", "number, /", (self, number) -> {
            self.sent = number.indexClamped();
            OtherProcesses.signal(self.process.toHandle(), self.sent);
            return PyNone.NONE;
        });
        t.action("pump", "stream, /", (self, stream) -> self.pump(((ByteStream) stream).input()));
        t.methodN("communicate", "data, reads_output, reads_errors, timeout, /", (self, a) -> self.communicate(a));
    }

    /** As CPython tells it: a process that a signal of ours ended has its negative number. */
    private PyObject exitCode() {
        int code = process.exitValue();
        return PyInt.of(sent != 0 && code == ENDED_BY_SIGNAL + sent ? -sent : code);
    }

    private boolean await(PyObject timeout) {
        boolean[] ended = new boolean[1];
        try {
            InterpreterLock.current().release(() -> {
                if (timeout == PyNone.NONE) {
                    process.waitFor();
                    ended[0] = true;
                } else {
                    ended[0] = process.waitFor((long) (Conversions.toReal(timeout) * NANOS), TimeUnit.NANOSECONDS);
                }
            });
        } catch (InterruptedException e) {
            ThreadState.poll();
            return await(timeout);
        }
        return ended[0];
    }

    /** Reads a stream to its end beside the script. */
    private static final class StreamCollector {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread thread;

        StreamCollector(InputStream source) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    source.transferTo(bytes);
                } catch (IOException e) {
                    // The process closed it; what came until then is there.
                    return;
                }
            });
        }

        PyObject bytes() {
            return PyBytes.of(bytes.toByteArray());
        }
    }

    /** Writes the data, reads both outputs and waits: (finished, output, errors). What time cut short can be asked again. */
    private PyObject communicate(PyObject[] a) {
        if (output == null && a[1].isTrue()) {
            output = new StreamCollector(process.getInputStream());
        }
        if (errors == null && a[2].isTrue()) {
            errors = new StreamCollector(process.getErrorStream());
        }
        if (a[0] != PyNone.NONE) {
            feed(Buffer.of(a[0]));
        }
        boolean ended = await(a[3]) && join(output, a[3]) && join(errors, a[3]);
        return PyTuple.of(
                PyBool.of(ended),
                output == null ? PyNone.NONE : output.bytes(),
                errors == null ? PyNone.NONE : errors.bytes());
    }

    /** Hands the output of another process on to this one, beside the script. */
    private void pump(InputStream source) {
        Thread.ofPlatform().daemon().start(() -> {
            try (var stdin = process.getOutputStream()) {
                for (int next = source.read(); next >= 0; next = source.read()) {
                    stdin.write(next);
                    if (source.available() == 0) {
                        stdin.flush();
                    }
                }
            } catch (IOException e) {
                // One of the two has ended.
                return;
            }
        });
    }

    private void feed(byte[] data) {
        Thread.ofPlatform().daemon().start(() -> {
            try (var stdin = process.getOutputStream()) {
                stdin.write(data);
            } catch (IOException e) {
                // The process did not want all of it.
                return;
            }
        });
    }

    private static boolean join(StreamCollector collector, PyObject timeout) {
        if (collector == null) {
            return true;
        }
        try {
            InterpreterLock.current().release(() -> {
                if (timeout == PyNone.NONE) {
                    collector.thread.join();
                } else {
                    collector.thread.join((long) (Conversions.toReal(timeout) * 1000) + 1);
                }
            });
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
        return !collector.thread.isAlive();
    }
}
