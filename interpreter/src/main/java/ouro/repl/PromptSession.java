package ouro.repl;

import ouro.coroutine.PyCoroutine;
import ouro.lib.notebook.NotebookModule;
import ouro.lib.pydoc.DocumentationModule;
import ouro.loop.PyFuture;
import ouro.loop.PyTask;
import ouro.loop.SharedLoopState;
import ouro.object.BuiltinFunction;
import ouro.object.Code;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.runtime.InteractiveInterpreter;
import ouro.syntax.SourceFile;

/** The prompt as the interpreter's thread sees it: takes inputs from the editor one by one and runs them. */
final class PromptSession {
    /** A loop that takes no question for so long is busy with one callback. */
    private static final int PATIENCE_MILLIS = 1000;

    private final InteractiveInterpreter interactive;
    private final LiveLoop live;
    private final PromptOutput output;
    private final LineEditor editor;
    private final Assistant assistant;
    private final Screen screen;
    private final Settings settings = new Settings();
    private final Shell shell = new Shell(this);
    private final Magics magics = new Magics();
    private final Help help = new Help(this);
    private final PromptMemory memory = new PromptMemory();

    private final InterruptKey interruptKey;

    /** The thread that runs inputs: another one where the last was abandoned. */
    private volatile Thread runner;

    private volatile LineEditor.LineRequestResult answer;
    private String initial = "";
    private boolean leaving;

    PromptSession(
            InteractiveInterpreter interactive,
            LiveLoop live,
            PromptOutput output,
            Screen screen,
            LineEditor editor,
            InterruptKey interruptKey) {
        this.interactive = interactive;
        this.live = live;
        this.output = output;
        this.screen = screen;
        this.editor = editor;
        this.interruptKey = interruptKey;
        SharedLoopState.current().unretrieved().reportImmediately();
        assistant = new Assistant(this);
        editor.assist(assistant, settings);
        colour(screen.isColoured());
        interactive.setSys("displayhook", BuiltinFunction.of("displayhook", new ValueDisplay(this)::display));
        Pager pager = new Pager(this);
        interactive.showTracebacks(pager::showTraceback);
        DocumentationModule.PAGER.get().set(pager::show);
    }

    private void colour(boolean coloured) {
        editor.setHighlighter(coloured ? new SyntaxHighlighter(Assistant.builtins(), settings) : null);
    }

    /** Changes a setting. */
    void configure(String name, boolean on) {
        settings.set(name, on);
        if (name.equals(Settings.COLOURS)) {
            colour(on && screen.isColoured());
        }
        if (name.equals(Settings.SUGGESTIONS)) {
            editor.suggest(on);
        }
    }

    /** What the editor's requests came to; called on its thread. */
    void answer(LineEditor.LineRequestResult newAnswer) {
        if (newAnswer instanceof LineEditor.LineRequestResult.Interrupted
                && !live.ask(() -> true, false, PATIENCE_MILLIS)) {
            // Ctrl-C was not meant for the line: a task keeps the loop from all else.
            interruptKey.press();
        }
        answer = newAnswer;
        live.wakeUp();
    }

    /** Runs until the user leaves; SystemExit ends it too. Runs again, in another thread, where this one is abandoned. */
    void run() {
        if (runner == null) {
            editor.start();
        } else {
            live.abandon();
        }
        runner = Thread.currentThread();
        try {
            while (!leaving) {
                switch (nextAnswer()) {
                    case LineEditor.LineRequestResult.LineEntered line -> execute(line.text());
                    case LineEditor.LineRequestResult.Interrupted interrupted -> print("KeyboardInterrupt\n");
                    case LineEditor.LineRequestResult.Failed failed ->
                        interactive.attempt(() -> {
                            throw failed.fault();
                        });
                    case LineEditor.LineRequestResult.End end -> {
                        print("\n");
                        leaving = true;
                    }
                }
            }
        } finally {
            if (runner == Thread.currentThread()) {
                editor.stop();
                output.setEditing(false);
                interactive.attempt(live::close);
            }
        }
    }

    private LineEditor.LineRequestResult nextAnswer() {
        if (interruptKey.takeAbandoned()) {
            print("KeyboardInterrupt: a computation that does not answer was left behind\n");
        }
        interactive.flush();
        output.freshLine();
        answer = null;
        editor.request(prompt("ps1"), prompt("ps2"), initial);
        initial = "";
        while (answer == null) {
            // A task that raises what leaves the loop must not end the session.
            interactive.attempt(() -> live.serveUntil(() -> {
                tellFailures();
                return answer != null;
            }));
        }
        return answer;
    }

