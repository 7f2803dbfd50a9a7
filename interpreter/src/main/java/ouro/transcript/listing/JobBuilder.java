package ouro.transcript.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.ScriptParts;
import ouro.transcript.document.ConsoleSession;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Job;

/** Makes of a program the job that runs it: its parts one after the other. */
final class JobBuilder {
    /** A name that no script has. */
    private static final String TIMER = "_ouro_timer";

    private final ListingProgram program;
    private final List<Job.JobPart> parts = new ArrayList<>();

    private JobBuilder(ListingProgram program) {
        this.program = program;
    }

    /** The job of a program, on a clock that begins at zero. */
    static Job job(ListingProgram program, long seed) {
        JobBuilder builder = new JobBuilder(program);
        builder.addBefore();
        builder.add(program.listing());
        List<Job.NamedFile> files = new ArrayList<>();
        for (Listing each : program.files()) {
            String text = each.isRunnable()
                    ? each.code()
                    : String.join("\n", each.fence().lines()) + "\n";
            files.add(new Job.NamedFile(each.fence().file(), text.getBytes(StandardCharsets.UTF_8)));
        }
        return Job.of(builder.parts, program.folder(), Double.NaN, seed, true).withFiles(files);
    }

    /** How many parts come before the first of the listing itself. */
    static int countBefore(ListingProgram program) {
        JobBuilder builder = new JobBuilder(program);
        builder.addBefore();
        return builder.parts.size();
    }

    /** How many parts a listing has that comes before. */
    static int count(ListingProgram program, Listing before) {
        JobBuilder builder = new JobBuilder(program);
        builder.add(before);
        return builder.parts.size();
    }

    private void addBefore() {
        if (!program.unimported().isEmpty()) {
            String imports = "import " + String.join(", ", program.unimported()) + "\n";
            add(program.listing(), imports, ScriptParts.Manner.FILE);
        }
        program.needed().forEach(this::add);
    }

    private void add(Listing each) {
        boolean own = each == program.listing();
        if (own && program.whole() != null) {
            addWithin(each, program.whole());
        } else if (own && program.call() != null) {
            add(each, each.code());
            add(each, program.call());
        } else if (own && each.isTimed()) {
            add(each, TIMER + " = __import__('_notebook').timer()\n", ScriptParts.Manner.FILE);
            addScript(each);
            if (!program.showsLastValue()) {
                add(each, TIMER + ".of(None)\n", ScriptParts.Manner.FILE);
            }
        } else if (each.session() != null) {
            for (ConsoleSession.Input input : each.session().inputs()) {
                parts.add(part("<stdin>", input.isSkipped() ? "" : input.text(), ScriptParts.Manner.PROMPT));
            }
        } else {
            addScript(each);
        }
    }

    /** A listing between the definitions that it replaces and what the script does with them. */
    private void addWithin(Listing each, Listing whole) {
        List<String> lines = lines(whole);
        int end = whole.source().endOfDefinitions(each.source().definitions());
        add(whole, String.join("", lines.subList(0, end)));
        add(each, each.code());
        add(whole, "\n".repeat(end) + String.join("", lines.subList(end, lines.size())));
    }

    private void addScript(Listing each) {
        if (each != program.listing() || !program.showsLastValue()) {
            add(each, each.code());
            return;
        }
        int line = each.source().lastExpression();
        List<String> lines = lines(each);
        add(each, String.join("", lines.subList(0, line - 1)));
        String last = String.join("", lines.subList(line - 1, lines.size()));
        // The value of a timed cell comes below its time.
        String shown =
                each.isTimed() ? "\n".repeat(line - 2) + TIMER + ".of(\n" + last + ")\n" : "\n".repeat(line - 1) + last;
        add(each, shown, ScriptParts.Manner.PROMPT);
    }

    private static List<String> lines(Listing each) {
        return List.of(each.code().split("(?<=\n)", -1));
    }

    private void add(Listing each, String text) {
        add(each, text, program.manner());
    }

    private void add(Listing each, String text, ScriptParts.Manner manner) {
        parts.add(part(program.fileOf(each), text, manner));
    }

    private static Job.JobPart part(String name, String text, ScriptParts.Manner manner) {
        return new Job.JobPart(name, text.getBytes(StandardCharsets.UTF_8), manner);
    }
}
