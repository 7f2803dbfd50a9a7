"""Levels and their names."""

# What is defined here shows that as its module.
__name__ = "logging"

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0
_level_to_name = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', DEBUG: 'DEBUG',
                  NOTSET: 'NOTSET'}
_name_to_level = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING, 'WARNING': WARNING,
                  'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}


def getLevelName(level):
    """The name of a level, or the level of a name."""
    return _level_to_name.get(level) or _name_to_level.get(level) or 'Level %s' % level


def getLevelNamesMapping():
    """All names with their levels."""
    return _name_to_level.copy()


def addLevelName(level, levelName):
    """Names a level."""
    _level_to_name[level] = levelName
    _name_to_level[levelName] = level


def _check_level(level):
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _name_to_level:
            raise ValueError('Unknown level: %r' % (level,))
        return _name_to_level[level]
    raise TypeError('Level not an integer or a valid string: %r' % (level,))
