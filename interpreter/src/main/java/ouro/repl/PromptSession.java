package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import ouro.coroutine.PyCoroutine;
import ouro.lib.notebook.NotebookModule;
import ouro.loop.PyFuture;
import ouro.loop.PyTask;
import ouro.loop.SharedLoopState;
import ouro.object.BuiltinFunction;
import ouro.object.Code;
import ouro.object.PyDict;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.runtime.InteractiveInterpreter;
import ouro.runtime.Terminals;
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
    private final Magics magics = new Magics();
    private final Help help = new Help(this);
    /** What was typed, in order: input 1 is at place 0. */
    private final List<String> inputs = new ArrayList<>();

    private final InterruptKey interruptKey;

    /** The thread that runs inputs: another one where the last was left behind. */
    private volatile Thread runner;

    private volatile LineEditor.LineRequestResult answer;
    private String initial = "";
    private boolean leaving;

    PromptSession(
            InteractiveInterpreter interactive,
            LiveLoop live,
            PromptOutput output,
            LineEditor editor,
            InterruptKey interruptKey) {
        this.interactive = interactive;
        this.live = live;
        this.output = output;
        this.editor = editor;
        this.interruptKey = interruptKey;
        SharedLoopState.current().unretrieved().reportImmediately();
        PyObject display = interactive.sys("displayhook");
        assistant = new Assistant(this);
        editor.assist(assistant, Terminals.ALL.coloursOutput());
        interactive.setSys("displayhook", BuiltinFunction.of("displayhook", value -> display(display, value)));
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

    /** Runs until the user leaves; SystemExit ends it too. Runs again, in another thread, where this one is left behind. */
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
            inputs.add(PastedText.clean(typed));
        }
        switch (PromptInput.of(typed)) {
            case PromptInput.Blank blank -> {}
            case PromptInput.Exit exit -> leave(typed);
            case PromptInput.MagicLine line ->
                interactive.attempt(() -> magics.run(this, line.name(), line.argument()));
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

    private void runStatements(String text) {
        String name = InteractiveInterpreter.NAME_START + inputs.size() + ">";
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

    private static PyObject display(PyObject standard, PyObject value) {
        // A value that comes when its computation has been left behind is shown to nobody.
        ThreadState.poll();
        PyObject last = SessionState.current().builtins.get("_");
        standard.call(value);
        if (value != PyNone.NONE && last != null) {
            SessionState.current().builtins.put("__", last);
        }
        return PyNone.NONE;
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

    List<String> inputs() {
        return inputs;
    }

    void print(String text) {
        interactive.print(text);
    }

    /** Has the next line begin with a text that can be edited. */
    void startNextWith(String text) {
        initial = text;
    }
}
