"""Named tuples and typed dicts."""

from typing import NamedTuple, TypedDict

NT = NamedTuple('NT', [('a', int), ('b', str)])


class Emp(NamedTuple):
    name: str
    id: int = 3

    def hi(self):
        return f'hi {self.name}'


e = Emp('g')
print(e, e.hi(), e._replace(id=4), Emp._field_defaults, NT(1, 'b'), e == ('g', 3), *e)


class Movie(TypedDict, total=False):
    name: str
    year: int


m: Movie = {'name': 'x'}
print(m, Movie.__annotations__, Movie.__total__)
