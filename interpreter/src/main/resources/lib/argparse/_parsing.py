"""One walk over a command line."""

import re

from argparse._actions import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError,
                               action_name, positionals_among)
from argparse._containers import NEGATIVE_NUMBER

# How many arguments an action takes, as a pattern over the kinds of what stands on the command line: A for an argument,
# O for an option, - for the -- that ends options.
_PATTERNS = {
    None: "(-*A-*)",
    OPTIONAL: "(-*A?-*)",
    ZERO_OR_MORE: "(-*[A-]*)",
    ONE_OR_MORE: "(-*A[A-]*)",
    REMAINDER: "([-AO]*)",
    PARSER: "(-*A[-AO]*)",
    SUPPRESS: "(-*-*)",
}


def nargs_pattern(action):
    """The pattern of what an action takes."""
    pattern = _PATTERNS.get(action.nargs)
    if pattern is None:
        pattern = f"(-*{'-*'.join('A' * action.nargs)}-*)"
    return pattern.replace("-*", "").replace("-", "") if action.option_strings else pattern


def argument_count(action, kinds):
    """How many arguments an action takes from here on, or ArgumentError."""
    match = re.match(nargs_pattern(action), kinds)
    if match is None:
        messages = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                    ONE_OR_MORE: "expected at least one argument"}
        plural = "" if action.nargs == 1 else "s"
        raise ArgumentError(action, messages.get(action.nargs) or f"expected {action.nargs} argument{plural}")
    return len(match.group(1))


def argument_counts(actions, kinds):
    """How many arguments each of the first actions takes, of as many actions as can all be given theirs."""
    for count in range(len(actions), 0, -1):
        match = re.match("".join(nargs_pattern(action) for action in actions[:count]), kinds)
        if match is not None:
            return [len(text) for text in match.groups()]
    return []


def find_option(parser, text):
    """Action, option string and value behind = for what may be an option; None for an argument."""
    if not text or text[0] not in parser.prefix_chars:
        return None
    known = parser._option_string_actions
    if text in known:
        return known[text], text, None
    if len(text) == 1:
        return None
    name, equals, value = text.partition("=")
    if equals and name in known:
        return known[name], name, value
    found = parser._get_option_tuples(text)
    if len(found) > 1:
        parser.error(f"ambiguous option: {text} could match {', '.join(name for _, name, _ in found)}")
    if found:
        return found[0]
    if NEGATIVE_NUMBER.match(text) and not parser._has_negative_number_optionals:
        return None
    return None if " " in text else (None, text, None)


def option_tuples(parser, text):
    """The options that an abbreviation, or a short option with its value, may mean."""
    known = parser._option_string_actions
    chars = parser.prefix_chars
    if text[1] in chars:
        if not parser.allow_abbrev:
            return []
        start, equals, value = text.partition("=")
        return [(action, name, value if equals else None) for name, action in known.items() if name.startswith(start)]
    found = []
    for name, action in known.items():
        if name == text[:2]:
            found.append((action, name, text[2:]))
        elif name.startswith(text):
            found.append((action, name, None))
    return found


class Parsing:
    """The walk: what is left, and which arguments were met."""

    def __init__(self, parser, texts, namespace):
        self.parser = parser
        self.texts = texts
        self.namespace = namespace
        self.options = {}
        self.kinds = self._kinds()
        self.positionals = positionals_among(parser._actions)
        self.extras = []
        self.seen = set()
        self.given = set()
        self.conflicts = self._conflicts()

    def _kinds(self):
        kinds = []
        for place, text in enumerate(self.texts):
            if text == "--":
                kinds.append("-" + "A" * (len(self.texts) - place - 1))
                break
            option = find_option(self.parser, text)
            if option is None:
                kinds.append("A")
            else:
                self.options[place] = option
                kinds.append("O")
        return "".join(kinds)

    def _conflicts(self):
        conflicts = {}
        for group in self.parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [each for each in group._group_actions if each is not action]
                conflicts.setdefault(action, []).extend(others)
        return conflicts

    def run(self):
        """Takes all arguments; answers those that nothing takes."""
        place = 0
        last = max(self.options, default=-1)
        while place <= last:
            following = min(each for each in self.options if each >= place)
            if place != following:
                end = self._take_positionals(place)
                if end > place:
                    place = end
                    continue
                self.extras.extend(self.texts[place:following])
                place = following
            place = self._take_option(place)
        end = self._take_positionals(place)
        self.extras.extend(self.texts[end:])
        self._complete()
        self._require()
        return self.extras

    def _take(self, action, texts, name=None):
        self.seen.add(action)
        values = self.parser._get_values(action, texts)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, f"not allowed with argument {action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def _take_option(self, place):
        """Takes an option with its arguments, or several short ones in one word; answers where the next begins."""
        action, name, value = self.options[place]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.texts[place])
                return place + 1
            if value is None:
                start = place + 1
                end = start + argument_count(action, self.kinds[start:])
                taken.append((action, self.texts[start:end], name))
                break
            count = argument_count(action, "A")
            if count == 0 and name[1] not in self.parser.prefix_chars and value != "":
                taken.append((action, [], name))
                name = name[0] + value[0]
                if name not in self.parser._option_string_actions:
                    raise ArgumentError(action, f"ignored explicit argument {value!r}")
                action = self.parser._option_string_actions[name]
                value = value[1:] or None
            elif count == 1:
                end = place + 1
                taken.append((action, [value], name))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
        for each in taken:
            self._take(*each)
        return end

    def _take_positionals(self, place):
        """Gives as many positional arguments as can be filled theirs; answers where the next argument stands."""
        counts = argument_counts(self.positionals, self.kinds[place:])
        for action, count in zip(self.positionals, counts):
            texts = self.texts[place:place + count]
            place += count
            self._take(action, texts)
        self.positionals = self.positionals[len(counts):]
        return place

    def _complete(self):
        """Converts defaults that are text; complains of what is missing."""
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(action_name(action))
            elif isinstance(action.default, str) and getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, self.parser._convert_argument(action, action.default))
        if missing:
            self.parser.error(f"the following arguments are required: {', '.join(missing)}")

    def _require(self):
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
