"""Checks of whole enumerations, and enumerations whose members are globals."""

from enum._bits import _bits, _is_single_bit
from enum._types import Flag, ReprEnum, StrEnum

# What is defined here shows that as its module.
__name__ = "enum"


def unique(enumeration):
    """Class decorator: ValueError where two names have one value."""
    duplicates = [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]
    if duplicates:
        raise ValueError('duplicate values found in %r: %s' % (
            enumeration, ', '.join('%s -> %s' % pair for pair in duplicates)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: checks the members of an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]
                if duplicates:
                    raise ValueError('aliases found in %r: %s' % (
                        enumeration, ', '.join('%s -> %s' % pair for pair in duplicates)))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    @staticmethod
    def _check_continuous(enumeration):
        values = {each.value for each in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [2 ** bit for bit in range(low.bit_length(), high.bit_length())]
            kind = 'flag'
        else:
            wanted = range(low + 1, high)
            kind = 'enum'
        missing = [each for each in wanted if each not in values]
        if missing:
            raise ValueError(('invalid %s %r: missing values %s' % (
                kind, enumeration.__name__, ', '.join(str(each) for each in missing)))[:256])

    @staticmethod
    def _check_named_flags(enumeration):
        known = {each.value for each in enumeration}
        unnamed = []
        total = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missing = [bit for bit in _bits(alias.value) if bit not in known]
            if missing:
                unnamed.append(name)
                for bit in missing:
                    total |= bit
        if unnamed:
            if len(unnamed) == 1:
                text = 'alias %r is missing' % unnamed[0]
            else:
                text = 'aliases %s and %r are missing' % (', '.join(repr(each) for each in unnamed[:-1]), unnamed[-1])
            value = 'value 0x%x' % total if _is_single_bit(total) else 'combined values of 0x%x' % total
            raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (
                enumeration.__name__, text, value))


def show_flag_values(value):
    """The single-bit parts of a value."""
    return list(_bits(value))


def global_enum_repr(self):
    """The repr of a member as a global name of its module."""
    module = self.__class__.__module__.split('.')[-1]
    return '%s.%s' % (module, self._name_)


def global_flag_repr(self):
    """The repr of a flag as global names of its module."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%s)' % (module, self.__class__.__name__, self._value_)
    return '|'.join('%s.%s' % (module, name) for name in self._name_.split('|'))


def global_str(self):
    """The bare name of a member."""
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: makes the members global names of the module."""
    import sys
    if issubclass(cls, Flag):
        cls.__repr__ = global_flag_repr
    else:
        cls.__repr__ = global_enum_repr
    # The members of a ReprEnum print as their values do, wherever they are.
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls
