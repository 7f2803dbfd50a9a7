"""The base classes of what finds and loads modules."""

import abc

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader"]


class Loader(abc.ABC):
    """Makes and runs modules."""

    def create_module(self, spec):
        return None


class MetaPathFinder(abc.ABC):
    """Finds modules by name."""


class PathEntryFinder(abc.ABC):
    """Finds modules in a place."""


class ResourceLoader(Loader):
    """Loads data too."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """Shows the source too."""

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError
