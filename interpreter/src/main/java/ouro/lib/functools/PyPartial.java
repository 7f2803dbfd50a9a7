package ouro.lib.functools;

import java.util.Arrays;
import ouro.object.ArgumentChecks;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** {@code functools.partial}: a function with some of its arguments given. */
final class PyPartial extends PyNativeObject {
    static final PyType TYPE = PyType.declare("partial", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.REPR)
            .in("functools")
            .withAttributes()
            .constructor(PyPartial::construct)
            .populate(PyPartial.class, PyPartial::fill)
            .generic();

    private PyObject function;
    private PyTuple arguments;
    private PyDict keywords;
    private String[] names;
    private PyObject[] values;

    private PyPartial(PyType type) {
        super(type);
    }

    private static PyObject construct(PyType cls, PyObject[] given, String[] keywordNames) {
        int count = keywordNames == null ? 0 : keywordNames.length;
        int positional = given.length - count;
        if (positional < 1) {
            throw Errors.typeError("type 'partial' takes at least one argument");
        }
        if (!Operators.has(given[0], SpecialMethod.CALL)) {
            throw Errors.typeError("the first argument must be callable");
        }
        PyObject function = given[0];
        PyDict keywords = new PyDict();
        PyObject[] first = Arrays.copyOfRange(given, 1, positional);
        if (function instanceof PyPartial inner
                && inner.type() == TYPE
                && inner.attributes().size() == 0) {
            function = inner.function;
            first = join(inner.arguments.items(), first);
            keywords.merge(inner.keywords);
        }
        for (int i = 0; i < count; i++) {
            keywords.put(keywordNames[i], given[positional + i]);
        }
        PyPartial made = new PyPartial(cls);
        made.set(function, PyTuple.of(first), keywords);
        return made;
    }

    private void set(PyObject newFunction, PyTuple newArguments, PyDict newKeywords) {
        function = newFunction;
        arguments = newArguments;
        keywords = newKeywords;
        names = new String[newKeywords.size()];
        values = new PyObject[names.length];
        int next = 0;
        for (int entry = keywords.firstEntry(); entry >= 0; entry = keywords.nextEntry(entry)) {
            names[next] = keywords.keyAt(entry).str();
            values[next++] = keywords.valueAt(entry);
        }
    }

    private static PyObject[] join(PyObject[] left, PyObject[] right) {
        PyObject[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }

    private static void fill(TypeBuilder<PyPartial> t) {
        t.member("func", self -> self.function);
        t.member("args", self -> self.arguments);
        t.member("keywords", self -> self.keywords);
        t.method(
                "__reduce__",
                self -> PyTuple.of(
                        self.type(),
                        PyTuple.of(self.function),
                        PyTuple.of(self.function, self.arguments, self.keywords, self.attributesOrNone())));
        t.method("__setstate__", "state, /", (self, state) -> {
            if (!(state instanceof PyTuple tuple) || tuple.size() != 4 || !(tuple.get(1) instanceof PyTuple given)) {
                throw Errors.typeError("invalid partial state");
            }
            PyDict named = tuple.get(2) instanceof PyDict dict ? dict.copy() : new PyDict();
            self.set(tuple.get(0), given, named);
            if (tuple.get(3) instanceof PyDict own) {
                self.attributes().merge(own);
            }
            return PyNone.NONE;
        });
    }

    private PyObject attributesOrNone() {
        PyDict own = attributes();
        return own.size() == 0 ? PyNone.NONE : own;
    }

    @Override
    protected PyObject slotCall(PyObject[] given, String[] givenNames) {
        PyObject[] first = arguments.items();
        if (names.length == 0) {
            return function.call(first.length == 0 ? given : join(first, given), givenNames);
        }
        if (givenNames == null) {
            return function.call(join(join(first, given), values), names);
        }
        int positional = given.length - givenNames.length;
        PyDict merged = keywords.copy();
        for (int i = 0; i < givenNames.length; i++) {
            merged.put(givenNames[i], given[positional + i]);
        }
        return ArgumentChecks.call(function, join(first, Arrays.copyOf(given, positional)), merged);
    }

    @Override
    protected PyObject slotCall1(PyObject given) {
        return names.length == 0 && arguments.size() == 1
                ? function.call(arguments.get(0), given)
                : slotCall(new PyObject[] {given}, null);
    }

    @Override
    protected String slotRepr() {
        String name = type() == TYPE ? "functools.partial" : type().qualifiedName();
        if (!Representation.enter(this)) {
            return "...";
        }
        try {
            StringBuilder text = new StringBuilder(name).append('(').append(function.repr());
            for (PyObject argument : arguments.items()) {
                text.append(", ").append(argument.repr());
            }
            for (int entry = keywords.firstEntry(); entry >= 0; entry = keywords.nextEntry(entry)) {
                PyObject key = keywords.keyAt(entry);
                text.append(", ").append(key instanceof PyStr word ? word.value : key.repr());
                text.append('=').append(keywords.valueAt(entry).repr());
            }
            return text.append(')').toString();
        } finally {
            Representation.leave();
        }
    }
}
