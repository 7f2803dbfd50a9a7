"""Numbers of errors, their names and texts, and the exceptions that OSError makes of them."""

import errno
import os

print(errno.ENOENT, errno.errorcode[errno.EEXIST], errno.EAGAIN == errno.EWOULDBLOCK, os.strerror(errno.ENOENT), os.strerror(9999))
for number in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 39, 103, 104, 110, 111):
    print(repr(OSError(number, os.strerror(number))))
