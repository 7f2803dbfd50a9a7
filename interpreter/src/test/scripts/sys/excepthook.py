"""sys.excepthook called by hand, also with what is no exception."""

import sys

sys.stderr = sys.stdout
for arguments in ((None, None, None), (ValueError, ValueError("x"), None), (1, 2, 3), (KeyError, ValueError("y"), None)):
    print(sys.excepthook(*arguments))
