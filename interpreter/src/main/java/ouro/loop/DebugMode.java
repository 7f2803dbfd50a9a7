package ouro.loop;

import java.util.Locale;
import ouro.loop.report.AsyncioLog;
import ouro.object.Errors;
import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.number.Conversions;

/** asyncio's debug mode: slow callbacks are told of, handles know where they were made, threads are watched. */
public final class DebugMode {
    private static final double SLOW_CALLBACK_SECONDS = 0.1;

    private DebugMode() {}

    /** Whether loops begin in debug mode: {@code -X dev}, {@code PYTHONASYNCIODEBUG}. */
    static boolean isWanted(SharedLoopState loops) {
        if (loops.isDeveloperMode()) {
            return true;
        }
        String wanted = System.getenv("PYTHONASYNCIODEBUG");
        return wanted != null && !wanted.isEmpty();
    }

    /** Tells the log of a new loop, where the script keeps a log. */
    static void loopCreated() {
        log("Using selector: %s", PyStr.of("EpollSelector"));
    }

    /** Tells the log of the end of a loop. */
    static void loopClosed(EventLoop loop) {
        log("Close %r", loop);
    }

    private static void log(String message, PyObject argument) {
        PyObject logging = SessionState.current().modules.get("logging");
        if (logging != null) {
            logging.callMethod("getLogger", PyStr.of("asyncio")).callMethod("debug", PyStr.of(message), argument);
        }
    }

    /** Runs a handle and says so where it took long. */
    static void runTimed(EventLoop loop, Handle handle) {
        double began = loop.time();
        handle.run();
        double took = loop.time() - began;
        PyObject limit = loop.ownAttribute("slow_callback_duration");
        if (took
                >= (limit instanceof PyFloat seconds
                        ? seconds.value
                        : limit == null ? SLOW_CALLBACK_SECONDS : number(limit))) {
            AsyncioLog.log(
                    "warning",
                    String.format(Locale.ROOT, "Executing %s took %.3f seconds", handle.subject(), took),
                    null);
        }
    }

    private static double number(PyObject value) {
        return Conversions.toReal(value);
    }

    static PyObject slowCallbackDuration(EventLoop loop) {
        PyObject own = loop.ownAttribute("slow_callback_duration");
        return own == null ? PyFloat.of(SLOW_CALLBACK_SECONDS) : own;
    }

    /** The thread that runs must be the loop's. */
    static void requireThread(ThreadState owner) {
        if (owner != null && owner != ThreadState.current()) {
            throw Errors.runtimeError("Non-thread-safe operation invoked on an event loop other than the current one");
        }
    }
}
