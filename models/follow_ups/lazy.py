"""Attributes that are worked out when they are first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - used as a decorator, as `property` is
    """Like `functools.cached_property` without its lock, which costs more than most of what is kept here."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__

    def __get__(self, instance: Any, owner: type) -> Value:
        """The value, which from now on stands in the instance."""
        value = self._compute(instance)
        instance.__dict__[self._name] = value
        return value
