"""Files read and written, section by section."""

import io
import os
import re
from collections import ChainMap
from collections.abc import MutableMapping

from configparser._errors import (DEFAULTSECT, DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
                                  NoOptionError, NoSectionError, ParsingError)
from configparser._interpolation import BasicInterpolation, Interpolation
from configparser._proxies import SectionProxy

# What is defined here shows that as its module.
__name__ = "configparser"

_UNSET = object()


class RawConfigParser(MutableMapping):
    """Sections of options, as a mapping of mappings; values stay as they are."""

    _HEADER = re.compile(r"\[(?P<header>.+)\]")
    SECTCRE = _HEADER
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False,
                      "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True,
                 empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._sections = {}
        self._defaults = {}
        self._proxies = {default_section: SectionProxy(self, default_section)}
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        for name, converter in ({} if converters is _UNSET else converters).items():
            self._add_converter(name, converter)
        if defaults:
            self.read_dict({default_section: defaults})

    def _add_converter(self, name, converter):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._converted(section, converter, option, raw, vars, fallback)
        setattr(self, "get" + name, get)

    def defaults(self):
        """The options that all sections have."""
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def add_section(self, section):
        """Adds a section."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._new_section(section)

    def _new_section(self, name):
        """Makes an empty section; answers its options."""
        options = self._sections[name] = {}
        self._proxies[name] = SectionProxy(self, name)
        return options

    def has_section(self, section):
        """Whether there is such a section."""
        return section in self._sections

    def options(self, section):
        """The names of the options of a section."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def optionxform(self, optionstr):
        """What a name of an option is made to: it may be replaced."""
        return optionstr.lower()

    # ---- reading ---------------------------------------------------------------------------------------------------

    def read(self, filenames, encoding=None):
        """Reads files; answers which could be read."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        found = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            found.append(os.fspath(name))
        return found

    def read_file(self, f, source=None):
        """Reads lines."""
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Reads a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Reads a mapping of mappings."""
        added = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and (section, name) in added:
                    raise DuplicateOptionError(section, name, source)
                added.add((section, name))
                self.set(section, name, None if value is None else str(value))

    def _without_comment(self, line):
        for place in range(len(line)):
            if any(line.startswith(prefix, place) for prefix in self._inline_comment_prefixes) and (
                    place == 0 or line[place - 1].isspace()):
                line = line[:place]
                break
        stripped = line.strip()
        return "" if any(stripped.startswith(prefix) for prefix in self._comment_prefixes) else stripped

    def _read(self, lines, source):
        read = set()
        section = options = name = None
        indent = 0
        failure = None
        for number, line in enumerate(lines, start=1):
            value = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    if not line.strip() and options is not None and name and options[name] is not None:
                        options[name].append("")
                else:
                    indent = 0
                continue
            own_indent = len(line) - len(line.lstrip())
            if options is not None and name and own_indent > indent:
                if options[name] is None:
                    options[name] = [""]
                options[name].append(value)
                continue
            indent = own_indent
            header = self._HEADER.match(value)
            if header:
                section = header.group("header")
                if section == self.default_section:
                    options = self._defaults
                elif section in self._sections:
                    if self._strict and section in read:
                        raise DuplicateSectionError(section, source, number)
                    options = self._sections[section]
                else:
                    options = self._new_section(section)
                read.add(section)
                name = None
            elif options is None:
                raise MissingSectionHeaderError(source, number, line)
            else:
                name, text = self._option(value)
                if name is None:
                    failure = failure or ParsingError(source)
                    failure.append(number, repr(line))
                    continue
                if not name:
                    failure = failure or ParsingError(source)
                    failure.append(number, repr(line))
                name = self.optionxform(name.rstrip())
                if self._strict and (section, name) in read:
                    raise DuplicateOptionError(section, name, source, number)
                read.add((section, name))
                options[name] = None if text is None else [text]
        self._join()
        if failure:
            raise failure

    def _option(self, line):
        places = [(line.find(mark), mark) for mark in self._delimiters if mark in line]
        if not places:
            return (line, None) if self._allow_no_value else (None, None)
        place, mark = min(places, key=lambda each: each[0])
        return line[:place].strip(), line[place + len(mark):].strip()

    def _join(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    # ---- values ----------------------------------------------------------------------------------------------------

    def _values(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {self.optionxform(name): None if value is None else str(value) for name, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value, filled in unless it is to be raw."""
        try:
            value, option, values = self._lookup(section, option, vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        if not raw and value is not None:
            value = self._interpolation.before_get(self, section, option, value, values)
        return value

    def _lookup(self, section, option, vars):
        """A value as it is written, the name it stands under, and all values that are known beside it."""
        values = self._values(section, vars)
        name = self.optionxform(option)
        try:
            return values[name], name, values
        except KeyError:
            raise NoOptionError(name, section)

    def _converted(self, section, convert, option, raw, vars, fallback):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value as an int."""
        return self._converted(section, int, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value as a float."""
        return self._converted(section, float, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value as a bool."""
        return self._converted(section, self._boolean, option, raw, vars, fallback)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """The sections, or the options of one with their values."""
        if section is _UNSET:
            return super().items()
        names = dict(self._defaults)
        try:
            names.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        own = list(names)
        values = self._values(section, vars)
        for name in values.maps[0]:
            if name not in names:
                own.append(name)
        if raw:
            return [(name, values[name]) for name in own]
        return [(name, values[name] and self._interpolation.before_get(self, section, name, values[name], values))
                for name in own]

    def has_option(self, section, option):
        """Whether there is such an option."""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        """Sets an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own_options(section)[self.optionxform(option)] = value

    def _own_options(self, section):
        """The options that stand in a section itself, or the defaults."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def remove_option(self, section, option):
        """Takes out an option; answers whether it was there."""
        options = self._own_options(section)
        option = self.optionxform(option)
        existed = option in options
        options.pop(option, None)
        return existed

    def remove_section(self, section):
        """Takes out a section; answers whether it was there."""
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        """Writes all into a file."""
        mark = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write(fp, self.default_section, self._defaults, mark)
        for section, options in self._sections.items():
            self._write(fp, section, options, mark)

    def _write(self, fp, section, options, mark):
        fp.write(f"[{section}]\n")
        for name, value in options.items():
            value = self._interpolation.before_write(self, section, name, value)
            if value is None and self._allow_no_value:
                fp.write(f"{name}\n")
            else:
                fp.write(f"{name}{mark}{str(value)}\n".replace("\n", "\n\t").removesuffix("\t"))
        fp.write("\n")

    # ---- as a mapping ----------------------------------------------------------------------------------------------

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self:
            if value is self[key]:
                # Clearing the section would lose what is to be put into it.
                return
            options = self._defaults if key == self.default_section else self._sections[key]
            options.clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def popitem(self):
        """Takes out a section; answers its name and itself."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError


# A mapping has it by equality of items; parsers are equal only to themselves.
RawConfigParser.__hash__ = object.__hash__


class ConfigParser(RawConfigParser):
    """The same, where values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not (value is None and self._allow_no_value) and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)
