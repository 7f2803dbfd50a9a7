import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("tmp"), oct(os.stat(folder).st_mode))
    (Path(folder) / "x").write_text("x")
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile() as f:
    print(f.write(b"data"), f.flush(), os.path.getsize(f.name), f.seek(0), f.read(), os.path.isabs(f.name), f.closed)
print(os.path.exists(f.name), f.closed)
with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre-", delete=False) as f:
    f.write("text\nmore\n")
    f.seek(0)
    print(list(f), os.path.basename(f.name)[:4], f.name[-4:])
print(os.path.exists(f.name), os.remove(f.name))
with tempfile.TemporaryFile("w+") as f:
    f.write("hello")
    f.seek(0)
    print(f.read())
name = tempfile.mkdtemp(prefix="ouro-")
print(os.path.isdir(name), os.path.dirname(name) == tempfile.gettempdir(), os.rmdir(name))
fd, name = tempfile.mkstemp(suffix=".bin")
print(os.write(fd, b"123"), os.close(fd), open(name, "rb").read(), oct(os.stat(name).st_mode), os.remove(name))
d = tempfile.TemporaryDirectory(suffix="-s", prefix="p-")
print(os.path.basename(d.name)[:2], d.name[-2:], repr(d) == f"<TemporaryDirectory {d.name!r}>", d.cleanup(), os.path.exists(d.name))
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as f:
    f.write("short")
    f.write(" and longer than ten")
    f.seek(0)
    print(f.read())
print(tempfile.gettempprefix(), len(os.path.basename(tempfile.mktemp())), isinstance(tempfile.mkdtemp(dir=b"/tmp"), bytes))
for bad in (lambda: tempfile.mkdtemp(dir="/no/such"), lambda: tempfile.mkdtemp(prefix=b"x", dir="/tmp"), lambda: tempfile.NamedTemporaryFile("q")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error).split("'")[0])
