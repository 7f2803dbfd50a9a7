package ouro.transcript.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command for a shell that runs a script: {@code $ MODE=fast python3 -u laps.py 1 2 < input.txt}.
 *
 * @param environment the variables that it sets
 * @param options Python's own, such as {@code -W error}
 * @param script the file it runs as it is named; empty for {@code -c} and for Python alone
 * @param code what follows {@code -c}; null for a file
 * @param arguments what follows the script's name
 * @param input what the script reads; null for nothing
 * @param inputFile the file that it reads instead; null for none
 */
public record CommandLine(
        Map<String, String> environment,
        List<String> options,
        String script,
        String code,
        List<String> arguments,
        String input,
        String inputFile) {
    /** What a shell shows before a command: signs, perhaps an environment, a user, a machine and a folder before them. */
    private static final Pattern PROMPT = Pattern.compile(
            "^\\s*(?:\\([\\w.+-]+\\)\\s*)?(?:"
                    + "(?:[\\w.-]+@[\\w.-]+[: ]?\\S*|\\[[^\\]]*]|[~/][\\w./~-]*|\\w+:\\S*)?\\s?[$❯➜λ](?=\\s|[A-Za-z./])\\s*"
                    + "|[%>#] (?=%1$s)|(?:[\\w.-]+@[\\w.-]+)\\S*[#%%>] ?"
                    + "|PS(?: [A-Za-z]:[^>]*| [~/][^>]*)?> ?|[A-Za-z]:\\\\[^>]*> ?"
                    + "|In \\[[\\d ]*]: ?[!%%](?:run )?(?=%1$s|\\S+\\.py)|(?:[!]|%%run )(?=%1$s|\\S+\\.py))"
                            .formatted(
                                    "(?:[A-Z_]+=\\S+ )*(?:python|py |ipython|cat |type |\\./|uv run|poetry run|pipenv run|time |echo )"));

    private static final Pattern BARE = Pattern.compile(
            "^\\s*(?:[A-Z_][A-Z0-9_]*=\\S+ )*(?:python[\\d.]*|py|pypy3?|ipython3?)\\s+(?:-\\S+\\s+(?:\\w+\\s+)?)*\\S+\\.py\\b.*$");
    private static final Pattern NOTEBOOK_PROMPT = Pattern.compile("^\\s*In \\[[\\d ]*]:");
    private static final Pattern RUN_MAGIC = Pattern.compile("^(?:In \\[[\\d ]*]: ?)?%run\\s");
    private static final Pattern PYTHON =
            Pattern.compile("(?:.*[/\\\\])?(?:python[\\d.]*w?|py|pypy[\\d.]*|i?python[\\d.]*|ouro)(?:\\.exe)?");
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_]\\w*)=(.*)");
    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:(\\|\\|?|&&|;|<<<|2?>&?\\d?>?|<|&)|((?:\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|\\\\.|[^\\s|;<>&\"'])+))");
    /** Words before a program that change nothing in what it prints. */
    private static final Set<String> RUNNERS =
            Set.of("time", "env", "sudo", "nice", "exec", "uv", "poetry", "pipenv", "rye", "run");

    private static final Set<String> WITH_VALUE = Set.of("-W", "-X");

    /** What follows the prompt of a shell, or null where a line shows none. A bare call of Python with a script is one, too. */
    static String commandIn(String line) {
        Matcher prompt = PROMPT.matcher(line);
        if (prompt.find()) {
            String command = line.substring(prompt.end()).strip();
            return RUN_MAGIC.matcher(line.strip()).find() ? "python " + command : command;
        }
        return BARE.matcher(line).matches() ? line.strip() : null;
    }

    /** Whether all that is typed at the prompt of a notebook runs scripts. */
    static boolean areRuns(List<String> lines) {
        List<String> typed = lines.stream()
                .filter(line -> NOTEBOOK_PROMPT.matcher(line).find())
                .toList();
        return !typed.isEmpty()
                && typed.stream().allMatch(line -> commandIn(line) != null)
                && commandIn(lines.stream()
                                .filter(line -> !line.isBlank())
                                .findFirst()
                                .orElse(""))
                        != null;
    }

    /** What a command runs, or null where that is no script. */
    static CommandLine of(String command) {
        List<String> words = words(command);
        Parts parts = Parts.of(words);
        return parts == null ? null : parts.read();
    }

    /** The words of a command, operators apart and without quotes. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        int end = 0;
        while (word.find() && word.start() == end) {
            end = word.end();
            words.add(word.group(1) != null ? word.group(1) : unquoted(word.group(2)));
        }
        return words;
    }

    private static String unquoted(String word) {
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\'
                    && quote != '\''
                    && i + 1 < word.length()
                    && (quote == 0 || "\"\\$`".indexOf(word.charAt(i + 1)) >= 0)) {
                text.append(word.charAt(++i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The name of the script without its folder. */
    String scriptName() {
        return script.substring(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1);
    }

    /** The commands of a line: what feeds the script, the script itself, and where its input comes from. */
    private record Parts(List<String> feeding, List<String> running) {
        static Parts of(List<String> words) {
            List<String> current = new ArrayList<>();
            List<String> before = List.of();
            for (String word : words) {
                switch (word) {
                    case "|" -> {
                        if (isRun(current)) {
                            return new Parts(before, current);
                        }
                        before = current;
                        current = new ArrayList<>();
                    }
                    case "&&", ";", "||", "&" -> {
                        if (isRun(current)) {
                            return new Parts(before, current);
                        }
                        before = List.of();
                        current = new ArrayList<>();
                    }
                    default -> current.add(word);
                }
            }
            return isRun(current) ? new Parts(before, current) : null;
        }

        private static int program(List<String> words) {
            int i = 0;
            while (i < words.size() && (VARIABLE.matcher(words.get(i)).matches() || RUNNERS.contains(words.get(i)))) {
                i++;
            }
            return i;
        }

        private static boolean isRun(List<String> words) {
            int i = program(words);
            // Ouro has commands of its own.
            boolean runs = i < words.size()
                    && (!words.get(i).equals("ouro") || words.stream().anyMatch(word -> word.endsWith(".py")));
            return runs && (isPython(words.get(i)) || words.get(i).endsWith(".py"));
        }

        private static boolean isPython(String word) {
            return PYTHON.matcher(word).matches();
        }

        CommandLine read() {
            Map<String, String> environment = new LinkedHashMap<>();
            int i = 0;
            for (; i < program(running); i++) {
                Matcher variable = VARIABLE.matcher(running.get(i));
                if (variable.matches()) {
                    environment.put(variable.group(1), variable.group(2));
                }
            }
            List<String> options = new ArrayList<>();
            String script = "";
            String code = null;
            i += isPython(running.get(i)) ? 1 : 0;
            while (i < running.size() && script.isEmpty() && code == null && !isRedirection(running.get(i))) {
                String word = running.get(i++);
                boolean takesValue =
                        (word.equals("-m") || word.equals("-c") || WITH_VALUE.contains(word)) && i < running.size();
                String value = takesValue ? running.get(i++) : null;
                if (word.equals("-m") && value != null) {
                    script = value.replace('.', '/') + ".py";
                } else if (word.equals("-c")) {
                    code = value;
                } else if (word.startsWith("-") && word.length() > 1) {
                    options.add(word);
                    if (value != null) {
                        options.add(value);
                    }
                } else {
                    script = word;
                }
            }
            List<String> arguments = new ArrayList<>();
            String input = fed();
            String inputFile = null;
            while (i < running.size()) {
                String word = running.get(i++);
                String next = i < running.size() ? running.get(i) : "";
                if (!isRedirection(word)) {
                    arguments.add(word);
                } else if (word.equals("<<<")) {
                    input = next + "\n";
                    i++;
                } else if (word.equals("<")) {
                    inputFile = next;
                    i++;
                } else if (!word.matches(".*&\\d")) {
                    i++;
                }
            }
            if (inputFile == null && feeding.size() == 2 && feeding.getFirst().equals("cat")) {
                inputFile = feeding.getLast();
            }
            return new CommandLine(environment, options, script, code, arguments, input, inputFile);
        }

        private static boolean isRedirection(String word) {
            return word.startsWith("<") || word.matches("2?>.*");
        }

        /** What {@code echo} or {@code printf} writes into the pipe; null where something else does, or nothing. */
        private String fed() {
            if (feeding.isEmpty()) {
                return null;
            }
            List<String> words = feeding.subList(1, feeding.size());
            return switch (feeding.getFirst()) {
                case "echo" -> {
                    boolean escapes = !words.isEmpty() && words.getFirst().equals("-e");
                    String text = String.join(" ", escapes ? words.subList(1, words.size()) : words);
                    yield (escapes ? text.replace("\\n", "\n") : text) + "\n";
                }
                case "printf" -> String.join(" ", words).replace("\\n", "\n");
                default -> null;
            };
        }
    }
}
