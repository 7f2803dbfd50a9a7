"""What finds and loads modules (Library Reference, importlib.machinery)."""

import sys

__all__ = ["ModuleSpec", "SourceFileLoader", "BuiltinImporter", "SOURCE_SUFFIXES", "all_suffixes"]

SOURCE_SUFFIXES = [".py"]


def all_suffixes():
    """The endings of files that can be imported."""
    return list(SOURCE_SUFFIXES)


class ModuleSpec:
    """How a module is to be imported."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        """The package that the module is, or is in."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    def __repr__(self):
        text = f"ModuleSpec(name={self.name!r}, loader={self.loader!r}"
        if self.origin is not None:
            text += f", origin={self.origin!r}"
        if self.submodule_search_locations is not None:
            text += f", submodule_search_locations={self.submodule_search_locations}"
        return text + ")"

    def __eq__(self, other):
        return isinstance(other, ModuleSpec) and (self.name, self.origin) == (other.name, other.origin)

    __hash__ = None


class BuiltinImporter:
    """Loads the modules that come with Ouro."""

    @staticmethod
    def create_module(spec):
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        pass


class SourceFileLoader:
    """Loads a module from a file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __repr__(self):
        return f"<_frozen_importlib_external.{type(self).__name__} object at {id(self):#x}>"

    def get_filename(self, name=None):
        """The file."""
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        """The text of the file."""
        return self.get_data(self.path).decode("utf-8")

    def get_code(self, fullname=None):
        """The code of the file."""
        return compile(self.get_source(), self.path, "exec")

    def is_package(self, fullname=None):
        """Whether the file makes a package."""
        return self.path.rpartition("/")[2] == "__init__.py"

    def create_module(self, spec):
        """None: an ordinary module will do."""
        return None

    def exec_module(self, module):
        """Runs the file in a module's namespace."""
        exec(self.get_code(), module.__dict__)

    def load_module(self, fullname=None):
        """Makes, registers and runs the module."""
        from importlib.util import module_from_spec, spec_from_file_location
        module = module_from_spec(spec_from_file_location(self.name, self.path, loader=self))
        sys.modules[self.name] = module
        self.exec_module(module)
        return module
