package ouro.runtime;

/** What the parts of the library that keep state of a run do when one begins and ends. */
final class Session {
    private Session() {}

    static void begin(Interpreter interpreter, InterpreterOptions options) {}

    static void end() {}
}
