package ouro.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ouro.lib.Library;
import ouro.object.Code;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;

/** What a prompt needs of the interpreter: inputs run one by one as parts of {@code __main__}. */
public final class InteractiveInterpreter {
    /** How the names of inputs begin: {@code <input 1>}. Tracebacks show their source. */
    public static final String NAME_START = "<input ";

    private static final int COROUTINE = 0x80;

    private final Interpreter interpreter;
    private final PyDict names;
    private Set<String> libraryModules;

    public InteractiveInterpreter(Interpreter interpreter) {
        this.interpreter = interpreter;
        names = ((PyModule) SessionState.current().modules.get("__main__")).dictionary;
        PyDict sys = interpreter.sysModule().dictionary;
        sys.put("ps1", PyStr.of(">>> "));
        sys.put("ps2", PyStr.of("... "));
    }

    /** The names of {@code __main__}. */
    public PyDict names() {
        return names;
    }

    /** An attribute of {@code sys}, or null. */
    public PyObject sys(String name) {
        return interpreter.sysModule().dictionary.get(name);
    }

    public void setSys(String name, PyObject value) {
        interpreter.sysModule().dictionary.put(name, value);
    }

    /**
     * Compiles an input, statement by statement; awaits may stand outside of functions.
     *
     * @param displays whether the values of expression statements are displayed
     * @throws ouro.syntax.PythonSyntaxError where the text is not Python
     */
    public List<Code> compile(SourceFile source, boolean displays) {
        Compiler.CompileMode mode = displays ? Compiler.CompileMode.PROMPT : Compiler.CompileMode.SILENT_PROMPT;
        List<Code> codes = new ArrayList<>();
        for (Statement statement : Parser.parseText(source).body()) {
            codes.add(interpreter.compiler().compile(new Module(List.of(statement)), source, mode));
        }
        return codes;
    }

    /**
     * Compiles statements as the body of {@code for variable in iterable}.
     *
     * @throws ouro.syntax.PythonSyntaxError where the text is not Python
     */
    public Code compileLoop(SourceFile source, String variable, String iterable) {
        List<Statement> body = Parser.parseText(source).body();
        Position at = body.getFirst().at();
        Statement loop = new Statement.For(
                new Expression.Name(variable, ExpressionContext.STORE, at),
                new Expression.Name(iterable, ExpressionContext.LOAD, at),
                body,
                List.of(),
                at);
        return interpreter.compiler().compile(new Module(List.of(loop)), source, Compiler.CompileMode.SILENT_PROMPT);
    }

    /** Runs a whole script among given names. */
    public void runScript(SourceFile source, PyDict names) {
        Code code = interpreter.compiler().compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE);
        code.start(new Frame(code, names, names), null);
    }

    /** Runs code among given names; code that awaits gives its coroutine instead, see {@link #awaits}. */
    public PyObject start(Code code, PyDict names) {
        return code.start(new Frame(code, names, names), null);
    }

    /** Whether starting the code gives a coroutine. */
    public static boolean awaits(Code code) {
        return (code.flags() & COROUTINE) != 0;
    }

    /**
     * Runs something, and tells of whatever goes wrong: the traceback on {@code sys.stderr}. Only SystemExit leaves.
     *
     * @return whether all went well
     */
    public boolean attempt(Runnable body) {
        PyException[] exit = new PyException[1];
        int code = interpreter.attempt(() -> {
            try {
                body.run();
            } catch (PyException e) {
                if (e.is(Exceptions.SYSTEM_EXIT)) {
                    exit[0] = e;
                    return;
                }
                remember(e.value);
                throw e;
            }
        });
        if (exit[0] != null) {
            throw exit[0];
        }
        return code == 0;
    }

    private void remember(PyBaseException error) {
        setSys("last_type", error.type());
        setSys("last_value", error);
        setSys("last_traceback", error.traceback() == null ? PyNone.NONE : error.traceback());
    }

    /** The names of the modules that could be imported, those that a name's own folders hold aside. */
    public Set<String> moduleNames() {
        if (libraryModules == null) {
            libraryModules = ModuleNames.inLibrary(interpreter.imports().finder());
        }
        Set<String> names = new TreeSet<>(libraryModules);
        if (sys("path") instanceof PyList places) {
            names.addAll(ModuleNames.onPath(interpreter.imports().finder(), places));
        }
        return names;
    }

    /** The names of the modules inside a package; empty for anything else. Loads none but the library's own. */
    public Set<String> moduleNames(String packageName) {
        if (Library.has(packageName)) {
            SessionState.current().builtins.get("__import__").call(PyStr.of(packageName));
        }
        PyList path = sys("path") instanceof PyList places ? places : new PyList();
        return ModuleNames.inPackage(interpreter.imports().finder(), packageName, path);
    }

    /** Class and message of an exception, as the last line of its traceback has them. */
    public String lastLine(PyBaseException error) {
        return TracebackPrinter.formatOnly(error).lines().findFirst().orElse("");
    }

    /** Hands on what {@code sys.stdout} and {@code sys.stderr} still hold back. */
    public void flush() {
        interpreter.output().flush();
        interpreter.errors().flush();
    }

    /** Writes to {@code sys.stdout}. */
    public void print(String text) {
        SessionState.current().builtins.get("print").call(new PyObject[] {PyStr.of(text), PyStr.of("")}, new String[] {
            "end"
        });
    }
}
