"""What a class body may say about a value: member, nonmember, auto, property."""

from types import DynamicClassAttribute

# What is defined here shows that as its module.
__name__ = "enum"


class nonmember:
    """Marks a value in a class body as an ordinary attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value in a class body as a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class _AutoNull:
    def __repr__(self):
        return '_auto_null'


_auto_null = _AutoNull()


class auto:
    """Stands for a value that the enumeration makes itself."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % (self.value,)


class property(DynamicClassAttribute):
    """A property of members whose name a member may have too."""

    member = None

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self.name)
            if found is None:
                raise AttributeError('%r has no attribute %r' % (owner, self.name))
            return found
        if self.fget is None:
            raise AttributeError('%r member has no attribute %r' % (owner, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise self._refusal('set')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise self._refusal('delete')
        return self.fdel(instance)

    def _refusal(self, action):
        return AttributeError('<enum %r> cannot %s attribute %r' % (self.clsname, action, self.name))

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__
