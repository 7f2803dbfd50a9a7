"""Stand-ins made after a model: sealed, or with the model's signatures."""

import inspect

from unittest.mock._stand_ins import AsyncMock, _is_async, MagicMock, NonCallableMock

# What is defined here shows that as its module.
__name__ = "unittest.mock"


def seal(mock):
    """Lets a stand-in have no further attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock):
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A stand-in that takes only the calls that its model takes."""
    if _is_async(spec):
        return AsyncMock(spec=spec, **kwargs)
    if isinstance(spec, type):
        made = MagicMock(spec=spec, **kwargs)
        if not instance:
            made.return_value = create_autospec(spec, spec_set, instance=True)
        for name in dir(spec):
            function = getattr(spec, name)
            if inspect.isfunction(function) and not name.startswith("__"):
                made._mock_children[name] = _with_signature(
                    function, AsyncMock if _is_async(function) else MagicMock, instance, name=name, _new_name=name,
                    parent=made)
        return made
    if inspect.isfunction(spec):
        return _with_signature(spec, MagicMock, False, **kwargs)
    return MagicMock(spec=spec, **kwargs)


def _with_signature(function, kind, skip, **options):
    """A stand-in of that class whose calls must have the arguments of the function."""
    signature = inspect.signature(function)

    class Checked(kind):
        def __call__(self, /, *args, **kwargs):
            signature.bind(*((None, *args) if skip else args), **kwargs)
            return super().__call__(*args, **kwargs)
    Checked.__name__ = kind.__name__
    return Checked(**options)
