package ouro.lib.sys;

import java.util.List;
import java.util.Locale;
import ouro.builtins.ObjectSizes;
import ouro.coroutine.CoroutineOrigins;
import ouro.lib.types.PySimpleNamespace;
import ouro.object.ErrorReporter;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.introspection.PyFrame;

/** The module {@code sys}. */
public final class SysModule {
    private static final String VERSION = "3.11.7";
    private static final int HEXADECIMAL_VERSION = 0x030B07F0;

    private SysModule() {}

    public static void populate(ModuleBuilder m) {
        SystemConfiguration run = SystemConfiguration.LOCAL.get();
        PyDict names = m.module().dictionary;
        m.documentation("The interpreter itself: arguments, streams, modules, exceptions and limits.");
        m.constant("argv", list(run.arguments()));
        PyList commandLine = PyList.of(PyStr.of("ouro"));
        for (String argument : run.commandLine()) {
            commandLine.append(PyStr.of(argument));
        }
        m.constant("orig_argv", commandLine);
        m.constant("path", new PyList());
        m.constant("modules", SessionState.current().modules);
        m.constant("stdin", run.input());
        m.constant("stdout", run.output());
        m.constant("stderr", run.errors());
        m.constant("__stdout__", run.output());
        m.constant("__stderr__", run.errors());
        m.constant("version", PyStr.of(VERSION + " (Ouro)"));
        m.constant("version_info", VersionInfo.of(3, 11, 7));
        m.constant("hexversion", PyInt.of(HEXADECIMAL_VERSION));
        m.constant("implementation", implementation());
        m.constant("platform", PyStr.of(platform()));
        m.constant("byteorder", PyStr.of("little"));
        m.constant("maxsize", PyInt.of(Long.MAX_VALUE));
        NumberLimits.populate(m);
        m.constant("maxunicode", PyInt.of(Character.MAX_CODE_POINT));
        m.constant("executable", PyStr.of(System.getProperty("ouro.executable", "ouro")));
        m.constant("prefix", PyStr.of(""));
        m.constant("builtin_module_names", PyTuple.of(PyStr.of("builtins"), PyStr.of("sys")));
        m.constant("dont_write_bytecode", PyBool.FALSE);
        PyList warnings = new PyList();
        if (run.developer()) {
            warnings.append(PyStr.of("default"));
        }
        for (String filter : run.warnings()) {
            warnings.append(PyStr.of(filter));
        }
        m.constant("warnoptions", warnings);
        m.constant("_xoptions", extraOptions(run.extra()));
        SysFlags.populate(m, run);
        m.functionN("exit", "status=None, /", a -> {
            throw a[0] == PyNone.NONE
                    ? Errors.raise(Exceptions.SYSTEM_EXIT)
                    : Errors.raise(Exceptions.SYSTEM_EXIT, a[0]);
        });
        m.function("getrecursionlimit", () -> PyInt.of(SessionState.current().recursionLimit));
        m.function("setrecursionlimit", "limit, /", limit -> {
            int value = limit.indexClamped();
            if (value < 1) {
                throw Errors.valueError("recursion limit must be greater or equal than 1");
            }
            SessionState.current().recursionLimit = value;
            return PyNone.NONE;
        });
        m.function("exc_info", SysModule::exceptionInfo);
        m.function("exception", () -> {
            PyBaseException handled = ThreadState.current().handled();
            return handled == null ? PyNone.NONE : handled;
        });
        m.function("intern", "string, /", text -> {
            if (text instanceof PyStr) {
                return text;
            }
            throw Errors.typeError(
                    "intern() argument must be str, not " + text.type().name());
        });
        m.functionN("getsizeof", "object, default=", a -> sizeOf(a[0], a[1]));
        m.function("getrefcount", "object, /", object -> PyInt.of(2));
        m.function("getdefaultencoding", () -> PyStr.of("utf-8"));
        m.function("getfilesystemencoding", () -> PyStr.of("utf-8"));
        m.function("gettrace", () -> PyNone.NONE);
        m.function("getswitchinterval", () -> PyFloat.of(0.005));
        m.function("_getframe", "depth=0, /", SysModule::frame);
        m.functionN("displayhook", "value, /", a -> display(run, a[0]));
        m.functionN("excepthook", "type, value, traceback, /", a -> {
            ErrorReporter reporter = SessionState.current().reporter;
            reporter.write(
                    a[1] instanceof PyBaseException value
                            ? reporter.format(value)
                            : "TypeError: print_exception(): Exception expected for value, "
                                    + a[1].type().name() + " found\n");
            return PyNone.NONE;
        });
        m.constant("__excepthook__", names.get("excepthook"));
        Unraisable.populate(m);
        m.function(
                "get_coroutine_origin_tracking_depth",
                () -> PyInt.of(CoroutineOrigins.current().depth()));
        m.function("set_coroutine_origin_tracking_depth", "depth", depth -> {
            PyInt frames = depth.index();
            if (frames.signum() < 0) {
                throw Errors.valueError("depth must be >= 0");
            }
            CoroutineOrigins.current().track(frames.clampedToInt());
            return PyNone.NONE;
        });
        m.constant("__displayhook__", names.get("displayhook"));
    }

