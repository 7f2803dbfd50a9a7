package ouro.lib.dataclasses;

import java.util.ArrayList;
import java.util.List;
import ouro.lib.NativeFunction;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.Parameters;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.Representation;
import ouro.object.protocol.RichComparison;

/**
 * The module {@code _dataclasses}: makes the methods of dataclasses. They are functions with native bodies: called,
 * inspected and traced like those that CPython compiles from text, without a compiler.
 */
public final class DataclassesModule {
    private DataclassesModule() {}

    public static void populate(ModuleBuilder m) {
        m.functionN(
                "init",
                "globals, positional, keyword_only, defaults, keyword_defaults, steps, factory_marker, frozen,"
                        + " post_init, /",
                DataclassesModule::init);
        m.function("repr", "globals, names, /", (globals, names) -> reprFunction(globals, texts(names)));
        m.function("hash", "globals, names, /", (globals, names) -> {
            String[] fields = texts(names);
            return NativeFunction.make(
                    "__hash__",
                    globals,
                    locals -> PyInt.of(values(locals[0], fields).hash()),
                    "self");
        });
        m.function("compare", "globals, operator, names, /", (globals, operator, names) -> {
            RichComparison comparison = comparison(operator.str());
            String[] fields = texts(names);
            return NativeFunction.make(
                    operator.str(),
                    globals,
                    locals -> compare(comparison, locals[0], locals[1], fields),
                    "self",
                    "other");
        });
    }

    private static String[] texts(PyObject names) {
        PyObject[] items = ((PyTuple) names).items();
        String[] texts = new String[items.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = items[i].str().intern();
        }
        return texts;
    }

    private static RichComparison comparison(String specialMethod) {
        for (RichComparison comparison : RichComparison.values()) {
            if (comparison.method.pythonName.equals(specialMethod)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException(specialMethod);
    }

    private static PyObject reprFunction(PyObject globals, String[] fields) {
        return NativeFunction.make("__repr__", globals, locals -> PyStr.of(repr(locals[0], fields)), "self");
    }

    private static PyTuple values(PyObject self, String[] fields) {
        PyObject[] values = new PyObject[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = self.getAttribute(fields[i]);
        }
        return PyTuple.of(values);
    }

    private static String repr(PyObject self, String[] fields) {
        if (!Representation.enter(self)) {
            return "...";
        }
        try {
            StringBuilder text = new StringBuilder(self.type().qualifiedName()).append('(');
            for (int i = 0; i < fields.length; i++) {
                text.append(i == 0 ? "" : ", ").append(fields[i]).append('=');
                text.append(self.getAttribute(fields[i]).repr());
            }
            return text.append(')').toString();
        } finally {
            Representation.leave();
        }
    }

    /** Compares as the tuples of the fields would. */
    private static PyObject compare(RichComparison comparison, PyObject self, PyObject other, String[] fields) {
        if (other.type() != self.type()) {
            return PySingleton.NOT_IMPLEMENTED;
        }
        for (String field : fields) {
            PyObject left = self.getAttribute(field);
            PyObject right = other.getAttribute(field);
            if (!Operators.equal(left, right)) {
                return comparison == RichComparison.EQ ? PyBool.FALSE : Operators.compare(comparison, left, right);
            }
        }
        return PyBool.of(comparison.holds(0));
    }

    // ---- __init__ ------------------------------------------------------------------------------------------------

    /**
     * One field as {@code __init__} fills it.
     *
     * @param localIndex the index of the parameter its value comes from, or -1
     * @param factory makes the value where there is no parameter, or where it was not given; null where there is none
     * @param initOnly whether it only goes to {@code __post_init__}
     * @param value the value where there is neither a parameter nor a factory
     */
    private record FieldInitialization(
            String field, int localIndex, PyObject factory, boolean initOnly, PyObject value) {}

    private static PyObject init(PyObject[] a) {
        List<String> names = new ArrayList<>(List.of(texts(a[1])));
        int positional = names.size();
        names.addAll(List.of(texts(a[2])));
        String[] locals = names.toArray(String[]::new);
        PyObject[] items = ((PyTuple) a[5]).items();
        FieldInitialization[] steps = new FieldInitialization[items.length];
        for (int i = 0; i < steps.length; i++) {
            PyObject[] step = ((PyTuple) items[i]).items();
            steps[i] = new FieldInitialization(
                    step[0].str().intern(),
                    step[1] == PyNone.NONE ? -1 : names.indexOf(step[1].str()),
                    step[2] == PyNone.NONE ? null : step[2],
                    step[3].isTrue(),
                    step[4]);
        }
        PyObject marker = a[6];
        boolean frozen = a[7].isTrue();
        boolean postInit = a[8].isTrue();
        PyObject[] keywordDefaults = new PyObject[locals.length - positional];
        PyDict given = (PyDict) a[4];
        for (int i = 0; i < keywordDefaults.length; i++) {
            keywordDefaults[i] = given.get(locals[positional + i]);
        }
        Parameters parameters = new Parameters(locals, 0, positional, null, null, null);
        NativeFunction code = new NativeFunction("__init__", parameters) {
            @Override
            protected PyObject call(PyObject[] values) {
                return fill(values, steps, marker, frozen, postInit);
            }
        };
        PyObject[] defaults = ((PyTuple) a[3]).items().clone();
        return new PyFunction(
                code, (PyDict) a[0], null, defaults, keywordDefaults.length == 0 ? null : keywordDefaults);
    }

    private static PyObject fill(
            PyObject[] values, FieldInitialization[] steps, PyObject marker, boolean frozen, boolean postInit) {
        PyObject self = values[0];
        List<PyObject> initOnly = null;
        int line = NativeFunction.FIRST_BODY_LINE;
        for (FieldInitialization step : steps) {
            NativeFunction.at(line++);
            PyObject value = step.localIndex < 0 ? step.value : values[step.localIndex];
            if (step.factory != null && (step.localIndex < 0 || value == marker)) {
                value = step.factory.call();
            }
            if (step.initOnly) {
                initOnly = initOnly == null ? new ArrayList<>() : initOnly;
                initOnly.add(value);
            } else if (frozen) {
                self.setPlainAttribute(step.field, value);
            } else {
                self.setAttribute(step.field, value);
            }
        }
        if (postInit) {
            NativeFunction.at(line);
            PyObject method = self.getAttribute("__post_init__");
            if (initOnly == null) {
                method.call();
            } else {
                method.call(initOnly.toArray(PyObject[]::new), null);
            }
        }
        return PyNone.NONE;
    }
}
