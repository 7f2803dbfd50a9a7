"""What can be wrong with a file of settings."""

# What is defined here shows that as its module.
__name__ = "configparser"

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """Something is wrong with settings."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def _tell(self, message, *args, **attributes):
        """Sets the message, the arguments by which a copy is made, and what else the error knows by name."""
        Error.__init__(self, message)
        self.args = args
        vars(self).update(attributes)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        self._tell(f"No section: {section!r}", section, section=section)


class NoOptionError(Error):
    """There is no such option."""

    def __init__(self, option, section):
        self._tell(f"No option {option!r} in section: {section!r}", option, section, option=option, section=section)


def _where(source, lineno):
    if source is None:
        return ""
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: "


class DuplicateSectionError(Error):
    """A section stands twice."""

    def __init__(self, section, source=None, lineno=None):
        word = "section" if source is not None else "Section"
        self._tell(f"{_where(source, lineno)}{word} {section!r} already exists", section, source, lineno,
                   section=section, source=source, lineno=lineno)


class DuplicateOptionError(Error):
    """An option stands twice."""

    def __init__(self, section, option, source=None, lineno=None):
        word = "option" if source is not None else "Option"
        self._tell(f"{_where(source, lineno)}{word} {option!r} in section {section!r} already exists",
                   section, option, source, lineno, section=section, option=option, source=source, lineno=lineno)


class InterpolationError(Error):
    """A value cannot be filled in."""

    def __init__(self, option, section, msg):
        self._tell(msg, option, section, msg, option=option, section=section)


class InterpolationMissingOptionError(InterpolationError):
    """What is to be filled in is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f"Bad value substitution: option {option!r} in section {section!r} contains "
                         f"an interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference
        self.args = option, section, rawval, reference


class InterpolationSyntaxError(InterpolationError):
    """A reference is not well written."""


class InterpolationDepthError(InterpolationError):
    """References lead on and on."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, f"Recursion limit exceeded in value substitution: option {option!r} in "
                         f"section {section!r} contains an interpolation key which cannot be substituted in "
                         f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        self.args = option, section, rawval


class ParsingError(Error):
    """Lines cannot be understood."""

    def __init__(self, source):
        self._tell(f"Source contains parsing errors: {source!r}", source, source=source, errors=[])

    def append(self, lineno, line):
        """Adds a line."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    """An option stands before any section."""

    def __init__(self, filename, lineno, line):
        self._tell(f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}",
                   filename, lineno, line, source=filename, lineno=lineno, line=line)
