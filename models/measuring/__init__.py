"""Measuring: labelled texts, and how far what is said of them is true."""

from models.measuring.evaluation import Evaluation, ExplainedMistake, evaluate, said_by
from models.measuring.labelled import LabelError, Labelled, Labels, labelled_from
from models.measuring.measures import Measures, Said, measure
from models.measuring.mistakes import Mistake

__all__ = [
    "Evaluation",
    "ExplainedMistake",
    "LabelError",
    "Labelled",
    "Labels",
    "Measures",
    "Mistake",
    "Said",
    "evaluate",
    "labelled_from",
    "measure",
    "said_by",
]
