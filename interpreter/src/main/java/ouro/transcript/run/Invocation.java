package ouro.transcript.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a script is started.
 *
 * @param name what {@code sys.argv[0]} says; empty for the file's own name
 * @param options options of Python's own before the name: {@code -W error}, {@code -X dev}
 * @param arguments what follows the name
 * @param environment variables that are set for it
 * @param input what it reads from standard input; null for nothing at all
 * @param typed whether somebody types that input, and so a terminal shows it
 */
public record Invocation(
        String name,
        List<String> options,
        List<String> arguments,
        Map<String, String> environment,
        String input,
        boolean typed) {
    /** Started by its own name, with nothing to read. */
    public static final Invocation NONE = new Invocation("", List.of(), List.of(), Map.of(), null, false);

    /** The same with lines that somebody types. */
    public Invocation typing(String lines) {
        return new Invocation(name, options, arguments, environment, lines, true);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        write(out, options);
        write(out, arguments);
        write(out, List.copyOf(environment.keySet()));
        for (String value : environment.values()) {
            WireFormat.writeText(out, value);
        }
        out.writeBoolean(input != null);
        if (input != null) {
            WireFormat.writeText(out, input);
        }
        out.writeBoolean(typed);
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            WireFormat.writeText(out, text);
        }
    }

    static Invocation read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        List<String> options = texts(in);
        List<String> arguments = texts(in);
        Map<String, String> environment = new LinkedHashMap<>();
        for (String variable : texts(in)) {
            environment.put(variable, "");
        }
        for (Map.Entry<String, String> each : environment.entrySet()) {
            each.setValue(WireFormat.readText(in));
        }
        String input = in.readBoolean() ? WireFormat.readText(in) : null;
        return new Invocation(name, options, arguments, environment, input, in.readBoolean());
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(WireFormat.readText(in));
        }
        return texts;
    }
}
