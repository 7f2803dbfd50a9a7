"""Looks at live objects: functions, classes, frames, source code (Library Reference, inspect)."""

from inspect._kinds import (CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED,
                            CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, isabstract, isasyncgen,
                            isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode, iscoroutine,
                            iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
                            isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor,
                            ismethodwrapper, ismodule, isroutine, istraceback, markcoroutinefunction,
                            TPFLAGS_IS_ABSTRACT)
from inspect._members import cleandoc, getattr_static, getdoc, getmembers, getmodule, getmodulename, getmro, unwrap
from inspect._source import findsource, getblock, getcomments, getfile, getsource, getsourcefile, getsourcelines
from inspect._frames import (CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, currentframe, FrameInfo,
                             GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, getcoroutinelocals,
                             getcoroutinestate, getframeinfo, getgeneratorlocals, getgeneratorstate, getinnerframes,
                             getouterframes, stack, trace, Traceback)
from inspect._annotations import formatannotation, get_annotations
from inspect._parameters import BoundArguments, Parameter
from inspect._signatures import Signature, signature
from inspect._arguments import (ArgInfo, ArgSpec, Arguments, ClosureVars, FullArgSpec, getargs, getargspec,
                                getargvalues, getcallargs, getclosurevars, getfullargspec)

