import os
import os.path
import posixpath
from os import path as p
from os.path import join, exists

from attempts import attempt

print(os.path is posixpath, p is os.path)
for args in [("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "b", "c/d"), ("/",), (b"a", b"b")]:
    print(args, join(*args))
for path in ["", "a", "/", "//", "///", "a/b", "a/b/", "/a", "//a", "a//b", "/a/b.tar.gz", ".bashrc", "a/.b", "..", "a.",
             "a.b/c", "...a", "x/..b.c", b"a/b.c"]:
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.normpath(path), p.isabs(path))
for path in ["a/../b", "./a", "../a", "../../a", "/..", "/../a", "a/./b//c", "//a/b", "///a", "a/b/../../..", "."]:
    print(path, p.normpath(path))
print(p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("/", "/a"), p.relpath("x/y"), p.relpath("x", "x/y"))
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonprefix([]), p.commonprefix(["a"]))
print(p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonpath(["a/b", "a/b/c"]), p.commonpath(["a", "b"]) == "")
os.environ["OURO_HOME"] = "/there"
print(p.expandvars("$OURO_HOME/x ${OURO_HOME}y $NOT_SET_AT_ALL ${OURO $"), p.expanduser("a/~"))
os.environ["HOME"] = "/home/me/"
print(p.expanduser("~"), p.expanduser("~/x"), p.expanduser("~no_such_user_here/x"))
print(p.splitdrive("/a"), p.normcase("A"), p.abspath("/a/../b"), p.abspath("x") == join(os.getcwd(), "x"))
print(p.sep, p.curdir, p.pardir, p.extsep, p.pathsep, p.altsep, p.devnull)


attempt(join, "a", 1)
attempt(join, "a", b"b")
attempt(join)
attempt(p.basename, 3)
attempt(p.split, None)
attempt(p.relpath, "")
attempt(p.commonpath, [])
attempt(p.commonpath, ["/a", "b"])
attempt(p.exists, "a\0b")
attempt(p.exists, None)
attempt(p.exists, 1.5)
attempt(p.isfile, "")
attempt(p.getsize, "/no/such/file")
attempt(p.isdir, "/")
attempt(p.islink, "/")
attempt(p.ismount, "/")
attempt(p.samefile, "/", "/.")
attempt(os.fspath, 3)
attempt(os.fspath, "x")


class Way:
    def __init__(self, to):
        self.to = to

    def __fspath__(self):
        return self.to


print(os.fspath(Way("a")), join(Way("a"), Way("b")), isinstance(Way("a"), os.PathLike), isinstance("a", os.PathLike))
attempt(os.fspath, Way(3))
print(os.fsencode("é"), os.fsdecode(b"x"), os.fsencode(Way(b"y")))
