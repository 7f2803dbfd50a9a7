"""A call and its outcome as one line of output.

Scripts of the tests import it: Ouro finds it where its own library stands on the class path, CPython by PYTHONPATH.
"""

import re


def attempt(function, *args, **kwargs):
    """Prints the repr of what the call answers, or class and text of the exception that it raises; addresses left out."""
    try:
        outcome = repr(function(*args, **kwargs))
    except BaseException as error:
        outcome = f"{type(error).__name__}: {error}"
    print(re.sub("0x[0-9a-f]{6,}", "0x...", outcome) if " at 0x" in outcome else outcome)
