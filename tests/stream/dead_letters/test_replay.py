from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from models.errors import ArticleError
from stream.dead_letters.listing import Chosen, Letter, list_letters
from stream.dead_letters.mended import letters_in
from stream.dead_letters.replay import replay_letters
from stream.kafka.topics import topic_names
from stream.records.dead_letter import attempt_of, dead_letter, letter_record
from stream.records.letter_line import LetterLine, encode_line, letter_line
from stream.settings.schema import Settings
from tests.stream.topics import Broker, Sent, everything, own_topics, put

VALUES = (b'{"id": 1', b"\xff\x00", b'{"id": "c"}', b"")


def rejected(settings: Settings, number: int, value: bytes, *, limit: int = 4 << 20) -> Sent:
    key, body, headers = letter_record(
        dead_letter(
            ArticleError("not-json" if number % 2 else "empty", "", "no"),
            stage="decode",
            topic=topic_names(settings).articles,
            partition=1,
            offset=number,
            key=f"k{number}".encode(),
            value=value,
            headers=[("trace", b"\x00\xff")],
        ),
        record_bytes=limit,
    )
    return key, body, [(name, text or b"") for name, text in headers]


@pytest.fixture
async def settings(broker: Broker) -> Settings:
    """Topics with four dead letters."""
    made = await own_topics(broker)
    await put(
        made, topic_names(made).dead_letters, [rejected(made, n, value) for n, value in enumerate(VALUES)]
    )
    return made


async def replay(
    settings: Settings, letters: AsyncIterator[Letter], *, again: bool = False, dry_run: bool = False
) -> dict[int | None, str]:
    """Answer what became of each letter by its offset among the dead letters."""
    fates: dict[int | None, str] = {}

    def report(letter: Letter, fate: str, _why: str) -> None:
        fates[letter.position.offset if letter.position else None] = fate

    await replay_letters(letters, settings, again=again, dry_run=dry_run, report=report)
    return fates


async def articles(settings: Settings) -> list[bytes | None]:
    return [record.value for record in await everything(settings, topic_names(settings).articles)]


async def test_letters_are_listed_with_where_and_why_and_chosen_by_it(settings: Settings) -> None:
    found = [letter async for letter in list_letters(settings, Chosen())]
    assert [letter.letter.offset for letter in found if letter.letter] == [0, 1, 2, 3]
    odd = [letter async for letter in list_letters(settings, Chosen(reason="not-json"))]
    assert [letter.position.offset for letter in odd if letter.position] == [1, 3]
    assert not [letter async for letter in list_letters(settings, Chosen(stage="send"))]


async def test_a_replay_sends_the_bytes_and_headers_again_and_counts_the_attempt(settings: Settings) -> None:
    fates = await replay(settings, list_letters(settings, Chosen()))
    assert set(fates.values()) == {"replayed"}
    records = await everything(settings, topic_names(settings).articles)
    assert sorted((record.key, record.value) for record in records) == [
        (f"k{number}".encode(), value) for number, value in enumerate(VALUES)
    ]
    for record in records:
        assert attempt_of(record.headers) == 2
        assert ("trace", b"\x00\xff") in record.headers


async def test_each_letter_is_replayed_once_unless_told_again(settings: Settings) -> None:
    some = await replay(settings, list_letters(settings, Chosen(reason="not-json")))
    assert some == {1: "replayed", 3: "replayed"}
    rest = await replay(settings, list_letters(settings, Chosen()))
    assert rest == {0: "replayed", 1: "replayed before", 2: "replayed", 3: "replayed before"}
    assert len(await articles(settings)) == 4
    again = await replay(settings, list_letters(settings, Chosen(reason="not-json")), again=True)
    assert again == {1: "replayed", 3: "replayed"}
    assert len(await articles(settings)) == 6


async def test_a_dry_run_sends_nothing_and_remembers_nothing(settings: Settings) -> None:
    fates = await replay(settings, list_letters(settings, Chosen()), dry_run=True)
    assert set(fates.values()) == {"would be replayed"}
    assert await articles(settings) == []
    assert set((await replay(settings, list_letters(settings, Chosen()))).values()) == {"replayed"}


async def test_a_letter_mended_by_hand_is_sent_as_mended_and_counts_as_replayed(
    settings: Settings, tmp_path: Path
) -> None:
    (first, *_) = [letter async for letter in list_letters(settings, Chosen())]
    assert first.letter is not None
    line = letter_line(first.letter, first.position)
    mended: LetterLine = msgspec.structs.replace(line, value='{"id": "k0", "text": "mended"}')
    path = tmp_path / "mended.jsonl"
    path.write_bytes(encode_line(mended) + b"\n\nnonsense\n")
    assert await replay(settings, letters_in(str(path), Chosen())) == {0: "replayed", None: "not replayed"}
    assert await articles(settings) == [b'{"id": "k0", "text": "mended"}']
    assert (await replay(settings, list_letters(settings, Chosen())))[0] == "replayed before"


async def test_what_is_not_whole_or_came_from_elsewhere_is_not_replayed(broker: Broker) -> None:
    made = await own_topics(broker)
    elsewhere = [
        (name, b"other.topic" if name == "errors.topic" else text)
        for name, text in rejected(made, 1, b"x")[2]
    ]
    await put(
        made,
        topic_names(made).dead_letters,
        [rejected(made, 0, b"x" * 100_000, limit=1000), (b"k", b"x", elsewhere), (b"k", b"foreign", [])],
    )
    fates = await replay(made, list_letters(made, Chosen()))
    assert fates == dict.fromkeys(range(3), "not replayed")
    assert await articles(made) == []
