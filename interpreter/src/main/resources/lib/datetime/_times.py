"""Times of day."""

import time as _time

from datetime._calendar import _check_time, _index
from datetime._durations import timedelta
from datetime._ordering import _ordered
from datetime._text import _parse_time, _strftime, _time_text
from datetime._zones import _check_tzinfo, _offset_text, tzinfo

# What is defined here shows that as its module.
__name__ = "datetime"


@_ordered
class time:
    """A time of day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            # What pickles hold: these, and perhaps a time zone.
            return cls(hour[0] & 0x7f, *hour[1:3], int.from_bytes(hour[3:], 'big'), minute or None, fold=hour[0] >> 7)
        _check_time(_index(hour), _index(minute), _index(second), _index(microsecond), fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        try:
            moment = _parse_time(time_string.removeprefix('T'))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*moment)

    def isoformat(self, timespec='auto'):
        return (_time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    __str__ = isoformat

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append('tzinfo=%r' % (self._tzinfo,))
        return '%s.%s(%s)' % (self.__class__.__module__, self.__class__.__qualname__, ', '.join(parts))

    def strftime(self, format):
        return _strftime(self, format, _time.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _key(self):
        micros = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return micros if offset is None else micros - offset._total()

    def _compared(self, other, compare, ordering):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return False
        return compare(self._key(), other._key())

    def __hash__(self):
        return hash(self._key())

    def __reduce_ex__(self, protocol):
        # Which of two equal times it is, only newer readers understand.
        fold = self._fold if protocol > 3 else 0
        state = bytes((self._hour | fold << 7, self._minute, self._second)) + self._microsecond.to_bytes(3, 'big')
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_tzinfo_class = tzinfo
