"""The world's time zones (Library Reference, zoneinfo)."""

import _zoneinfo
from datetime import datetime, timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError",
           "InvalidTZPathWarning"]

TZPATH = ()
_EPOCH = datetime(1970, 1, 1)


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""

    __module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """A path for zones is not absolute."""


class ZoneInfo(tzinfo):
    """A time zone."""

    _known = {}

    def __new__(cls, key):
        self = cls._known.get((cls, key))
        if self is None:
            self = cls._known[cls, key] = cls.no_cache(key)
        return self

    @classmethod
    def no_cache(cls, key):
        """A new one, whether it is known or not."""
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        if ".." in key.split("/"):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        if not _zoneinfo.exists(key):
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = tzinfo.__new__(cls)
        self._key = key
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets the known zones."""
        for each in list(cls._known):
            if only_keys is None or each[1] in only_keys:
                del cls._known[each]

    @property
    def key(self):
        """The name."""
        return self._key

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__name__}(key={self._key!r})"

    def __reduce__(self):
        return type(self), (self._key,)

    def _rules(self, dt):
        return _zoneinfo.of_local(self._key, dt.year, dt.month, dt.day, dt.hour, dt.minute, dt.second, dt.fold)

    def _fixed(self):
        """What applies at all times, or None."""
        winter, summer = (_zoneinfo.of_instant(self._key, seconds) for seconds in (1704067200, 1719792000))
        return winter if winter == summer else None

    def _ask(self, dt):
        return self._fixed() if dt is None else self._rules(dt)

    def utcoffset(self, dt):
        """What is to be added to UTC."""
        rules = self._ask(dt)
        return rules and timedelta(seconds=rules[0])

    def dst(self, dt):
        """How much of it is for summer."""
        rules = self._ask(dt)
        return rules and timedelta(seconds=rules[1])

    def tzname(self, dt):
        """What the time is called."""
        rules = self._ask(dt)
        return rules and rules[2]

    def fromutc(self, dt):
        """The local time of a time of UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        passed = dt.replace(tzinfo=None) - _EPOCH
        offset = _zoneinfo.of_instant(self._key, passed.days * 86400 + passed.seconds)[0]
        local = dt + timedelta(seconds=offset)
        if self._rules(local)[0] != offset:
            local = local.replace(fold=1)
        return local


ZoneInfo.__module__ = "zoneinfo"


def available_timezones():
    """The names of all zones."""
    return _zoneinfo.names()


def reset_tzpath(to=None):
    """Zones come with Ouro, from no path."""
