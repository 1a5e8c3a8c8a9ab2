"""Recognition measured on real workbooks, for whoever names their folder in IGITABO_CORPUS: it takes a minute."""

import importlib.util
import json
import os
from pathlib import Path

import pytest

from desktop.exchange.inspection import inspect_json

SCORER = Path(os.environ.get("IGITABO_CORPUS", "nowhere"), "score_import.py")

pytestmark = [
    pytest.mark.skipif(not SCORER.is_file(), reason="the folder of real workbooks is not named"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # the scorer leaves files open
]


def _asked(path, sheet):
    """The answer of the command, as its scorer reads it."""
    return json.loads(json.dumps({**inspect_json(path, sheet), "_s": 0.0}))


@pytest.fixture(scope="module")
def report():
    spec = importlib.util.spec_from_file_location("score_import", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    found, _ = scorer.score(_asked, {"headers", "mapping", "refusal"}, None)
    return {key: float(said.rsplit(" ", 1)[-1].rstrip("%")) for key, said in found.items() if str(said).endswith("%")}


@pytest.mark.parametrize(
    ("measure", "least"),
    [
        ("auto_sheet_choice", 98),
        ("header_row_importable", 100),
        ("first_data_row_importable", 98),
        ("row_count_importable", 98),
        ("mapping_recall", 90),
        ("kind_right_on_importable", 95),
        ("refusal_on_distractors", 97),
    ],
)
def test_a_bar_is_met(report, measure, least):
    assert report[measure] >= least


def test_hardly_a_column_is_mapped_wrongly(report):
    assert report["mapping_wrong_column"] <= 0.5
