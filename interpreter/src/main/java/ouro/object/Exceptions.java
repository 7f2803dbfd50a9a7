package ouro.object;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ouro.object.protocol.SpecialMethod;

/** The hierarchy of built-in exception classes (Library Reference, Exception hierarchy). */
public final class Exceptions {
    private static final Map<String, PyType> ALL = new LinkedHashMap<>();

    public static final PyType BASE_EXCEPTION = root();
    public static final PyType EXCEPTION = declare("Exception", BASE_EXCEPTION);
    public static final PyType GENERATOR_EXIT = declare("GeneratorExit", BASE_EXCEPTION);
    public static final PyType KEYBOARD_INTERRUPT = declare("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyType SYSTEM_EXIT =
            declare("SystemExit", BASE_EXCEPTION, FieldException.FieldSource.SYSTEM_EXIT);
    public static final PyType ARITHMETIC_ERROR = declare("ArithmeticError", EXCEPTION);
    public static final PyType FLOATING_POINT_ERROR = declare("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyType OVERFLOW_ERROR = declare("OverflowError", ARITHMETIC_ERROR);
    public static final PyType ZERO_DIVISION_ERROR = declare("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyType ASSERTION_ERROR = declare("AssertionError", EXCEPTION);
    public static final PyType ATTRIBUTE_ERROR =
            declare("AttributeError", EXCEPTION, FieldException.FieldSource.ATTRIBUTE_ERROR);
    public static final PyType BUFFER_ERROR = declare("BufferError", EXCEPTION);
    public static final PyType EOF_ERROR = declare("EOFError", EXCEPTION);
    public static final PyType IMPORT_ERROR =
            declare("ImportError", EXCEPTION, FieldException.FieldSource.IMPORT_ERROR);
    public static final PyType MODULE_NOT_FOUND_ERROR = declare("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyType LOOKUP_ERROR = declare("LookupError", EXCEPTION);
    public static final PyType INDEX_ERROR = declare("IndexError", LOOKUP_ERROR);
    public static final PyType KEY_ERROR = declare("KeyError", LOOKUP_ERROR);
    public static final PyType MEMORY_ERROR = declare("MemoryError", EXCEPTION);
    public static final PyType NAME_ERROR = declare("NameError", EXCEPTION, FieldException.FieldSource.NAME_ERROR);
    public static final PyType UNBOUND_LOCAL_ERROR = declare("UnboundLocalError", NAME_ERROR);
    public static final PyType REFERENCE_ERROR = declare("ReferenceError", EXCEPTION);
    public static final PyType RUNTIME_ERROR = declare("RuntimeError", EXCEPTION);
    public static final PyType NOT_IMPLEMENTED_ERROR = declare("NotImplementedError", RUNTIME_ERROR);
    public static final PyType RECURSION_ERROR = declare("RecursionError", RUNTIME_ERROR);
    public static final PyType STOP_ASYNC_ITERATION = declare("StopAsyncIteration", EXCEPTION);
    public static final PyType STOP_ITERATION =
            declare("StopIteration", EXCEPTION, FieldException.FieldSource.STOP_ITERATION);
    public static final PyType SYSTEM_ERROR = declare("SystemError", EXCEPTION);
    public static final PyType TYPE_ERROR = declare("TypeError", EXCEPTION);
    public static final PyType VALUE_ERROR = declare("ValueError", EXCEPTION);
    public static final PyType WARNING = declare("Warning", EXCEPTION);
    public static final PyType BYTES_WARNING = declare("BytesWarning", WARNING);
    public static final PyType DEPRECATION_WARNING = declare("DeprecationWarning", WARNING);
    public static final PyType ENCODING_WARNING = declare("EncodingWarning", WARNING);
    public static final PyType FUTURE_WARNING = declare("FutureWarning", WARNING);
    public static final PyType IMPORT_WARNING = declare("ImportWarning", WARNING);
    public static final PyType PENDING_DEPRECATION_WARNING = declare("PendingDeprecationWarning", WARNING);
    public static final PyType RESOURCE_WARNING = declare("ResourceWarning", WARNING);
    public static final PyType RUNTIME_WARNING = declare("RuntimeWarning", WARNING);
    public static final PyType SYNTAX_WARNING = declare("SyntaxWarning", WARNING);
    public static final PyType UNICODE_WARNING = declare("UnicodeWarning", WARNING);
    public static final PyType USER_WARNING = declare("UserWarning", WARNING);

    private Exceptions() {}

    /** All of them by name, for the built-in namespace. */
    public static Map<String, PyType> all() {
        return Collections.unmodifiableMap(ALL);
    }

    private static PyType root() {
        PyType type = PyType.declare(
                        "BaseException", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR, SpecialMethod.STR)
                .withAttributes()
                .constructor(Exceptions::construct)
                .populate(PyBaseException.class, ExceptionAttributes::fill);
        ALL.put(type.name(), type);
        return type;
    }

    private static PyType declare(String name, PyType base) {
        PyType type = PyType.declare(name, base);
        ALL.put(name, type);
        return type;
    }

    private static PyType declare(String name, PyType base, FieldException.FieldSource kind) {
        return declare(name, base)
                .constructor(kind.constructor())
                .populate(FieldException.class, table -> FieldException.fill(table, kind));
    }

    /** The positional arguments of a call; the array itself serves where there are no others. */
    public static PyTuple positional(PyObject[] arguments, String[] keywords) {
        return PyTuple.of(keywords == null ? arguments : Arrays.copyOf(arguments, arguments.length - keywords.length));
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        return new PyBaseException(cls, positional(arguments, keywords));
    }

    /**
     * Whether {@code except types} catches the exception.
     *
     * @param types a class or a tuple of classes; anything else is a TypeError
     */
    public static boolean matches(PyBaseException exception, PyObject types) {
        if (types instanceof PyType cls && cls.isSubtypeOf(BASE_EXCEPTION)) {
            return exception.type().isSubtypeOf(cls);
        }
        boolean matched = false;
        for (PyObject each : types instanceof PyTuple tuple ? tuple.items() : new PyObject[] {types}) {
            if (!(each instanceof PyType cls) || !cls.isSubtypeOf(BASE_EXCEPTION)) {
                throw Errors.typeError("catching classes that do not inherit from BaseException is not allowed");
            }
            matched |= exception.type().isSubtypeOf(cls);
        }
        return matched;
    }
}
