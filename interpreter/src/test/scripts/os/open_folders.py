# oracle: none, for CPython can take paths relative to an open folder where the system can; Java cannot
"""dir_fd is refused in the words of a system that does not have it."""

import os

from attempts import attempt

for function, arguments in ((os.stat, "x"), (os.lstat, "x"), (os.remove, "x"), (os.mkdir, "x"), (os.rmdir, "x"), (os.readlink, "x")):
    attempt(function, arguments, dir_fd=3)
attempt(os.open, "x", os.O_RDONLY, dir_fd=3)
attempt(os.rename, "x", "y", src_dir_fd=3)
attempt(os.link, "x", "y", dst_dir_fd=3)
attempt(os.chmod, "x", 0o600, dir_fd=3)
attempt(os.mkfifo, "x", dir_fd=3)
