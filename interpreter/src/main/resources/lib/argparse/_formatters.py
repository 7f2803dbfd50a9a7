"""Usage and help."""

import re

from argparse._actions import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, options_among,
                               positionals_among)

# What is kept on one line of the usage: groups in brackets, words.
_USAGE_PARTS = re.compile(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+")
_BLANKS = re.compile(r"\s+", re.ASCII)


class _Section:
    def __init__(self, parent, heading, indent):
        self.parent = parent
        self.heading = heading
        self.indent = indent
        self.items = []

    def text(self, formatter):
        """The section, or nothing where nothing is in it."""
        outside = formatter._current_indent
        formatter._current_indent = self.indent
        body = formatter._join_parts([item() for item in self.items])
        formatter._current_indent = outside
        if self.parent is None or not body:
            return body
        has_heading = self.heading is not SUPPRESS and self.heading is not None
        heading = f"{' ' * outside}{self.heading}:\n" if has_heading else ""
        return f"\n{heading}{body}\n"


def _room_on_terminal():
    import shutil
    return shutil.get_terminal_size().columns - 2


class HelpFormatter:
    """Makes usage messages and help."""

    __module__ = "argparse"

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog, self._indent_increment = prog, indent_increment
        self._width = _room_on_terminal() if width is None else width
        # On a narrow terminal the help begins further to the left, but behind two indents.
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._current_indent = self._action_max_length = 0
        self._outermost_section = self._open_section = _Section(None, None, 0)

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    # ---- what is to be shown ---------------------------------------------------------------------------------------

    def start_section(self, heading):
        """Begins a section within the present one."""
        self._indent()
        section = _Section(self._open_section, heading, self._current_indent)
        self._add_item(lambda: section.text(self))
        self._open_section = section

    def end_section(self):
        """Ends it."""
        self._open_section = self._open_section.parent
        self._dedent()

    def _add_item(self, item):
        self._open_section.items.append(item)

    def add_text(self, text):
        """Adds a paragraph."""
        if text is not SUPPRESS and text is not None:
            self._add_item(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        """Adds the usage."""
        if usage is not SUPPRESS:
            self._add_item(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        """Adds the help of one argument."""
        if action.help is SUPPRESS:
            return
        invocations = [self._format_action_invocation(each)
                       for each in (action, *self._iter_indented_subactions(action))]
        longest = max(map(len, invocations)) + self._current_indent
        self._action_max_length = max(self._action_max_length, longest)
        self._add_item(lambda: self._format_action(action))

    def add_arguments(self, actions):
        """Adds the help of several arguments."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """All of it."""
        help = self._outermost_section.text(self)
        if help:
            help = re.sub(r"\n\n\n+", "\n\n", help).strip("\n") + "\n"
        return help

    def _join_parts(self, part_strings):
        return "".join(part for part in part_strings if part and part is not SUPPRESS)

    # ---- usage -----------------------------------------------------------------------------------------------------

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % {"prog": self._prog}
        else:
            options, positionals = options_among(actions), positionals_among(actions)
            whole = self._format_actions_usage(options + positionals, groups)
            usage = f"{self._prog} {whole}" if whole else f"{self._prog}"
            if actions and len(prefix) + len(usage) > self._width - self._current_indent:
                usage = self._wrapped_usage(
                    prefix,
                    _USAGE_PARTS.findall(self._format_actions_usage(options, groups)),
                    _USAGE_PARTS.findall(self._format_actions_usage(positionals, groups)))
        return f"{prefix}{usage}\n\n"

    def _wrapped_usage(self, prefix, options, positionals):
        width = self._width - self._current_indent
        prog = f"{self._prog}"
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if options:
                lines = self._usage_lines([prog, *options], indent, width, len(prefix) - 1)
                lines += self._usage_lines(positionals, indent, width)
            elif positionals:
                lines = self._usage_lines([prog, *positionals], indent, width, len(prefix) - 1)
            else:
                return prog
            lines[0] = lines[0][len(indent):]
        else:
            indent = " " * len(prefix)
            lines = self._usage_lines(options + positionals, indent, width)
            if len(lines) > 1:
                lines = self._usage_lines(options, indent, width) + self._usage_lines(positionals, indent, width)
            lines = [prog] + lines
        return "\n".join(lines)

    @staticmethod
    def _usage_lines(parts, indent, width, start=None):
        lines, line = [], []
        length = len(indent) - 1 if start is None else start
        for part in parts:
            if length + 1 + len(part) > width and line:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        return lines

    def _format_actions_usage(self, actions, groups):
        """The arguments in one line, exclusive groups that stand together joined by bars."""
        starts = {}
        grouped = set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if members[0] in actions:
                start = actions.index(members[0])
                if actions[start:start + len(members)] == members:
                    starts[start] = group
                    grouped.update(members)
        parts = []
        place = 0
        while place < len(actions):
            group = starts.get(place)
            if group is None:
                parts.append(self._usage_part(actions[place], actions[place] in grouped))
                place += 1
                continue
            shown = [self._usage_part(action, True) for action in group._group_actions]
            shown = [part for part in shown if part is not None]
            text = " | ".join(shown)
            if not group.required:
                parts.append(f"[{text}]" if shown else None)
            else:
                parts.append(f"({text})" if len(shown) > 1 else text)
            place += len(group._group_actions)
        return " ".join(part for part in parts if part)

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if in_group and part[:1] == "[" and part[-1:] == "]" else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            arguments = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f"{action.option_strings[0]} {arguments}"
        return part if action.required or in_group else f"[{part}]"

    # ---- help ------------------------------------------------------------------------------------------------------

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = " " * self._current_indent
        beside = action.help and len(header) <= room
        parts = [f"{indent}{header:<{room}}  " if beside else f"{indent}{header}\n"]
        if action.help and action.help.strip():
            help = self._expand_help(action)
            if help:
                first, *rest = self._split_lines(help, max(self._width - position, 11))
                parts.append(f"{'' if beside else ' ' * position}{first}\n")
                parts.extend(f"{' ' * position}{line}\n" for line in rest)
        elif beside:
            parts.append("\n")
        for each in self._iter_indented_subactions(action):
            parts.append(self._format_action(each))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar, = self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)
            return metavar
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        arguments = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{name} {arguments}" for name in action.option_strings)

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{" + ",".join(str(choice) for choice in action.choices) + "}"
        else:
            name = default_metavar
        return lambda count: name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            metavars = names(1)
            return ("[%s [%s ...]]" if len(metavars) == 2 else "[%s ...]") % metavars
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        try:
            pattern = " ".join(["%s"] * len(range(nargs)))
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return pattern % names(nargs)

    def _expand_help(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values["prog"] = self._prog
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(str(choice) for choice in values["choices"])
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if hasattr(action, "_get_subactions"):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_BLANKS.sub(" ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_BLANKS.sub(" ", text).strip(), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    __module__ = "argparse"

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all help."""

    __module__ = "argparse"

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help."""

    __module__ = "argparse"

    def _get_help_string(self, action):
        help = action.help or ""
        takes_default = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if "%(default)" not in help and action.default is not SUPPRESS and takes_default:
            help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values by their types."""

    __module__ = "argparse"

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
