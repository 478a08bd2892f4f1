"""A fortnight of news, written for these tests, as lines of a file."""

from __future__ import annotations

import json
from typing import Any

FIRST = "2024-05-01"

WARS = {
    1: "Chad shelled a camp in Sudan before dawn and killed nine soldiers near Adre. Sudan's army vowed to retaliate.",
    2: "Sudanese artillery struck back at Chad: forty rockets hit a garrison, its commander said, and set fire to the fuel.",
    4: "Jets of Sudan bombed an airfield in eastern Chad. Two transport planes burned out on the runway, and six men died.",
    9: "After days of quiet, Chad's army crossed into Sudan with tanks and seized a village; Khartoum called it an invasion.",
    10: "Troops of Chad and Sudan fought house to house over the seized village. Both armies claimed to hold its market.",
    12: "A column of Chad's army was ambushed in Darfur. Sudan said that its forces killed thirty and took the guns.",
}
PEACE = (
    "Norway and Chad signed a peace treaty in Oslo on {day} and agreed to withdraw troops from the border. "
    "The foreign ministers of both countries will meet again in Oslo on 20 May."
)
CAKE = "The baker of lane {count} won the prize for the best cake of the village fair on {day}, with {count} eggs."


def feed() -> list[dict[str, Any]]:
    """Articles of 1 to 14 May: wars, a treaty, cakes, copies, a revision; none at all on the 6th to the 8th."""
    articles = [
        _article(f"war-{day}", text, day, f"2024-05-{day:02}T{day:02}:15:00Z") for day, text in WARS.items()
    ]
    articles += [
        _article(f"cake-{day}", CAKE, day, f"2024-05-{day:02}") for day in (1, 2, 3, 4, 5, 9, 11, 13, 14)
    ]
    articles.append(_article("peace", PEACE, 3, "2024-05-03T10:00:00+02:00"))
    war = articles[2]
    articles += [
        war | {"id": f"copy-{at}", "source": f"paper {at}", "published_at": f"2024-05-04T12:{at:02}:00Z"}
        for at in range(5)
    ]
    articles.append(
        articles[4] | {"title": "Corrected: Chad shells a camp", "published_at": "2024-05-10T20:00:00Z"}
    )
    return articles


def lines(articles: list[dict[str, Any]]) -> str:
    """JSON Lines of articles."""
    return "".join(json.dumps(article) + "\n" for article in articles)


def _article(name: str, text: str, day: int, at: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": f"News of day {day}",
        "text": text.format(day=f"{day} May", count=day + 7),
        "source": "wire",
        "published_at": at,
    }
