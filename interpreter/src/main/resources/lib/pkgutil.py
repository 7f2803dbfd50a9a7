"""The modules of packages (Library Reference, pkgutil)."""

import os
import sys
from collections import namedtuple

__all__ = ["iter_modules", "walk_packages", "ModuleInfo", "get_data", "resolve_name"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


class FileFinder:
    """Finds modules in a folder."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def iter_modules(path=None, prefix=""):
    """The modules in the folders of a path, or of sys.path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for place in sys.path if path is None else path:
        finder = FileFinder(place)
        try:
            names = sorted(os.listdir(place or "."))
        except OSError:
            continue
        for name in names:
            full = os.path.join(place, name)
            is_package = os.path.isfile(os.path.join(full, "__init__.py"))
            if not is_package:
                name, ending = os.path.splitext(name)
                if ending != ".py" or name == "__init__":
                    continue
            if name.isidentifier() and name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    """The same with the modules in packages, which are imported for that."""
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
            except Exception:
                if onerror is None:
                    raise
                onerror(info.name)
            else:
                places = getattr(sys.modules[info.name], "__path__", None) or []
                yield from walk_packages(places, info.name + ".", onerror)


def get_data(package, resource):
    """The bytes of a file beside a package."""
    __import__(package)
    file = getattr(sys.modules[package], "__file__", None)
    if file is None:
        return None
    with open(os.path.join(os.path.dirname(file), *resource.split("/")), "rb") as stream:
        return stream.read()


def resolve_name(name):
    """The object that a name with dots, or with a colon before the object, stands for."""
    module, colon, path = name.partition(":")
    if colon:
        __import__(module)
        found = sys.modules[module]
        parts = path.split(".") if path else []
    else:
        parts = name.split(".")
        module = parts.pop(0)
        __import__(module)
        found = sys.modules[module]
        while parts:
            try:
                __import__(f"{module}.{parts[0]}")
            except ImportError:
                break
            module = f"{module}.{parts.pop(0)}"
            found = sys.modules[module]
    for part in parts:
        found = getattr(found, part)
    return found
