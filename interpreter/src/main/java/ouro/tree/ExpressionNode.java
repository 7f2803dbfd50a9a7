package ouro.tree;

import ouro.object.Frame;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.SourceLocation;
import ouro.syntax.ast.Position;

/** Gives a value. Never suspends: what awaits or yields was hoisted into statements before it. */
public abstract class ExpressionNode extends TreeNode {
    protected ExpressionNode(Position at) {
        super(at);
    }

    public abstract PyObject execute(Frame frame);

    private SourceLocation tester;

    /**
     * The value, for a node that stands around this one. Most operands are local variables and constants; telling these
     * two apart here spares the virtual call, which the JIT cannot inline where every kind of node may stand.
     */
    final PyObject operand(Frame frame) {
        if (this instanceof NameNodes.LocalName local) {
            return local.execute(frame);
        }
        return this instanceof NameNodes.ConstantNode constant ? constant.value : execute(frame);
    }

    /** The truth of the value; nodes that know it without making the value override this. */
    public boolean executeBoolean(Frame frame) {
        PyObject value = execute(frame);
        if (value == PyBool.TRUE) {
            return true;
        }
        if (value == PyBool.FALSE) {
            return false;
        }
        frame.at = tester == null ? this : tester;
        return value.isTrue();
    }

    /** Names the statement or expression that asks for the truth of the value: where asking fails, it is what failed. */
    void testedBy(SourceLocation asking) {
        tester = asking;
    }
}
