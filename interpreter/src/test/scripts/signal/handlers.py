# Handlers of signals run in the main thread, soon after the signal.
import signal
import time


def handler(number, frame):
    print("got", signal.Signals(number).name, frame is not None)


print(repr(signal.signal(signal.SIGUSR1, handler)))
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is handler, repr(signal.getsignal(signal.SIGTERM)))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGALRM, handler)
print(signal.alarm(5), signal.alarm(0))
print(signal.setitimer(signal.ITIMER_REAL, 0.05), signal.getitimer(signal.ITIMER_REAL)[1])
signal.pause()
print(signal.strsignal(2), repr(signal.SIGINT), repr(signal.SIG_IGN), len(signal.valid_signals()))
for wrong in [(0, handler), (65, handler), (9, handler), (2, 5)]:
    try:
        signal.signal(*wrong)
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
print(signal.signal(signal.SIGINT, handler) is signal.default_int_handler)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as interrupt:
    print(repr(interrupt))
