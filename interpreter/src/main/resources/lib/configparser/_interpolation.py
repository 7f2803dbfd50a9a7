"""Values that name other values."""

import re

from configparser._errors import (InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  MAX_INTERPOLATION_DEPTH, NoOptionError, NoSectionError)

# What is defined here shows that as its module.
__name__ = "configparser"


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """Fills in %(name)s from the section or the defaults."""

    _REFERENCE = re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, section, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace("%%", ""))
        if "%" in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('%')}")
        return value

    def _filled(self, parser, option, section, rest, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        while rest:
            before, percent, rest = rest.partition("%")
            parts.append(before)
            if not percent:
                break
            if rest.startswith("%"):
                parts.append("%")
                rest = rest[1:]
            elif rest.startswith("("):
                match = self._REFERENCE.match("%" + rest)
                if match is None:
                    raise InterpolationSyntaxError(
                        option, section, f"bad interpolation variable reference {'%' + rest!r}")
                name = parser.optionxform(match.group(1))
                rest = rest[match.end() - 1:]
                try:
                    value = defaults[name]
                except KeyError:
                    raise InterpolationMissingOptionError(option, section, raw, name) from None
                parts.append(self._filled(parser, option, section, value, defaults, depth + 1)
                             if "%" in value else value)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"'%' must be followed by '%' or '(', found: {'%' + rest!r}")
        return "".join(parts)


class ExtendedInterpolation(Interpolation):
    """Fills in ${name} and ${section:name}."""

    _REFERENCE = re.compile(r"\$\{([^}]+)\}")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, section, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace("$$", ""))
        if "$" in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('$')}")
        return value

    def _filled(self, parser, option, section, rest, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        while rest:
            before, dollar, rest = rest.partition("$")
            parts.append(before)
            if not dollar:
                break
            if rest.startswith("$"):
                parts.append("$")
                rest = rest[1:]
                continue
            if not rest.startswith("{"):
                raise InterpolationSyntaxError(
                    option, section, f"'$' must be followed by '$' or '{{', found: {'$' + rest!r}")
            match = self._REFERENCE.match("$" + rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {'$' + rest!r}")
            path = match.group(1).split(":")
            rest = rest[match.end() - 1:]
            where, names = section, defaults
            try:
                if len(path) == 1:
                    value = defaults[parser.optionxform(path[0])]
                elif len(path) == 2:
                    where = path[0]
                    value = parser.get(where, parser.optionxform(path[1]), raw=True)
                    names = dict(parser.items(where, raw=True))
                else:
                    raise InterpolationSyntaxError(option, section, f"More than one ':' found: {'$' + rest!r}")
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
            parts.append(self._filled(parser, option, where, value, names, depth + 1) if "$" in value else value)
        return "".join(parts)
