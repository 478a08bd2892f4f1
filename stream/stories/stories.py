"""Stories: sets of articles whose texts are copies of one another.

What is answered is a function of the articles that are kept, never of the order in which they came (but for
`duplicate_of`, which is by the number of arrival that comes with each).
"""

from __future__ import annotations

from collections.abc import Iterable

from stream.stories.ages import Ages
from stream.stories.answers import Change, Evicted, Placed
from stream.stories.members import Age, Arrival, Entry, Story, Text
from stream.stories.settings import StoriesSettings
from stream.stories.signature import unpack
from stream.stories.texts import Texts

_Place = tuple[str, str | None]


class Stories:
    """The stories of a window of event time, in memory.

    Putting the entries that were kept, in any order, into new stories makes the same state.
    """

    def __init__(self, settings: StoriesSettings | None = None) -> None:
        self._settings = settings or StoriesSettings()
        self._horizon = float("-inf")
        self._ages = Ages()
        self._by_article: dict[str, Text] = {}
        self._by_content: dict[tuple[bytes, bytes], Text] = {}
        self._by_slot: dict[int, Text] = {}
        self._texts = Texts()
        self._stories = 0
        self._late = 0
        self._evicted = 0

    def __len__(self) -> int:
        return len(self._by_article)

    @property
    def stories(self) -> int:
        """Stories that are kept."""
        return self._stories

    @property
    def texts(self) -> int:
        """Different texts that are kept."""
        return len(self._by_slot)

    @property
    def late(self) -> int:
        """How often an article was put that is older than the window."""
        return self._late

    @property
    def evicted(self) -> int:
        """How many articles were forgotten for their age or because there were too many."""
        return self._evicted

    def story_of(self, article: str) -> str | None:
        """The id of an article's story; None where the article is not kept."""
        text = self._by_article.get(article)
        return None if text is None else text.story.oldest.article

    def duplicate_of(self, article: str) -> str | None:
        """The exact copy that came before an article; None where there is none or the article is not kept."""
        text = self._by_article.get(article)
        return None if text is None else _place(text, article)[1]

    def put(self, article: str, *, at: float, arrival: int, digest: bytes, signature: bytes) -> Placed:
        """Put an article, or its revision; the same again changes nothing and is answered alike.

        Args:
            article: its id.
            at: event time, seconds since the epoch.
            arrival: a number that rises from article to article, such as an offset in a log. It has to be stored with
                the entry; a redelivery's is ignored.
            digest: as `digest` makes it.
            signature: as `signature` makes it.

        Raises:
            ValueError: the signature is not one of this version's length.
        """
        entry = Entry(article, at, arrival, digest, signature)
        held = self._by_article.get(article)
        if held is not None and held.entries[article].repeats(entry):
            return self._placed(article)
        unpack(signature)
        before: dict[str, _Place] = {}
        self._take_out([article], before)
        if at < self._horizon:
            self._late += 1
            return self._placed(article, before)
        self._enter(entry, before)
        evicted = self._bound(before)
        return self._placed(article, before, tuple(other for other in evicted if other != article))

    def remove(self, article: str) -> tuple[Change, ...]:
        """Take an article out, if it is kept; answer the others that stand elsewhere now."""
        before: dict[str, _Place] = {}
        self._take_out([article], before)
        return self._changed(before)

    def advance(self, now: float) -> Evicted:
        """Forget what is older than the window before `now`, seconds since the epoch; the clock never goes back."""
        self._horizon = max(self._horizon, now - self._settings.window)
        leaving = self._ages.pop_before(self._horizon)
        self._evicted += len(leaving)
        before: dict[str, _Place] = {}
        self._take_out(leaving, before)
        return Evicted(articles=tuple(leaving), changed=self._changed(before))

    def _bound(self, before: dict[str, _Place]) -> list[str]:
        leaving = self._ages.pop_beyond(self._settings.maximum)
        self._evicted += len(leaving)
        self._take_out(leaving, before)
        return leaving

    def _enter(self, entry: Entry, before: dict[str, _Place]) -> None:
        age = Age(entry.at, entry.article)
        content = (entry.digest, entry.signature)
        text = self._by_content.get(content)
        if text is None:
            text = self._new_text(entry, before)
            self._by_content[content] = text
        else:
            if age < text.story.oldest:
                _note(text.story.texts.values(), before)
                text.story.oldest = age
            if Arrival(entry.arrival, entry.article) < text.first:
                _note([text], before)
            text.add(entry)
        self._by_article[entry.article] = text
        self._ages.add(entry.article, entry.at)

    def _new_text(self, entry: Entry, before: dict[str, _Place]) -> Text:
        slot, neighbours = self._texts.add(entry.signature)
        joined = {id(story): story for story in (self._by_slot[near].story for near in neighbours)}
        age = Age(entry.at, entry.article)
        oldest = min([age, *(story.oldest for story in joined.values())])
        for story in joined.values():
            if story.oldest != oldest:
                _note(story.texts.values(), before)
        if joined:
            whole = max(joined.values(), key=lambda story: len(story.texts))
            self._stories -= len(joined) - 1
        else:
            whole = Story({}, oldest)
            self._stories += 1
        text = Text(slot, whole, {entry.article: entry}, age, Arrival(entry.arrival, entry.article))
        whole.texts[slot] = text
        whole.oldest = oldest
        for story in joined.values():
            if story is not whole:
                _give(story.texts.values(), whole)
        self._by_slot[slot] = text
        return text

    def _take_out(self, articles: Iterable[str], before: dict[str, _Place]) -> None:
        """Take articles out of their texts, texts that nobody carries out of their stories, and part these anew."""
        shrunk: dict[int, tuple[Story, bool]] = {}
        for article in articles:
            text = self._by_article.get(article)
            if text is None:
                continue
            story = text.story
            touched, fewer = shrunk.get(id(story), (None, False))
            if touched is None:
                _note(story.texts.values(), before)
            entry = text.entries[article]
            text.remove(article)
            del self._by_article[article]
            self._ages.discard(article)
            if not text.entries:
                fewer = True
                del story.texts[text.slot], self._by_slot[text.slot]
                del self._by_content[entry.digest, entry.signature]
                self._texts.drop(text.slot)
            shrunk[id(story)] = (story, fewer)
        for story, fewer in shrunk.values():
            self._settle(story, fewer=fewer)

    def _settle(self, story: Story, *, fewer: bool) -> None:
        if not story.texts:
            self._stories -= 1
            return
        parts = self._texts.connected(set(story.texts)) if fewer and len(story.texts) > 1 else []
        for part in parts[1:]:
            texts = [story.texts.pop(slot) for slot in part]
            _give(texts, Story({}, min(text.oldest for text in texts)))
            self._stories += 1
        story.oldest = min(text.oldest for text in story.texts.values())

    def _placed(
        self, article: str, before: dict[str, _Place] | None = None, evicted: tuple[str, ...] = ()
    ) -> Placed:
        others = {other: place for other, place in (before or {}).items() if other != article}
        changed = self._changed(others)
        text = self._by_article.get(article)
        if text is None:
            return Placed(story=article, duplicate_of=None, changed=changed, evicted=evicted, kept=False)
        story, duplicate_of = _place(text, article)
        return Placed(story=story, duplicate_of=duplicate_of, changed=changed, evicted=evicted)

    def _changed(self, before: dict[str, _Place]) -> tuple[Change, ...]:
        changes = []
        for article in sorted(before):
            text = self._by_article.get(article)
            if text is not None and (place := _place(text, article)) != before[article]:
                changes.append(Change(article, *place))
        return tuple(changes)


def _place(text: Text, article: str) -> _Place:
    first = text.first.article
    return text.story.oldest.article, None if first == article else first


def _note(texts: Iterable[Text], before: dict[str, _Place]) -> None:
    for text in texts:
        for article in text.entries:
            before.setdefault(article, _place(text, article))


def _give(texts: Iterable[Text], story: Story) -> None:
    for text in texts:
        text.story = story
        story.texts[text.slot] = text
