import importlib
import importlib.util
import os
import pkgutil
import sys

from attempts import attempt

math = importlib.import_module("math")
print(math.floor(2.5), importlib.import_module("os.path") is os.path, importlib.import_module(".abc", "collections").__name__)
attempt(importlib.import_module, "no_such_module_at_all")
attempt(importlib.import_module, ".x")
attempt(importlib.import_module, "math.x")
attempt(importlib.import_module, "")
print(importlib.util.find_spec("no_such_module_at_all"), importlib.util.find_spec("json") is not None)
print(importlib.util.find_spec("asyncio").name, importlib.util.find_spec("os").name)

folder = f"/tmp/ouro-importlib-{os.getpid()}"
os.makedirs(folder + "/pack/inner")
for name, text in [("one.py", "print('one runs', __name__)\nvalue = 1\n"), ("pack/__init__.py", "from . import leaf\n"),
                   ("pack/leaf.py", "name = __name__, __package__\n"), ("pack/inner/__init__.py", ""),
                   ("pack/inner/deep.py", "from .. import leaf\nfrom ..leaf import name\nx = leaf.name\n")]:
    with open(os.path.join(folder, name), "w") as f:
        f.write(text)
sys.path.insert(0, folder)
one = importlib.import_module("one")
print(one.value, os.path.basename(one.__file__))
with open(folder + "/one.py", "w") as f:
    f.write("value = 22222\n")
print(importlib.reload(one) is one, one.value)
print(importlib.import_module("pack.inner.deep").x, importlib.import_module("..leaf", "pack.inner").name)
spec = importlib.util.spec_from_file_location("loaded", folder + "/pack/leaf.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.name, spec.name, "loaded" in sys.modules, os.path.basename(spec.origin))
print([(m.name, m.ispkg) for m in pkgutil.iter_modules([folder])])
print([m.name for m in pkgutil.walk_packages([folder + "/pack"], "pack.")])
print(pkgutil.get_data("pack", "leaf.py"), pkgutil.resolve_name("os.path:join") is os.path.join)
attempt(importlib.reload, "one")
attempt(importlib.import_module, "pack.nothing")
attempt(importlib.import_module, "one.nothing")
try:
    from pack import nothing
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
