package ouro.runtime;

import java.nio.file.Path;
import java.util.List;
import ouro.coroutine.PyCoroutine;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.PyTask;
import ouro.loop.context.PyContext;
import ouro.object.BuiltinFunction;
import ouro.object.Code;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;

/** Several texts that are run in one module {@code __main__}, one after another, as documents show them. */
public final class ScriptParts {
    /** How a text is meant. */
    public enum Manner {
        /** A file. */
        FILE,
        /** A cell of a notebook: awaits may stand outside of functions. */
        CELL,
        /** Such a cell while its notebook's loop runs, so that no other one can. */
        LIVE_CELL,
        /** Typed at a prompt: values of expressions are shown as well, and an exception ends only this part. */
        PROMPT,
        /** Typed at a prompt whose loop runs. */
        LIVE_PROMPT;

        /** Whether values of expressions are shown. */
        public boolean displays() {
            return this == PROMPT || this == LIVE_PROMPT;
        }

        /** Whether a loop runs meanwhile. */
        public boolean isLive() {
            return this == LIVE_CELL || this == LIVE_PROMPT;
        }
    }

    /**
     * A text.
     *
     * @param name the file it counts as
     * @param lenient whether the run goes on with the next part after an exception
     */
    public record ScriptPart(String name, byte[] text, Manner manner, boolean lenient) {
        /** A part that ends the run where it fails, unless it is typed at a prompt. */
        public ScriptPart(String name, byte[] text, Manner manner) {
            this(name, text, manner, manner.displays());
        }
    }

    private final Interpreter interpreter;
    private final PyModule main;
    /** What awaits outside of functions run on; made when the first comes. */
    private EventLoop loop;

    private ScriptParts(Interpreter interpreter, PyModule main) {
        this.interpreter = interpreter;
        this.main = main;
    }

    /** Runs them. */
    static void run(Interpreter interpreter, List<ScriptPart> parts, Runnable done) {
        String first = Path.of(parts.getFirst().name).toAbsolutePath().toString();
        ScriptParts run = new ScriptParts(interpreter, interpreter.mainModule(first, null));
        for (ScriptPart part : parts) {
            run.run(part);
            interpreter.output().flush();
            interpreter.errors().flush();
            done.run();
        }
    }

    private void run(ScriptPart part) {
        if (!part.lenient) {
            execute(part);
            return;
        }
        try {
            execute(part);
        } catch (PythonSyntaxError e) {
            interpreter.report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            if (!e.is(Exceptions.SYSTEM_EXIT)) {
                interpreter.report(e);
            } else if (part.manner.displays()) {
                throw e;
            }
        }
    }

    private void execute(ScriptPart part) {
        String file = part.manner.displays()
                ? part.name
                : Path.of(part.name).toAbsolutePath().toString();
        SourceFile source = SourceFile.decode(file, part.text);
        if (part.manner == Manner.FILE) {
            start(interpreter.compiler().compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE));
            return;
        }
        for (Code code : new InteractiveInterpreter(interpreter).compile(source, part.manner.displays())) {
            if (InteractiveInterpreter.awaits(code)) {
                await((PyCoroutine) start(code));
            } else if (part.manner.isLive()) {
                startLive(code);
            } else {
                start(code);
            }
        }
    }

    /** Runs code as a callback of the loop, as the prompt of {@code python -m asyncio} does, and then what it made ready. */
    private void startLive(Code code) {
        PyException[] raised = {null};
        boolean[] done = {false};
        EventLoop own = loop();
        own.callSoon(
                callback(() -> {
                    try {
                        start(code);
                    } catch (PyException e) {
                        raised[0] = e;
                    }
                    own.callSoon(callback(() -> done[0] = true), new PyObject[0], null);
                }),
                new PyObject[0],
                null);
        own.runUntil(() -> done[0], false);
        if (raised[0] != null) {
            throw raised[0];
        }
    }

    private static PyObject callback(Runnable body) {
        return BuiltinFunction.of("callback", "", arguments -> {
            body.run();
            return PyNone.NONE;
        });
    }

    private EventLoop loop() {
        if (loop == null || loop.isClosed()) {
            loop = new EventLoop();
            CurrentLoop.standIn(loop);
        }
        return loop;
    }

    private PyObject start(Code code) {
        return code.start(new Frame(code, main.dictionary, main.dictionary), null);
    }

    private void await(PyCoroutine coroutine) {
        PyTask task = PyTask.start(loop(), coroutine, PyStr.of("cell"), PyContext.current());
        loop.runUntil(task::isDone, false);
        task.resultOrRaise();
    }
}
