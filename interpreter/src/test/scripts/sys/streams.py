# The standard streams as text and as bytes.
import sys

sys.stdout.write("text ")
sys.stdout.flush()
sys.stdout.buffer.write(b"and bytes\n")
sys.stdout.buffer.flush()
print(repr(sys.stdin.read(2)), repr(sys.stdin.readline(3)), sys.stdin.readlines(), repr(sys.stdin.read()))
for wrong in (lambda: sys.stdin.write("x"), lambda: sys.stdout.read(), lambda: sys.stdout.write(3)):
    try:
        wrong()
    except (OSError, TypeError) as error:
        print(type(error), error)
for arguments in ((), (None,), (3,), ("text",)):
    try:
        sys.exit(*arguments)
    except SystemExit as leaving:
        print(leaving.args, leaving.code)
for unhashable in (slice(1), {}.keys(), {}.items()):
    try:
        hash(unhashable)
    except TypeError as error:
        print(error)
