package ouro.syntax.ast;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The statements of a function, read from the cache when somebody first looks at one of them, with what is to be known of
 * them before. Most functions of a module are never called. Only a body that opens no block of its own and declares no
 * names global or nonlocal is put off: such a body means nothing to the blocks around it, but for {@code __class__}.
 */
public final class DeferredBody extends AbstractList<Statement> {
    /** What a body's statements tell of the function around them. */
    public record Facts(boolean yields, boolean namesClass, String documentation) {}

    private final Facts facts;
    private Supplier<List<Statement>> reader;
    private List<Statement> statements;

    public DeferredBody(Facts facts, Supplier<List<Statement>> reader) {
        this.facts = facts;
        this.reader = reader;
    }

    public Facts facts() {
        return facts;
    }

    private List<Statement> statements() {
        if (statements == null) {
            statements = reader.get();
            reader = null;
        }
        return statements;
    }

    @Override
    public Statement get(int index) {
        return statements().get(index);
    }

    @Override
    public int size() {
        return statements().size();
    }
}
