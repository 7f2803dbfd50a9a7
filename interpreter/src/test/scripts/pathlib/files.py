import os
import stat
from pathlib import Path

from attempts import attempt

base = Path(f"/tmp/ouro-pathlib-{os.getpid()}")
base.mkdir()
os.chdir(base)
print(Path.cwd() == base.resolve(), Path().absolute() == Path.cwd(), Path("x").absolute().relative_to(Path.cwd()))
p = Path("one.txt")
print(p.exists(), p.write_text("hello\nworld\n"), p.exists(), p.is_file(), p.is_dir(), p.read_text(), p.read_bytes())
print(p.owner() == p.parent.owner(), p.group() != "", end=" ")
print(p.write_bytes(b"abc"), p.stat().st_size, stat.S_ISREG(p.stat().st_mode))
with p.open("a") as f:
    f.write("def")
with p.open() as f:
    print(f.read(), f.name)
Path("d/e").mkdir(parents=True)
attempt(Path("d/e").mkdir)
attempt(Path("d/e").mkdir, exist_ok=True)
attempt(Path("one.txt").mkdir, exist_ok=True)
attempt(Path("q/r").mkdir)
for name in ["d/a.py", "d/b.py", "d/c.txt", "d/e/f.py", "d/e/g.txt", ".hidden"]:
    Path(name).touch()
attempt(p.touch, exist_ok=False)
print(sorted(Path("d").iterdir()), sorted(str(x) for x in Path(".").iterdir()))
for pattern in ["*.py", "*", "**/*.py", "**", "e/*", "e/f.py", "*/f.*", "x*", "[ab].py", "../*.txt", "no/*", "**/", "?.txt"]:
    print(pattern, sorted(Path("d").glob(pattern)))
print(sorted(Path(".").rglob("*.py")), sorted(Path(".").rglob("f.py")), sorted(Path().glob("*")))
attempt(lambda: list(Path(".").glob("")))
attempt(lambda: list(Path(".").glob("/x")))
attempt(lambda: list(Path(".").glob("a**")))
print(p.rename("two.txt"), p.exists())
p = Path("two.txt")
print(p.replace(Path("d") / "two.txt"), sorted(os.listdir("d")))
Path("link").symlink_to("d/two.txt")
print(Path("link").is_symlink(), Path("link").readlink(), Path("link").resolve() == base.resolve() / "d" / "two.txt")
print(Path("link").samefile("d/two.txt"), Path("link").lstat().st_size, Path("link").stat().st_size)
Path("d/two.txt").chmod(0o600)
print(oct(Path("d/two.txt").stat().st_mode & 0o777))
attempt(Path("zzz").read_text)
attempt(Path("zzz").stat)
attempt(Path("zzz").unlink)
attempt(Path("zzz").unlink, missing_ok=True)
attempt(Path("zzz").rename, "yyy")
attempt(Path("d").rmdir)
attempt(Path("d").unlink)
attempt(Path("d").read_text)
attempt(lambda: list(Path("zzz").iterdir()))
attempt(lambda: list(Path("zzz").glob("*")))
attempt(Path("x").write_text, 3)
attempt(Path("x").write_bytes, "text")
attempt(Path("x").open, "q")
os.environ["HOME"] = "/home/me"
print(Path.home(), Path("~/x").expanduser(), Path("a/~").expanduser(), Path("d/../d/e").resolve().name)
print(sum(f.stat().st_size for f in Path(".").rglob("*") if f.is_file() and not f.is_symlink()))
Path("d/é.txt").write_text("ü", encoding="utf-8")
print(Path("d/é.txt").read_text(encoding="utf-8"), Path("d/é.txt").stat().st_size)
for folder, _, files in os.walk(base, topdown=False):
    for name in files:
        (Path(folder) / name).unlink()
    Path(folder).rmdir()
print(base.exists())
