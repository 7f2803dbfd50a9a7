package ouro.transcript.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a script did.
 *
 * @param failure why it has no end of its own, in a few words: it went on and on, it ran out of memory; or null
 * @param exitCode how it ended
 * @param parts what each part printed, and at last what was printed when all were done or one of them ended the run
 * @param hosts the hosts it wanted to reach and could not
 * @param permissions the flags that would have permitted what it wanted and might not
 * @param process the number of the process it ran in
 * @param seconds how long it took, on the real clock
 * @param work for how many seconds it kept a processor busy
 */
public record Outcome(
        String failure,
        int exitCode,
        List<Printed> parts,
        List<String> hosts,
        List<String> permissions,
        long process,
        double seconds,
        double work) {
    /**
     * What a part printed.
     *
     * @param output on standard output
     * @param errors on standard error
     * @param screen on both streams, in the order in which a terminal shows it
     */
    public record Printed(String output, String errors, String screen) {
        static final Printed NOTHING = new Printed("", "", "");
    }

    /** Why a script was ended that prints more than anybody reads. */
    static final String FLOOD = "prints without end";

    /** Why a script was ended whose threads all wait for what nobody does. */
    static final String IDLE = "nothing is left to do, but it waits";

    private static final String NETWORK = "--allow-net";

    /** Why a script was ended that takes all memory. */
    static final String NO_MEMORY = "out of memory";

    /** A run of which nothing is known but why it failed. */
    static Outcome failed(String why) {
        return new Outcome(why, 0, List.of(Printed.NOTHING), List.of(), List.of(), 0, 0, 0);
    }

    /** Why a script was ended that takes too long. */
    static String late(double limit) {
        return "no end after " + (limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit))
                + " s";
    }

    /** Whether it was ended because it went on and on; what it printed until then is known. */
    public boolean isEndless() {
        return failure != null && (isFlood() || isIdle() || failure.startsWith("no end"));
    }

    /** Whether it was ended because nothing could happen any more. */
    public boolean isIdle() {
        return IDLE.equals(failure);
    }

    /** All that it wrote to standard error. */
    public String errors() {
        return printedFrom(0).errors;
    }

    /** Whether it wanted anything that it was not permitted, hosts apart. */
    public boolean lacksPermissions() {
        return permissions.stream().anyMatch(flag -> !flag.startsWith(NETWORK));
    }

    /** The flags that would have permitted what it wanted. */
    public String permissionFlags() {
        return String.join(" ", permissions);
    }

    /** Whether it was ended because of all that it printed. */
    public boolean isFlood() {
        return FLOOD.equals(failure);
    }

    /** What was printed from a part on, the end of the run included. */
    public Printed printedFrom(int part) {
        StringBuilder output = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        StringBuilder screen = new StringBuilder();
        for (Printed each : parts.subList(Math.min(part, parts.size()), parts.size())) {
            output.append(each.output);
            errors.append(each.errors);
            screen.append(each.screen);
        }
        return new Printed(output.toString(), errors.toString(), screen.toString());
    }

    void write(DataOutputStream out) throws IOException {
        WireFormat.writeText(out, failure == null ? "" : failure);
        out.writeInt(exitCode);
        out.writeInt(parts.size());
        for (Printed part : parts) {
            WireFormat.writeText(out, part.output);
            WireFormat.writeText(out, part.errors);
            WireFormat.writeText(out, part.screen);
        }
        writeTexts(out, hosts);
        writeTexts(out, permissions);
        out.writeLong(process);
        out.writeDouble(seconds);
        out.writeDouble(work);
    }

    static Outcome read(DataInputStream in) throws IOException {
        String failure = WireFormat.readText(in);
        int exitCode = in.readInt();
        List<Printed> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(new Printed(WireFormat.readText(in), WireFormat.readText(in), WireFormat.readText(in)));
        }
        List<String> hosts = readTexts(in);
        List<String> permissions = readTexts(in);
        return new Outcome(
                failure.isEmpty() ? null : failure,
                exitCode,
                parts,
                hosts,
                permissions,
                in.readLong(),
                in.readDouble(),
                in.readDouble());
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            WireFormat.writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(WireFormat.readText(in));
        }
        return texts;
    }
}
