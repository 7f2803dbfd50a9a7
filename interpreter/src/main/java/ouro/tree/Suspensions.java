package ouro.tree;

import ouro.coroutine.AsyncGeneratorStep;
import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.coroutine.PyAsyncGenerator;
import ouro.coroutine.PyCoroutine;
import ouro.coroutine.PyGenerator;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.syntax.ast.Position;

/** The statements at which a frame stops: yield, yield from, await; {@link SuspendingLoops.AsyncForNode} stops by itself. */
final class Suspensions {
    private Suspensions() {}

    /** What the resumer sent: a value, or an exception that is raised here. */
    private static PyObject received(Frame frame) {
        PyException thrown = frame.thrown;
        if (thrown != null) {
            frame.thrown = null;
            // Here and not in Suspendable: only at this place is it known which except blocks are around it.
            throw thrown.enterFrame();
        }
        PyObject sent = frame.sent;
        frame.sent = null;
        return sent == null ? PyNone.NONE : sent;
    }

    private static void store(Frame frame, Target target, PyObject value) {
        if (target != null) {
            target.store(frame, value);
        }
    }

    static final class YieldNode extends StatementNode implements SuspensionPoint {
        private final ExpressionNode value;
        private final Target target;
        private final int state;

        /** @param target where the value sent in goes; null drops it */
        YieldNode(Position at, ExpressionNode value, Target target, int state) {
            super(at);
            this.value = value;
            this.target = target;
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            if (frame.states[state] == 0) {
                PyObject item = value == null ? PyNone.NONE : value.execute(frame);
                frame.at = this;
                if (frame.owner instanceof PyAsyncGenerator generator) {
                    generator.handOut(item);
                } else {
                    frame.yielded = item;
                }
                // The value is in the frame already: the driver takes it from there, so no completion code has to
                // carry one.
                frame.suspend(state, 1);
                return SUSPENDED;
            }
            frame.states[state] = 0;
            store(frame, target, received(frame));
            return NORMAL;
        }
    }

    static final class YieldFromNode extends StatementNode implements SuspensionPoint {
        private final ExpressionNode value;
        private final Target target;
        private final int state;

        YieldFromNode(Position at, ExpressionNode value, Target target, int state) {
            super(at);
            this.value = value;
            this.target = target;
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            PyGenerator generator = (PyGenerator) frame.owner;
            PyObject yielded;
            if (frame.states[state] == 0) {
                PyObject iterable = value.execute(frame);
                frame.at = this;
                yielded = generator.delegate(iterable);
            } else {
                frame.states[state] = 0;
                frame.at = this;
                yielded = generator.delegateOn();
            }
            if (yielded != null) {
                frame.yielded = yielded;
                frame.suspend(state, 1);
                return SUSPENDED;
            }
            store(frame, target, generator.delegated());
            return NORMAL;
        }
    }

    /** What awaiting needs, wherever it happens. */
    static final class AwaitPoint {
        private final int delegateLocal;

        /** @param delegateLocal where an iterator that is no frame of ours is kept while it is awaited */
        AwaitPoint(int delegateLocal) {
            this.delegateLocal = delegateLocal;
        }

        /** Starts to await; the result, or null where the frame must suspend. */
        PyObject start(Frame frame, PyObject awaitable) {
            return start(frame, awaitable, null);
        }

        /** As above; {@code complaint} says why it must be awaitable. */
        PyObject start(Frame frame, PyObject awaitable, String complaint) {
            if (awaitable instanceof PyCoroutine coroutine) {
                return coroutine.startFrom(frame) ? coroutine.result() : linked(frame);
            }
            if (awaitable instanceof AsyncGeneratorStep step) {
                return step.startFrom(frame) ? step.result() : linked(frame);
            }
            return startIterator(frame, Delegation.awaitIterator(awaitable, complaint));
        }

        /** Starts to drive what {@code __await__} gave; the result or null as above. */
        PyObject startIterator(Frame frame, PyObject iterator) {
            frame.locals[delegateLocal] = iterator;
            return proceed(frame, iterator, null, null);
        }

        /** Starts to await the next item of an asynchronous generator; the item or null as above. */
        PyObject startNext(Frame frame, PyAsyncGenerator generator) {
            return generator.nextFrom(frame) ? generator.result() : linked(frame);
        }

        /** Starts to await the coroutine that the frame of a coroutine function would be; the result or null as above. */
        PyObject start(Frame frame, Frame callee) {
            PyObject result = PyCoroutine.runAwaited(callee, frame);
            return result == null ? linked(frame) : result;
        }

        /** What is awaited is a frame, which resumes by itself: empty says so, for another statement may have used the local. */
        private PyObject linked(Frame frame) {
            frame.locals[delegateLocal] = null;
            return null;
        }

        /** Goes on after a suspension; the result, or null where the frame must suspend again. */
        PyObject resume(Frame frame) {
            PyObject iterator = frame.locals[delegateLocal];
            if (iterator == null) {
                return received(frame);
            }
            PyObject sent = frame.sent;
            PyException thrown = frame.thrown;
            // Taken out before anything runs: an await inside would take them for its own.
            frame.sent = null;
            frame.thrown = null;
            if (thrown != null) {
                thrown.enterFrame();
            }
            return proceed(frame, iterator, sent, thrown);
        }

        private PyObject proceed(Frame frame, PyObject iterator, PyObject sent, PyException thrown) {
            AwaitIterator awaited = Delegation.of(iterator);
            PyObject yielded;
            try {
                yielded = awaited.poll(sent, thrown);
                // An iterator that has failed must not be kept alive by a frame that may go on for long.
            } catch (PyException e) {
                frame.locals[delegateLocal] = null;
                throw e;
            }
            if (yielded != null) {
                frame.yielded = yielded;
                return null;
            }
            frame.locals[delegateLocal] = null;
            return awaited.result();
        }
    }

    static final class AwaitNode extends StatementNode implements SuspensionPoint {
        private final ExpressionNode value;
        /** The same where it is a call that might be of a coroutine function; or null. */
        private final CoroutineCall call;

        private final Target target;
        private final int state;
        private final AwaitPoint point;

        /** @param target where the result goes; null drops it */
        AwaitNode(Position at, ExpressionNode value, Target target, int state, AwaitPoint point) {
            super(at);
            this.value = value;
            this.call = CoroutineCall.of(value);
            this.target = target;
            this.state = state;
            this.point = point;
        }

        @Override
        public int execute(Frame frame) {
            PyObject result;
            if (frame.states[state] == 0) {
                // "await f()" of a coroutine function makes no coroutine unless it suspends.
                Frame callee = call == null ? null : call.coroutineFrame(frame);
                if (callee != null) {
                    frame.at = this;
                    result = point.start(frame, callee);
                } else {
                    PyObject awaitable = value.execute(frame);
                    frame.at = this;
                    result = point.start(frame, awaitable);
                }
            } else {
                frame.states[state] = 0;
                frame.at = this;
                result = point.resume(frame);
            }
            if (result == null) {
                frame.suspend(state, 1);
                return SUSPENDED;
            }
            store(frame, target, result);
            return NORMAL;
        }
    }
}