    private static PyList list(List<String> texts) {
        PyList list = new PyList();
        for (String text : texts) {
            list.append(PyStr.of(text));
        }
        return list;
    }

    /** What the object's own {@code __sizeof__} says, and what stands in front of it. */
    private static PyObject sizeOf(PyObject object, PyObject otherwise) {
        PyInt size;
        try {
            PyObject method = object.type().lookup("__sizeof__");
            PyObject answer =
                    Operators.descriptorGet(method, object, object.type()).call();
            if (!(answer instanceof PyInt number)) {
                throw Errors.typeError("an integer is required");
            }
            size = number;
        } catch (PyException e) {
            if (otherwise == null || !e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            return otherwise;
        }
        if (size.signum() < 0) {
            throw Errors.valueError("__sizeof__() should return >= 0");
        }
        return PyInt.of(size.value + ObjectSizes.header(object));
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("win") ? "win32" : "linux";
    }

    private static PyObject implementation() {
        PyObject about = PySimpleNamespace.TYPE.call();
        about.setAttribute("name", PyStr.of("ouro"));
        about.setAttribute("cache_tag", PyNone.NONE);
        about.setAttribute("version", VersionInfo.of(3, 11, 7));
        about.setAttribute("hexversion", PyInt.of(HEXADECIMAL_VERSION));
        return about;
    }

    private static PyObject exceptionInfo() {
        PyBaseException handled = ThreadState.current().handled();
        if (handled == null) {
            return PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
        }
        PyObject traceback = handled.traceback() == null ? PyNone.NONE : handled.traceback();
        return PyTuple.of(handled.type(), handled, traceback);
    }

    private static PyObject frame(PyObject depth) {
        Frame frame = ThreadState.current().frame;
        for (int i = depth.indexClamped(); i > 0 && frame != null; i--) {
            frame = frame.back;
        }
        if (frame == null) {
            throw Errors.valueError("call stack is not deep enough");
        }
        return PyFrame.of(frame);
    }

    private static PyObject display(SystemConfiguration run, PyObject value) {
        if (value != PyNone.NONE) {
            SessionState.current().builtins.put("_", PyNone.NONE);
            run.output().write(value.repr() + "\n");
            SessionState.current().builtins.put("_", value);
        }
        return PyNone.NONE;
    }

    /** {@code -X name} and {@code -X name=value}. */
    private static PyDict extraOptions(List<String> given) {
        PyDict options = new PyDict();
        for (String option : given) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                options.put(option, PyBool.TRUE);
            } else {
                options.put(option.substring(0, equals), PyStr.of(option.substring(equals + 1)));
            }
        }
        return options;
    }
}
