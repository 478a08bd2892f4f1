"""The words around a time expression, which few of them are asked for."""

from __future__ import annotations

from models.times.tokens import pieces

_STEP = 40
"""Characters that are looked through for a blank before more are."""


class Around:
    """The words around `within`, those of the characters `[start, end)` of a lower-case text, cut when they are asked for.

    The word at 0 is the first behind them, that at -1 the last of them, that at `first` their first. A line break is an
    empty word, and so is what lies beyond the text. Without `behind` nothing stands behind them.
    """

    def __init__(self, lower: str, start: int, end: int, within: list[str], *, behind: bool) -> None:
        self._lower = lower
        self._start = start
        self._end = end
        self._before = within[::-1]
        self._behind: list[str] = []
        self._low = start
        self._high = end if behind else len(lower)
        self.first = -len(within)

    def word(self, at: int) -> str:
        """The word at a place."""
        if at < 0:
            at = -1 - at
            while at >= len(self._before):
                if not self._low:
                    return ""
                self._cut_before()
            return self._before[at]
        while at >= len(self._behind):
            if self._high >= len(self._lower):
                return ""
            self._cut_behind()
        return self._behind[at]

    def offset(self, at: int) -> int:
        """Where a word starts that has been asked for."""
        place = self._end
        if at < 0:
            for word in self._before[:-at]:
                place = self._lower.rfind(word, 0, place)
            return place
        for word in self._behind[:at]:
            place = self._lower.index(word, place) + len(word)
        return self._lower.index(self._behind[at], place)

    def _cut_before(self) -> None:
        """Cut what stands behind the blank before, or the end of it where that is far off."""
        lower, end = self._lower, self._low
        reach = _STEP
        while True:
            least = end - reach if end > reach else 0
            start = lower.rfind(" ", least, end) + 1
            if start or not least:
                self._low = start - 1 if start else 0
                break
            # The first word in reach may lack its beginning.
            cut = pieces(lower[least:end])[1:]
            if cut:
                start = self._low = least + cut[0][1]
                break
            reach *= 2
        chunk = lower[start:end]
        if chunk.isalnum():
            self._before.append(chunk)
            return
        for piece in reversed(_words_of(chunk)):
            # Blanks may part a line break from the next; both are one.
            if piece or self._before[-1]:
                self._before.append(piece)

    def _cut_behind(self) -> None:
        """Cut what stands before the next blank, or the beginning of it where that is far off."""
        lower, start, size = self._lower, self._high, len(self._lower)
        reach = _STEP
        while True:
            most = min(start + reach, size)
            end = lower.find(" ", start, most)
            if end >= 0 or most == size:
                end = end if end >= 0 else size
                self._high = end + 1
                break
            # The last word in reach may lack its end.
            cut = pieces(lower[start:most])
            if len(cut) > 1:
                end = self._high = start + cut[-1][1]
                break
            reach *= 2
        chunk = lower[start:end]
        if chunk.isalnum():
            self._behind.append(chunk)
            return
        for piece in _words_of(chunk):
            if piece or not self._behind or self._behind[-1]:
                self._behind.append(piece)


def _words_of(chunk: str) -> list[str]:
    return [piece for piece, _offset, _letter in pieces(chunk)] if chunk else []
