package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Iterables;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.SessionState;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;

/** {@code _multiprocessing}: what the processes of a tree share, and how one starts another. */
public final class MultiprocessingModule {
    private MultiprocessingModule() {}

    /** A path that the script names and may read and write; PermissionError for others. */
    private static Path permitted(PyObject path) {
        return AccessControl.current().file(Path.of(path.str()), FileAccess.READ_AND_WRITE, path);
    }

    public static void populate(ModuleBuilder m) {
        m.constant("RECEIVING", PyInt.of(MessageQueue.RECEIVING));
        m.constant("SENDING", PyInt.of(MessageQueue.SENDING));
        m.function("join", "folder, number, /", (folder, number) -> {
            Exchange.LOCAL.give(SessionState.current(), StartedProcess.join(permitted(folder), number.indexClamped()));
            return PyNone.NONE;
        });
        m.function("process", () -> PyInt.of(exchange().process()));
        m.function("close", () -> {
            exchange().close();
            return PyNone.NONE;
        });
        PySemLock.populate(m);
        queues(m);
        processes(m);
        memory(m);
    }

    private static Exchange exchange() {
        return Exchange.LOCAL.get();
    }

    /** The number that an answer gives. */
    private static PyObject number(ByteBuffer answer) {
        answer.getLong();
        return PyInt.of(answer.getLong());
    }

    private static long number(PyObject value) {
        return value.index().value;
    }

    /** A time as {@link Exchange#ask} takes it: negative for None. */
    private static double seconds(PyObject timeout) {
        return timeout == PyNone.NONE ? -1 : Math.max(0, Conversions.toReal(timeout));
    }

    private static void queues(ModuleBuilder m) {
        m.function("new_queue", () -> number(exchange().ask(Operation.NEW_QUEUE, Message.of())));
        m.function("share", "queue, side, process, /", (queue, side, process) -> {
            exchange().ask(Operation.SHARE, Message.of(number(queue), number(side), number(process)));
            return PyNone.NONE;
        });
        m.function("claim", "queue, side, /", (queue, side) -> {
            exchange().ask(Operation.CLAIM, Message.of(number(queue), number(side)));
            return PyNone.NONE;
        });
        m.function("detach", "queue, side, /", (queue, side) -> {
            exchange().tell(Operation.DETACH, Message.of(number(queue), number(side)));
            return PyNone.NONE;
        });
        m.function("send", "queue, data, /", (queue, data) -> {
            ByteBuffer answer =
                    exchange().ask(Operation.SEND, Message.of(number(queue)).rest(Buffer.of(data)));
            if (answer.getLong() == Broker.END) {
                throw FileErrors.of(ErrorNumbers.BROKEN_PIPE, null);
            }
            return PyNone.NONE;
        });
        m.function("post", "queue, data, /", (queue, data) -> {
            exchange().tell(Operation.SEND, Message.of(number(queue)).rest(Buffer.of(data)));
            return PyNone.NONE;
        });
        m.function("receive", "queue, timeout=None, /", (queue, timeout) -> {
            ByteBuffer answer = exchange().ask(Operation.RECEIVE, Message.of(number(queue)), seconds(timeout));
            long state = answer.getLong();
            if (state == Broker.END) {
                throw Errors.raise(Exceptions.EOF_ERROR);
            }
            return state == Broker.CANCELLED ? PyNone.NONE : PyBytes.of(Message.rest(answer));
        });
        m.function("poll", "queues, timeout, /", (queues, timeout) -> {
            Message message = Message.of();
            for (PyObject queue : Iterables.toArray(queues)) {
                message.number(number(queue));
            }
            ByteBuffer answer = exchange().ask(Operation.POLL, message, seconds(timeout));
            PyList ready = new PyList();
            if (answer.getLong() == Broker.DONE) {
                while (answer.hasRemaining()) {
                    ready.append(PyInt.of(answer.getLong()));
                }
            }
            return ready;
        });
    }

    private static void processes(ModuleBuilder m) {
        m.constant("ChildProcess", PyChildProcess.TYPE);
        m.function("new_process", () -> number(exchange().ask(Operation.NEW_PROCESS, Message.of())));
        m.function(
                "start",
                "number, lifeline, orders, /",
                (process, lifeline, orders) ->
                        PyChildProcess.start(process.indexClamped(), number(lifeline), number(orders)));
        m.function("exiting", "code, /", code -> {
            exchange().ask(Operation.EXITING, Message.of(number(code)));
            return PyNone.NONE;
        });
    }

    private static void memory(ModuleBuilder m) {
        m.constant("MemoryBlock", PyMemoryBlock.TYPE);
        m.function("allocate", "size, /", size -> number(exchange().ask(Operation.ALLOCATE, Message.of(number(size)))));
        m.function("free", "place, size, /", (place, size) -> {
            exchange().tell(Operation.FREE, Message.of(number(place), number(size)));
            return PyNone.NONE;
        });
        m.function("block", "place, size, /", (place, size) -> PyMemoryBlock.at(number(place), size.indexClamped()));
        m.function("map_file", "path, size, /", (path, size) -> PyMemoryBlock.of(permitted(path), number(size)));
        m.function(
                "width",
                "code, /",
                code -> PyInt.of(ElementAccess.width(code.str().charAt(0))));
    }
}
