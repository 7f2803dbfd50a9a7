"""Options of command lines, as the shell's getopts has them (Library Reference, getopt)."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """A command line has an option that is not known, or lacks an argument."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options with their values up to the first other argument, and what is left."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            return found, args[1:]
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, where other arguments may stand between options."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops = shortopts.startswith("+")
    shortopts = shortopts.removeprefix("+")
    found, others = [], []
    while args:
        if args[0] == "--":
            return found, others + args[1:]
        if args[0].startswith("-") and args[0] != "-":
            args = _take(found, args, shortopts, longopts)
        elif stops:
            return found, others + args
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    """Takes the options in the first word; answers what is left."""
    word, rest = args[0], args[1:]
    if word.startswith("--"):
        return _take_long(found, word[2:], rest, longopts)
    letters = word[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        place = shortopts.find(letter)
        if letter == ":" or place < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts.startswith(":", place + 1):
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        found.append(("-" + letter, value))
    return rest


def _take_long(found, text, rest, longopts):
    name, equals, value = text.partition("=")
    candidates = [each for each in longopts if each.startswith(name)]
    if not candidates:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in candidates:
        full, wants = name, False
    elif name + "=" in candidates:
        full, wants = name, True
    elif len(candidates) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    else:
        full, wants = candidates[0].removesuffix("="), candidates[0].endswith("=")
    if wants and not equals:
        if not rest:
            raise GetoptError(f"option --{full} requires argument", full)
        value, rest = rest[0], rest[1:]
    elif equals and not wants:
        raise GetoptError(f"option --{full} must not have an argument", full)
    found.append(("--" + full, value))
    return rest
