package ouro.transcript.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ouro.runtime.Flags;

/** Options of Python's command line that change what a script prints; all others are heeded by doing nothing. */
final class PythonOptions {
    private PythonOptions() {}

    static Flags flags(List<String> options) {
        if (options.isEmpty()) {
            return Flags.NONE;
        }
        List<String> warnings = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        boolean unbuffered = false;
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            unbuffered |= option.equals("-u");
            boolean takesValue = option.startsWith("-W") || option.startsWith("-X");
            if (takesValue) {
                String value =
                        option.length() > 2 ? option.substring(2) : i + 1 < options.size() ? options.get(++i) : "";
                (option.startsWith("-W") ? warnings : extra).add(value);
            }
        }
        return new Flags(warnings, unbuffered, extra, Set.of(), options);
    }
}
