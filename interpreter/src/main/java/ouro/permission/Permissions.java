package ouro.permission;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a script may do beyond computing: read and write files, reach hosts, start programs, see the environment. A value: each
 * method answers another one with something granted or denied. What is denied stays denied, whatever is granted.
 *
 * <p>Ouro's own library and the script itself can always be read; Ouro's own files can never be written. A program that may be
 * started is in no sandbox, and may do what its user may.
 *
 * <pre>{@code
 * Permissions.NONE.allowRead(Path.of("data")).allowNetwork("localhost:8080")
 * }</pre>
 */
public final class Permissions {
    /** All that the user may do. */
    public static final Permissions ALL = new Permissions(
            PathRules.ALL, PathRules.ALL, HostRules.ALL, ProgramRules.ALL, NameRules.ALL, Long.MAX_VALUE);

    /** Nothing but computing, and a few variables of the environment that say how to write, such as {@code LANG}. */
    public static final Permissions NONE = new Permissions(
            PathRules.NONE, PathRules.NONE, HostRules.NONE, ProgramRules.NONE, NameRules.HARMLESS, Long.MAX_VALUE);

    final PathRules read;
    final PathRules write;
    final HostRules network;
    final ProgramRules run;
    final NameRules environment;
    /** How many bytes may be written to files. */
    final long mostWritten;

    private Permissions(
            PathRules read,
            PathRules write,
            HostRules network,
            ProgramRules run,
            NameRules environment,
            long mostWritten) {
        this.read = read;
        this.write = write;
        this.network = network;
        this.run = run;
        this.environment = environment;
        this.mostWritten = mostWritten;
    }

    /** The paths that may be read, with all below them. */
    public List<Path> readable() {
        return read.all() ? List.of(Path.of("/")) : read.granted();
    }

    /** The paths that may be written, with all below them. */
    public List<Path> writable() {
        return write.all() ? List.of(Path.of("/")) : write.granted();
    }

    /** Whether there is any program that may be started. */
    public boolean startsPrograms() {
        return run.permitAny();
    }

    // ---- files ---------------------------------------------------------------------------------------------------

    /** Lets every file be read, but for those of the kernel: {@code /proc}, {@code /sys} and {@code /dev}. */
    public Permissions allowRead() {
        return reading(PathRules::grantAll);
    }

    /** Lets a file be read, or what is in a folder. */
    public Permissions allowRead(Path path) {
        return reading(rules -> rules.grant(path));
    }

    /** Lets no file be read. */
    public Permissions denyRead() {
        return reading(PathRules::denyAll);
    }

    /** Lets a file, or what is in a folder, not be read. */
    public Permissions denyRead(Path path) {
        return reading(rules -> rules.deny(path));
    }

    /** Lets every file be written, but for those of the kernel and Ouro's own. */
    public Permissions allowWrite() {
        return writing(PathRules::grantAll);
    }

    /** Lets a file, or what is in a folder, be made, changed and removed. */
    public Permissions allowWrite(Path path) {
        return writing(rules -> rules.grant(path));
    }

    /** Lets no file be written. */
    public Permissions denyWrite() {
        return writing(PathRules::denyAll);
    }

    /** Lets a file, or what is in a folder, not be made, changed or removed. */
    public Permissions denyWrite(Path path) {
        return writing(rules -> rules.deny(path));
    }

    /** Lets no more bytes be written to files in all; each file or folder that is made counts for 4096 as well. */
    public Permissions limitWriting(long bytes) {
        return new Permissions(read, write, network, run, environment, bytes);
    }

    private Permissions reading(UnaryOperator<PathRules> change) {
        return new Permissions(change.apply(read), write, network, run, environment, mostWritten);
    }

    private Permissions writing(UnaryOperator<PathRules> change) {
        return new Permissions(read, change.apply(write), network, run, environment, mostWritten);
    }

    // ---- hosts ---------------------------------------------------------------------------------------------------

    /** Lets every host be reached and every address be bound. */
    public Permissions allowNetwork() {
        return networking(HostRules::grantAll);
    }

    /**
     * Lets a host be reached, and be bound where it is this machine.
     *
     * @param host a name or address; with {@code :PORT} at that port only
     * @throws IllegalArgumentException where it is no such thing
     */
    public Permissions allowNetwork(String host) {
        return networking(rules -> rules.grant(host));
    }

    /** Lets this machine be reached by itself, and by nobody else. */
    public Permissions allowLoopback() {
        return networking(HostRules::grantLoopback);
    }

    /** Lets no host be reached. */
    public Permissions denyNetwork() {
        return networking(HostRules::denyAll);
    }

    /** Lets a host not be reached; see {@link #allowNetwork(String)}. A name stands for its addresses as well. */
    public Permissions denyNetwork(String host) {
        return networking(rules -> rules.deny(host));
    }

    private Permissions networking(UnaryOperator<HostRules> change) {
        return new Permissions(read, write, change.apply(network), run, environment, mostWritten);
    }

    // ---- programs and the environment ----------------------------------------------------------------------------

    /** Lets every program be started, and signals be sent to other processes. */
    public Permissions allowRun() {
        return running(ProgramRules::grantAll);
    }

    /** Lets a program be started, by its path or by a name that is looked for in {@code PATH} now. */
    public Permissions allowRun(String program) {
        return running(rules -> rules.grant(program));
    }

    /** Lets no program be started. */
    public Permissions denyRun() {
        return running(ProgramRules::denyAll);
    }

    /** Lets a program not be started; see {@link #allowRun(String)}. */
    public Permissions denyRun(String program) {
        return running(rules -> rules.deny(program));
    }

    private Permissions running(UnaryOperator<ProgramRules> change) {
        return new Permissions(read, write, network, change.apply(run), environment, mostWritten);
    }

    /** Shows all variables of the environment. */
    public Permissions allowEnvironment() {
        return showing(NameRules::grantAll);
    }

    /** Shows a variable of the environment; {@code LC_*} stands for all that begin so. */
    public Permissions allowEnvironment(String name) {
        return showing(rules -> rules.grant(name));
    }

    /** Hides all variables of the environment. */
    public Permissions denyEnvironment() {
        return denyEnvironment("*");
    }

    /** Hides a variable of the environment; see {@link #allowEnvironment(String)}. */
    public Permissions denyEnvironment(String name) {
        return showing(rules -> rules.deny(name));
    }

    private Permissions showing(UnaryOperator<NameRules> change) {
        return new Permissions(read, write, network, run, change.apply(environment), mostWritten);
    }
}
