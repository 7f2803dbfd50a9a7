package ouro;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Repeatability;
import ouro.runtime.RunLimits;
import ouro.runtime.StandardStreams;
import ouro.runtime.Terminals;

/** How a new {@link Session} is to be. */
public final class SessionBuilder {
    private InputStream input = InputStream.nullInputStream();
    private OutputStream output = System.out;
    private OutputStream errors = System.err;
    private boolean virtualTime;
    private double startTime = Double.NaN;
    private Long seed;
    private double timeout = RunLimits.NONE.seconds();
    private long steps = RunLimits.NONE.steps();
    private long memory = RunLimits.NONE.bytes();
    private final List<Path> folders = new ArrayList<>();
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    SessionBuilder() {}

    /** What {@code sys.stdin} reads; nothing unless it is said. */
    public SessionBuilder input(InputStream stream) {
        input = stream;
        return this;
    }

    /** Where {@code sys.stdout} writes; {@code System.out} unless it is said. */
    public SessionBuilder output(OutputStream stream) {
        output = stream;
        return this;
    }

    /** Where {@code sys.stderr} writes; {@code System.err} unless it is said. */
    public SessionBuilder errors(OutputStream stream) {
        errors = stream;
        return this;
    }

    /** Has time move only when nothing can run: nothing waits, and every run is the same. */
    public SessionBuilder virtualTime() {
        virtualTime = true;
        return this;
    }

    /** The same, from that time on. */
    public SessionBuilder virtualTime(Instant start) {
        startTime = start.getEpochSecond() + start.getNano() / 1e9;
        return virtualTime();
    }

    /** Seeds {@code random}. */
    public SessionBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Ends the session when it has lasted so long, in real time. */
    public SessionBuilder timeout(Duration most) {
        timeout = most.toNanos() / 1e9;
        return this;
    }

    /** Ends the session after so many calls and turns of loops. */
    public SessionBuilder maxSteps(long most) {
        steps = most;
        return this;
    }

    /** Ends the session when the process uses more memory, in bytes. */
    public SessionBuilder maxMemory(long most) {
        memory = most;
        return this;
    }

    /** Adds a folder that modules are looked for in. */
    public SessionBuilder moduleFolder(Path folder) {
        folders.add(folder);
        return this;
    }

    /** Gives {@code __main__} a name from the start. */
    public SessionBuilder bind(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    /** Begins the session. */
    public Session build() {
        InterpreterOptions options = new InterpreterOptions(
                new StandardStreams(input, output, errors, Terminals.NONE),
                new Repeatability(virtualTime, startTime, seed),
                Flags.NONE);
        Interpreter interpreter = new Interpreter(options, List.of(""));
        interpreter.limit(new RunLimits(timeout, steps, memory));
        folders.forEach(folder ->
                interpreter.addPath(folder.toAbsolutePath().normalize().toString()));
        return new Session(interpreter, bindings);
    }
}
