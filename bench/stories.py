"""How many copies of newswire texts are known again, how many texts are taken for copies, how fast, in how much memory."""

from __future__ import annotations

import gzip
import itertools
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import msgspec

from bench.copies.edits import EDITS, Copy
from bench.copies.repeats import REPEATS, jaccard
from stream.errors import InputError
from stream.stories import Stories, StoriesSettings, digest, signature

ORIGINALS = 2_000
SHORTEST = 40
"""Words of an original, at least."""

HELD = 100_000
"""Articles in the window while speed is measured."""

SEED = 20
EVER = StoriesSettings(window=1e12, maximum=1_000_000)


class Newswire(msgspec.Struct):
    """A line of the file."""

    id: str
    title: str
    text: str


def main(files: Sequence[str]) -> None:
    """Print recall for each edit, precision over all, speed and memory.

    Raises:
        InputError: not one file is named.
    """
    if len(files) != 1:
        raise InputError(
            'name a file of newswire, {"id", "title", "text"} a line: python -m bench stories FILE'
        )
    originals = [line for line in _read(Path(files[0])) if len(line.text.split()) >= SHORTEST]
    _random().shuffle(originals)
    _print_quality(originals[:ORIGINALS])
    _print_speed(originals)


def _read(file: Path) -> Iterator[Newswire]:
    decoder = msgspec.json.Decoder(Newswire)
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as lines:
        for line in lines:
            yield decoder.decode(line)


def _random() -> Random:
    return Random(SEED)  # noqa: S311 - no secret depends on it


def _put(stories: Stories, article: str, copy: Copy, at: float) -> str:
    return stories.put(
        article, at=at, arrival=int(at), digest=digest(*copy), signature=signature(*copy)
    ).story


def _print_quality(originals: Sequence[Newswire]) -> None:
    random = _random()
    stories = Stories(EVER)
    alone = dict.fromkeys(EDITS, 0)
    for number, original in enumerate(originals):
        source = Copy(original.title, original.text)
        _put(stories, f"{number}:", source, number)
        for name, edit in EDITS.items():
            copy = edit(source, random)
            _put(stories, f"{number}:{name}", copy, number)
            two = Stories(EVER)
            alone[name] += _put(two, "1", source, 1) == _put(two, "2", copy, 2)
    kinds = ["", *EDITS]
    placed = [
        {kind: stories.story_of(f"{number}:{kind}") for kind in kinds} for number in range(len(originals))
    ]
    print(
        f"{len(originals):,} texts of {SHORTEST} words or more, a copy of each by each of {len(EDITS)} edits"
    )
    print("| edit | known again beside the original alone | in the original's story among all |")
    print("|---|---|---|")
    for name in EDITS:
        among = sum(place[name] == place[""] for place in placed)
        print(f"| {name.replace('_', ' ')} | {alone[name] / len(placed):.4f} | {among / len(placed):.4f} |")
    pairs = [
        place[one] == place[other] for place in placed for one, other in itertools.combinations(kinds, 2)
    ]
    print(f"pairwise recall {sum(pairs) / len(pairs):.4f}")
    _print_precision(originals, placed, sum(pairs))


def _print_precision(
    originals: Sequence[Newswire], placed: Sequence[dict[str, str | None]], right: int
) -> None:
    members: dict[str | None, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, place in enumerate(placed):
        for story in place.values():
            members[story][number] += 1
    merged: list[tuple[float, int, str]] = []
    for counts in members.values():
        for one, other in itertools.combinations(sorted(counts), 2):
            first, second = (Copy(originals[number].title, originals[number].text) for number in (one, other))
            merged.append(
                (jaccard(first, second), counts[one] * counts[other], f"{first.title} | {second.title}")
            )
    for repeat in (*REPEATS, 1.01):
        wrong = sum(pairs for share, pairs, _ in merged if share < repeat)
        apart = (
            f"without originals of Jaccard similarity >= {repeat}" if repeat <= 1 else "with all originals"
        )
        print(f"pairwise precision {right / (right + wrong):.4f} {apart}")
    print("originals in one story by their Jaccard similarity, and the pairs of their copies:")
    for share, pairs, titles in sorted(merged):
        print(f"  {share:.2f} {pairs:3} {titles}")


def _print_speed(originals: Sequence[Newswire]) -> None:
    random = _random()
    edits = list(EDITS.values())
    prepared = []
    begun = time.process_time()
    for number in range(HELD + HELD // 5):
        source = originals[number % len(originals)]
        copy = Copy(source.title, source.text)
        if number >= len(originals):
            copy = edits[random.randrange(1, len(edits))](copy, random)
        prepared.append((str(number), copy))
    print(f"making copies took {time.process_time() - begun:.0f} s")
    begun = time.process_time()
    signed = [(article, digest(*copy), signature(*copy)) for article, copy in prepared]
    words = sum(len(copy.text.split()) for _, copy in prepared) / len(prepared)
    each = (time.process_time() - begun) / len(signed)
    print(f"digest and signature  {each * 1e6:6.0f} µs for an article of {words:.0f} words on average")
    stories = Stories(StoriesSettings(window=1e12, maximum=HELD))
    before = _resident()
    for number, (article, content, sketch) in enumerate(signed[:HELD]):
        stories.put(article, at=number, arrival=number, digest=content, signature=sketch)
    print(f"memory                {(_resident() - before) / HELD:6.0f} bytes an article, signatures apart")
    begun = time.process_time()
    slowest = 0.0
    for number, (article, content, sketch) in enumerate(signed[HELD:], HELD):
        started = time.process_time()
        stories.put(article, at=number, arrival=number, digest=content, signature=sketch)
        slowest = max(slowest, time.process_time() - started)
    rate = (len(signed) - HELD) / (time.process_time() - begun)
    print(
        f"put, {HELD:,} kept     {rate:6.0f} articles/s, each pushing one out; the slowest {slowest * 1e3:.0f} ms"
    )
    print(f"{len(stories):,} articles, {stories.texts:,} texts, {stories.stories:,} stories")


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4_096


if __name__ == "__main__":
    raise SystemExit("run it with: python -m bench stories FILE")
