from pathlib import Path, PurePath, PurePosixPath, PosixPath
import os

from attempts import attempt

for path in ["", ".", "a", "a/b", "/", "//a", "///a", "a//b/./c/", "/a/b.tar.gz", ".bashrc", "a/..", "../a", "a.", "a/b.c.", "~/x"]:
    p = PurePath(path)
    print(repr(p), str(p), p.parts, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.is_absolute())
print(PurePath("a", "b", "/c", "d"), PurePath("a", PurePath("b")), PurePath() / "x", "y" / PurePath("z"), Path("a") / "b" / "c")
print(type(PurePath("a")), type(Path("a")), PosixPath("a") == PurePosixPath("a"), Path("a") == "a", Path("a") != Path("b"))
print(Path("b") > Path("a"), sorted([Path("b"), Path("a/c"), Path("a")]), {Path("a"), Path("a/")}, hash(Path("a")) == hash(Path("a")))
p = PurePath("/a/b/c")
print(p.parents, list(p.parents), p.parents[0], p.parents[-1], len(p.parents), p.parents[:2])
print(p.relative_to("/a"), p.relative_to("/a", "b"), p.is_relative_to("/x"), p.is_relative_to("/a/b/c"))
print(p.with_name("d"), p.with_suffix(".txt"), PurePath("a.py").with_suffix(""), PurePath("a.tar.gz").with_suffix(".bz2"),
      PurePath("a.py").with_stem("b"))
print(p.joinpath("x", "/y", "z"), p.as_posix(), bytes(p), os.fspath(p), p.as_uri(), p.match("*/c"), p.match("/a/*/c"), p.match("*.py"))
print(PurePath("a.py").match("*.py"), PurePath("x/a.py").match("x/*.py"), f"{p}", "%s" % p)
attempt(p.relative_to, "/x")
attempt(PurePath("a").relative_to, "/a")
attempt(p.with_name, "a/b")
attempt(p.with_name, "")
attempt(PurePath("/").with_name, "a")
attempt(p.with_suffix, "txt")
attempt(p.with_suffix, ".")
attempt(PurePath("").with_suffix, ".x")
attempt(PurePath("a").as_uri)
attempt(p.match, "")
attempt(PurePath, 3)
attempt(PurePath, b"a")
attempt(PurePath, None)
attempt(lambda: p / 3)
attempt(lambda: 3 / p)
attempt(lambda: p < "a")
attempt(lambda: p.parents[7])
attempt(lambda: p + "x")
attempt(lambda: p.no_such)
print(isinstance(Path("a"), os.PathLike), issubclass(Path, PurePath), Path("/a").parent.parent, Path("x") in [Path("x")])
print(Path("a").joinpath(), Path("é"), repr(Path("it's")), bool(Path("")), len(str(Path("/"))))
