"""Command lines: arguments, options, subcommands, usage and help (Library Reference, argparse)."""

import os
import sys

from argparse._actions import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, Action,
                               ArgumentError, ArgumentTypeError, BooleanOptionalAction, Namespace)
from argparse._actions import (_AppendAction, _AppendConstAction, _CountAction, _ExtendAction, _HelpAction,
                               _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction,
                               _SubParsersAction, _VersionAction)
from argparse._containers import FileType, _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from argparse._formatters import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
                                  RawDescriptionHelpFormatter, RawTextHelpFormatter)
from argparse import _actions, _parsing

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
           "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]


class ArgumentParser(_actions.Described, _ActionsContainer):
    """Turns the words of a command line into values."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        self.register("type", None, str)
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._adopt_arguments(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name))
                for name in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    # ---- arguments -------------------------------------------------------------------------------------------------

    def add_subparsers(self, **kwargs):
        """Lets subcommands be added, each with a parser of its own."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"),
                                                       kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            positionals = _actions.positionals_among(self._actions)
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action_class = self._action_class(kwargs, "parsers")
        return self._subparsers._add_action(action_class(option_strings=[], **kwargs))

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _check_metavar(self, action):
        try:
            self._get_formatter()._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs")

    # ---- parsing ---------------------------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        """The values of all arguments; what nothing takes is an error."""
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """The values, and what nothing takes."""
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                rest = self._take_arguments(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            rest = self._take_arguments(args, namespace)
        if hasattr(namespace, _actions.UNRECOGNIZED):
            rest.extend(getattr(namespace, _actions.UNRECOGNIZED))
            delattr(namespace, _actions.UNRECOGNIZED)
        return namespace, rest

    def _take_arguments(self, texts, namespace):
        """Puts the values into the namespace; answers what nothing takes."""
        if self.fromfile_prefix_chars is not None:
            texts = self._with_files_read(texts)
        return _parsing.Parsing(self, texts, namespace).run()

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args, where positional arguments may stand between options."""
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """First the options, then the positional arguments in what is left."""
        positionals = _actions.positionals_among(self._actions)
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        if any(action in positionals for group in self._mutually_exclusive_groups for action in group._group_actions):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        saved = [(action, action.nargs, action.default) for action in positionals]
        options = _actions.options_among(self._actions)
        required = [(each, each.required) for each in options + self._mutually_exclusive_groups]
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            for action in positionals:
                action.nargs = action.default = SUPPRESS
            try:
                namespace, rest = self.parse_known_args(args, namespace)
            finally:
                for action, nargs, default in saved:
                    action.nargs, action.default = nargs, default
            try:
                for each, _ in required:
                    each.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for each, value in required:
                    each.required = value
        finally:
            self.usage = usage

    def _with_files_read(self, arg_strings):
        found = []
        for text in arg_strings:
            if not text or text[0] not in self.fromfile_prefix_chars:
                found.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = file.read().splitlines()
                words = [word for line in lines for word in self.convert_arg_line_to_args(line)]
                found.extend(self._with_files_read(words))
            except OSError as error:
                self.error(str(error))
        return found

    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of an argument file."""
        return [arg_line]

    def _get_option_tuples(self, option_string):
        return _parsing.option_tuples(self, option_string)

    # ---- values ----------------------------------------------------------------------------------------------------

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in arg_strings:
            arg_strings.remove("--")
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._convert_argument(action, value)
                self._check_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = arg_strings if action.default is None else action.default
            self._check_value(action, value)
            return value
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._convert_argument(action, arg_strings[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._convert_argument(action, text) for text in arg_strings]
        for value in values[:1] if nargs == PARSER else () if nargs == REMAINDER else values:
            self._check_value(action, value)
        return values

    def _convert_argument(self, action, arg_string):
        convert = self._registered("type", action.type)
        if not callable(convert):
            raise ArgumentError(action, f"{convert!r} is not callable")
        if convert is str:
            return arg_string
        try:
            return convert(arg_string)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {arg_string!r}")

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    # ---- messages --------------------------------------------------------------------------------------------------

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def _formatter_with_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter

    def format_usage(self):
        """The usage."""
        return self._formatter_with_usage().format_help()

    def format_help(self):
        """Usage, description, and the help of each argument."""
        formatter = self._formatter_with_usage()
        formatter.add_text(self.description)
        for group in self._action_groups:
            group._show_in(formatter)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Prints the usage."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Prints the help."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        stream = sys.stderr if file is None else file
        try:
            if message:
                stream.write(message)
        except (AttributeError, OSError):
            # Nobody can be told.
            pass

    def exit(self, status=0, message=None):
        """Ends the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Ends the program with the usage and a message."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")
