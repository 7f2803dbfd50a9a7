import os
import pathlib
import stat
import tempfile
from pathlib import Path, PurePosixPath


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error, "in", type(error.__context__).__name__)


for name in ("a.tar.gz", ".a", ".a.b", "..a.b", "a.", "a..", "a..b", ".", "..", "", "a", "...", ".a.", "/", "x/y.z/w", "a. b"):
    path = PurePosixPath(name)
    print(repr(name), path.suffixes, repr(path.suffix), repr(path.stem))


class Loud(type(Path())):
    def mkdir(self, *args, **keywords):
        print("mkdir", self, args, sorted(keywords))
        return super().mkdir(*args, **keywords)

    def open(self, *args, **keywords):
        print("open", self)
        return super().open(*args, **keywords)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    told(Path("a/b").mkdir)
    told(Path("a/b").mkdir, exist_ok=True)
    told(Path("a/b/c").mkdir, 0o700, True)
    print([oct(stat.S_IMODE(os.stat(each).st_mode)) for each in ("a", "a/b", "a/b/c")])
    told(Path("a/b/c").mkdir)
    told(Path("a/b/c").mkdir, parents=True)
    told(Path("a/b/c").mkdir, parents=True, exist_ok=True)
    Path("file").write_text("x")
    for keywords in ({}, {"exist_ok": True}, {"parents": True}, {"parents": True, "exist_ok": True}):
        told(Path("file").mkdir, **keywords)
        told(Path("file/sub").mkdir, **keywords)
        told(Path(".").mkdir, **keywords)
        told(Path("/").mkdir, **keywords)
    os.symlink("nowhere", "link")
    told(Path("link").mkdir, exist_ok=True)
    told(Path("link/sub").mkdir, parents=True)
    told(Path("link/sub").mkdir, parents=True, exist_ok=True)
    os.symlink("a", "good")
    told(Path("good").mkdir, exist_ok=True)
    told(Loud("p/q/r").mkdir, parents=True)

    told(Path("text").write_text, "one\ntwo\n")
    told(Path("text").write_text, b"bytes")
    told(Path("text").write_text, None)
    told(Path("text").read_text)
    told(Path("text").write_text, "a\r\nb", newline="")
    told(Path("text").read_bytes)
    told(Path("text").read_text)
    told(Path("text").write_text, "\u00e9", encoding="latin-1")
    told(Path("text").read_bytes)
    told(Path("text").read_text, "utf-8")
    told(Path("text").read_text, "utf-8", "replace")
    told(Path("text").read_text, encoding="latin-1")
    told(Path("text").write_text, "\u00e9", "ascii")
    told(Path("text").write_text, "\u00e9", "ascii", "backslashreplace")
    told(Path("text").read_text)
    told(Path("text").read_text, "no-such")
    told(Loud("text").write_text, "loud")
    told(Loud("text").read_text)
    told(Path("text").write_bytes, b"raw")
    with Path("text").open() as file:
        print(file.mode, file.encoding.lower(), file.read())
    with Path("text").open("rb") as file:
        print(type(file).__name__, file.read())
    with Path("text").open("w", encoding="ascii", errors="ignore", newline="") as file:
        print(file.errors, file.write("x\n"))
    told(Path("text").open, "q")
    told(Path("text").open, "rb", encoding="utf-8")
    told(Path("text").open, "r", 0)
    told(Path("none").open)
    os.chdir("/")
