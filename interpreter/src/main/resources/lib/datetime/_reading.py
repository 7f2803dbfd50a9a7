"""Text read by a format: strptime."""

from datetime._calendar import _DAY_NAMES, _from_ordinal, _MONTH_NAMES, _to_ordinal
from datetime._durations import timedelta
from datetime._zones import timezone, UTC

# What is defined here shows that as its module.
__name__ = "datetime"

_PATTERNS = {
    'Y': r'(?P<Y>\d{4})', 'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])',
    'H': r'(?P<H>2[0-3]|[01]\d|\d)', 'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[01]|[0-5]\d|\d)', 'f': r'(?P<f>\d{1,6})', 'y': r'(?P<y>\d{2})', 'p': r'(?P<p>am|pm)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0\d\d|\d\d|\d)', 'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d)?|Z)',
    'Z': r'(?P<Z>utc|gmt|[a-z]{3,4})', 'w': r'(?P<w>[0-6])', '%': '%',
    'A': '(?P<A>%s)' % '|'.join(_DAY_NAMES), 'a': '(?P<a>%s)' % '|'.join(name[:3] for name in _DAY_NAMES),
    'B': '(?P<B>%s)' % '|'.join(_MONTH_NAMES[1:]), 'b': '(?P<b>%s)' % '|'.join(name[:3] for name in _MONTH_NAMES[1:]),
}
_EXPANSIONS = {'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M', 'F': '%Y-%m-%d', 'c': '%a %b %d %H:%M:%S %Y',
               'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _strptime(cls, text, format):
    import re
    for code, expansion in _EXPANSIONS.items():
        format = format.replace('%' + code, expansion)
    pattern = ''
    place = 0
    while place < len(format):
        char = format[place]
        if char == '%':
            place += 1
            code = format[place:place + 1]
            if not code:
                raise ValueError("stray %% in format '%s'" % format)
            if code not in _PATTERNS:
                raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
            pattern += _PATTERNS[code]
        elif char.isspace():
            pattern += r'\s+'
        else:
            pattern += re.escape(char)
        place += 1
    found = re.match(pattern, text, re.IGNORECASE)
    if found is None:
        raise ValueError('time data %r does not match format %r' % (text, format))
    if found.end() != len(text):
        raise ValueError('unconverted data remains: %s' % text[found.end():])
    values = found.groupdict()
    return _from_fields(cls, values)


def _from_fields(cls, values):
    year, month, day, hour, minute, second, micro, zone = 1900, 1, 1, 0, 0, 0, 0, None
    if 'Y' in values:
        year = int(values['Y'])
    elif 'y' in values:
        year = int(values['y'])
        year += 2000 if year <= 68 else 1900
    if 'm' in values:
        month = int(values['m'])
    for code, width in (('B', None), ('b', 3)):
        if code in values:
            month = [name[:width].lower() for name in _MONTH_NAMES].index(values[code].lower())
    if 'd' in values:
        day = int(values['d'])
    if 'H' in values:
        hour = int(values['H'])
    elif 'I' in values:
        hour = int(values['I']) % 12 + (12 if values.get('p', '').lower() == 'pm' else 0)
    if 'M' in values:
        minute = int(values['M'])
    if 'S' in values:
        second = int(values['S'])
    if 'f' in values:
        micro = int(values['f'].ljust(6, '0'))
    if 'j' in values:
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + int(values['j']) - 1)
    if 'z' in values:
        if values['z'] in ('Z', 'z'):
            zone = UTC
        else:
            digits = values['z'][1:].replace(':', '')
            offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:6] or 0))
            zone = timezone(-offset if values['z'][0] == '-' else offset)
    return cls(year, month, day, hour, minute, second, micro, zone)
