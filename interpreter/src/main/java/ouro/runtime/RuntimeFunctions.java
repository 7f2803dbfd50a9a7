package ouro.runtime;

import ouro.coroutine.AnextAwaitable;
import ouro.lib.io.FileOpening;
import ouro.lib.io.TextStream;
import ouro.lib.site.SiteBuiltins;
import ouro.object.Buffer;
import ouro.object.Cell;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.binary.Codecs;
import ouro.object.introspection.PyCode;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;
import ouro.tree.TreeCode;

/** The built-in functions that need the session: input and output, imports, code that is made while running. */
final class RuntimeFunctions {
    private static final Cell[] NO_CELLS = {};

    private final Interpreter interpreter;

    private RuntimeFunctions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static void install(Interpreter interpreter, PyModule builtins) {
        RuntimeFunctions functions = new RuntimeFunctions(interpreter);
        ModuleBuilder m = new ModuleBuilder(builtins);
        m.functionN("print", "*args, sep=' ', end=None, file=None, flush=False", functions::print);
        m.functionN("input", "prompt='', /", functions::input);
        m.functionN("open", FileOpening.SIGNATURE, FileOpening::open);
        m.functionN("__import__", "name, globals=None, locals=None, fromlist=(), level=0", a -> {
            if (!(a[0] instanceof PyStr name)) {
                throw Errors.typeError("module name must be a string");
            }
            int level = Conversions.toCInt(a[4]);
            if (level < 0) {
                throw Errors.valueError("level must be >= 0");
            }
            return interpreter.imports().load(name.value, a[1], a[3], level);
        });
        m.functionN("anext", "async_iterator, default=, /", a -> AnextAwaitable.of(a[0], a[1]));
        m.function("globals", () -> ThreadState.current().frame.globals);
        m.function("locals", () -> locals(ThreadState.current().frame));
        m.functionN("eval", "source, globals=None, locals=None, /", functions::eval);
        m.functionN("exec", "source, globals=None, locals=None, /, *, closure=None", functions::exec);
        m.functionN("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1", functions::compile);
        SiteBuiltins.install(m);
        m.constant("__debug__", ouro.object.PyBool.TRUE);
    }

    // ---- input and output ----------------------------------------------------------------------------------------

