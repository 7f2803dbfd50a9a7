package ouro.object;

/**
 * An exception with a few attributes beside its arguments: StopIteration and SystemExit take theirs from the arguments,
 * NameError, AttributeError and ImportError from keywords.
 */
public final class FieldException extends PyBaseException {
    /** The exception classes of this kind, and where their attributes come from. */
    enum FieldSource {
        STOP_ITERATION("value"),
        SYSTEM_EXIT("code"),
        NAME_ERROR("name"),
        ATTRIBUTE_ERROR("name", "obj"),
        IMPORT_ERROR("name", "path", "msg");

        final String[] names;
        private final Signature signature;

        FieldSource(String... names) {
            this.names = names;
            StringBuilder text = new StringBuilder("*arguments");
            for (int i = 0; i < Math.min(names.length, 2); i++) {
                text.append(", ").append(names[i]).append('=');
            }
            signature = new Signature(text.toString());
        }

        PyType.Constructor constructor() {
            return (cls, arguments, keywords) -> {
                FieldException made = new FieldException(cls, this, Exceptions.positional(arguments, keywords));
                made.fromArguments();
                return made;
            };
        }
    }

    private final FieldSource kind;
    private final PyObject[] fields;

    private FieldException(PyType type, FieldSource kind, PyTuple arguments) {
        super(type, arguments);
        this.kind = kind;
        this.fields = new PyObject[kind.names.length];
    }

    /** The value of a field; None where it was not given. */
    public PyObject get(int place) {
        return fields[place] == null ? PyNone.NONE : fields[place];
    }

    /** Sets a field; null deletes it. */
    public void set(int place, PyObject value) {
        fields[place] = value;
    }

    /** Whether an AttributeError says neither what was asked for nor of what. */
    boolean isBare() {
        return kind == FieldSource.ATTRIBUTE_ERROR && fields[0] == null && fields[1] == null;
    }

    private void fromArguments() {
        PyTuple arguments = arguments();
        switch (kind) {
            case STOP_ITERATION -> fields[0] = arguments.size() == 0 ? null : arguments.get(0);
            case SYSTEM_EXIT ->
                fields[0] = arguments.size() == 0 ? null : arguments.size() == 1 ? arguments.get(0) : arguments;
            case IMPORT_ERROR -> fields[2] = arguments.size() == 1 ? arguments.get(0) : null;
            default -> {}
        }
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        if (keywords == null) {
            super.slotInit(arguments, null);
        } else if (kind == FieldSource.STOP_ITERATION || kind == FieldSource.SYSTEM_EXIT) {
            super.slotInit(arguments, keywords);
        } else {
            // The fields stand in front of the tuple of positional arguments.
            PyObject[] bound = kind.signature.bind(type().name(), arguments, keywords);
            int named = bound.length - 1;
            setArguments((PyTuple) bound[named]);
            System.arraycopy(bound, 0, fields, 0, named);
        }
        fromArguments();
    }

    @Override
    protected String slotStr() {
        return kind == FieldSource.IMPORT_ERROR && fields[2] instanceof PyStr message ? message.value : super.slotStr();
    }

    static void fill(TypeBuilder<FieldException> t, FieldSource kind) {
        for (int i = 0; i < kind.names.length; i++) {
            int place = i;
            t.attribute(kind.names[i], self -> self.get(place), (self, value) -> self.set(place, value));
        }
    }
}
