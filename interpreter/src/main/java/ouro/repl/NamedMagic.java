package ouro.repl;

/** A magic whose name, arguments and purpose are given where it is made. */
abstract class NamedMagic implements Magic {
    private final String name;
    private final String arguments;
    private final String purpose;

    NamedMagic(String name, String arguments, String purpose) {
        this.name = name;
        this.arguments = arguments;
        this.purpose = purpose;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String arguments() {
        return arguments;
    }

    @Override
    public final String purpose() {
        return purpose;
    }
}
