package ouro.lib.select;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.socket.PySocket;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Iterables;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.ThreadState;
import ouro.object.number.Conversions;
import ouro.thread.InterpreterLock;

/** The module {@code _select}: waits for any of several descriptors, for {@code select} and {@code selectors}. */
public final class SelectModule {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final double NANOS = 1e9;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private SelectModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("wait", "watched, timeout, /", SelectModule::waitFor);
    }

    /** One of the descriptors, and what it is watched for. */
    private static final class Watched {
        private final int descriptor;
        private final int events;
        private final SelectableChannel channel;
        private final boolean blocks;
        private SelectionKey key;

        Watched(PyTuple pair) {
            descriptor = pair.get(0).indexClamped();
            events = pair.get(1).indexClamped();
            Channel found = FileDescriptorNumbers.current().channel(descriptor);
            if (found == null || !found.isOpen()) {
                if (descriptor >= 0 && descriptor <= 2) {
                    throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "Ouro cannot select the standard streams");
                }
                throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
            }
            if (!(found instanceof SelectableChannel selectable)) {
                throw FileErrors.of(ErrorNumbers.NO_PERMISSION, null);
            }
            channel = selectable;
            blocks = selectable.isBlocking();
        }

        private int operations() {
            int wanted = 0;
            if ((events & READ) != 0) {
                wanted |= SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
            }
            if ((events & WRITE) != 0) {
                boolean connecting = channel instanceof SocketChannel stream && stream.isConnectionPending();
                wanted |= connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
            }
            return wanted & channel.validOps();
        }

        void register(Selector selector) throws IOException {
            channel.configureBlocking(false);
            SelectionKey known = channel.keyFor(selector);
            if (known == null) {
                key = channel.register(selector, operations());
            } else {
                key = known;
                key.interestOps(key.interestOps() | operations());
            }
        }

        void restore() throws IOException {
            if (blocks && channel.isOpen()) {
                channel.configureBlocking(true);
            }
        }

        /** What of it is ready. */
        int ready() {
            if (!key.isValid()) {
                return events;
            }
            int ready = key.readyOps() & operations();
            return ((ready & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0 ? READ : 0)
                    | ((ready & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0 ? WRITE : 0);
        }
    }

    /** Pairs of a descriptor and the events that are ready, in the order in which they were given. */
    private static PyObject waitFor(PyObject pairs, PyObject timeout) {
        List<Watched> watched = new ArrayList<>();
        for (PyObject each : Iterables.toArray(pairs)) {
            watched.add(new Watched((PyTuple) each));
        }
        double seconds = timeout == PyNone.NONE ? Double.POSITIVE_INFINITY : Conversions.toReal(timeout);
        long deadline = System.nanoTime() + (seconds > 1e9 ? (long) 1e18 : (long) (seconds * NANOS));
        try (Selector selector = Selector.open()) {
            for (Watched each : watched) {
                each.register(selector);
            }
            PyList ready = select(selector, watched, deadline);
            for (Watched each : watched) {
                each.key.cancel();
            }
            selector.selectNow();
            for (Watched each : watched) {
                each.restore();
            }
            return ready;
        } catch (IOException e) {
            throw PySocket.failure(e);
        }
    }

    private static PyList select(Selector selector, List<Watched> watched, long deadline) throws IOException {
        while (true) {
            long left = deadline - System.nanoTime();
            IOException[] failure = new IOException[1];
            try {
                if (left <= 0) {
                    selector.selectNow();
                } else {
                    InterpreterLock.current().releaseForNetwork(() -> {
                        try {
                            selector.select(left / NANOS_PER_MILLI + 1);
                        } catch (IOException e) {
                            failure[0] = e;
                        }
                    });
                }
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
            if (failure[0] != null) {
                throw failure[0];
            }
            PyList ready = new PyList();
            for (Watched each : watched) {
                int events = each.ready();
                if (events != 0) {
                    ready.append(PyTuple.of(PyInt.of(each.descriptor), PyInt.of(events)));
                }
            }
            if (ready.size() > 0 || left <= 0) {
                return ready;
            }
        }
    }
}
