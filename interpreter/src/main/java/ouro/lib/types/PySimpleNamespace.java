package ouro.lib.types;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyNativeObject;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code types.SimpleNamespace(**attributes)}. */
public final class PySimpleNamespace extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "SimpleNamespace",
                    PyType.OBJECT,
                    SpecialMethod.INIT,
                    SpecialMethod.REPR,
                    SpecialMethod.EQ,
                    SpecialMethod.NE)
            .in("types")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PySimpleNamespace(cls))
            .populate(
                    PySimpleNamespace.class,
                    t -> t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.EMPTY, self.attributes())));

    private PySimpleNamespace(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        int positional = arguments.length - (keywords == null ? 0 : keywords.length);
        if (positional > 0) {
            throw Errors.typeError("no positional arguments expected");
        }
        for (int i = 0; i < arguments.length; i++) {
            setOwnAttribute(keywords[i], arguments[i]);
        }
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        boolean equality = comparison == RichComparison.EQ || comparison == RichComparison.NE;
        return equality && right instanceof PySimpleNamespace other
                ? Operators.compare(comparison, attributes(), other.attributes())
                : null;
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: '" + type().name() + "'");
    }

    @Override
    protected String slotRepr() {
        String name = type() == TYPE ? "namespace" : type().name();
        if (!Representation.enter(this)) {
            return name + "(...)";
        }
        try {
            StringBuilder text = new StringBuilder(name).append('(');
            PyDict own = attributes();
            String separator = "";
            for (int entry = own.firstEntry(); entry >= 0; entry = own.nextEntry(entry)) {
                text.append(separator).append(own.keyAt(entry).str()).append('=');
                text.append(own.valueAt(entry).repr());
                separator = ", ";
            }
            return text.append(')').toString();
        } finally {
            Representation.leave();
        }
    }
}
