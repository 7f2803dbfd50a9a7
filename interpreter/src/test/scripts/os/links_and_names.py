"""Files linked, renamed, replaced and removed."""

import contextlib
import os
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as base, contextlib.chdir(base):
    os.makedirs("b")
    os.mkdir("a")
    with open("b/one.txt", "w") as file:
        file.write("one")
    os.symlink("one.txt", "b/link")
    print(os.readlink("b/link"), os.path.islink("b/link"), os.lstat("b/link").st_size, os.stat("b/link").st_size)
    print(os.path.realpath("b/link") == os.path.join(os.getcwd(), "b/one.txt"))
    attempt(os.readlink, "b/one.txt")
    attempt(os.symlink, "x", "b/link")
    os.link("b/one.txt", "b/hard")
    print(os.stat("b/hard").st_nlink, os.path.samefile("b/hard", "b/one.txt"))

    attempt(os.rename, "b/hard", "b/harder")
    attempt(os.rename, "zzz", "yyy")
    attempt(os.replace, "b/harder", "b/link")
    print(sorted(os.listdir("b")), os.path.islink("b/link"))
    attempt(os.rename, "b/link", "a")
    attempt(os.rename, "a", "b")
    attempt(os.rename, 1, 2)
    try:
        os.rename("zzz", "yyy")
    except OSError as error:
        print(error.errno, error.strerror, error.filename, error.filename2)

    attempt(os.remove, "b/link")
    attempt(os.remove, "b/link")
    attempt(os.remove, None)
    attempt(os.unlink, "a")

    os.symlink("one.txt", "b/again")
    os.utime("b/again", (1000, 2000), follow_symlinks=False)
    print(os.lstat("b/again").st_mtime, os.stat("b/again").st_mtime > 2000)
    attempt(os.chmod, "b/again", 0o600, follow_symlinks=False)
    attempt(os.access, "b/again", os.R_OK, follow_symlinks=False)
