package ouro.loop.context;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.protocol.SpecialMethod;

/** A context variable (PEP 567). */
public final class PyContextVar extends PyObject {
    public static final PyType TYPE = PyType.declare("ContextVar", PyType.OBJECT, SpecialMethod.REPR)
            .in("_contextvars")
            .constructor((cls, arguments, keywords) -> construct(arguments, keywords))
            .isFinal()
            .populate(PyContextVar.class, PyContextVar::fill);

    private static final Signature SIGNATURE = new Signature("name, /, *, default=");

    private final PyObject name;
    private final PyObject otherwise;

    private PyContextVar(PyObject name, PyObject otherwise) {
        super(TYPE);
        this.name = name;
        this.otherwise = otherwise;
    }

    /** A variable of a native module. */
    public static PyContextVar named(String name) {
        return new PyContextVar(PyStr.of(name), null);
    }

    private static PyObject construct(PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("ContextVar", arguments, keywords);
        if (!(bound[0] instanceof PyStr)) {
            throw Errors.typeError("context variable name must be a str");
        }
        return new PyContextVar(bound[0], bound[1]);
    }

    private static void fill(TypeBuilder<PyContextVar> t) {
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
        t.attribute("name", self -> self.name);
        t.method("get", "default=, /", (self, fallback) -> {
            PyObject value = PyContext.current().get(self);
            if (value == null) {
                value = fallback != null ? fallback : self.otherwise;
            }
            if (value == null) {
                throw Errors.raise(Exceptions.LOOKUP_ERROR, self);
            }
            return value;
        });
        t.method("set", "value, /", (self, value) -> {
            PyContext context = PyContext.current();
            Token token = new Token(context, self, context.get(self));
            context.set(self, value);
            return token;
        });
        t.method("reset", "token, /", PyContextVar::reset);
    }

    private static PyObject reset(PyContextVar self, PyObject given) {
        if (!(given instanceof Token token)) {
            throw Errors.typeError("expected an instance of Token, got " + given.repr());
        }
        if (token.used) {
            throw Errors.runtimeError(token.repr() + " has already been used once");
        }
        if (token.variable != self) {
            throw Errors.valueError(token.repr() + " was created by a different ContextVar");
        }
        PyContext context = PyContext.current();
        if (token.context != context) {
            throw Errors.valueError(token.repr() + " was created in a different Context");
        }
        token.used = true;
        if (token.before == null) {
            context.unset(self);
        } else {
            context.set(self, token.before);
        }
        return PyNone.NONE;
    }

    @Override
    protected String slotRepr() {
        return "<ContextVar name=" + name.repr() + (otherwise == null ? "" : " default=" + otherwise.repr()) + " at "
                + Representation.address(this) + ">";
    }

    /** What {@code set} gives back, for {@code reset}. */
    public static final class Token extends PyObject {
        private static final PyObject MISSING = PyStr.of("<Token.MISSING>");

        public static final PyType TYPE = PyType.declare("Token", PyType.OBJECT, SpecialMethod.REPR)
                .in("_contextvars")
                .isFinal()
                .populate(Token.class, t -> {
                    t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
                    t.attribute("var", self -> self.variable);
                    t.attribute("old_value", self -> self.before == null ? MISSING : self.before);
                    t.constant("MISSING", MISSING);
                });

        private final PyContext context;
        private final PyContextVar variable;
        private final PyObject before;
        private boolean used;

        Token(PyContext context, PyContextVar variable, PyObject before) {
            super(TYPE);
            this.context = context;
            this.variable = variable;
            this.before = before;
        }

        @Override
        protected String slotRepr() {
            return "<Token" + (used ? " used" : "") + " var=" + variable.repr() + " at " + Representation.address(this)
                    + ">";
        }
    }
}
