"""What the script is for: the text that a module, or what exec runs, begins with.

More."""
from __future__ import annotations
import argparse
import types

print(repr(__doc__))
parser = argparse.ArgumentParser(description=__doc__)
print(parser.format_help().splitlines()[2])
ns = {}
exec('"""text"""\nx = 1', ns)
print(ns['__doc__'], ns['x'])
ns = {}
exec('x = 1', ns)
print('__doc__' in ns)
exec(compile('"single"', 's', 'single'))
ns = {}
exec(compile('"single"', 's', 'single'), ns); print('__doc__' in ns)


class C:
    "class"
    exec('"in class"')


print(C.__doc__)
exec('b"bytes"', ns); print('__doc__' in ns)
exec('f"formatted"', ns); print('__doc__' in ns)
exec('"joined " "text"', ns); print(ns['__doc__'])
m = types.ModuleType('m')
exec('"""of m"""', m.__dict__); print(m.__doc__)
