# _thread.interrupt_main in the main thread: the handler of the signal runs before the next statement.
import _thread
import signal


class Taker:
    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        print("exit", kind)
        return True


try:
    _thread.interrupt_main()
    print("not yet")
except KeyboardInterrupt:
    print("caught")
with Taker():
    _thread.interrupt_main()
    print("not yet")
signal.signal(signal.SIGINT, lambda number, frame: print("handler", number))
_thread.interrupt_main()
print("end")
