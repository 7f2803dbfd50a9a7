# A text file is written and read in its encoding; what can't be is told at once, or handled as asked.
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text.txt")
for encoding in ("latin-1", "iso-8859-1", "cp1252", "utf-16", "utf-8-sig", "UTF8"):
    with open(path, "w", encoding=encoding) as file:
        file.write("é\nü")
    with open(path, "rb") as file:
        print(encoding, file.read(), file.closed)
    with open(path, encoding=encoding) as file:
        print(file.readline(1), file.read().encode("unicode_escape"))

with open(path, "w", encoding="ascii") as file:
    try:
        file.write("é")
    except UnicodeEncodeError as error:
        print(error)
with open(path, "w", encoding="ascii", errors="replace") as file:
    print(file.write("aé"), file.errors)
with open(path, "wb") as file:
    file.write(b"a\xe9\nline")
with open(path, errors="replace") as file:
    print(ascii(file.read()))
try:
    open(path).read()
except UnicodeDecodeError as error:
    print(error)
try:
    open(path, encoding="klingon")
except LookupError as error:
    print(error)
with open(path, "rb") as file:
    print(file.readline(1), file.readline(), file.readline(-1))
os.remove(path)
