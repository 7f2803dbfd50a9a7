package ouro.repl;

import ouro.object.PyNone;
import ouro.object.PyObject;

/** {@code %debug}: looks around where the last exception was raised; see {@code prompt/debugger.py}. */
final class DebugMagic extends NamedMagic {
    private final PromptModule debugger = new PromptModule("debugger");

    DebugMagic() {
        super("debug", "", "looks around where the last exception was raised");
    }

    @Override
    public void run(PromptSession session, String argument) {
        PyObject traceback = session.interactive().sys("last_traceback");
        if (traceback == null || traceback == PyNone.NONE) {
            throw new MagicError("nothing was raised yet");
        }
        debugger.function(session, "debug").call(session.interactive().sys("last_value"), traceback);
    }
}
