package ouro.object;

/**
 * The parameters of a Python function. Their locals come first in the frame, in this order: positional-only, positional
 * or keyword, keyword-only, {@code *args}, {@code **kwargs}.
 *
 * @param names positional-only, then positional-or-keyword, then keyword-only names
 * @param positionalOnly how many of them are positional-only
 * @param positional how many of them can be given by position
 * @param variablePositional the name behind {@code *}, or null
 * @param variableKeyword the name behind {@code **}, or null
 * @param celled the locals whose parameter is shared with inner functions, or null where none is
 */
public record Parameters(
        String[] names,
        int positionalOnly,
        int positional,
        String variablePositional,
        String variableKeyword,
        int[] celled) {

    /** How many are keyword-only. */
    public int keywordOnly() {
        return names.length - positional;
    }

    /** Whether a call with as many positional arguments as there are names can be stored straight into the locals. */
    public boolean isPlain() {
        return names.length == positional && variablePositional == null && variableKeyword == null && celled == null;
    }

    /** All locals that parameters take. */
    public int size() {
        return names.length + (variablePositional == null ? 0 : 1) + (variableKeyword == null ? 0 : 1);
    }
}
