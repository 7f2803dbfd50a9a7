"""Dates and times as text, in the forms of ISO 8601 and of strftime."""

import time as _time

from datetime._durations import timedelta
from datetime._zones import _offset_text, timezone, UTC

# What is defined here shows that as its module.
__name__ = "datetime"


def _strftime(value, format, timetuple):
    """time.strftime, and what it knows nothing of: %f, %z, %Z."""
    pieces = []
    place = 0
    while place < len(format):
        char = format[place]
        if char == '%' and place + 1 < len(format):
            code = format[place + 1]
            place += 2
            if code == 'f':
                pieces.append('%06d' % getattr(value, 'microsecond', 0))
            elif code == 'z':
                pieces.append(_offset_text(value.utcoffset(), '') if hasattr(value, 'utcoffset') else '')
            elif code == 'Z':
                pieces.append((value.tzname() or '') if hasattr(value, 'tzname') else '')
            else:
                pieces.append('%' + code)
            continue
        pieces.append(char)
        place += 1
    return _time.strftime(''.join(pieces), timetuple)


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return '%02d' % hour
    if timespec == 'minutes':
        return '%02d:%02d' % (hour, minute)
    if timespec == 'seconds':
        return '%02d:%02d:%02d' % (hour, minute, second)
    if timespec == 'milliseconds':
        return '%02d:%02d:%02d.%03d' % (hour, minute, second, microsecond // 1000)
    if timespec == 'microseconds':
        return '%02d:%02d:%02d.%06d' % (hour, minute, second, microsecond)
    raise ValueError('Unknown timespec value')


def _parse_date(text):
    if len(text) == 10 and text[4] == text[7] == '-':
        return int(text[:4]), int(text[5:7]), int(text[8:])
    if len(text) == 8 and text.isdigit():
        return int(text[:4]), int(text[4:6]), int(text[6:])
    raise ValueError


def _parse_time(text):
    """Hour, minute, second, microsecond, time zone of an ISO time."""
    zone = None
    for sign in ('+', '-', 'Z'):
        place = text.find(sign)
        if place > 0:
            text, rest = text[:place], text[place + 1:]
            if sign == 'Z':
                zone = UTC
            else:
                hours, minutes, seconds, micros, _ = _parse_time(rest)
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
                zone = timezone(-offset if sign == '-' else offset) if offset else UTC
            break
    text, _, fraction = text.replace(',', '.').partition('.')
    parts = text.split(':') if ':' in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or not all(len(part) == 2 and part.isdigit() for part in parts):
        raise ValueError
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    micro = int((fraction + '000000')[:6]) if fraction else 0
    return numbers[0], numbers[1], numbers[2], micro, zone
