"""Specs and loaders by hand: a module made from a file, and what cannot be found."""

import importlib.abc
import importlib.machinery
import importlib.metadata
import importlib.util
import os
import sys
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "plugin.py")
    with open(name, "w", encoding="utf-8") as file:
        file.write('"""A plugin."""\nvalue = __name__\n')
    loader = importlib.machinery.SourceFileLoader("plugin", name)
    print(loader.name, loader.path == name, loader.get_filename("plugin") == name, loader.is_package("plugin"))
    print(loader.get_source("plugin"), loader.get_data(name)[:5], loader.get_code("plugin").co_name)
    spec = importlib.util.spec_from_file_location("plugin", name)
    print(spec.name, spec.origin == name, spec.has_location, spec.parent, spec.submodule_search_locations)
    module = importlib.util.module_from_spec(spec)
    print(hasattr(module, "value"), module.__file__ == name, module.__spec__ is spec, module.__package__, module.__doc__)
    print(spec.loader.exec_module(module), module.value, module.__doc__, "plugin" in sys.modules)

spec = importlib.machinery.ModuleSpec("pack.part", None, origin="here", is_package=True)
print(spec, spec.parent, spec.has_location, spec.cached)
print(importlib.machinery.ModuleSpec("pack.part", None).parent, importlib.machinery.ModuleSpec("a", None) == importlib.machinery.ModuleSpec("a", None))
print(importlib.machinery.SOURCE_SUFFIXES, ".py" in importlib.machinery.all_suffixes())
print(importlib.util.resolve_name(".part", "pack"), importlib.util.resolve_name("pack", None))
print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("sys").name)

attempt(importlib.metadata.version, "no-such-package")
print(importlib.metadata.PackageNotFoundError.__mro__[1:3])


class Loader(importlib.abc.Loader):
    def exec_module(self, module):
        module.answer = 42


module = importlib.util.module_from_spec(importlib.util.spec_from_loader("made", Loader()))
module.__spec__.loader.exec_module(module)
print(module.__name__, module.answer, module.__spec__.origin)
print(issubclass(importlib.abc.InspectLoader, importlib.abc.Loader), issubclass(importlib.abc.ResourceLoader, importlib.abc.Loader))
attempt(importlib.abc.InspectLoader)
