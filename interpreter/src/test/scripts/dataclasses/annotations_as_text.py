# Annotations given as text name what the module knows under that name.
import dataclasses
import typing
from dataclasses import KW_ONLY, InitVar, dataclass
from typing import ClassVar


@dataclass
class Account:
    owner: "str"
    count: "ClassVar[int]" = 0
    other: " typing . ClassVar[int]" = 1
    unknown: "nowhere.ClassVar[int]" = 2
    start: "dataclasses.InitVar[int]" = 3
    _: "KW_ONLY" = None
    note: "InitVar" = "n"

    def __post_init__(self, start, note):
        print(start, note)


print(Account("ada", 5, start=7))
print([field.name for field in dataclasses.fields(Account)])
