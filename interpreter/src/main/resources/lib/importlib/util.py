"""Finding modules without importing them (Library Reference, importlib.util)."""

import os
import sys
import _importlib
from importlib import _resolve
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader
from types import ModuleType

__all__ = ["find_spec", "module_from_spec", "spec_from_file_location", "spec_from_loader", "resolve_name"]


def resolve_name(name, package):
    """The full name of what may be a relative one."""
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    return _resolve(name[level:], package, level)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a loader."""
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """A spec for a file."""
    location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations is None and os.path.basename(location) == "__init__.py":
        spec.submodule_search_locations = [os.path.dirname(location)]
    return spec


def module_from_spec(spec):
    """A new module that waits for its loader's exec_module."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, "create_module") else None
    if module is None:
        module = ModuleType(spec.name)
        module.__spec__ = spec
        module.__loader__ = spec.loader
        module.__package__ = spec.parent
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        if spec.has_location:
            module.__file__ = spec.origin
    return module


def _of_loaded(name):
    module = sys.modules[name]
    if module is None:
        return None
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    if name == "__main__":
        raise ValueError("__main__.__spec__ is None")
    file = getattr(module, "__file__", None)
    if file is not None:
        return spec_from_file_location(name, file)
    return ModuleSpec(name, BuiltinImporter, origin="built-in")


def find_spec(name, package=None):
    """How the module of that name would be imported, or None where there is none."""
    name = resolve_name(name, package)
    if name in sys.modules:
        return _of_loaded(name)
    kind = _importlib.find(name)
    if kind is not None:
        return ModuleSpec(name, BuiltinImporter, origin="built-in", is_package=kind == "package")
    parent, _, last = name.rpartition(".")
    places = sys.path
    if parent:
        __import__(parent)
        try:
            places = sys.modules[parent].__path__
        except AttributeError:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {name!r}", name=name) from None
    for place in places:
        for file in (os.path.join(place, last, "__init__.py"), os.path.join(place, last + ".py")):
            if os.path.isfile(file):
                return spec_from_file_location(name, file)
    return None
