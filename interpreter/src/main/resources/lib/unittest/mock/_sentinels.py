"""Objects that stand for nothing but themselves, and ANY, which equals all."""

# What is defined here shows that as its module.
__name__ = "unittest.mock"


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Makes an object for every name."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        if name not in self._made:
            self._made[name] = _SentinelObject(name)
        return self._made[name]


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _Any()


class InvalidSpecError(Exception):
    """A stand-in is no model for another."""
