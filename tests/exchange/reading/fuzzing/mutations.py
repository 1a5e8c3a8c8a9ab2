"""What befalls files on their way and in the hands of strangers: bits flipped, ends lost, parts exchanged, XML torn."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

_EXTREMES = (
    "0", "-1", "1048577", "16385", "99999999999999999999", "XFD1048576", "A0", "", "1e999", "NaN",
    "&amp;#x0;", "18446744073709551615", "2147483648", "#REF!", "t", "s", "e", "d", "inlineStr", "b", "1900-00-99",
)  # fmt: skip
_LARGEST_SEED = 64 * 1024


def flip_bits(content: bytes, chance: Random) -> bytes:
    """Between one and a few dozen bits are turned over."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut_off(content: bytes, chance: Random) -> bytes:
    """The end did not arrive."""
    return content[: chance.randrange(len(content))]


def lose_a_piece(content: bytes, chance: Random) -> bytes:
    """A piece in the middle did not arrive."""
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randrange(1, 600) :]


def double_a_piece(content: bytes, chance: Random) -> bytes:
    """A piece arrived twice."""
    start = chance.randrange(len(content))
    end = start + chance.randrange(1, 2000)
    return content[:end] + content[start:end] + content[end:]


def overwrite(content: bytes, chance: Random) -> bytes:
    """A piece was overwritten with zeros, ones or noise."""
    start, length = chance.randrange(len(content)), chance.randrange(1, 200)
    noise = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
    return content[:start] + noise + content[start + length :]


def put_numbers(content: bytes, chance: Random) -> bytes:
    """A number of two or four bytes somewhere became one at the edge."""
    changed = bytearray(content)
    value = chance.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE, 0x80000000))
    size = 2 if value <= 0xFFFF else 4
    start = chance.randrange(max(1, len(changed) - size))
    changed[start : start + size] = value.to_bytes(size, "little")
    return bytes(changed)


ANY: tuple[Mutation, ...] = (flip_bits, cut_off, lose_a_piece, double_a_piece, overwrite, put_numbers)


def exchange_parts(content: bytes, chance: Random) -> bytes:
    """Two parts of the archive stand for each other."""
    parts = _parts(content)
    first, second = chance.choice(list(parts)), chance.choice(list(parts))
    parts[first], parts[second] = parts[second], parts[first]
    return _packed(parts)


def remove_a_part(content: bytes, chance: Random) -> bytes:
    """A part of the archive is missing."""
    parts = _parts(content)
    del parts[chance.choice(list(parts))]
    return _packed(parts)


def repeat_a_part(content: bytes, chance: Random) -> bytes:
    """A part of the archive stands in it twice, or under the name of another."""
    parts = _parts(content)
    name = chance.choice(list(parts))
    other = chance.choice((name, name.upper(), name.replace("/", "\\"), "/" + name))
    return _packed(parts, extra={other: chance.choice(list(parts.values()))})


def mutate_a_part(content: bytes, chance: Random) -> bytes:
    """The inside of one part is damaged, and packed again as if nothing were."""
    parts = _parts(content)
    name = chance.choice([one for one in parts if parts[one]])
    parts[name] = chance.choice(ANY)(parts[name], chance)
    return _packed(parts)


def tear_xml(content: bytes, chance: Random) -> bytes:
    """Tags and attributes of one XML part are removed, doubled, moved or given absurd values."""
    parts = _parts(content)
    written = [name for name in parts if name.endswith((".xml", ".rels"))]
    tables = [name for name in written if "sheet" in name.lower() or name == "content.xml"]
    name = chance.choice(tables if tables and chance.random() < 0.7 else written or list(parts))
    text = parts[name].decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 3, 12))):
        text = chance.choice(_TEARS)(text, chance)
    parts[name] = text.encode("utf-8")
    return _packed(parts)


def _lose_a_tag(text: str, chance: Random) -> str:
    tags = list(re.finditer(r"<[^<>]*>", text))
    if not tags:
        return text
    tag = chance.choice(tags)
    return text[: tag.start()] + text[tag.end() :]


def _move_a_tag(text: str, chance: Random) -> str:
    tags = list(re.finditer(r"<[^<>]*>", text))
    if not tags:
        return text
    tag, place = chance.choice(tags), chance.choice(tags).start()
    return text[:place] + tag[0] + text[place:]


def _change_a_value(text: str, chance: Random) -> str:
    values = list(re.finditer(r'="([^"<>]*)"|>([^<>]+)<', text))
    if not values:
        return text
    value = chance.choice(values)
    group = 1 if value[1] is not None else 2
    return text[: value.start(group)] + chance.choice(_EXTREMES) + text[value.end(group) :]


def _repeat_an_element(text: str, chance: Random) -> str:
    elements = list(re.finditer(r"<(\w[\w:]*)[^<>]*>[^<>]*</\1>|<[^<>/]*/>", text))
    if not elements:
        return text
    element = chance.choice(elements)[0]
    times = min(chance.choice((2, 50, 3000)), _LARGEST_SEED // len(element) + 1)
    return text.replace(element, element * times, 1)


_TEARS = (_lose_a_tag, _move_a_tag, _change_a_value, _change_a_value, _change_a_value, _repeat_an_element)

ARCHIVES: tuple[Mutation, ...] = (
    exchange_parts, remove_a_part, repeat_a_part, mutate_a_part, mutate_a_part, tear_xml, tear_xml, tear_xml, tear_xml,
)  # fmt: skip


def mutated(content: bytes, chance: Random) -> bytes:
    """The file after one mischance that can befall its kind."""
    archive = content.startswith(b"PK") and chance.random() < 0.7
    return chance.choice(ARCHIVES if archive else ANY)(content, chance)


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: dict[str, bytes], extra: dict[str, bytes] | None = None) -> bytes:
    packed = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # the same name twice is what is wanted
        for name, content in [*parts.items(), *(extra or {}).items()]:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
