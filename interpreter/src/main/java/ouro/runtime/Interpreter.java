package ouro.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import ouro.analysis.SyntaxWarnings;
import ouro.builtins.Builtins;
import ouro.coroutine.Startable;
import ouro.coroutine.Unawaited;
import ouro.lib.ExitHandlers;
import ouro.lib.io.FileOpening;
import ouro.loop.InterpreterLock;
import ouro.loop.Interrupts;
import ouro.object.Code;
import ouro.object.Environment;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyBigInt;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.ThreadState;
import ouro.object.exception.OSErrors;
import ouro.syntax.LiteralWarnings;
import ouro.syntax.Parser;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.tree.Compiler;

/** One session: its modules, streams and options. Scripts run on a thread whose stack is larger than they can fill. */
public final class Interpreter {
    /** Script errors end with this exit code, as CPython's do. */
    public static final int FAILED = 1;

    public static final int USAGE = 2;
    public static final int INTERNAL_FAULT = 70;
    public static final int INTERRUPTED = 130;
    /** Nobody reads the output any more: as CPython's when it cannot flush at its end. */
    private static final int PIPE_CLOSED = 120;

    /** Enough that RecursionError always comes before Java's own limit; untouched pages cost nothing. */
    private static final long STACK_SIZE = 512L << 20;

    private final InterpreterOptions options;
    /** What is known of the thread that runs the script. */
    private final ThreadState mainThread = new ThreadState();

    private final TextStream output;
    private final TextStream errors;
    private final Imports imports;
    private final PyModule sys;
    private Limits limits = Limits.NONE;
    private Runnable prompt;
    /** Whether what runs is the prompt itself: what is before it only ends, and does not leave. */
    private boolean atPrompt;

    public Interpreter(InterpreterOptions options, List<String> arguments) {
        this.options = options;
        InterpreterLock.begin(mainThread);
        Environment.modules = new PyDict();
        PyModule builtins = Builtins.module();
        Environment.builtins = builtins.dictionary;
        Environment.modules.put("builtins", builtins);
        StandardStreams streams = options.streams();
        Terminals terminals = streams.terminals();
        TextStream.Flushing flushing = options.flags().unbuffered()
                ? TextStream.Flushing.ALWAYS
                : terminals.output() ? TextStream.Flushing.LINES : TextStream.Flushing.BLOCKS;
        output = TextStream.output("<stdout>", 1, streams.output(), flushing, terminals.output());
        errors = TextStream.output("<stderr>", 2, streams.errors(), TextStream.Flushing.LINES, terminals.errors());
        imports = new Imports(this);
        sys = SysModule.create(this, arguments);
        Environment.modules.put("sys", sys);
        Environment.modules.put("_traceback", TracebackModule.create());
        RuntimeFunctions.install(this, builtins);
        SyntaxWarnings.reporter = (message, source, at) -> Warnings.syntax(this, message, source, at);
        LiteralWarnings.reporter =
                (deprecation, message, source, at) -> Warnings.literal(this, deprecation, message, source, at);
        LiteralWarnings.deprecationsShow = Warnings::deprecationsShow;
        Unawaited.reporter = this::warnNeverAwaited;
        Session.begin(this, mainThread, options);
    }

    InterpreterOptions options() {
        return options;
    }

    TextStream output() {
        return output;
    }

    TextStream errors() {
        return errors;
    }

    Imports imports() {
        return imports;
    }

    PyModule sysModule() {
        return sys;
    }

    /** Has the run end when it takes more than that. */
    public void limit(Limits chosen) {
        limits = chosen;
    }

    /** Adds a folder at the end of {@code sys.path}. */
    public void addPath(String folder) {
        sys.dictionary.get("path").callMethod("append", PyStr.of(folder));
    }

    // ---- running -------------------------------------------------------------------------------------------------

    /** Runs a file, or the {@code __main__.py} of a folder or archive, as {@code __main__}; answers the exit code. */
    public int runFile(String file) {
        if (MainProgram.isContainer(file)) {
            return runContainer(file);
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            return refuse(file, "[Errno 2] No such file or directory");
        } catch (IOException e) {
            return refuse(file, "[Errno 13] Permission denied");
        }
        return run(file, bytes);
    }

