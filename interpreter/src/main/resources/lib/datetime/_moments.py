"""Days with a time."""

import time as _time

from datetime._calendar import _check_time, _DAY_NAMES, _from_ordinal, _index, _MONTH_NAMES
from datetime._dates import date
from datetime._durations import timedelta
from datetime._ordering import _ordered
from datetime._reading import _strptime
from datetime._text import _parse_date, _parse_time, _time_text
from datetime._times import time
from datetime._zones import _check_tzinfo, _local_offset, _offset_text, timezone, UTC

# What is defined here shows that as its module.
__name__ = "datetime"


@_ordered
class datetime(date):
    """A day and a time of it."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10 and day is None:
            # What pickles hold: these, and perhaps a time zone.
            return cls(year[0] << 8 | year[1], year[2] & 0x7f, *year[3:7], int.from_bytes(year[7:], 'big'), month,
                       fold=year[2] >> 7)
        self = date.__new__(cls, year, month, day)
        _check_time(_index(hour), _index(minute), _index(second), _index(microsecond), fold)
        _check_tzinfo(tzinfo)
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
    def _from(cls, timestamp, converter, tz):
        if isinstance(timestamp, float) and timestamp - timestamp != 0:
            converter(timestamp)  # it has the words for what is no number and for what never ends
        micros = round(timestamp * 1000000) if isinstance(timestamp, float) else timestamp * 1000000
        seconds, micros = divmod(micros, 1000000)
        when = converter(seconds)
        return cls(when.tm_year, when.tm_mon, when.tm_mday, when.tm_hour, when.tm_min, min(when.tm_sec, 59), micros, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        if tz is None:
            return cls._from(timestamp, _time.localtime, None)
        return tz.fromutc(cls._from(timestamp, _time.gmtime, tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._from(t, _time.gmtime, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            width = 10 if date_string[4:5] == '-' else 8
            day, rest = date_string[:width], date_string[width + 1:]
            moment = _parse_time(rest) if rest else (0, 0, 0, 0, None)
            day = _parse_date(day)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*day, *moment)

    @classmethod
    def strptime(cls, date_string, format):
        return _strptime(cls, date_string, format)

    def timetuple(self):
        dst = self.dst()
        return self._struct(self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return moment._struct(moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None:
            return _time.mktime(self.timetuple()) + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        """The same moment in another time zone, the local one by default."""
        own = self._tzinfo
        if own is None:
            own = timezone(_local_offset(self.timestamp()))
        utc = (self.replace(tzinfo=None) - own.utcoffset(self)).replace(tzinfo=UTC)
        if tz is None:
            seconds = (utc - _EPOCH)._total() // 1000000
            tz = timezone(_local_offset(seconds), _time.localtime(seconds).tm_zone)
        return tz.fromutc(utc.replace(tzinfo=tz))

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (_DAY_NAMES[self.weekday()][:3], _MONTH_NAMES[self._month][:3],
                                                  self._day, self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep='T', timespec='auto'):
        return (date.isoformat(self) + sep
                + _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            parts.pop()
            if parts[-1] == 0:
                parts.pop()
        texts = [str(each) for each in parts]
        if self._tzinfo is not None:
            texts.append('tzinfo=%r' % (self._tzinfo,))
        if self._fold:
            texts.append('fold=1')
        return '%s.%s(%s)' % (self.__class__.__module__, self.__class__.__qualname__, ', '.join(texts))

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _micros(self):
        """Microseconds since the first day, in UTC where the offset is known."""
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        offset = self.utcoffset()
        return seconds * 1000000 + self._microsecond - (0 if offset is None else offset._total())

    def _compared(self, other, compare, ordering):
        if not isinstance(other, datetime):
            if ordering and isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return False
        return compare(self._micros(), other._micros())

    def __hash__(self):
        return hash(self._micros())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        total = seconds * 1000000 + self._microsecond + other._total()
        seconds, micros = divmod(total, 1000000)
        minutes, second = divmod(seconds, 60)
        hours, minute = divmod(minutes, 60)
        ordinal, hour = divmod(hours, 24)
        if not 0 < ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return type(self)(*_from_ordinal(ordinal), hour, minute, second, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._micros() - other._micros())

    def __reduce_ex__(self, protocol):
        # Which of two equal times it is, only newer readers understand.
        fold = self._fold if protocol > 3 else 0
        state = b''.join((self._year.to_bytes(2, 'big'), bytes((self._month | fold << 7, self._day, self._hour,
                                                               self._minute, self._second)),
                          self._microsecond.to_bytes(3, 'big')))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