    /** Tells of tasks that failed while nobody waited for them. */
    private void tellFailures() {
        for (PyFuture failed = SharedLoopState.current().unretrieved().nextUnreported();
                failed != null;
                failed = SharedLoopState.current().unretrieved().nextUnreported()) {
            if (failed instanceof PyTask task) {
                print(task.callMethod("get_name").str() + " failed: " + interactive.lastLine(task.peekException())
                        + " (await it to see where)\n");
            }
        }
    }

    private String prompt(String name) {
        PyObject prompt = interactive.sys(name);
        return prompt == null ? "" : prompt.str();
    }

    // ---- inputs --------------------------------------------------------------------------------------------------

    void execute(String typed) {
        assistant.forget();
        if (!typed.isBlank()) {
            memory.typed(PastedText.clean(typed));
        }
        String complaint = editor.takeHistoryComplaint();
        if (complaint != null) {
            print("ouro: " + complaint + "\n");
        }
        switch (PromptInput.of(typed)) {
            case PromptInput.Blank blank -> {}
            case PromptInput.Exit exit -> leave(typed);
            case PromptInput.MagicLine line ->
                interactive.attempt(() -> magics.run(this, line.name(), line.argument()));
            case PromptInput.Cell cell -> interactive.attempt(() -> magics.runCell(this, cell));
            case PromptInput.Command command -> interactive.attempt(() -> run(command));
            case PromptInput.Question question -> interactive.attempt(() -> help.explain(question));
            case PromptInput.StatementsInput statements -> runStatements(statements.text());
        }
    }

    /** {@code exit} leaves, unless the name means something else by now. */
    private void leave(String typed) {
        if (names().get(typed.strip()) != null) {
            runStatements(typed);
        } else {
            leaving = true;
        }
    }

    private void run(PromptInput.Command command) {
        String text = CommandText.of(command.text(), this);
        try {
            if (command.target() == null) {
                names().put("_exit_code", PyInt.of(shell.run(text)));
            } else {
                PyList lines = new PyList();
                shell.output(text).lines().forEach(line -> lines.append(PyStr.of(line)));
                names().put(command.target(), lines);
            }
        } catch (Magic.MagicError e) {
            print(e.getMessage() + "\n");
        }
    }

    /** Runs statements as an input, which tracebacks name by its number. */
    void runStatements(String text) {
        String name = InteractiveInterpreter.NAME_START + memory.number() + ">";
        NotebookModule.remember(name, text);
        interactive.attempt(() -> run(text, name, true));
    }

    /** Runs statements among the names of {@code __main__}. */
    void run(String text, String name, boolean displays) {
        for (Code code : interactive.compile(SourceFile.typed(name, text), displays)) {
            start(code, names());
        }
    }

    /** The value of an expression among the names of {@code __main__}. */
    PyObject value(String expression) {
        return SessionState.current().builtins.get("eval").call(PyStr.of(expression), names());
    }

    /** Runs code to its end, on the live loop where it awaits something. */
    PyObject start(Code code, PyDict among) {
        PyObject result = interactive.start(code, among);
        return InteractiveInterpreter.awaits(code) ? live.await((PyCoroutine) result) : result;
    }

    // ---- what magics work with -----------------------------------------------------------------------------------

    InteractiveInterpreter interactive() {
        return interactive;
    }

    LiveLoop live() {
        return live;
    }

    Magics magics() {
        return magics;
    }

    LineEditor editor() {
        return editor;
    }

    PyDict names() {
        return interactive.names();
    }

    PromptMemory memory() {
        return memory;
    }

    /** What was typed as the input of that name; null for any other name. */
    String input(String name) {
        return name.startsWith(InteractiveInterpreter.NAME_START) ? NotebookModule.text(name) : null;
    }

    Screen screen() {
        return screen;
    }

    Settings settings() {
        return settings;
    }

    Shell shell() {
        return shell;
    }

    void print(String text) {
        interactive.print(text);
    }

    /** Has the next line begin with a text that can be edited. */
    void startNextWith(String text) {
        initial = text;
    }
}
