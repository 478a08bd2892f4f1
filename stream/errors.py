"""The errors of the transport: what a person can act on, each with a stable code and an exit status."""

from __future__ import annotations

from models.errors import DetenteError


class SettingsError(DetenteError):
    """Settings that cannot be used; every problem is a line naming the key, its source and the remedy.

    No message holds the value of a secret.
    """

    code = "settings"

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UnreachableError(DetenteError):
    """A broker or endpoint that does not answer, or refuses the connection."""

    code = "unreachable"


class TopicError(DetenteError):
    """Topics that are missing or that the broker refuses to create."""

    code = "topics"


class StreamError(DetenteError):
    """Work that failed for a reason that a person can act on."""

    code = "failed"


class InputError(DetenteError):
    """A file or standard input that can't be read to its end."""

    code = "input"


class RecordError(DetenteError):
    """A record of a topic that cannot be read: its headers or value break the contract."""

    code = "record"


def reason_of(error: BaseException) -> str:
    """The stable name under which a dead letter and its metric file an error.

    It never holds a value from the input: the code of an error of ours, else the class's name.
    """
    return error.code if isinstance(error, DetenteError) else type(error).__name__
