package ouro.lib.socket;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;

/** Waits until one channel is ready for something, while other threads run. */
final class ReadinessWait {
    private Selector selector;

    /** Waits so many milliseconds at most, or without end for 0. */
    void await(SelectableChannel channel, int operation, long millis) {
        try {
            if (selector == null) {
                selector = Selector.open();
            }
            Selector own = selector;
            SelectionKey key = channel.keyFor(own);
            if (key == null || !key.isValid()) {
                own.selectNow();
                key = channel.register(own, operation);
            }
            key.interestOps(operation);
            IOException[] failure = new IOException[1];
            InterpreterLock.current().releaseForNetwork(() -> {
                try {
                    own.select(ready -> {}, millis);
                } catch (IOException e) {
                    failure[0] = e;
                } catch (ClosedSelectorException e) {
                    // Closed by another thread; the next attempt says so.
                    return;
                }
            });
            if (failure[0] != null) {
                throw failure[0];
            }
        } catch (InterruptedException e) {
            ThreadState.poll();
        } catch (IOException e) {
            throw PySocket.failure(e);
        }
    }

    void close() {
        if (selector != null) {
            PySocket.attempt(selector::close);
            selector = null;
        }
    }
}
