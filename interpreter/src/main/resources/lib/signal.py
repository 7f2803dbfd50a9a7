"""Signals and their handlers (Library Reference, signal)."""
import _signal
from _signal import ITIMER_REAL, ItimerError, NSIG, alarm, default_int_handler, getitimer, pause, setitimer
from enum import IntEnum as _IntEnum


class Handlers(_IntEnum):
    """What is not a function: what the system does, or nothing."""
    SIG_DFL = _signal.SIG_DFL
    SIG_IGN = _signal.SIG_IGN


class Signals(_IntEnum):
    """The signals of Linux."""
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGIOT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


globals().update(Handlers.__members__)
globals().update(Signals.__members__)


def _named(value, names):
    try:
        return names(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Sets what becomes of a signal; gives what did before."""
    return _named(_signal.signal(int(signalnum), handler), Handlers)


def getsignal(signalnum):
    """What becomes of a signal."""
    return _named(_signal.getsignal(int(signalnum)), Handlers)


def raise_signal(signalnum, /):
    """Sends a signal to the script itself."""
    _signal.raise_signal(int(signalnum))


def strsignal(signalnum, /):
    """How the system calls a signal."""
    return _signal.strsignal(int(signalnum))


def valid_signals():
    """All signals of this system."""
    return {_named(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}
