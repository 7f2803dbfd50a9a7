package ouro.runtime;

import ouro.coroutine.CoroutineOrigins;
import ouro.coroutine.LoopGenerators;
import ouro.lib.AsyncGenerators;
import ouro.lib.ExitHandlers;
import ouro.lib.ThreadModule;
import ouro.lib.random.PyRandom;
import ouro.lib.signals.Signals;
import ouro.lib.system.SystemState;
import ouro.loop.Clock;
import ouro.loop.Debugging;
import ouro.loop.ErrorReport;
import ouro.loop.EventLoop;
import ouro.loop.PendingTasks;
import ouro.loop.PyTask;
import ouro.loop.Unretrieved;
import ouro.object.Environment;
import ouro.object.PyObject;
import ouro.object.ThreadState;

/** What the parts of the library that keep state of a run do when one begins and ends. */
final class Session {
    private Session() {}

    static void begin(Interpreter interpreter, ThreadState mainThread, InterpreterOptions options) {
        Repeatability repeatability = options.repeatability();
        Clock.current =
                repeatability.virtualTime() ? new Clock.VirtualClock(repeatability.startTime()) : new Clock.RealClock();
        if (repeatability.seed() != null) {
            PyRandom.makeRepeatable(repeatability.seed());
        } else if (repeatability.virtualTime()) {
            // On the virtual clock every run is the same, the random numbers in it too.
            PyRandom.makeRepeatable(0);
        }
        Signals.begin();
        ExitHandlers.clear();
        SystemState.reset();
        Debugging.begin(options.flags().developer());
        EventLoop.reset(mainThread);
        CoroutineOrigins.reset();
        PyTask.resetNumbers();
        Unretrieved.clear();
        AsyncGenerators.watch();
        ThreadModule.onFailure = e -> interpreter.writeError(
                "Exception ignored in thread started by the script:\n" + TracebackPrinter.format(e.value));
        LoopGenerators.onFailure = (generator, e) -> ErrorReport.ignored(generator, e.value);
        ErrorReport.writer = interpreter::writeError;
        ErrorReport.formatter = TracebackPrinter::format;
    }

    /** Waits for the script's threads that are no daemons, as CPython does at its end. */
    static void joinThreads() {
        PyObject threading = Environment.modules.get("threading");
        if (threading != null) {
            threading.callMethod("_shutdown");
        }
    }

    static void end() {
        PendingTasks.destroyAll();
        Unretrieved.complain();
    }
}
