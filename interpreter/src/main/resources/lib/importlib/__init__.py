"""Importing by function (Library Reference, importlib)."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def invalidate_caches():
    """Nothing is cached: every import looks at the files."""


def _resolve(name, package, level):
    base = package.rsplit(".", level - 1)
    if len(base) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{base[0]}.{name}" if name else base[0]


def import_module(name, package=None):
    """The module of that name; with leading dots the name is relative to the package."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _resolve(name[level:], package, level)
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Runs a module's file again in the same namespace."""
    from types import ModuleType
    if not isinstance(module, ModuleType):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    file = getattr(module, "__file__", None)
    if file is not None:
        from importlib.machinery import SourceFileLoader
        SourceFileLoader(name, file).exec_module(module)
    return sys.modules[name]
