"""What arguments are added to: parsers and groups."""

import re

from argparse._actions import ACTIONS, OPTIONAL, ZERO_OR_MORE, ArgumentError, ArgumentTypeError

NEGATIVE_NUMBER = re.compile(r"^-\d+$|^-\d*\.\d+$")


class FileType:
    """A type that opens the file of that name; - stands for standard input or output."""

    __module__ = "argparse"

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._how = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            return self._standard_stream()
        try:
            return open(string, *self._how)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

    def _standard_stream(self):
        import sys
        mode, *_ = self._how
        if "r" in mode:
            stream = sys.stdin
        elif any(letter in mode for letter in "wax"):
            stream = sys.stdout
        else:
            raise ValueError(f'argument "-" with mode {mode!r}')
        return stream.buffer if "b" in mode else stream

    def __repr__(self):
        mode, bufsize, encoding, errors = self._how
        parts = [repr(each) for each in (mode, bufsize) if each != -1]
        parts += [f"{name}={value!r}" for name, value in (("encoding", encoding), ("errors", errors))
                  if value is not None]
        return f"{type(self).__name__}({', '.join(parts)})"


class _ActionsContainer:
    """Keeps arguments."""

    __module__ = "argparse"

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(ACTIONS), "type": {}}
        self._conflict_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        """Gives an action or a type a name."""
        self._registries.setdefault(registry_name, {})[value] = object

    def _registered(self, registry_name, value):
        """What has the name, or else the value itself."""
        return self._registries[registry_name].get(value, value)

    def set_defaults(self, **kwargs):
        """Sets values for what the command line does not say."""
        self._defaults.update(kwargs)
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)

    def get_default(self, dest):
        """The default of an argument."""
        of_actions = (action.default for action in self._actions if action.dest == dest)
        return next((default for default in of_actions if default is not None), self._defaults.get(dest))

    # ---- adding ----------------------------------------------------------------------------------------------------

    def add_argument(self, *args, **kwargs):
        """Adds a positional argument, add_argument(dest), or an option, add_argument("-o", "--option")."""
        settings = self._argument_settings(args, kwargs)
        action_class = self._action_class(settings)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**settings)
        convert = self._registered("type", action.type)
        if convert is not None and not callable(convert):
            raise ValueError(f"{convert!r} is not callable")
        if convert is FileType:
            raise ValueError(f"{convert!r} is a FileType class object, instance of it must be passed")
        self._check_metavar(action)
        return self._add_action(action)

    def _argument_settings(self, args, kwargs):
        """What the class of the action is to be called with."""
        if args and (len(args) > 1 or args[0][0] in self.prefix_chars):
            settings = self._option_settings(args, kwargs)
        elif args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        else:
            settings = self._get_positional_kwargs(*args, **kwargs)
        dest = settings["dest"]
        if dest in self._defaults:
            settings.setdefault("default", self._defaults[dest])
        elif self.argument_default is not None:
            settings.setdefault("default", self.argument_default)
        return settings

    # Its name is in the message for an argument without any.
    @staticmethod
    def _get_positional_kwargs(dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs != OPTIONAL and (nargs != ZERO_OR_MORE or "default" not in kwargs):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _option_settings(self, names, kwargs):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(
                    f"invalid option string {name!r}: must start with a character {self.prefix_chars!r}")
        dest = kwargs.pop("dest", None)
        if dest is None:
            long = [name for name in names if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {names[-1]!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(names))

    def _action_class(self, settings, default=None):
        """The class that settings give or name, which is not for the class itself to know."""
        return self._registered("action", settings.pop("action", default))

    def _check_metavar(self, action):
        """ValueError where names and number of the values do not go together; a group has no formatter to ask."""

    def add_argument_group(self, *args, **kwargs):
        """A group with a title of its own in the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """A group of arguments of which only one may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._settle_conflicts(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
            if NEGATIVE_NUMBER.match(name) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _adopt_arguments(self, container):
        """Takes over the arguments of a parent parser, each into the group of its title."""
        groups = {}
        for group in self._action_groups:
            if group.title in groups:
                raise ValueError(f"cannot merge actions - two groups are named {group.title!r}")
            groups[group.title] = group
        homes = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                homes[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            exclusive = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[action] = exclusive
        for action in container._actions:
            homes.get(action, self)._add_action(action)

    # ---- conflicts -------------------------------------------------------------------------------------------------

    def _conflict_handler(self):
        handler = getattr(self, f"_handle_conflict_{self.conflict_handler}", None)
        if handler is None:
            raise ValueError(f"invalid conflict_resolution value: {self.conflict_handler!r}")
        return handler

    def _settle_conflicts(self, action):
        conflicts = [(name, self._option_string_actions[name]) for name in action.option_strings
                     if name in self._option_string_actions]
        if conflicts:
            self._conflict_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        names = ", ".join(name for name, _ in conflicting_actions)
        plural = "" if len(conflicting_actions) == 1 else "s"
        raise ArgumentError(action, f"conflicting option string{plural}: {names}")

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, other in conflicting_actions:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


def _warn_of_nesting(kind):
    import warnings
    warnings.warn(f"Nesting {kind} is deprecated.", category=DeprecationWarning, stacklevel=3)


class _ArgumentGroup(_ActionsContainer):
    """Arguments of a parser that stand together in the help."""

    __module__ = "argparse"

    def __init__(self, container, title=None, description=None, **kwargs):
        for name in ("conflict_handler", "prefix_chars", "argument_default"):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for shared in ("_registries", "_actions", "_option_string_actions", "_defaults",
                       "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, shared, getattr(container, shared))

    def _show_in(self, formatter):
        """Makes a section of the help."""
        formatter.start_section(self.title)
        formatter.add_text(self.description)
        formatter.add_arguments(self._group_actions)
        formatter.end_section()

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        _warn_of_nesting("argument groups")
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which only one may be given."""

    __module__ = "argparse"

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._whole = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._whole._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._whole._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, *args, **kwargs):
        _warn_of_nesting("mutually exclusive groups")
        return super().add_mutually_exclusive_group(*args, **kwargs)
