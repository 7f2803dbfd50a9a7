"""The body of an enumeration while it runs."""

from enum._markers import auto, _AutoNull, member, nonmember

# What is defined here shows that as its module.
__name__ = "enum"


def _is_between(name, underscores):
    """Whether a name has these underscores, and no more of them, at both ends."""
    if not (name.startswith(underscores) and name.endswith(underscores)):
        return False
    inner = name[len(underscores):-len(underscores)]
    return inner != '' and inner[0] != '_' != inner[-1]


def _is_dunder(name):
    return _is_between(name, '__')


def _is_sunder(name):
    return _is_between(name, '_')


def _is_private(class_name, name):
    prefix = '_%s__' % class_name
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')

class _Namespace(dict):
    """The body of an enumeration: remembers which names are members, and in what order."""

    def __init__(self, class_name):
        super().__init__()
        self._class_name = class_name
        self._names = {}
        self._last_values = []
        self._ignored = []
        self._auto_called = False
        self._generate = None

    def __setitem__(self, key, value):
        if key in self._ignored or _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == '_ignore_':
                value = self._ignored
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            value = self._member_value(key, value.value if isinstance(value, member) else value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            names = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignored.extend(names)
            already = set(names) & set(self._names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        elif key not in ('_order_', '_missing_', '_numeric_repr_', '_iter_member_', '_iter_member_by_value_',
                         '_iter_member_by_def_'):
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))

    def _member_value(self, key, value):
        if isinstance(value, auto):
            value = self._resolve(key, value)
        elif type(value) is tuple and any(isinstance(each, auto) for each in value):
            value = tuple(self._resolve(key, each) if isinstance(each, auto) else each for each in value)
        self._names[key] = None
        self._last_values.append(value)
        return value

    def _resolve(self, key, value):
        if isinstance(value.value, _AutoNull):
            value.value = self._generate(key, 1, len(self._names), self._last_values[:])
            self._auto_called = True
        return value.value

    def update(self, members, **more):
        for name in members:
            self[name] = members[name]
        for name, value in more.items():
            self[name] = value
