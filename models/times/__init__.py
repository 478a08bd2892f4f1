"""Time expressions: their TIMEX3 types and values, and their days, against an article's date and tense."""

from models.times.extractor import TimeExtractor
from models.times.meaning import Meaning
from models.times.phrase import Role, resolve

__all__ = ["Meaning", "Role", "TimeExtractor", "resolve"]
