package ouro.transcript.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.ScriptParts;

/**
 * A script to run, and the world it runs in.
 *
 * @param parts what is run in one module {@code __main__}, in order
 * @param files what lies in the folder that it runs in
 * @param folder where imports are looked for first, and files that the script names
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 * @param seed seeds {@code random}
 * @param origin what monotonic clocks show at the beginning, in seconds
 * @param pace how fast the clocks that a script reads go, against the one its timers go by
 * @param tick how far they go from one look at them to the next, in seconds
 * @param terminal whether output counts as going to a terminal: it is flushed line by line
 * @param outputLimit the run ends when it has printed so many bytes
 */
public record Job(
        List<JobPart> parts,
        List<NamedFile> files,
        String folder,
        double startTime,
        long seed,
        double origin,
        double pace,
        double tick,
        boolean terminal,
        int outputLimit) {
    /** More than anybody reads; a script that prints on and on is ended here. */
    private static final int OUTPUT_LIMIT = 16 << 20;

    /**
     * A text to run.
     *
     * @param name the name of the file it counts as
     * @param manner how it is meant
     */
    public record JobPart(String name, byte[] text, ScriptParts.Manner manner) {}

    /** A file beside the script. */
    public record NamedFile(String name, byte[] content) {}

    /** A job on a clock that begins at zero and goes at its own pace. */
    public static Job of(List<JobPart> parts, String folder, double startTime, long seed, boolean terminal) {
        return new Job(parts, List.of(), folder, startTime, seed, 0, 1, 0, terminal, OUTPUT_LIMIT);
    }

    /** The same with files in its folder. */
    public Job withFiles(List<NamedFile> some) {
        return new Job(parts, some, folder, startTime, seed, origin, pace, tick, terminal, outputLimit);
    }

    /** The same with other random numbers. */
    public Job withSeed(long other) {
        return new Job(parts, files, folder, startTime, other, origin, pace, tick, terminal, outputLimit);
    }

    /** The same at another time of the world. */
    public Job atTime(double otherStart, double otherOrigin) {
        return new Job(parts, files, folder, otherStart, seed, otherOrigin, pace, tick, terminal, outputLimit);
    }

    /** The same with faster clocks. */
    public Job atPace(double otherPace, double otherTick) {
        return new Job(parts, files, folder, startTime, seed, origin, otherPace, otherTick, terminal, outputLimit);
    }

    /** The same, ended when it has printed so much. */
    public Job upTo(int bytes) {
        return new Job(parts, files, folder, startTime, seed, origin, pace, tick, terminal, bytes);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(parts.size());
        for (JobPart part : parts) {
            out.writeUTF(part.name);
            WireFormat.writeBytes(out, part.text);
            out.writeByte(part.manner.ordinal());
        }
        out.writeInt(files.size());
        for (NamedFile file : files) {
            out.writeUTF(file.name);
            WireFormat.writeBytes(out, file.content);
        }
        out.writeUTF(folder);
        out.writeDouble(startTime);
        out.writeLong(seed);
        out.writeDouble(origin);
        out.writeDouble(pace);
        out.writeDouble(tick);
        out.writeBoolean(terminal);
        out.writeInt(outputLimit);
        out.flush();
    }

    static Job read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<JobPart> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new JobPart(in.readUTF(), WireFormat.readBytes(in), ScriptParts.Manner.values()[in.readByte()]));
        }
        List<NamedFile> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.add(new NamedFile(in.readUTF(), WireFormat.readBytes(in)));
        }
        return new Job(
                parts,
                files,
                in.readUTF(),
                in.readDouble(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readBoolean(),
                in.readInt());
    }
}
