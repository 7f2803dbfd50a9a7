package ouro.runtime;

/** Which of the standard streams are terminals: output to one is flushed line by line, and may be coloured. */
public record Terminals(boolean input, boolean output, boolean errors) {
    public static final Terminals NONE = new Terminals(false, false, false);

    public static final Terminals ALL = new Terminals(true, true, true);

    /** The launcher's answer, three digits for the streams 0, 1 and 2: Java itself can only tell of all at once. */
    private static final String PROPERTY = "ouro.terminals";

    /** Those of this process. */
    public static Terminals ofProcess() {
        String told = System.getProperty(PROPERTY);
        if (told != null && told.length() == 3) {
            return new Terminals(told.charAt(0) == '1', told.charAt(1) == '1', told.charAt(2) == '1');
        }
        boolean all = System.console() != null && System.console().isTerminal();
        return new Terminals(all, all, all);
    }

    /** Whether output may be coloured (https://no-color.org). */
    public boolean coloursOutput() {
        String refused = System.getenv("NO_COLOR");
        return output && (refused == null || refused.isEmpty());
    }
}
