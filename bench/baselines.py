"""What simpler methods reach on the same labelled texts, in the same table as the model that ships."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import COLUMNS, cells, print_head, print_row, read_files
from bench.methods.bag_of_words import BagOfWords
from bench.methods.gpr import GprTerms
from bench.methods.sentiment import INSTALL, Vader, installed
from models.measuring import Labelled, Said, measure, said_by
from models.read import Reader
from models.training.corpus import CORPUS_FOLDER, load_corpus
from stream.errors import InputError


def main(files: Sequence[str]) -> None:
    """Print a table for the articles and one for the sentences of the files.

    Raises:
        InputError: no file is named, or one holds a line that is wrong.
    """
    if not files:
        raise InputError("name labelled files: python -m bench baselines FILE...")
    texts = read_files(files)
    examples = load_corpus(CORPUS_FOLDER).examples
    methods = [
        ("Détente", _detente, True),
        ("TF-IDF, linear SVM", BagOfWords(examples, gated=True).say, True),
        ("TF-IDF, linear SVM, its scores not gated", BagOfWords(examples, gated=False).say, True),
        ("GPR terms", GprTerms().say, False),
    ]
    if installed():
        methods.append(("VADER sentiment", Vader().say, False))
    for form, records in texts.items():
        print_head(f"{len(records):,} {form}", COLUMNS)
        for name, say, probabilities in methods:
            print_row(name, cells(measure(records, say(records)), probabilities=probabilities))
        print()
    if not installed():
        print(f"VADER is not installed; install it with: {INSTALL}")


def _detente(records: Sequence[Labelled]) -> list[Said]:
    reader = Reader.load()
    with reader.session():
        return [said_by(reader.read(record.article)) for record in records]
