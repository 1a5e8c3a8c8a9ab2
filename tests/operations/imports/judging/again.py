"""Cells of a list corrected at random, so that what is judged again can be held against judging everything anew."""

from random import Random

from desktop.exchange.reading.cells import as_text
from desktop.operations.imports import prepare_import
from desktop.operations.imports.looking import correct_cells


def corrected_at_random(session, planned, times, seed=1, most=3):
    """The plan after some cells were written like others of their column, emptied or put back, several at a time.

    After each time it is held against the plan of everything judged anew.
    """
    random = Random(seed)
    columns = [one.index for one in planned.file.table.columns if one.target]
    rows = planned.file.table.data_rows
    for _ in range(times):
        texts = {}
        for row in random.sample(rows, min(most, len(rows))):
            column = random.choice(columns)
            like = as_text(planned.file.sheet.cell(random.choice(rows), column))
            texts[row] = {column: random.choice([like, like, like, "", None])}
        if random.random() < 0.4:  # a whole row written like another one
            one, other = random.sample(rows, 2)
            texts[one] = {column: as_text(planned.file.sheet.cell(other, column)) for column in columns}
        planned = correct_cells(session, planned, texts)
        anew = prepare_import(session, planned.file)
        assert planned.plan.notes == anew.plan.notes
        for again, judged in zip(planned.plan.rows, anew.plan.rows, strict=True):
            assert again == judged
        assert planned.plan.totals.reconcile()
    return planned