    private PyObject print(PyObject[] a) {
        PyObject file = a[2];
        if (file == PyNone.NONE) {
            file = interpreter.sysModule().dictionary.get("stdout");
            if (file == null) {
                throw Errors.runtimeError("lost sys.stdout");
            }
            if (file == PyNone.NONE) {
                return PyNone.NONE;
            }
        }
        String separator = option(a[0], "sep", " ");
        String end = option(a[1], "end", "\n");
        PyObject[] values = ((PyTuple) a[4]).items();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(separator);
            }
            PyObject value = values[i];
            text.append(value.getClass() == PyStr.class ? ((PyStr) value).value : value.str());
        }
        text.append(end);
        if (file instanceof TextStream stream) {
            stream.write(text.toString());
        } else {
            file.callMethod("write", PyStr.of(text.toString()));
        }
        if (a[3].isTrue()) {
            file.callMethod("flush");
        }
        return PyNone.NONE;
    }

    private static String option(PyObject value, String name, String otherwise) {
        if (value == PyNone.NONE) {
            return otherwise;
        }
        if (value instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(
                name + " must be None or a string, not " + value.type().name());
    }

    private PyObject input(PyObject[] a) {
        PyModule sys = interpreter.sysModule();
        PyObject stdout = sys.dictionary.get("stdout");
        stdout.callMethod("write", PyStr.of(a[0].str()));
        stdout.callMethod("flush");
        String line = sys.dictionary.get("stdin").callMethod("readline").str();
        if (line.isEmpty()) {
            throw Errors.raise(Exceptions.EOF_ERROR, "EOF when reading a line");
        }
        return PyStr.of(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
    }

    // ---- code made while running ---------------------------------------------------------------------------------

    /** The names of a frame as a mapping: live at module level and in class bodies, a snapshot in functions. */
    static PyObject locals(Frame frame) {
        if (frame.names != null) {
            return frame.names;
        }
        PyDict names = new PyDict();
        for (int localIndex = 0; localIndex < frame.code.variables().length; localIndex++) {
            PyObject value = frame.locals[localIndex];
            if (value instanceof Cell cell) {
                value = cell.value;
            }
            if (value != null) {
                names.put(frame.code.variables()[localIndex], value);
            }
        }
        return names;
    }

    private PyObject eval(PyObject[] a) {
        if (a[2] != PyNone.NONE && !Operators.has(a[2], SpecialMethod.GETITEM)) {
            throw Errors.typeError("locals must be a mapping");
        }
        if (a[1] != PyNone.NONE && !(a[1] instanceof PyDict)) {
            throw Errors.typeError(
                    Operators.has(a[1], SpecialMethod.GETITEM)
                            ? "globals must be a real dict; try eval(expr, {}, mapping)"
                            : "globals must be a dict");
        }
        if (a[0] instanceof PyCode code) {
            if (code.code.freeVariables().length > 0) {
                throw Errors.typeError("code object passed to eval() may not contain free variables");
            }
            return run(code.code, a, NO_CELLS);
        }
        try {
            SourceFile source = source("<string>", a[0], "eval");
            source = source.withText(withoutIndentation(source.text()));
            return run(interpreter.compiler().compile(Parser.parseExpression(source), source), a, NO_CELLS);
        } catch (PythonSyntaxError e) {
            throw SyntaxExceptions.toPython(e);
        }
    }

    private static String withoutIndentation(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return text.substring(start);
    }

    private PyObject exec(PyObject[] a) {
        if (a[1] != PyNone.NONE && !(a[1] instanceof PyDict)) {
            throw Errors.typeError(
                    "exec() globals must be a dict, not " + a[1].type().messageName());
        }
        if (a[2] != PyNone.NONE && !Operators.has(a[2], SpecialMethod.GETITEM)) {
            throw Errors.typeError(
                    "locals must be a mapping or None, not " + a[2].type().messageName());
        }
        if (a[0] instanceof PyCode code) {
            run(code.code, a, closure(code.code, a[3]));
            return PyNone.NONE;
        }
        if (a[3] != PyNone.NONE) {
            throw Errors.typeError("closure can only be used when source is a code object");
        }
        try {
            SourceFile source = source("<string>", a[0], "exec");
            run(
                    interpreter.compiler().compile(Parser.parseText(source), source, Compiler.CompileMode.EXEC),
                    a,
                    NO_CELLS);
        } catch (PythonSyntaxError e) {
            throw SyntaxExceptions.toPython(e);
        }
        return PyNone.NONE;
    }

    /** The variables from outside that a code needs, as {@code exec} is given them. */
    private static Cell[] closure(Code code, PyObject given) {
        int wanted = code.freeVariables().length;
        if (wanted == 0) {
            if (given != PyNone.NONE) {
                throw Errors.typeError("cannot use a closure with this code object");
            }
            return NO_CELLS;
        }
        if (!(given instanceof PyTuple tuple) || tuple.size() != wanted) {
            throw closureError(wanted);
        }
        Cell[] cells = new Cell[wanted];
        for (int i = 0; i < wanted; i++) {
            if (!(tuple.get(i) instanceof Cell cell)) {
                throw closureError(wanted);
            }
            cells[i] = cell;
        }
        return cells;
    }

    private static PyException closureError(int wanted) {
        return Errors.typeError("code object requires a closure of exactly length " + wanted);
    }

    private PyObject compile(PyObject[] a) {
        String mode = a[2].str();
        try {
            SourceFile source = source(a[1].str(), a[0], "compile");
            return switch (mode) {
                case "eval" -> PyCode.of(interpreter.compiler().compile(Parser.parseExpression(source), source));
                case "exec" ->
                    PyCode.of(interpreter
                            .compiler()
                            .compile(Parser.parseText(source), source, Compiler.CompileMode.EXEC));
                case "single" ->
                    PyCode.of(interpreter
                            .compiler()
                            .compile(Parser.parseInteractive(source), source, Compiler.CompileMode.INTERACTIVE));
                default -> throw Errors.valueError("compile() mode must be 'exec', 'eval' or 'single'");
            };
        } catch (PythonSyntaxError e) {
            throw SyntaxExceptions.toPython(e);
        }
    }

    private static SourceFile source(String name, PyObject source, String function) {
        if (source instanceof PyStr text) {
            return new SourceFile(name, Codecs.requireEncodable(text.value));
        }
        if (source instanceof Buffer bytes) {
            return SourceFile.ofBytes(name, bytes.toBytes());
        }
        throw Errors.typeError(function + "() arg 1 must be a string, bytes or code object");
    }

    private static PyObject run(Code code, PyObject[] a, Cell[] closure) {
        Frame caller = ThreadState.current().frame;
        PyDict globals;
        PyObject names;
        if (a[1] == PyNone.NONE) {
            globals = caller.globals;
            names = a[2] == PyNone.NONE ? locals(caller) : a[2];
        } else {
            globals = (PyDict) a[1];
            names = a[2] == PyNone.NONE ? globals : a[2];
        }
        if (globals.get("__builtins__") == null) {
            globals.put("__builtins__", SessionState.current().modules.get("builtins"));
        }
        return ((TreeCode) code).startWithClosure(new Frame(code, globals, names), closure);
    }
}
