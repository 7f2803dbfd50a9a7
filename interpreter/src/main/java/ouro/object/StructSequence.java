package ouro.object;

/** A tuple whose places have names, as {@code sys.float_info} is one. */
public final class StructSequence extends PyTuple {
    private final String[] names;

    private StructSequence(PyType type, String[] names, PyObject[] items) {
        super(type, items);
        this.names = names;
    }

    /** The only instance of a class of its own: {@code "module.name"}, with a name for each value. */
    public static StructSequence single(String module, String name, String[] names, PyObject... values) {
        PyType type = PyType.declare(name, PyTuple.TYPE, SpecialMethod.REPR)
                .in(module)
                .isFinal()
                .populate(StructSequence.class, t -> {
                    for (int i = 0; i < names.length; i++) {
                        int place = i;
                        t.attribute(names[i], self -> self.get(place));
                    }
                });
        return new StructSequence(type, names, values);
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder(type().fullName()).append('(');
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names[i]).append('=').append(get(i).repr());
        }
        return text.append(')').toString();
    }
}
