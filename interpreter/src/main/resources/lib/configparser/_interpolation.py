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


class _Filling(Interpolation):
    """Fills in references: _MARK and _OPENING begin one, _REFERENCE is all of it, and _find gives its value
    and the place that has it: option, section and the names to be known there."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, value, option, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace(self._MARK * 2, ""))
        if self._MARK in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._MARK)}")
        return value

    def _filled(self, parser, rest, option, section, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark = self._MARK
        parts = []
        while rest:
            before, found, rest = rest.partition(mark)
            parts.append(before)
            if not found:
                break
            if rest.startswith(mark):
                parts.append(mark)
                rest = rest[1:]
                continue
            if not rest.startswith(self._OPENING):
                raise InterpolationSyntaxError(
                    option, section,
                    f"'{mark}' must be followed by '{mark}' or '{self._OPENING}', found: {mark + rest!r}")
            match = self._REFERENCE.match(mark + rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {mark + rest!r}")
            path = self._path(parser, match.group(1))
            rest = rest[match.end() - 1:]
            if len(path) > 2:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
            try:
                value, *place = self._find(parser, path, option, section, defaults)
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
            parts.append(self._filled(parser, value, *place, depth + 1) if mark in value else value)
        return "".join(parts)


class BasicInterpolation(_Filling):
    """Fills in %(name)s from the section or the defaults."""

    _MARK = "%"
    _OPENING = "("
    _REFERENCE = re.compile(r"%\(([^)]+)\)s")

    def _path(self, parser, reference):
        return [parser.optionxform(reference)]

    def _find(self, parser, path, option, section, defaults):
        return defaults[path[0]], option, section, defaults


class ExtendedInterpolation(_Filling):
    """Fills in ${name} and ${section:name}."""

    _MARK = "$"
    _OPENING = "{"
    _REFERENCE = re.compile(r"\$\{([^}]+)\}")

    def _path(self, parser, reference):
        return reference.split(":")

    def _find(self, parser, path, option, section, defaults):
        name = parser.optionxform(path[-1])
        if len(path) == 1:
            return defaults[name], name, section, defaults
        section = path[0]
        return parser.get(section, name, raw=True), name, section, dict(parser.items(section, raw=True))