    private int refuse(String file, String reason) {
        errors.write("ouro: can't open file '" + Path.of(file).toAbsolutePath() + "': " + reason + "\n");
        errors.flush();
        return USAGE;
    }

    /** Runs source text as {@code __main__}; answers the exit code. */
    public int run(String name, byte[] bytes) {
        return onDeepStack(() -> execute(MainProgram.script(name, bytes)));
    }

    /** Has a prompt follow whatever is run, in the same {@code __main__}, as {@code -i} does. */
    public void followWith(Runnable newPrompt) {
        prompt = newPrompt;
    }

    /** Runs nothing but the prompt that is to follow; answers the exit code. */
    public int runNothing() {
        return onDeepStack(() -> {});
    }

    /** Runs a module as {@code __main__}, as {@code -m} does; answers the exit code. */
    public int runModule(String name) {
        return onDeepStack(() -> {
            try {
                MainProgram program = MainProgram.module(imports, name);
                PyObject arguments = sys.dictionary.get("argv");
                arguments.setItem(PyInt.of(0), PyStr.of(program.source().name()));
                execute(program);
            } catch (MainProgram.NotRunnable e) {
                errors.write("ouro: " + e.getMessage() + "\n");
                throw Errors.raise(Exceptions.SYSTEM_EXIT, PyInt.of(FAILED));
            }
        });
    }

    /**
     * Runs several texts in one module {@code __main__}, one after another; answers the exit code.
     *
     * @param done called when a part is done and its output has been handed on; what the run still prints at its end, or
     *     when an exception ends it early, comes later
     */
    public int run(List<Parts.Part> parts, Runnable done) {
        return onDeepStack(() -> Parts.run(this, parts, done));
    }

    /** Whether a path names a folder or an archive, whose {@code __main__.py} runs. */
    public static boolean isContainer(String path) {
        return MainProgram.isContainer(path);
    }

    private int runContainer(String path) {
        return onDeepStack(() -> {
            MainProgram program = MainProgram.inContainer(imports.finder(), path);
            if (program == null) {
                errors.write("ouro: can't find '__main__' module in '"
                        + Path.of(path).toAbsolutePath() + "'\n");
                throw Errors.raise(Exceptions.SYSTEM_EXIT, PyInt.of(FAILED));
            }
            execute(program);
        });
    }

    private void execute(MainProgram program) {
        SourceFile source = program.source();
        PyModule main = mainModule(source.name(), program.packageName());
        Code code = Compiler.compile(Parser.parseFile(source), source, Compiler.Mode.MODULE);
        code.start(new Frame(code, main.dictionary, main.dictionary), null);
    }

    PyModule mainModule(String file, String packageName) {
        PyModule main = new PyModule("__main__");
        PyDict names = main.dictionary;
        names.put("__doc__", PyNone.NONE);
        names.put("__package__", packageName == null ? PyNone.NONE : PyStr.of(packageName));
        names.put("__loader__", PyNone.NONE);
        names.put("__spec__", PyNone.NONE);
        names.put("__annotations__", new PyDict());
        names.put("__builtins__", Environment.modules.get("builtins"));
        if (!file.startsWith("<")) {
            names.put("__file__", PyStr.of(file));
            names.put("__cached__", PyNone.NONE);
        }
        Environment.modules.put("__main__", main);
        return main;
    }

