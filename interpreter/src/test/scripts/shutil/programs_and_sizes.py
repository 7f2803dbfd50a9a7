"""Where programs are, how large the disk and the terminal."""

import os
import shutil

print(os.path.basename(shutil.which("sh")), shutil.which("no-such-program"), shutil.which("/bin/sh"), shutil.which("sh", path="/nowhere"))
usage = shutil.disk_usage("/")
print(usage.total > 0, usage._fields)
os.environ["COLUMNS"], os.environ["LINES"] = "100", "50"
print(shutil.get_terminal_size())
