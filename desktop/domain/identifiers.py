"""Numbers that identify: the national identifier, phones, and the codes that the register gives to children."""

import re

from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem, ValueProblem, quoted

NATIONAL_ID_GROUPS = (1, 4, 1, 7, 1, 2)
SEX_DIGITS = {"7": "F", "8": "M"}

_NATIONAL_ID = re.compile(r"[1-3](?:19|20)\d{2}[78]\d{10}")
_SPACING = re.compile(r"[\s.\-'’_]+")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)

_LOCAL_PHONE = re.compile(r"(?:7[23789]\d{7}|2[23568]\d{7}|06\d{6}|800\d{6})")
_USUAL_PHONE = re.compile(r"0(7[23789]\d{7})", re.ASCII)
_FOREIGN_PHONE = re.compile(r"\+[1-9]\d{7,14}")
_CHILD_CODE = re.compile(r"(\d{2})[\s-]?(\d{4})[\s-]?(\d{6})[\s-]?(\d{2})")


def parse_national_id(raw: object) -> str:
    """The 16 digits of a national identifier: 1 status, 4 year of birth, 1 sex, 7 order, 1 issue, 2 security.

    The last two digits follow a secret rule, so only the structure can be checked. Raises ValueProblem when it
    does not fit, and always for a number: Excel keeps 15 digits, so its 16th is lost even where it looks whole.
    """
    text = str(raw).strip()
    if isinstance(raw, (int, float)) or _ROUNDED.fullmatch(text) or re.fullmatch(r"\d{13,}[.,]0+", text):
        raise ValueProblem(
            N_("“{value}” was rounded by Excel, which keeps 15 of 16 digits. Ask for the identifier again, as text."),
            value=quoted(raw),
        )
    digits = _SPACING.sub("", text)
    if not digits.isascii() or not digits.isdigit():
        raise ValueProblem(
            N_("“{value}” is not a national identifier: it has 16 digits and no letters."), value=quoted(raw)
        )
    if len(digits) != 16:
        raise ValueProblem(
            N_("A national identifier has 16 digits; “{value}” has {found}. Keep it as another identifier."),
            **{"value": quoted(raw), "found": len(digits)},
        )
    if not _NATIONAL_ID.fullmatch(digits):
        raise ValueProblem(
            N_("“{value}” is not formed like a national identifier (1 1990 8 0012345 0 12). Keep it as another one."),
            value=quoted(raw),
        )
    return digits


def show_national_id(value: str) -> str:
    """The digits in the groups that the card prints: 1 1990 8 0012345 0 12."""
    groups, start = [], 0
    for length in NATIONAL_ID_GROUPS:
        groups.append(value[start : start + length])
        start += length
    return " ".join(groups)


def national_id_problems(value: str, birth: str | None, sex: str | None, field: str = "") -> list[Problem]:
    """Warnings where the year or the sex digit says other than the record; `birth` is a partial date, `sex` F or M.

    Cards carry mistakes too, and a birth date may be estimated: this never stops anybody.
    """
    found = []
    year = value[1:5]
    estimated = birth is not None and "~" in birth
    if birth and abs(int(year) - int(birth[:4])) > (1 if estimated else 0):
        message = Message(N_("The identifier says born in {said}, the record {written}."), said=year, written=birth[:4])
        found.append(Problem("warning", message, field))
    said = SEX_DIGITS.get(value[5])
    if sex in SEX_DIGITS.values() and said != sex:
        message = Message(N_("The identifier says female, the record male."))
        if said == "M":
            message = Message(N_("The identifier says male, the record female."))
        found.append(Problem("warning", message, field))
    return found


def parse_phone(raw: object) -> str:
    """A phone in one form, +2507XXXXXXXX for Rwanda; a foreign one must be written with its + and is kept.

    Mobile numbers are those of Airtel (72, 73), MTN (78, 79) and KtRN (77), fixed and toll-free ones as the
    national plan has them. Excel drops the leading zero: nine digits are read as such a number.
    """
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
    if usual := _USUAL_PHONE.fullmatch(text):
        return f"+250{usual[1]}"
    text = re.sub(r"\.0$", "", text) if re.fullmatch(r"\d{9,12}\.0", text) else text
    digits = re.sub(r"[\s.\-()'’]+", "", text)
    if digits.startswith("00") and len(digits) > 9:
        digits = f"+{digits[2:]}"
    local = re.sub(r"^\+?2500?(?=\d{8,9}$)", "", digits)
    local = local[1:] if re.fullmatch(r"0\d{9}", local) else local
    if _LOCAL_PHONE.fullmatch(local):
        return f"+250{local}"
    if _FOREIGN_PHONE.fullmatch(digits) and not digits.startswith("+250"):
        return digits
    if len(re.findall(r"\d{9,}", digits)) > 1:
        raise ValueProblem(N_("“{value}” holds several phone numbers: keep one here."), value=quoted(raw))
    raise ValueProblem(
        N_("“{value}” is not a phone number of Rwanda: it has ten digits and begins with 072, 073, 077, 078 or 079."),
        value=quoted(raw),
    )


def show_phone(value: str) -> str:
    """A phone as it is dialled in Rwanda, 0788 123 456; foreign ones keep their country code."""
    if not value.startswith("+250"):
        return value
    local = value[4:]
    if local.startswith("0"):
        return f"{local[:2]} {local[2:5]} {local[5:]}"
    return f"0{local[:3]} {local[3:6]} {local[6:]}"


def make_child_code(district: str, year: int, number: int) -> str:
    """The code of a child, DD-YYYY-NNNNNN-CC: NISR district, year of registration, running number, check digits."""
    digits = f"{district}{year:04}{number:06}"
    return f"{district}-{year:04}-{number:06}-{_check_digits(digits)}"


def parse_child_code(raw: object) -> str:
    """A child's code with its dashes; raises ValueProblem when the check digits betray a slip of the pen."""
    parts = _CHILD_CODE.fullmatch(str(raw).strip())
    if parts is None:
        raise ValueProblem(N_("“{value}” is not a child's code, such as 24-2026-000123-45."), value=quoted(raw))
    if not is_child_code(parts.group()):
        raise ValueProblem(N_("The code “{value}” is mistyped: its last two digits don't fit."), value=quoted(raw))
    return "-".join(parts.groups())


def is_child_code(text: str) -> bool:
    """Whether a text is a child's code without a slip: every single wrong digit and every swap of two is seen."""
    parts = _CHILD_CODE.fullmatch(text.strip())
    return parts is not None and _check_digits("".join(parts.groups()[:3])) == parts[4]


def _check_digits(digits: str) -> str:
    """ISO 7064, mod 97-10."""
    return f"{98 - int(digits) * 100 % 97:02}"
