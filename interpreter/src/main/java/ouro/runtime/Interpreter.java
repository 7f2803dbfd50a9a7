package ouro.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntConsumer;
import ouro.builtins.Builtins;
import ouro.coroutine.GeneratorLike;
import ouro.coroutine.UnawaitedCoroutines;
import ouro.lib.Library;
import ouro.lib.asyncio.AsyncGenerators;
import ouro.lib.atexit.ExitHandlers;
import ouro.lib.environ.Environs;
import ouro.lib.io.FileOpening;
import ouro.lib.io.StandardInput;
import ouro.lib.io.TextStream;
import ouro.lib.random.Seeds;
import ouro.lib.signal.Signals;
import ouro.lib.sys.SystemConfiguration;
import ouro.lib.traceback.TracebackFormat;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.PendingTasks;
import ouro.loop.SharedLoopState;
import ouro.loop.system.ProcessExit;
import ouro.loop.system.Programs;
import ouro.object.Code;
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
import ouro.object.SessionState;
import ouro.object.exception.OSErrors;
import ouro.permission.Permissions;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.parser.Parser;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;
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

    private final InterpreterOptions options;
    private final SessionState session = new SessionState();
    private final InterpreterLock lock = InterpreterLock.of(session);
    private final MainThread mainThread;
    private TextStream output;
    private TextStream errors;
    private Imports imports;
    private final Compiler compiler = new Compiler(new SourceWarnings(this));
    private PyModule sys;
    private RunLimits limits = RunLimits.NONE;
    /** Whether anything is not permitted. */
    private volatile boolean restricted;

    private IntConsumer abandoned = code -> {};
    private Runnable prompt;
    /** Whether what runs is the prompt itself: what is before it only ends, and does not leave. */
    private boolean atPrompt;

    public Interpreter(InterpreterOptions options, List<String> arguments) {
        this.options = options;
        mainThread = new MainThread(session, options.flags().developer(), this::guarded);
        mainThread.state().runAs(() -> prepare(arguments));
    }

    private void prepare(List<String> arguments) {
        PyModule builtins = Builtins.create();
        session.builtins = builtins.dictionary;
        session.omitsAsserts = options.flags().raised().contains("optimize");
        session.modules.put("builtins", builtins);
        StandardStreams streams = options.streams();
        Terminals terminals = streams.terminals();
        TextStream.Flushing flushing = options.flags().unbuffered()
                ? TextStream.Flushing.ALWAYS
                : terminals.output() ? TextStream.Flushing.LINES : TextStream.Flushing.BLOCKS;
        output = TextStream.output("<stdout>", 1, streams.output(), flushing, terminals.output());
        errors = TextStream.output("<stderr>", 2, streams.errors(), TextStream.Flushing.LINES, terminals.errors());
        TextStream input = TextStream.input("<stdin>", new StandardInput(streams.input()), terminals.input());
        imports = new Imports(this);
        TracebackFormat.LOCAL.give(session, new TracebackFormatter());
        SystemConfiguration.LOCAL.give(session, options.flags().configure(arguments, input, output, errors));
        sys = Library.create("sys");
        session.modules.put("sys", sys);
        RuntimeFunctions.install(this, builtins);
        session.reporter = new Reporter(this);
        repeat(options.repeatability());
        if (options.ownsProcess()) {
            Signals.of(session).listenToSystem();
        } else {
            ProcessExit.of(session).endWith(this::endAtOnce);
        }
        mainThread.announce();
        AsyncGenerators.watch(session);
    }

    private void repeat(Repeatability repeatability) {
        if (repeatability.virtualTime()) {
            setClock(new Clock.VirtualClock(repeatability.startTime()));
        }
        if (repeatability.seed() != null) {
            Seeds.makeRepeatable(session, repeatability.seed());
        } else if (repeatability.virtualTime()) {
            // On the virtual clock every run is the same, the random numbers in it too.
            Seeds.makeRepeatable(session, 0);
        }
    }

    /** What the run has, for those parts of the interpreter that keep something of it. */
    public SessionState session() {
        return session;
    }

    /** {@code os._exit} beside other runs in the process. */
    private void endAtOnce(int code) {
        RunEnded end = new RunEnded(null, code);
        if (SessionState.current() == session) {
            throw end;
        }
        lock.interrupts().requestThrow(() -> {
            throw end;
        });
    }

    /** Has another clock tell the time of the run. */
    public void setClock(Clock clock) {
        lock.setClock(clock);
    }

    /** The thread that runs the script. */
    public MainThread mainThread() {
        return mainThread;
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

    Compiler compiler() {
        return compiler;
    }

    Imports imports() {
        return imports;
    }

    PyModule sysModule() {
        return sys;
    }

    /** Has the run end when it takes more than that. */
    public void limit(RunLimits chosen) {
        limits = chosen;
    }

    /** Sets variables of the environment for the run, besides those of the process. To be called before it begins. */
    public void setEnvironment(Map<String, String> variables) {
        Environs.give(session, variables);
    }

    /**
     * Has the run do no more than it is permitted.
     *
     * @param sources what it consists of: files that it may read, whatever the permissions say
     * @param modules folders and archives that its modules may come from
     */
    public void restrict(Permissions permissions, List<Path> sources, List<Path> modules) {
        if (permissions != Permissions.ALL) {
            OwnFiles.accessControl(permissions, sources, modules).guard(session);
            restricted = true;
            if (options.ownsProcess()) {
                Programs.of(session).ownProcess();
                ProcessExit.of(session).endWith(code -> {
                    endPrograms();
                    Runtime.getRuntime().halt(code);
                });
            }
        }
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
        return run(file, options.flags().skipsFirstLine() ? withoutFirstLine(bytes) : bytes);
    }

    /** The line end stays: the others keep their numbers. */
    private static byte[] withoutFirstLine(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(text, end, text.length);
    }

    private int refuse(String file, String reason) {
        errors.report("ouro: can't open file '" + Path.of(file).toAbsolutePath() + "': " + reason + "\n");
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
                errors.report("ouro: " + e.getMessage() + "\n");
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
    public int run(List<ScriptParts.ScriptPart> parts, Runnable done) {
        return onDeepStack(() -> ScriptParts.run(this, parts, done));
    }

    /** Whether a path names a folder or an archive, whose {@code __main__.py} runs. */
    public static boolean isContainer(String path) {
        return MainProgram.isContainer(path);
    }

    private int runContainer(String path) {
        return onDeepStack(() -> {
            MainProgram program = MainProgram.inContainer(imports.finder(), path);
            if (program == null) {
                errors.report("ouro: can't find '__main__' module in '"
                        + Path.of(path).toAbsolutePath() + "'\n");
                throw Errors.raise(Exceptions.SYSTEM_EXIT, PyInt.of(FAILED));
            }
            execute(program);
        });
    }

    private void execute(MainProgram program) {
        SourceFile source = program.source();
        PyModule main = mainModule(source.name(), program.packageName());
        Code code = compiler.compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE);
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
        names.put("__builtins__", session.modules.get("builtins"));
        if (!file.startsWith("<")) {
            names.put("__file__", PyStr.of(file));
            names.put("__cached__", PyNone.NONE);
        }
        session.modules.put("__main__", main);
        return main;
    }

    private int onDeepStack(Runnable body) {
        try {
            return mainThread.run(() -> {
                limits.watch(this);
                if (!options.flags().warnings().isEmpty()) {
                    // Wrong filters are told of before the script begins.
                    imports.find("warnings");
                }
                body.run();
            });
        } finally {
            endPrograms();
        }
    }

    /** What is not permitted everything leaves nothing behind. From any thread. */
    private void endPrograms() {
        if (restricted) {
            Programs.of(session).endAll();
        }
    }

    private int guarded(Runnable body) {
        int code;
        try {
            code = attempt(body);
            if (prompt != null) {
                atPrompt = true;
                if (session.modules.get("__main__") == null) {
                    mainModule("<stdin>", null);
                }
                code = attempt(prompt);
            }
            code = finish(code);
        } catch (RunEnded e) {
            return stop(e);
        } catch (PyException e) {
            code = e.is(OSErrors.BROKEN_PIPE_ERROR) ? PIPE_CLOSED : FAILED;
        }
        return code;
    }

    private int stop(RunEnded limit) {
        output.flush();
        errors.report(limit.text());
        errors.flush();
        return limit.exitCode;
    }

    /** Ends the run at once, whatever its threads do: with the process, where that is there for it alone. */
    void halt(String message, int exitCode) {
        endPrograms();
        if (options.ownsProcess()) {
            output.flush();
            errors.report(message);
            errors.flush();
            Runtime.getRuntime().halt(exitCode);
        }
        abandoned.accept(exitCode);
    }

    /** Says whom to tell of a run that does not end when it should: its threads are left to themselves. */
    public void onAbandon(IntConsumer witness) {
        abandoned = witness;
    }

    /**
     * Tells on stderr where the main thread stands and which tasks its loop has, as soon as that thread looks up. From any
     * thread.
     */
    public void reportTasks() {
        lock.interrupts().request(() -> {
            EventLoop loop = CurrentLoop.running();
            String tasks = loop == null ? "" : TaskTree.of(loop);
            errors.report(CallStack.text() + (tasks.isEmpty() ? "no tasks\n" : tasks));
            errors.flush();
        });
    }

    /** Raises KeyboardInterrupt in the main thread. From any thread. */
    public void interrupt() {
        Signals.of(session).deliver(Signals.INTERRUPT);
    }

    /**
     * Ends the run as soon as its main thread polls. From any thread.
     *
     * @param message what is told of it on stderr; null for nothing
     */
    public void stop(String message) {
        lock.interrupts().requestThrow(() -> {
            throw new RunEnded(message, FAILED);
        });
    }

    /** Does what comes, in the main thread, until that is {@code end}; answers the exit code. */
    public int serve(BlockingQueue<Runnable> work, Runnable end) {
        return onDeepStack(() -> {
            Runnable[] next = new Runnable[1];
            while (next[0] != end) {
                if (next[0] != null) {
                    next[0].run();
                }
                lock.block(() -> next[0] = work.take());
            }
        });
    }

    int attempt(Runnable body) {
        try {
            body.run();
            return 0;
        } catch (PythonSyntaxError e) {
            return report(SyntaxExceptions.toPython(e));
        } catch (PyException e) {
            return report(e);
        } catch (RunEnded | InterpreterLock.Abandoned e) {
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
        attempt(this::joinThreads);
        int handlersCode = attempt(ExitHandlers.current()::run);
        if (handlersCode != 0) {
            code = handlersCode;
        }
        attempt(FileOpening::flushAll);
        attempt(() -> {
            PendingTasks.destroyAll();
            SharedLoopState.current().unretrieved().report();
        });
        UnawaitedCoroutines unawaited = UnawaitedCoroutines.current();
        for (GeneratorLike left = unawaited.take(); left != null; left = unawaited.take()) {
            session.reporter.neverAwaited(left);
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
        errors.report(text.append(" (please report it)\n").toString());
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
            errors.report(text);
            errors.flush();
        } else if (stream != PyNone.NONE) {
            stream.callMethod("write", PyStr.of(text));
        }
    }

    /** Waits for the script's threads that are no daemons, as CPython does at its end. */
    private void joinThreads() {
        PyObject threading = session.modules.get("threading");
        if (threading != null) {
            threading.callMethod("_shutdown");
        }
    }
}
