"""Passwords and user names (Library Reference, getpass)."""

import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed may be seen."""


def getuser():
    """The name of the user."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    return os.getlogin()


def getpass(prompt="Password: ", stream=None):
    """Asks for a password without showing it, where there is a terminal."""
    stream = sys.stderr if stream is None else stream
    hidden = sys.stdin.isatty() and os.system("stty -echo 2>/dev/null </dev/tty") == 0
    if not hidden:
        import warnings
        warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
        print("Warning: Password input may be echoed.", file=stream)
    stream.write(prompt)
    stream.flush()
    try:
        line = sys.stdin.readline()
    finally:
        if hidden:
            os.system("stty echo </dev/tty")
            stream.write("\n")
            stream.flush()
    if not line:
        raise EOFError
    return line.removesuffix("\n")
