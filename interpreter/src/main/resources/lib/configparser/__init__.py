"""Settings in files: sections of names and values (Library Reference, configparser)."""

from configparser._errors import (DEFAULTSECT, DuplicateOptionError, DuplicateSectionError, Error,
                                  InterpolationDepthError, InterpolationError, InterpolationMissingOptionError,
                                  InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError,
                                  NoOptionError, NoSectionError, ParsingError)
from configparser._interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation
from configparser._proxies import SectionProxy
from configparser._parsers import ConfigParser, RawConfigParser

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
           "ExtendedInterpolation", "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]