    private int onDeepStack(Runnable body) {
        int[] exitCode = {INTERNAL_FAULT};
        Thread thread = new Thread(
                null,
                () -> {
                    Interrupts.serve(Thread.currentThread());
                    InterpreterLock.enter(mainThread, InterpreterLock.expect(mainThread));
                    try {
                        exitCode[0] = guarded(body);
                    } finally {
                        InterpreterLock.leave(mainThread);
                    }
                },
                "MainThread",
                STACK_SIZE);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            return INTERRUPTED;
        }
        return exitCode[0];
    }

    private int guarded(Runnable body) {
        int code;
        try {
            limits.watch(this);
            code = attempt(() -> {
                if (!options.flags().warnings().isEmpty()) {
                    // Wrong filters are told of before the script begins.
                    imports.find("warnings");
                }
                body.run();
            });
            if (prompt != null) {
                atPrompt = true;
                if (Environment.modules.get("__main__") == null) {
                    mainModule("<stdin>", null);
                }
                code = attempt(prompt);
            }
            code = finish(code);
        } catch (LimitExceeded e) {
            return stop(e);
        } catch (PyException e) {
            code = e.is(OSErrors.BROKEN_PIPE_ERROR) ? PIPE_CLOSED : FAILED;
        }
        return code;
    }

    private int stop(LimitExceeded limit) {
        output.flush();
        errors.write(limit.text());
        errors.flush();
        return limit.exitCode;
    }

    /** Ends the process at once, whatever its threads do. */
    void halt(String message, int exitCode) {
        output.flush();
        errors.write(message);
        errors.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    int attempt(Runnable body) {
        try {
            body.run();
            return 0;
        } catch (PythonSyntaxError e) {
            return report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            return report(e);
        } catch (LimitExceeded e) {
            throw e;
        } catch (StackOverflowError e) {
            return report(Errors.recursionError());
        } catch (OutOfMemoryError e) {
            return report(Errors.raise(Exceptions.MEMORY_ERROR));
        } catch (RuntimeException | Error e) {
            return internalFault(e);
        }
    }

    private int finish(int exitCode) {
        int code = exitCode;
        attempt(() -> Session.joinThreads());
        int handlersCode = attempt(ExitHandlers::run);
        if (handlersCode != 0) {
            code = handlersCode;
        }
        attempt(FileOpening::flushAll);
        attempt(Session::end);
        for (Startable left = Unawaited.take(); left != null; left = Unawaited.take()) {
            warnNeverAwaited(left);
        }
        output.flush();
        errors.flush();
        return code;
    }

    private int internalFault(Throwable fault) {
        output.flush();
        StringBuilder text = new StringBuilder(CallStack.text());
        text.append("ouro: internal fault: ").append(fault.getClass().getSimpleName());
        if (fault.getMessage() != null) {
            text.append(": ").append(fault.getMessage().lines().findFirst().orElse(""));
        }
        errors.write(text.append(" (please report it)\n").toString());
        errors.flush();
        if (System.getenv("OURO_DEBUG") != null) {
            fault.printStackTrace();
        }
        return INTERNAL_FAULT;
    }

    /** Tells of an exception that nothing caught; answers the exit code. */
    int report(PyException error) {
        PyBaseException value = error.value;
        if (value.type().isSubtypeOf(Exceptions.SYSTEM_EXIT) && (prompt == null || atPrompt)) {
            return exit(value);
        }
        if (output.isBroken() && error.is(OSErrors.BROKEN_PIPE_ERROR)) {
            // As for any program in a pipe: there is nobody to tell.
            return PIPE_CLOSED;
        }
        output.flush();
        PyObject hook = sys.dictionary.get("excepthook");
        PyObject standard = sys.dictionary.get("__excepthook__");
        if (hook != null && hook != standard) {
            hook.call(value.type(), value, value.traceback() == null ? PyNone.NONE : value.traceback());
        } else {
            writeError(TracebackPrinter.format(value));
        }
        return value.type().isSubtypeOf(Exceptions.KEYBOARD_INTERRUPT) ? INTERRUPTED : FAILED;
    }

    private int exit(PyBaseException value) {
        PyObject code = value.findAttribute("code");
        if (code == null || code == PyNone.NONE) {
            return 0;
        }
        if (code instanceof PyBigInt) {
            // As a C program answers a number that is none of its own.
            return 0xFF;
        }
        if (code instanceof PyInt number) {
            return (int) number.value & 0xFF;
        }
        output.flush();
        writeError(code.str() + "\n");
        return FAILED;
    }

    /** Writes to {@code sys.stderr}, wherever the script has put it. */
    void writeError(String text) {
        PyObject stream = sys.dictionary.get("stderr");
        if (stream == errors || stream == null) {
            errors.write(text);
            errors.flush();
        } else if (stream != PyNone.NONE) {
            stream.callMethod("write", PyStr.of(text));
        }
    }

    private void warnNeverAwaited(Startable coroutine) {
        Warnings.neverAwaited(this, coroutine);
    }
}
