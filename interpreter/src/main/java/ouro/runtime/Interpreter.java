package ouro.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import ouro.builtins.Builtins;
import ouro.coroutine.PyCoroutine;
import ouro.coroutine.Unawaited;
import ouro.lib.ExitHandlers;
import ouro.loop.InterpreterLock;
import ouro.loop.Interrupts;
import ouro.object.Code;
import ouro.object.Environment;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.ThreadState;
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

    /** Enough that RecursionError always comes before Java's own limit; untouched pages cost nothing. */
    private static final long STACK_SIZE = 512L << 20;

    private final InterpreterOptions options;
    private final TextStream output;
    private final TextStream errors;
    private final Imports imports;
    private final PyModule sys;

    public Interpreter(InterpreterOptions options, List<String> arguments) {
        this.options = options;
        Environment.modules = new PyDict();
        ThreadState.current = new ThreadState();
        PyModule builtins = Builtins.module();
        Environment.builtins = builtins.dictionary;
        Environment.modules.put("builtins", builtins);
        output = TextStream.output("<stdout>", 1, options.output(), options.terminal());
        errors = TextStream.output("<stderr>", 2, options.errors(), true);
        imports = new Imports(this);
        sys = SysModule.create(this, arguments);
        Environment.modules.put("sys", sys);
        Environment.modules.put("_traceback", TracebackModule.create());
        RuntimeFunctions.install(this, builtins);
        Unawaited.reporter = this::warnNeverAwaited;
        Session.begin(this, options);
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

    /** Adds a folder at the end of {@code sys.path}. */
    public void addPath(String folder) {
        sys.dictionary.get("path").callMethod("append", PyStr.of(folder));
    }

    // ---- running -------------------------------------------------------------------------------------------------

    /** Runs a file as {@code __main__}; answers the exit code. */
    public int runFile(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            return refuse(file, "[Errno 2] No such file or directory");
        } catch (IOException e) {
            return refuse(
                    file,
                    Files.isDirectory(Path.of(file)) ? "[Errno 21] Is a directory" : "[Errno 13] Permission denied");
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
        return onDeepStack(() -> {
            // As CPython does since 3.9, a script is known by its absolute path.
            String file =
                    name.startsWith("<") ? name : Path.of(name).toAbsolutePath().toString();
            SourceFile source = SourceFile.decode(file, bytes);
            PyModule main = mainModule(file);
            Code code = Compiler.compile(Parser.parseFile(source), source, Compiler.Mode.MODULE);
            code.start(new Frame(code, main.dictionary, main.dictionary), null);
        });
    }

    /**
     * A text that is run together with others in one module {@code __main__}.
     *
     * @param name the file it counts as
     * @param prompt whether it was typed at a prompt: values of expressions are shown, and an exception ends only this part
     */
    public record Part(String name, byte[] text, boolean prompt) {}

    /**
     * Runs several texts in one module {@code __main__}, one after another; answers the exit code.
     *
     * @param next called between one part and the next, when all output of the former has been handed on
     */
    public int run(List<Part> parts, Runnable next) {
        return onDeepStack(() -> {
            PyModule main = null;
            for (Part part : parts) {
                if (main == null) {
                    main = mainModule(Path.of(part.name).toAbsolutePath().toString());
                } else {
                    output.flush();
                    errors.flush();
                    next.run();
                }
                runPart(part, main);
            }
        });
    }

    private void runPart(Part part, PyModule main) {
        try {
            String file = part.prompt
                    ? part.name
                    : Path.of(part.name).toAbsolutePath().toString();
            SourceFile source = SourceFile.decode(file, part.text);
            Compiler.Mode mode = part.prompt ? Compiler.Mode.INTERACTIVE : Compiler.Mode.MODULE;
            Code code = Compiler.compile(Parser.parseFile(source), source, mode);
            code.start(new Frame(code, main.dictionary, main.dictionary), null);
        } catch (PythonSyntaxError e) {
            if (!part.prompt) {
                throw e;
            }
            report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            if (!part.prompt || e.is(Exceptions.SYSTEM_EXIT)) {
                throw e;
            }
            report(e);
        }
    }

    private PyModule mainModule(String file) {
        PyModule main = new PyModule("__main__");
        main.dictionary.put("__builtins__", Environment.modules.get("builtins"));
        main.dictionary.put("__annotations__", new PyDict());
        if (!file.startsWith("<")) {
            main.dictionary.put("__file__", PyStr.of(file));
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
                    InterpreterLock.enter(ThreadState.current);
                    try {
                        exitCode[0] = guarded(body);
                    } finally {
                        InterpreterLock.leave();
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
            code = attempt(body);
            code = finish(code);
        } catch (PyException e) {
            // Standard output is gone: CPython says nothing either once the pipe is closed.
            code = e.is(Exceptions.BROKEN_PIPE_ERROR) ? 120 : FAILED;
        }
        return code;
    }

    private int attempt(Runnable body) {
        try {
            body.run();
            return 0;
        } catch (PythonSyntaxError e) {
            return report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            return report(e);
        } catch (StackOverflowError e) {
            return report(Errors.recursionError());
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
        attempt(Session::end);
        for (PyCoroutine left = Unawaited.take(); left != null; left = Unawaited.take()) {
            warnNeverAwaited(left);
        }
        output.flush();
        errors.flush();
        return code;
    }

    private int internalFault(Throwable fault) {
        output.flush();
        StringBuilder text = new StringBuilder();
        Frame frame = ThreadState.current.frame;
        if (frame != null) {
            text.append("Traceback (most recent call last):\n");
            for (Frame each = frame; each != null; each = each.back) {
                text.append("  File \"")
                        .append(each.code.fileName)
                        .append("\", line ")
                        .append(each.line())
                        .append(", in ")
                        .append(each.code.name)
                        .append('\n');
            }
        }
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
    private int report(PyException error) {
        PyBaseException value = error.value;
        if (value.type().isSubtypeOf(Exceptions.SYSTEM_EXIT)) {
            return exit(value);
        }
        flushQuietly();
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
        if (code instanceof PyInt number) {
            return (int) number.value & 0xFF;
        }
        flushQuietly();
        writeError(code.str() + "\n");
        return FAILED;
    }

    private void flushQuietly() {
        output.flush();
    }

    /** Writes to {@code sys.stderr}, wherever the script has put it. */
    void writeError(String text) {
        PyObject stream = sys.dictionary.get("stderr");
        if (stream == errors || stream == null || stream == PyNone.NONE) {
            errors.write(text);
            errors.flush();
        } else {
            stream.callMethod("write", PyStr.of(text));
        }
    }

    private void warnNeverAwaited(PyCoroutine coroutine) {
        Warnings.neverAwaited(this, coroutine);
    }
}
