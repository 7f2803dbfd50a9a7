package ouro.object.collection;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** A tuple whose places have names, as {@code sys.float_info} and {@code os.stat_result} are. */
public final class StructSequence extends PyTuple {
    /** A class of such tuples. */
    public static final class StructSequenceType {
        public final PyType type;
        private final String[] names;
        private final int visible;

        private StructSequenceType(PyType type, int visible, String[] names) {
            this.type = type;
            this.names = names;
            this.visible = visible;
        }

        /** One of them, from a value for each name. */
        public StructSequence of(PyObject... values) {
            return new StructSequence(this, values);
        }

        private StructSequence construct(PyObject[] given) {
            if (given.length < visible || given.length > names.length) {
                String wanted = visible == names.length
                        ? "a " + visible + "-sequence"
                        : "an at " + (given.length < visible ? "least " + visible : "most " + names.length)
                                + "-sequence";
                throw Errors.typeError(
                        type.fullName() + "() takes " + wanted + " (" + given.length + "-sequence given)");
            }
            PyObject[] values = Arrays.copyOf(given, names.length);
            for (int i = given.length; i < values.length; i++) {
                values[i] = namesake(i) < given.length ? given[namesake(i)] : PyNone.NONE;
            }
            return of(values);
        }

        /** The first place of that name: a hidden value may stand in for a visible one. */
        private int namesake(int place) {
            return Arrays.asList(names).indexOf(names[place]);
        }
    }

    private static final Signature CONSTRUCTOR = new Signature("sequence, dict=None");

    /** The items that a call of such a class hands over, or TypeError. */
    public static PyObject[] given(PyObject[] arguments, String[] keywords) {
        PyObject sequence = CONSTRUCTOR.bind("structseq", arguments, keywords)[0];
        if (!Operators.isIterable(sequence)) {
            throw Errors.typeError("constructor requires a sequence");
        }
        return Iterables.toArray(sequence);
    }

    private final StructSequenceType kind;
    private final PyObject[] hidden;

    private StructSequence(StructSequenceType kind, PyObject[] values) {
        super(kind.type, kind.visible == values.length ? values : Arrays.copyOf(values, kind.visible));
        this.kind = kind;
        this.hidden =
                kind.visible == values.length ? NO_ARGUMENTS : Arrays.copyOfRange(values, kind.visible, values.length);
    }

    /**
     * Declares a class {@code "module.name"}.
     *
     * @param visible how many of the names are items too; the rest are attributes only, and win over items of their name
     */
    public static StructSequenceType declare(String module, String name, int visible, String... names) {
        PyType type = PyType.declare(name, PyTuple.TYPE, SpecialMethod.REPR)
                .in(module)
                .isFinal();
        StructSequenceType kind = new StructSequenceType(type, visible, names);
        type.constructor((cls, arguments, keywords) -> kind.construct(given(arguments, keywords)));
        return fill(kind);
    }

    private static StructSequenceType fill(StructSequenceType kind) {
        kind.type.populate(StructSequence.class, t -> {
            for (int i = 0; i < kind.names.length; i++) {
                int place = Arrays.asList(kind.names).lastIndexOf(kind.names[i]);
                t.attribute(kind.names[i], self -> self.value(place));
            }
            t.constant("n_fields", PyInt.of(kind.names.length));
            t.constant("n_sequence_fields", PyInt.of(kind.visible));
        });
        return kind;
    }

    /** The only instance of a class of its own: {@code "module.name"}, with a name for each value. */
    public static StructSequence single(String module, String name, String[] names, PyObject... values) {
        PyType type = PyType.declare(name, PyTuple.TYPE, SpecialMethod.REPR)
                .in(module)
                .isFinal();
        return fill(new StructSequenceType(type, names.length, names)).of(values);
    }

    private PyObject value(int place) {
        return place < kind.visible ? get(place) : hidden[place - kind.visible];
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder(type().fullName()).append('(');
        for (int i = 0; i < kind.visible; i++) {
            text.append(i == 0 ? "" : ", ").append(kind.names[i]).append('=').append(get(i).repr());
        }
        return text.append(')').toString();
    }
}
