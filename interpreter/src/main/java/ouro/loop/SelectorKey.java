package ouro.loop;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyStr;

/**
 * A channel that the loop looks after: a handle to run when it can be read from, and one for when it can be written to. As
 * in asyncio the handle takes its turn among those that are ready.
 */
public final class SelectorKey {
    private final SelectionKey key;
    private Handle reader;
    private Handle writer;
    /** Which operation of the channel counts as reading. */
    private final int reading;

    SelectorKey(SelectionKey key) {
        this.key = key;
        boolean listens = (key.channel().validOps() & SelectionKey.OP_ACCEPT) != 0;
        reading = listens ? SelectionKey.OP_ACCEPT : SelectionKey.OP_READ;
    }

    /** Which operation counts as writing: an attempt to connect ends when the channel could be written to. */
    private int writing() {
        boolean connecting = key.channel() instanceof SocketChannel stream && stream.isConnectionPending();
        return connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
    }

    public void onReadable(Handle handle) {
        stopReading();
        reader = handle;
        update();
    }

    public void onWritable(Handle handle) {
        stopWriting();
        writer = handle;
        update();
    }

    /** False where nobody was reading. */
    public boolean stopReading() {
        if (reader == null) {
            return false;
        }
        reader.cancel();
        reader = null;
        update();
        return true;
    }

    /** False where nobody was writing. */
    public boolean stopWriting() {
        if (writer == null) {
            return false;
        }
        writer.cancel();
        writer = null;
        update();
        return true;
    }

    public boolean isReading() {
        return reader != null;
    }

    public boolean isWriting() {
        return writer != null;
    }

    /** Whether anything of it may wake the loop. */
    boolean isActive() {
        return key.isValid() && (reader != null || writer != null);
    }

    private void update() {
        if (key.isValid()) {
            int wanted = (reader == null ? 0 : reading) | (writer == null ? 0 : writing());
            key.interestOps(wanted & key.channel().validOps());
        }
    }

    /** The selector says that the channel is ready. */
    void dispatch(EventLoop loop, int ready) {
        if (reader != null && (ready & reading) != 0) {
            loop.addReady(reader);
        }
        if (writer != null && (ready & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0) {
            loop.addReady(writer);
        }
    }

    /** Ends it; the channel may be given to another selector, or closed. */
    public void unregister() {
        if (reader != null) {
            reader.cancel();
        }
        if (writer != null) {
            writer.cancel();
        }
        reader = null;
        writer = null;
        key.cancel();
    }

    /** Runs something of the loop's own when it is its turn. */
    public static final class InternalHandle extends Handle {
        private final Runnable action;

        public InternalHandle(EventLoop loop, Runnable action) {
            super(Handle.TYPE, loop, null, NO_ARGUMENTS, null);
            this.action = action;
        }

        /** Runs in the loop's own context. */
        @Override
        void run() {
            try {
                action.run();
            } catch (PyException e) {
                if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
                    throw e;
                }
                PyDict details = new PyDict();
                details.put("message", PyStr.of("Exception in a callback of the event loop"));
                details.put("exception", e.value);
                loop.callExceptionHandler(details);
            }
        }
    }
}
