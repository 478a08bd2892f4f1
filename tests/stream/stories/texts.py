"""Texts of ours, for copying and for telling apart."""

from __future__ import annotations

from typing import NamedTuple


class Report(NamedTuple):
    """A headline and a text."""

    title: str
    text: str


FERRY = Report(
    "Ferry service between Karsund and Velia resumes after nine-year break",
    "The first passenger ferry in nine years left Karsund for the Velian port of Ostra on Friday morning, carrying some "
    "two hundred travellers and the mayors of both cities. The two governments agreed in March to reopen the line, which "
    "was closed when fishermen from both shores clashed over cod quotas. Transport ministers hailed the crossing as a "
    'sign that the quarrel was over. "We have waited for this horn to sound again," said harbour master Ilse Brandt, as '
    "a brass band played on the quay. Customs officers checked papers on board to save time. The ferry will sail twice a "
    "week until the autumn, and daily from next spring if enough tickets are sold. Shopkeepers in Ostra said they had "
    "already ordered more stock. A joint commission is still to settle who may fish in the strait, and its next meeting "
    "is planned for the last week of June in Karsund.",
)

# Four reporters on one event, each in words of his own.
TALKS = (
    Report(
        "Belmar and Torvia open border talks in Lindau",
        "Delegations from Belmar and Torvia sat down in the lakeside town of Lindau on Monday for the first direct talks "
        "on their disputed mountain border since shots were exchanged there in January. Belmar's deputy foreign minister "
        "Petra Holm and her Torvian counterpart Jon Asker shook hands for photographers but made no statement. Both sides "
        "want observers at the two passes, diplomats said, yet they differ on who should send them. The talks are due to "
        "last until Thursday.",
    ),
    Report(
        "Handshake in Lindau, but no word on the passes",
        "It took eleven seconds. Then Jon Asker let go of Petra Holm's hand, and the envoys of Torvia and Belmar vanished "
        "behind the oak doors of the old customs house. Neither spoke to the press on Monday. A Torvian official who was "
        "in the room said that the mood was better than expected, although nothing had been settled about observers. "
        "Soldiers of the two countries fired at each other near the passes at the start of the year; one was killed.",
    ),
    Report(
        "Torvian opposition warns against concessions at Lindau talks",
        "Torvia's largest opposition party said on Monday that any agreement which gives up the northern pass will fail in "
        "parliament. Party leader Mira Sand told reporters in the capital that negotiators meeting their Belmari opponents "
        "in Lindau this week had no mandate to redraw the map. The government rejected the charge and said that only the "
        "stationing of observers was being discussed. Polls show that most Torvians support the talks.",
    ),
    Report(
        "Villagers near the passes hope that Lindau brings calm",
        "In Upper Greno, two kilometres from the northern pass, the school has been shut since January. Parents say they "
        "will not send children down the road until the guns are gone for good. On Monday they followed on the radio how "
        "diplomats of both countries met in Lindau. Belmar and Torvia have quarrelled about the ridge for a century, said "
        "the priest, and each time it is the shepherds who pay. The village council has asked for foreign observers.",
    ),
)

# One pattern, other figures: what offices issue day after day.
NOTICES = (
    Report(
        "Coast guard turns back 14 boats",
        "The Velian coast guard said it turned back 14 boats on Tuesday and detained 3 crew off Cape Mora. No shots were "
        "fired, a spokesman said.",
    ),
    Report(
        "Coast guard turns back 6 boats",
        "The Velian coast guard said it turned back 6 boats on Thursday and detained 11 crew near Port Salis. One shot was "
        "fired in the air, a spokesman said.",
    ),
)

HEADLINES = (
    "Belmar recalls ambassador from Torvia over border shooting",
    "Belmar sends ambassador back to Torvia after border truce",
    "Torvia recalls ambassador from Belmar over spying charge",
    "Velia and Karsund to reopen ferry line",
    "Velia and Karsund to reopen cod talks",
)


def words_replaced(report: Report, step: int) -> Report:
    """Every so many words another one, all through the text."""
    words = report.text.split()
    words[step - 1 :: step] = [f"other{number}" for number in range(len(words[step - 1 :: step]))]
    return Report(report.title, " ".join(words))


def first(report: Report, share: float) -> Report:
    """The first part of the words."""
    words = report.text.split()
    return Report(report.title, " ".join(words[: int(len(words) * share)]))
