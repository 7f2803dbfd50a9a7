"""What os tells of the system and the machine."""

import os

from attempts import attempt

print(os.name, os.sep, os.linesep == "\n", os.pathsep, os.curdir, os.pardir, os.extsep, os.altsep, os.devnull)
print(os.cpu_count() >= 1, len(os.uname()), len(os.getloadavg()), os.uname().sysname, os.error is OSError)
print(len(os.urandom(5)), isinstance(os.urandom(2), bytes))
attempt(os.urandom, -1)
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns)
attempt(os.terminal_size, (80,))
attempt(getattr, os, "no_such_name")
