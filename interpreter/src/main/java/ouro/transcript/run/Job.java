package ouro.transcript.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.Parts;

/**
 * A script to run, and the world it runs in.
 *
 * @param parts what is run in one module {@code __main__}, in order
 * @param folder where imports are looked for first
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 * @param seed seeds {@code random}
 * @param origin what monotonic clocks show at the beginning, in seconds
 * @param pace how fast the clocks that a script reads go, against the one its timers go by
 * @param tick how far they go from one look at them to the next, in seconds
 * @param terminal whether output counts as going to a terminal: it is flushed line by line
 */
public record Job(
        List<Part> parts,
        String folder,
        double startTime,
        long seed,
        double origin,
        double pace,
        double tick,
        boolean terminal) {
    /**
     * A text to run.
     *
     * @param name the name of the file it counts as
     * @param manner how it is meant
     */
    public record Part(String name, byte[] text, Parts.Manner manner) {}

    /** A job on a clock that begins at zero and goes at its own pace. */
    public static Job of(List<Part> parts, String folder, double startTime, long seed, boolean terminal) {
        return new Job(parts, folder, startTime, seed, 0, 1, 0, terminal);
    }

    /** The same with other random numbers. */
    public Job withSeed(long other) {
        return new Job(parts, folder, startTime, other, origin, pace, tick, terminal);
    }

    /** The same at another time of the world. */
    public Job atTime(double otherStart, double otherOrigin) {
        return new Job(parts, folder, otherStart, seed, otherOrigin, pace, tick, terminal);
    }

    /** The same with faster clocks. */
    public Job atPace(double otherPace, double otherTick) {
        return new Job(parts, folder, startTime, seed, origin, otherPace, otherTick, terminal);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(parts.size());
        for (Part part : parts) {
            out.writeUTF(part.name);
            Wire.writeBytes(out, part.text);
            out.writeByte(part.manner.ordinal());
        }
        out.writeUTF(folder);
        out.writeDouble(startTime);
        out.writeLong(seed);
        out.writeDouble(origin);
        out.writeDouble(pace);
        out.writeDouble(tick);
        out.writeBoolean(terminal);
        out.flush();
    }

    static Job read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Part(in.readUTF(), Wire.readBytes(in), Parts.Manner.values()[in.readByte()]));
        }
        return new Job(
                parts,
                in.readUTF(),
                in.readDouble(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readBoolean());
    }
}
