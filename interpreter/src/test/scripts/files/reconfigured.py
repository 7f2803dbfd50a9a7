"""Text files in encodings with a mark at the beginning, and files that change their form halfway."""

import contextlib
import io
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    for encoding in ("utf-16", "utf-8-sig", "utf-32", "latin-1", "utf-16-le"):
        with open("file", "w", encoding=encoding) as file:
            file.write("a")
            file.flush()
            file.write("é")
        with open("file", "a", encoding=encoding) as file:
            file.write("b")
        with open("file", "rb") as file:
            print(encoding, file.read())
        with open("file", encoding=encoding) as file:
            print(repr(file.read()), file.encoding, file.errors, file.line_buffering, file.write_through)

    with open("file", "w") as file:
        file.reconfigure(encoding="latin-1", errors="replace", newline="\r\n")
        print(file.write("é中\n"), file.encoding, file.errors)
        file.reconfigure(line_buffering=True)
        file.write("x\n")
        print(open("file", "rb").read(), file.line_buffering)
        for options in ({"encoding": "nope"}, {"newline": "q"}, {"errors": 5}, {"line_buffering": "x"}, {}):
            attempt(file.reconfigure, **options)
    with open("file") as file:
        file.reconfigure(encoding="latin-1")
        print(repr(file.readline(1)))
        for options in ({"encoding": "utf-8"}, {"newline": ""}, {"errors": "replace"}, {}, {"line_buffering": True}):
            attempt(file.reconfigure, **options)

below = io.BytesIO()
wrapper = io.TextIOWrapper(below, encoding="utf-8")
wrapper.write("é")
wrapper.reconfigure(encoding="latin-1", newline="\r\n")
wrapper.write("é\n")
wrapper.reconfigure(line_buffering=True, write_through=True)
wrapper.write("x")
print(below.getvalue(), wrapper.encoding, wrapper.errors, wrapper.line_buffering, wrapper.write_through)
for options in ({"encoding": "nope"}, {"newline": "q"}, {"errors": 5}, {"line_buffering": "x"}, {}):
    attempt(wrapper.reconfigure, **options)
wrapper = io.TextIOWrapper(io.BytesIO(b"a\nb"))
print(wrapper.readline())
attempt(wrapper.reconfigure, encoding="utf-8")
