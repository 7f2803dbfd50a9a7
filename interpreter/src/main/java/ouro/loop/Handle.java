package ouro.loop;

import ouro.loop.context.PyContext;
import ouro.loop.report.CallbackRepr;
import ouro.object.BoundMethod;
import ouro.object.Exceptions;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.ThreadState;
import ouro.object.protocol.SpecialMethod;

/** A callback that the loop will run (asyncio's {@code Handle}). */
public class Handle extends PyObject {
    public static final PyType TYPE = PyType.declare("Handle", PyType.OBJECT, SpecialMethod.REPR)
            .in("asyncio.events")
            .constructor(Handle::construct)
            .populate(Handle.class, t -> {
                t.writtenInPython();
                t.method("cancel", self -> {
                    self.cancel();
                    return PyNone.NONE;
                });
                t.method("cancelled", self -> PyBool.of(self.cancelled));
                t.method("_run", self -> {
                    self.run();
                    return PyNone.NONE;
                });
                t.attribute("_cancelled", self -> PyBool.of(self.cancelled));
                t.attribute("_callback", self -> self.callback == null ? PyNone.NONE : self.callback);
                t.attribute("_args", self -> self.arguments == null ? PyNone.NONE : PyTuple.of(self.arguments));
                t.attribute("_loop", self -> self.loop.asPyObject());
                t.attribute("_source_traceback", self -> self.origin == null ? PyNone.NONE : self.origin.stack());
                t.attribute("_context", self -> self.context);
            });

    private static final Signature SIGNATURE =
            Signature.ofFunction("Handle.__init__", true, "callback, args, loop, context=None");

    final EventLoop loop;
    private PyObject callback;
    private PyObject[] arguments;
    private final PyContext context;
    private boolean cancelled;
    /** Known in debug mode. */
    private SourceTraceback origin;
    /** What it said before it was cancelled, in debug mode. */
    private String saidBefore;

    Handle(PyType type, EventLoop loop, PyObject callback, PyObject[] arguments, PyContext context) {
        super(type);
        this.loop = loop;
        this.callback = callback;
        this.arguments = arguments;
        this.context = context;
    }

    private static PyObject construct(PyType cls, PyObject[] given, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("Handle.__init__", given, keywords);
        Handle handle = new Handle(cls, EventLoop.of(a[2]), a[0], Iterables.toArray(a[1]), contextOrCopy(a[3]));
        if (handle.loop.isDebug()) {
            handle.captureSource();
        }
        return handle;
    }

    static PyContext contextOrCopy(PyObject given) {
        return given instanceof PyContext context
                ? context
                : PyContext.current().copy();
    }

    /** What it calls, or null. */
    final PyObject callback() {
        return callback;
    }

    final PyObject[] arguments() {
        return arguments;
    }

    public final boolean isCancelled() {
        return cancelled;
    }

    /** Makes sure that it will not run. */
    public void cancel() {
        if (!cancelled && loop.isDebug() && callback != null) {
            saidBefore = describe();
        }
        cancelled = true;
        callback = null;
        arguments = null;
    }

    /** Calls back; an exception goes to the loop's exception handler, but for those that must end the loop. */
    void run() {
        ThreadState thread = loop.loops().session.running;
        Object before = thread.context;
        thread.context = context;
        try {
            invoke();
        } catch (PyException e) {
            if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
                throw e;
            }
            PyDict details = new PyDict();
            details.put("message", PyStr.of("Exception in callback " + describe()));
            details.put("exception", e.value);
            details.put("handle", this);
            SourceTraceback.addTo(origin, details);
            loop.callExceptionHandler(details);
        } finally {
            thread.context = before;
        }
    }

    /** What the handle does. */
    void invoke() {
        switch (arguments.length) {
            case 0 -> callback.call();
            case 1 -> callback.call(arguments[0]);
            default -> callback.call(arguments, null);
        }
    }

    String describe() {
        return callback == null ? "" : CallbackRepr.of(callback, arguments);
    }

    @Override
    protected String slotRepr() {
        return "<" + type().name() + (cancelled ? " cancelled" : "") + details() + said() + SourceTraceback.text(origin)
                + ">";
    }

    private String said() {
        if (cancelled) {
            return saidBefore == null ? "" : " " + saidBefore;
        }
        String text = describe();
        return text.isEmpty() ? "" : " " + text;
    }

    /** Remembers where it was made. */
    final void captureSource() {
        origin = SourceTraceback.capture();
    }

    /** What the warning about a slow callback names: the task of a step, the handle itself otherwise. */
    String subject() {
        if (callback instanceof BoundMethod method && method.self instanceof PyTask task) {
            return task.repr();
        }
        return repr();
    }

    String details() {
        return "";
    }
}
