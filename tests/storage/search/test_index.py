"""The index has exactly the words of the living records, whatever is done to them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.fields import Name, Text
from desktop.domain.language import Message
from desktop.domain.register import Register
from desktop.storage.search.words import words_of


def indexed(file):
    """Every word with its register and record, and how often each name is counted."""
    keys = {number: key for key, number in file._index.numbers.items()}
    rows = file._db.execute("SELECT number, row, word FROM search_word").fetchall()
    return sorted((keys[number], row, word) for number, row, word in rows)


def expected(file):
    found = []
    for table in file.tables.values():
        for row, record in enumerate(file.first(table.key, order=("changed",), limit=1000)):
            del row
            (place,) = file._db.execute(f'SELECT row FROM "{table.key}" WHERE id = ?', [record["id"]]).fetchone()
            found += [(table.key, place, word) for word in words_of(table, record).split()]
    return sorted(found)


NAMES = st.sampled_from(["Uwase", "Keza Ineza", "Mugisha", None])
ACTS = st.lists(
    st.tuples(st.sampled_from(["create", "change", "remove", "restore"]), NAMES, st.integers(0, 3)), max_size=12
)


@settings(max_examples=25)
@given(acts=ACTS, together=st.booleans())
def test_words_follow_every_act(begin_file, acts, together):
    with begin_file() as file:
        made = []

        def do(writing, act):
            what, name, place = act
            if what == "create" or not made:
                made.append(writing.create("people", {"family_name": name, "village": "11010102"}))
            elif what == "change":
                writing.change("people", made[place % len(made)], {"family_name": name, "other_names": "Aline"})
            else:
                getattr(writing, what)("people", made[place % len(made)])

        for group in [acts] if together else [[act] for act in acts]:
            with file.change(Message("Did"), "Alice") as writing:
                for act in group:
                    do(writing, act)
        assert indexed(file) == expected(file)
        names = file._db.execute("SELECT word, uses FROM search_name").fetchall()
        words = [word for _, _, word in expected(file) if not word.startswith("@")]
        assert dict(names) == {word: words.count(word) for word in words}


def test_an_act_that_fails_leaves_no_words(file):
    try:
        with file.change(Message("Did"), "Alice") as writing:
            writing.create("people", {"family_name": "Uwase"})
            writing.create("people", {"nickname": "x"})
    except KeyError:
        pass
    with file.change(Message("Did"), "Alice") as writing:
        writing.create("people", {"family_name": "Keza"})
    assert [word for _, _, word in indexed(file)] == ["keza"]


def test_a_field_that_becomes_searched_is_indexed_for_the_records_that_are_there(open_file):
    def villages(**searched):
        body = {"key": "villages", "title": "x", "title_one": "x", "name": Name("Name", search=True)}
        return type("Villages", (Register,), {**body, "chief": Text("Chief", **searched)})

    file = open_file((villages(),))
    with file.change(Message("Took in"), "Alice") as writing:
        writing.create_many("villages", [{"name": f"Umudugudu {number}", "chief": "Rukundo"} for number in range(3)])
        writing.remove("villages", writing.create("villages", {"chief": "Rukundo"}))
    assert file.search("rukundo") == []
    file.close()
    file = open_file((villages(search=True),))
    assert len(file.search("rukundo")) == 3
    file.close()
    file = open_file((villages(),))
    assert file.search("rukundo") == []
    assert len(file.search("umudugudu")) == 3
