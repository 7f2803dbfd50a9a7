package ouro.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.exception.OSErrors;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Statement;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;

/** Runs texts in {@code __main__} one after another for a program around the session, and answers their values. */
public final class Evaluator {
    /** A text that can be evaluated again and again: its statements, and the expression that it ends with, or null. */
    public record Prepared(Code statements, Code value) {}

    private static final int NO_SUCH_FILE = 2;

    private final Interpreter interpreter;
    private final PyDict names;

    public Evaluator(Interpreter interpreter) {
        this.interpreter = interpreter;
        names = interpreter.mainModule("<eval>", null).dictionary;
    }

    /** The names of {@code __main__}. */
    public PyDict names() {
        return names;
    }

    /** Names of their own for a text, beside those of {@code __main__}. */
    public PyDict namespace() {
        PyDict fresh = new PyDict();
        fresh.put("__name__", PyStr.of("__main__"));
        fresh.put("__builtins__", SessionState.current().modules.get("builtins"));
        return fresh;
    }

    /** What a name means in {@code __main__}, or NameError. */
    public PyObject name(String name) {
        PyObject own = names.get(name);
        PyObject found = own == null ? SessionState.current().builtins.get(name) : own;
        if (found == null) {
            throw Errors.nameError(name);
        }
        return found;
    }

    /** Runs a text; answers the value of the expression that it ends with, or null. SyntaxError where it is not Python. */
    public PyObject evaluate(String text, String name) {
        return evaluate(prepare(text, name), names);
    }

    /** Compiles a text. */
    public Prepared prepare(String text, String name) {
        SourceFile source = new SourceFile(name, text);
        try {
            List<Statement> body = Parser.parseFile(source).body();
            if (body.isEmpty() || !(body.getLast() instanceof Statement.Expr last)) {
                return new Prepared(compile(body, source), null);
            }
            List<Statement> before = body.subList(0, body.size() - 1);
            return new Prepared(
                    before.isEmpty() ? null : compile(before, source),
                    interpreter.compiler().compile(last.value(), source));
        } catch (PythonSyntaxError e) {
            throw SyntaxExceptions.toPython(e);
        }
    }

    private Code compile(List<Statement> body, SourceFile source) {
        return interpreter.compiler().compile(new Module(body), source, Compiler.CompileMode.MODULE);
    }

    /** Runs a compiled text among given names. */
    public PyObject evaluate(Prepared prepared, PyDict given) {
        try {
            if (prepared.statements != null) {
                start(prepared.statements, given);
            }
            return prepared.value == null ? null : start(prepared.value, given);
        } finally {
            interpreter.output().flush();
            interpreter.errors().flush();
        }
    }

    private static PyObject start(Code code, PyDict names) {
        return code.start(new Frame(code, names, names), null);
    }

    /** Runs a file as {@code __main__}, as the command line does; answers the exit code. */
    public int run(Path script, List<String> arguments) {
        PyList argv = PyList.of(PyStr.of(script.toString()));
        arguments.forEach(argument -> argv.append(PyStr.of(argument)));
        interpreter.sysModule().dictionary.put("argv", argv);
        int code = interpreter.attempt(() -> {
            try {
                SourceFile source = SourceFile.decode(script.toString(), Files.readAllBytes(script));
                names.put("__file__", PyStr.of(script.toString()));
                start(compile(Parser.parseFile(source).body(), source), names);
            } catch (IOException e) {
                throw Errors.raise(
                        OSErrors.FILE_NOT_FOUND_ERROR,
                        PyInt.of(NO_SUCH_FILE),
                        PyStr.of("No such file or directory"),
                        PyStr.of(script.toString()));
            }
        });
        interpreter.output().flush();
        interpreter.errors().flush();
        return code;
    }

    /** The text that tells of an exception, as Python prints it at the end of a script. */
    public String traceback(PyException exception) {
        return TracebackPrinter.format(exception.value);
    }
}
