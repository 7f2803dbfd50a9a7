"""Enumerations: sets of names bound to unique values (Library Reference, enum)."""

from enum._markers import auto, member, nonmember, property
from enum._bits import bin
from enum._types import (CONFORM, EJECT, Enum, EnumMeta, EnumType, Flag, FlagBoundary, IntEnum, IntFlag, KEEP,
                         ReprEnum, StrEnum, STRICT)
from enum._checks import (CONTINUOUS, EnumCheck, global_enum, global_enum_repr, global_flag_repr, global_str,
                          NAMED_FLAGS, show_flag_values, UNIQUE, unique, verify)

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
    'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
    'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
    'NAMED_FLAGS', 'UNIQUE',
]
