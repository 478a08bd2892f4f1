"""The characters beside a mention, by which most questions about its place are answered without looking further."""

from __future__ import annotations


def word_before(lower: str, start: int) -> str:
    """What stands between the last two blanks before `start`; "" where no blank stands right before it."""
    if start == 0 or lower[start - 1] != " ":
        return ""
    return lower[lower.rfind(" ", 0, start - 1) + 1 : start - 1]


def word_after(lower: str, end: int) -> str:
    """What stands between a blank at `end` and the next one; "" where none stands there, or none behind the word."""
    if end >= len(lower) or lower[end] != " ":
        return ""
    until = lower.find(" ", end + 1)
    return lower[end + 1 : until] if until >= 0 else ""


def letters_after(lower: str, end: int) -> str:
    """The next two letters, behind a blank; "" where none stands at `end`."""
    return lower[end + 1 : end + 3] if end < len(lower) and lower[end] == " " else ""
