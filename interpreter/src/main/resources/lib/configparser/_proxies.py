"""One section as a mapping."""

from collections.abc import MutableMapping

# What is defined here shows that as its module.
__name__ = "configparser"


class SectionProxy(MutableMapping):
    """The options of a section, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    def __repr__(self):
        return f"<Section: {self._name}>"

    def _require(self, key):
        if key not in self:
            raise KeyError(key)

    def __getitem__(self, key):
        self._require(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        self._require(key)
        # What stands only in the defaults is there, but not to be taken out here.
        removed = self._parser.remove_option(self._name, key)
        if not removed:
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    @property
    def parser(self):
        """The parser it belongs to."""
        return self._parser

    @property
    def name(self):
        """The name of the section."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None):
        """A value, or the fallback."""
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def __getattr__(self, name):
        if not name.startswith("get"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        method = getattr(self._parser, name)

        def get(option, fallback=None, **options):
            return method(self._name, option, fallback=fallback, **options)
        return get
