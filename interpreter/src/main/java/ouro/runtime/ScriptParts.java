package ouro.runtime;

import java.nio.file.Path;
import java.util.List;
import ouro.coroutine.PyCoroutine;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.PyTask;
import ouro.loop.context.PyContext;
import ouro.object.Code;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyModule;
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
        /** Typed at a prompt: values of expressions are shown as well, and an exception ends only this part. */
        PROMPT
    }

    /**
     * A text.
     *
     * @param name the file it counts as
     */
    public record ScriptPart(String name, byte[] text, Manner manner) {}

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
        if (part.manner != Manner.PROMPT) {
            execute(part);
            return;
        }
        try {
            execute(part);
        } catch (PythonSyntaxError e) {
            interpreter.report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            if (e.is(Exceptions.SYSTEM_EXIT)) {
                throw e;
            }
            interpreter.report(e);
        }
    }

    private void execute(ScriptPart part) {
        String file = part.manner == Manner.PROMPT
                ? part.name
                : Path.of(part.name).toAbsolutePath().toString();
        SourceFile source = SourceFile.decode(file, part.text);
        if (part.manner == Manner.FILE) {
            start(interpreter.compiler().compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE));
            return;
        }
        for (Code code : new InteractiveInterpreter(interpreter).compile(source, part.manner == Manner.PROMPT)) {
            PyObject started = start(code);
            if (InteractiveInterpreter.awaits(code)) {
                await((PyCoroutine) started);
            }
        }
    }

    private PyObject start(Code code) {
        return code.start(new Frame(code, main.dictionary, main.dictionary), null);
    }

    private void await(PyCoroutine coroutine) {
        if (loop == null || loop.isClosed()) {
            loop = new EventLoop();
            CurrentLoop.standIn(loop);
        }
        PyTask task = PyTask.start(loop, coroutine, PyStr.of("cell"), PyContext.current());
        loop.runUntil(task::isDone, false);
        task.resultOrRaise();
    }
}
