package ouro.loop;

import java.util.List;
import java.util.Locale;
import ouro.loop.report.AbbreviatedRepr;
import ouro.loop.report.CallbackRepr;
import ouro.object.PyObject;

/** What the reprs of futures and tasks tell: state, outcome, who is called back, and in debug mode where it was made. */
final class FutureRepr {
    private FutureRepr() {}

    static String of(PyFuture future) {
        StringBuilder text = new StringBuilder(state(future));
        appendOutcome(text, future);
        return text.toString();
    }

    static String state(PyFuture future) {
        return future.state().name().toLowerCase(Locale.ROOT);
    }

    /** Everything after the state: the result or exception, the callbacks, the place. */
    static void appendOutcome(StringBuilder text, PyFuture future) {
        if (future.state() == PyFuture.FutureState.FINISHED) {
            if (future.exceptionValue() != null) {
                text.append(" exception=").append(future.exceptionValue().repr());
            } else {
                text.append(" result=").append(AbbreviatedRepr.of(future.result()));
            }
        }
        appendCallbacks(text, future.callbackList());
        text.append(SourceTraceback.text(future.origin()));
    }

    private static void appendCallbacks(StringBuilder text, List<PyFuture.Callback> callbacks) {
        if (callbacks.isEmpty()) {
            return;
        }
        text.append(" cb=[").append(describe(callbacks.getFirst()));
        if (callbacks.size() > 2) {
            text.append(", <").append(callbacks.size() - 2).append(" more>");
        }
        if (callbacks.size() > 1) {
            text.append(", ").append(describe(callbacks.getLast()));
        }
        text.append(']');
    }

    private static String describe(PyFuture.Callback callback) {
        if (callback.task() != null) {
            return callback.task().type().qualifiedName() + ".task_wakeup()";
        }
        return CallbackRepr.of(callback.function(), PyObject.NO_ARGUMENTS);
    }
}
