"""Days."""

import datetime
import time as _time

from datetime._calendar import (_check_date, _DAY_NAMES, _days_before_month, _from_ordinal, _index, _MONTH_NAMES,
                                _to_ordinal)
from datetime._durations import timedelta
from datetime._ordering import _ordered
from datetime._text import _parse_date, _strftime

# What is defined here shows that as its module.
__name__ = "datetime"


@_ordered
class date:
    """A day."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, bytes) and len(year) == 4:
            # What pickles hold.
            return cls(year[0] << 8 | year[1], year[2], year[3])
        if month is None or day is None:
            raise TypeError("function missing required argument '%s' (pos %d)" % (
                ('month', 2) if month is None else ('day', 3)))
        year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp):
        when = _time.localtime(timestamp)
        return cls(when.tm_year, when.tm_mon, when.tm_mday)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            day = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        first = _to_ordinal(year, 1, 4)
        return cls.fromordinal(first - (first + 6) % 7 + (week - 1) * 7 + day - 1)

    def __repr__(self):
        return '%s.%s(%d, %d, %d)' % (self.__class__.__module__, self.__class__.__qualname__, self._year, self._month,
                                      self._day)

    def ctime(self):
        return '%s %s %2d 00:00:00 %04d' % (_DAY_NAMES[self.weekday()][:3], _MONTH_NAMES[self._month][:3], self._day,
                                            self._year)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        return self._struct(0, 0, 0, -1)

    def _struct(self, hour, minute, second, dst):
        day_of_year = _days_before_month(self._year, self._month) + self._day
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second, self.weekday(), day_of_year,
                                  dst))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        return IsoCalendarDate(year, (thursday - _to_ordinal(year, 1, 1)) // 7 + 1, self.isoweekday())

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def _compared(self, other, compare, ordering):
        if isinstance(other, date) and not isinstance(other, datetime.datetime):
            return compare(self._key(), other._key())
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._packed(),)

    def _packed(self):
        return self._year.to_bytes(2, 'big') + bytes((self._month, self._day))


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class IsoCalendarDate(tuple):
    """Year, week and day of the ISO calendar."""

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)' % tuple(self)
