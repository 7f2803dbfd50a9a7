package ouro.transcript.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a script did.
 *
 * @param failure why there is no more to tell, in a few words: it did not end, it ran out of memory; or null
 * @param exitCode how it ended
 * @param parts what each part printed, and at last what was printed when all were done or one of them ended the run
 * @param errors all it wrote to standard error
 * @param hosts the hosts it wanted to reach and could not
 * @param process the number of the process it ran in
 * @param seconds how long it took, on the real clock
 */
public record Outcome(
        String failure,
        int exitCode,
        List<Printed> parts,
        String errors,
        List<String> hosts,
        long process,
        double seconds) {
    /**
     * What a part printed.
     *
     * @param output on standard output
     * @param screen on both streams, in the order in which a terminal shows it
     */
    public record Printed(String output, String screen) {}

    /** What an outcome begins with: whatever else a dying process writes is none. */
    private static final int MARK = 0x0FF0_0D0D;

    /** A run of which nothing is known but why it failed. */
    static Outcome failed(String why) {
        return new Outcome(why, 0, List.of(new Printed("", "")), "", List.of(), 0, 0);
    }

    /** What was printed from a part on, the end of the run included. */
    public Printed printedFrom(int part) {
        StringBuilder output = new StringBuilder();
        StringBuilder screen = new StringBuilder();
        for (Printed each : parts.subList(Math.min(part, parts.size()), parts.size())) {
            output.append(each.output);
            screen.append(each.screen);
        }
        return new Printed(output.toString(), screen.toString());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(exitCode);
        out.writeInt(parts.size());
        for (Printed part : parts) {
            Wire.writeText(out, part.output);
            Wire.writeText(out, part.screen);
        }
        Wire.writeText(out, errors);
        out.writeInt(hosts.size());
        for (String host : hosts) {
            out.writeUTF(host);
        }
        out.writeLong(process);
        out.writeDouble(seconds);
    }

    static Outcome read(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not an outcome");
        }
        int exitCode = in.readInt();
        List<Printed> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(new Printed(Wire.readText(in), Wire.readText(in)));
        }
        String errors = Wire.readText(in);
        List<String> hosts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            hosts.add(in.readUTF());
        }
        return new Outcome(null, exitCode, parts, errors, hosts, in.readLong(), in.readDouble());
    }
}
