package ouro.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.ast.Expression;

/**
 * The names of one block (Language Reference 4.2) and where each of them lives. A comprehension is a scope without a
 * frame: its names are locals of the frame around it.
 */
public final class Scope {
    /** What kind of block it is. */
    public enum BlockKind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION,
        /** The type parameters of a definition, around the definition itself (PEP 695). */
        TYPE_PARAMETERS,
        /** The value of a type alias or the bound of a type parameter: evaluated when asked for. */
        ANNOTATION;

        /** Whether its names stand in the frame of the block around it. */
        boolean isFrameless() {
            return this == COMPREHENSION || this == TYPE_PARAMETERS;
        }
    }

    /** How a name is reached from a scope. */
    public enum Access {
        /** A local of the frame. */
        LOCAL,
        /** A local of the frame that holds a cell. */
        CELL,
        /** The module's names, then the built-in ones. */
        GLOBAL,
        /** The names of a class body or module block, then as global. */
        NAME,
        /** In a class body: its names first, then the cell of an enclosing function. */
        NAME_OR_CELL
    }

    /** A way to a variable; the index is meaningless where there is none. */
    public record Reference(Access access, int index) {}

    private static final class Symbol {
        boolean bound;
        boolean global;
        boolean nonlocal;
        boolean captured;
        boolean used;
        boolean annotated;
        /** In a comprehension: the variable of a loop. */
        boolean iterates;
        /** In a comprehension: the target of an assignment expression, which is bound outside. */
        boolean assignedOutside;

        int localIndex = -1;
    }

    public final BlockKind kind;
    public final Scope parent;
    /** The name that tracebacks and {@code __qualname__} give the block. */
    public final String name;

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();

    /** For scopes with a frame: the names of its locals, and which of them hold cells. */
    private final List<String> localNames = new ArrayList<>();

    private final List<String> free = new ArrayList<>();
    private final Map<String, Integer> freeLocals = new LinkedHashMap<>();
    private final List<Integer> ownCells = new ArrayList<>();
    /** What {@link #qualifiedPrefix} answers, once it was asked for. */
    private String prefix;

    boolean containsYield;
    boolean hasAnnotations;
    /** Whether the body of the function is still to be looked at: {@link ScopeBuilder#complete}. */
    boolean deferred;
    /** The comprehension or generator expression that the scope is of, or null. */
    Expression comprehension;

    Scope(BlockKind kind, Scope parent, String name) {
        this.kind = kind;
        this.parent = parent;
        this.name = name;
    }

    private Symbol symbol(String id) {
        return symbols.computeIfAbsent(id, unused -> new Symbol());
    }

    /** A private name as the class around the scope stores it (Language Reference 6.2.1). */
    public String mangle(String id) {
        if (!id.startsWith("__") || id.endsWith("__") || id.indexOf('.') >= 0) {
            return id;
        }
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.kind == BlockKind.CLASS) {
                String bare = scope.name.replaceFirst("^_+", "");
                return bare.isEmpty() ? id : ("_" + bare + id).intern();
            }
        }
        return id;
    }

    // ---- collecting ----------------------------------------------------------------------------------------------

    void bind(String name) {
        String id = mangle(name);
        symbol(id).bound = true;
    }

    void parameter(String name) {
        String id = mangle(name);
        parameters.add(id);
        symbol(id).bound = true;
    }

    void global(String name) {
        String id = mangle(name);
        symbol(id).global = true;
        // The module's own statements mean the same variable, also where their names are not its globals.
        Scope module = this;
        while (module.parent != null) {
            module = module.parent;
        }
        module.symbol(id).global = true;
    }

    void nonlocal(String name) {
        String id = mangle(name);
        symbol(id).nonlocal = true;
    }

    void use(String name) {
        symbol(mangle(name)).used = true;
    }

    /** Whether a module or class body annotates anything, and so has {@code __annotations__} from its beginning. */
    public boolean hasAnnotations() {
        return hasAnnotations;
    }

    void annotate(String name) {
        symbol(mangle(name)).annotated = true;
    }

    void iterate(String name) {
        bind(name);
        symbol(mangle(name)).iterates = true;
    }

    void assignOutside(String name) {
        symbol(mangle(name)).assignedOutside = true;
    }

    private static final Symbol UNKNOWN = new Symbol();

    private Symbol known(String name) {
        return symbols.getOrDefault(mangle(name), UNKNOWN);
    }

    boolean isBound(String name) {
        return known(name).bound;
    }

    boolean isUsed(String name) {
        return known(name).used;
    }

    boolean isAnnotated(String name) {
        return known(name).annotated;
    }

    boolean isGlobal(String name) {
        return known(name).global;
    }

    boolean isNonlocal(String name) {
        return known(name).nonlocal;
    }

    boolean iterates(String name) {
        return known(name).iterates;
    }

    boolean assignsOutside(String name) {
        return known(name).assignedOutside;
    }

    boolean isParameter(String name) {
        return parameters.contains(mangle(name));
    }

    /** Whether the body is still to be looked at, and so the indexes of its names are not known. */
    public boolean isDeferred() {
        return deferred;
    }

    /** Whether only classes are around it, up to the module. */
    boolean isOutsideOfFunctions() {
        Scope scope = this;
        while (scope.kind == BlockKind.CLASS) {
            scope = scope.parent;
        }
        return scope.kind == BlockKind.MODULE;
    }

    /** Whether the body holds a yield: it is a generator. */
    public boolean containsYield() {
        return containsYield;
    }

    // ---- resolving -----------------------------------------------------------------------------------------------

    /** The scope whose frame holds the locals of this scope. */
    public Scope frameScope() {
        Scope scope = this;
        while (scope.kind.isFrameless()) {
            scope = scope.parent;
        }
        return scope;
    }

    /** Finds where every mentioned name is defined, and marks what inner frames share. */
    void resolveAll() {
        for (String id : List.copyOf(symbols.keySet())) {
            Scope definer = definer(id);
            if (definer == null) {
                continue;
            }
            if (definer.frameScope() != frameScope()) {
                definer.symbols.get(id).captured = true;
                for (Scope scope = frameScope(); scope != definer.frameScope(); scope = scope.parent.frameScope()) {
                    if (!scope.free.contains(id)) {
                        scope.free.add(id);
                    }
                }
            }
        }
    }

    /** The function, comprehension or class (for {@code __class__}) that defines the name as seen from here, or null. */
    private Scope definer(String id) {
        Symbol own = symbols.get(id);
        if (own != null && own.global) {
            return null;
        }
        Scope scope = this;
        if (own != null && own.nonlocal) {
            scope = parent;
        }
        for (; scope != null; scope = scope.parent) {
            if (scope.kind == BlockKind.MODULE) {
                return null;
            }
            Symbol symbol = scope.symbols.get(id);
            if (scope.kind == BlockKind.CLASS) {
                if (id.equals("__class__") && scope != this) {
                    scope.symbol(id);
                    return scope;
                }
                if (scope == this && symbol != null && symbol.bound && !symbol.nonlocal) {
                    return null;
                }
                continue;
            }
            if (symbol != null) {
                if (symbol.global) {
                    return null;
                }
                if (symbol.bound && !symbol.nonlocal) {
                    return scope;
                }
            }
        }
        return null;
    }

    /** What a nonlocal declaration means, or null. */
    Scope enclosingDefinition(String name) {
        return definer(mangle(name));
    }

    /** Numbers the locals: parameters, other variables, then the cells that come from outside. */
    void assignLocals() {
        if (kind.isFrameless()) {
            Scope frame = frameScope();
            for (Map.Entry<String, Symbol> entry : symbols.entrySet()) {
                if (entry.getValue().bound && !entry.getValue().nonlocal && !entry.getValue().global) {
                    entry.getValue().localIndex = frame.newLocal(entry.getKey());
                }
            }
            return;
        }
        for (String id : parameters) {
            symbols.get(id).localIndex = newLocal(id);
        }
        for (Map.Entry<String, Symbol> entry : symbols.entrySet()) {
            Symbol symbol = entry.getValue();
            boolean local = kind == BlockKind.FUNCTION && symbol.bound && !symbol.global && !symbol.nonlocal;
            boolean classCell = kind == BlockKind.CLASS && symbol.captured;
            if ((local || classCell) && symbol.localIndex < 0) {
                symbol.localIndex = newLocal(entry.getKey());
            }
            if (symbol.captured && symbol.localIndex >= 0 && !parameters.contains(entry.getKey())) {
                ownCells.add(symbol.localIndex);
            }
        }
        for (String id : free) {
            freeLocals.put(id, newLocal(id));
        }
    }

    private int newLocal(String id) {
        localNames.add(id);
        return localNames.size() - 1;
    }

    /** Whether the names of a class body come before those around it, as seen from here; {@code definer} may stand between. */
    private boolean seesClassBefore(Scope definer) {
        Scope scope = this;
        while (scope.kind == BlockKind.TYPE_PARAMETERS || scope.kind == BlockKind.ANNOTATION) {
            if (scope == definer) {
                return false;
            }
            scope = scope.parent;
        }
        return scope.kind == BlockKind.CLASS;
    }

    /** Whether names of the class body around it can be seen: scopes of annotations let them through. */
    public boolean seesClass() {
        return seesClassBefore(null);
    }

    // ---- answers -------------------------------------------------------------------------------------------------

    /** How the name is reached from this scope. */
    public Reference reference(String name) {
        String id = mangle(name);
        Symbol own = symbols.get(id);
        if (own != null && own.global) {
            return new Reference(Access.GLOBAL, -1);
        }
        Scope definer = definer(id);
        if (definer == null) {
            boolean byName = seesClass() || (kind == BlockKind.MODULE && own != null);
            return new Reference(byName ? Access.NAME : Access.GLOBAL, -1);
        }
        Scope frame = frameScope();
        if (definer.frameScope() == frame) {
            Symbol symbol = definer.symbols.get(id);
            return new Reference(symbol.captured ? Access.CELL : Access.LOCAL, symbol.localIndex);
        }
        int localIndex = frame.freeLocals.get(id);
        boolean classFirst = seesClassBefore(definer) && !(own != null && own.nonlocal);
        return new Reference(classFirst ? Access.NAME_OR_CELL : Access.CELL, localIndex);
    }

    /** The index of the local that holds a cell that this frame hands to an inner function, its own or one from further out. */
    public int cellIndex(String id) {
        Integer localIndex = freeLocals.get(id);
        if (localIndex != null) {
            return localIndex;
        }
        return cellIndexWithin(this, id);
    }

    private int cellIndexWithin(Scope from, String id) {
        for (Scope scope = from; scope != null; scope = scope.parent) {
            Symbol symbol = scope.symbols.get(id);
            if (symbol != null && symbol.captured && symbol.localIndex >= 0) {
                return symbol.localIndex;
            }
            if (scope == frameScope()) {
                break;
            }
        }
        Integer localIndex = frameScope().freeLocals.get(id);
        return localIndex == null ? -1 : localIndex;
    }

    /** The names that come from outside, in the order in which the closure holds their cells. */
    public List<String> freeVariables() {
        return free;
    }

    /** The first local of the cells that come from outside. */
    public int firstFreeLocal() {
        return free.isEmpty() ? -1 : freeLocals.get(free.getFirst());
    }

    /** The locals for which a fresh cell is made when the frame starts; those of parameters are not among them. */
    public List<Integer> ownCells() {
        return ownCells;
    }

    /** The locals, of a comprehension's own variables, that need a fresh cell each time it runs. */
    public List<Integer> comprehensionCells() {
        List<Integer> cells = new ArrayList<>();
        for (Symbol symbol : symbols.values()) {
            if (symbol.captured && symbol.localIndex >= 0) {
                cells.add(symbol.localIndex);
            }
        }
        return cells;
    }

    /** Whether an inner function shares the parameter. */
    public boolean isCaptured(String id) {
        Symbol symbol = symbols.get(mangle(id));
        return symbol != null && symbol.captured;
    }

    /** The index of the local {@code __class__} in a class body, or -1 where no method asks for it. */
    public int classCellIndex() {
        Symbol symbol = symbols.get("__class__");
        return symbol != null && symbol.captured ? symbol.localIndex : -1;
    }

    /** The parameters in the order of their indexes. */
    public List<String> parameters() {
        return parameters;
    }

    /** The names of the locals numbered so far; temporaries come behind. */
    public List<String> localNames() {
        return localNames;
    }

    /** The {@code __qualname__} of a function or class called {@code id} that this scope defines. */
    public String qualifiedName(String id) {
        if (kind == BlockKind.TYPE_PARAMETERS) {
            return parent.qualifiedName(id);
        }
        Symbol symbol = symbols.get(id);
        if (symbol != null && symbol.global) {
            return id;
        }
        return qualifiedPrefix() + id;
    }

    /** What goes before the names of inner blocks; to be asked for when all symbols are known. */
    public String qualifiedPrefix() {
        if (prefix == null) {
            prefix = prefix();
        }
        return prefix;
    }

    private String prefix() {
        return switch (kind) {
            case MODULE -> "";
            case COMPREHENSION, TYPE_PARAMETERS -> parent.qualifiedPrefix();
            case CLASS -> parent.qualifiedName(name) + ".";
            case FUNCTION, ANNOTATION -> parent.qualifiedName(name) + ".<locals>.";
        };
    }
}
