package ouro.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import ouro.analysis.CodeNames;
import ouro.coroutine.PyAsyncGenerator;
import ouro.coroutine.PyCoroutine;
import ouro.coroutine.PyGenerator;
import ouro.object.Cell;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Parameters;
import ouro.object.PyException;
import ouro.object.PyFunction;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.syntax.SourceFile;
import ouro.syntax.parser.Parser;

/** A code object whose body is a tree. */
public final class TreeCode extends Code {
    /** What a call makes. */
    public enum CodeKind {
        FUNCTION(0),
        GENERATOR(0x20),
        COROUTINE(Code.COROUTINE),
        ASYNC_GENERATOR(0x200);

        private final int flag;

        CodeKind(int flag) {
            this.flag = flag;
        }
    }

    private static final int OPTIMIZED_NEWLOCALS = 0x3;
    private static final int VARARGS = 0x4;
    private static final int VARKEYWORDS = 0x8;
    private static final int NESTED = 0x10;

    public final CodeKind kind;
    private final String[] freeVariables;

    private final SourceFile source;
    private String[] variables;
    private int firstFreeLocal;
    /** How many of the variables are parameters and locals of the body itself; those of comprehensions come last. */
    private int ownVariables;

    private int[] ownCells;
    StatementNode body;
    private Runnable unbuilt;

    TreeCode(
            CodeKind kind,
            String name,
            String qualifiedName,
            SourceFile source,
            int firstLine,
            Parameters parameters,
            String documentation,
            String[] freeVariables) {
        super(name, qualifiedName, source.name(), firstLine, parameters);
        this.kind = kind;
        this.documentation = documentation;
        this.freeVariables = freeVariables;
        this.source = source;
    }

    /** Says what lies in the locals of a frame, temporaries last. */
    void lay(String[] names, int own, int firstFree, int[] cells, int temporaries) {
        ownVariables = own;
        localCount = names.length + temporaries;
        variables = names;
        firstFreeLocal = firstFree;
        ownCells = cells;
    }

    @Override
    public PyObject start(Frame frame, PyFunction function) {
        if (function == null) {
            return start(frame, name, qualifiedName);
        }
        fill(frame, function.closure);
        if (kind == CodeKind.FUNCTION) {
            PyObject result = call(frame);
            frame.release();
            return result;
        }
        return start(frame, function.name, function.qualifiedName);
    }

    private PyObject start(Frame frame, String ownName, String ownQualifiedName) {
        return switch (kind) {
            case FUNCTION -> call(frame);
            case GENERATOR -> new PyGenerator(frame, ownName, ownQualifiedName);
            case COROUTINE -> new PyCoroutine(frame, ownName, ownQualifiedName);
            default -> new PyAsyncGenerator(frame, ownName, ownQualifiedName);
        };
    }

    /** Starts a frame that is no function's, whose free variables are these: what {@code exec} and {@code eval} do. */
    public PyObject startWithClosure(Frame frame, Cell[] closure) {
        fill(frame, closure);
        return start(frame, name, qualifiedName);
    }

    /** Runs a class body, whose free variables the frame around it hands over. */
    void runWithClosure(Frame frame, Cell[] closure) {
        fill(frame, closure);
        call(frame);
    }

    /** Puts cells into a frame: those from outside, and fresh ones. */
    void fill(Frame frame, Cell[] closure) {
        if (closure.length > 0) {
            System.arraycopy(closure, 0, frame.locals, firstFreeLocal, closure.length);
        }
        makeCells(frame);
    }

    private void makeCells(Frame frame) {
        for (int localIndex : ownCells) {
            frame.locals[localIndex] = new Cell();
        }
    }

    private PyObject call(Frame frame) {
        ThreadState thread = session.running;
        // Outside of the try: a frame that there was no room for stands in no traceback.
        frame.enter(thread);
        try {
            if (session.interrupted) {
                thread.runPendingInterrupts();
            }
            return body.execute(frame) == StatementNode.RETURN ? frame.returned : PyNone.NONE;
        } catch (PyException e) {
            throw e.passThrough(frame);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw Errors.exhausted(e).passThrough(frame);
        } finally {
            frame.leave(thread);
        }
    }

    @Override
    public boolean run(Frame frame) {
        // Nearly all bodies that suspend are blocks; telling them apart lets the JIT inline their loop.
        switch (body instanceof SuspendingBlocks.SuspendingBlock block ? block.execute(frame) : body.execute(frame)) {
            case StatementNode.SUSPENDED -> {
                return false;
            }
            case StatementNode.RETURN -> {
                return true;
            }
            default -> {
                frame.returned = PyNone.NONE;
                return true;
            }
        }
    }

    /**
     * Puts off the body until the first call. Most functions of a module are never called, least of all those of the
     * library; to build their trees took more than a third of the time of an import.
     */
    void buildLater(Runnable builder) {
        localCount = -1;
        unbuilt = builder;
    }

    @Override
    public void build() {
        if (unbuilt != null) {
            unbuilt.run();
            // Only now: where the stack was too deep for it, the next call tries again.
            unbuilt = null;
        }
    }

    @Override
    public String[] variables() {
        build();
        return variables;
    }

    @Override
    public String[] localVariables() {
        build();
        int parameterCount = parameters.size();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ownVariables; i++) {
            int index = i;
            boolean cell = i >= parameterCount && Arrays.stream(ownCells).anyMatch(each -> each == index);
            if (!cell) {
                names.add(variables[i]);
            }
        }
        return names.toArray(String[]::new);
    }

    @Override
    public String[] cellVariables() {
        build();
        TreeSet<String> names = new TreeSet<>();
        for (int cell : ownCells) {
            if (cell < ownVariables) {
                names.add(variables[cell]);
            }
        }
        for (int cell : parameters.celled() == null ? new int[0] : parameters.celled()) {
            names.add(variables[cell]);
        }
        return names.toArray(String[]::new);
    }

    @Override
    public String[] names() {
        return read().names();
    }

    @Override
    public PyObject[] constants() {
        Constants values = new Constants(false);
        return read().constants().stream().map(values::value).toArray(PyObject[]::new);
    }

    private CodeNames read() {
        return CodeNames.of(Parser.parseFile(source).body(), source, name, firstLine);
    }

    @Override
    public String sourceLine(int line) {
        return source.line(line);
    }

    @Override
    public String[] freeVariables() {
        return freeVariables;
    }

    @Override
    public int flags() {
        return OPTIMIZED_NEWLOCALS
                | (parameters.variablePositional() == null ? 0 : VARARGS)
                | (parameters.variableKeyword() == null ? 0 : VARKEYWORDS)
                | (freeVariables.length == 0 ? 0 : NESTED)
                | kind.flag;
    }
}
