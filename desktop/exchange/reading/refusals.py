"""Why a file can't be taken in: each kind of refusal is one error class, its sentence says what to do."""

from typing import ClassVar, Self

from desktop.domain.language import Message
from desktop.domain.problems import AppError


class FileRefused(AppError):  # noqa: N818  # named as the officer's situation, like its base's other kinds
    """A file that can't be taken in; `status` is the word by which programs know the reason."""

    status: ClassVar[str] = "unsupported"

    @classmethod
    def saying(cls, message: Message) -> Self:
        """The refusal whose sentence is made already."""
        return cls(message.msgid, **dict(message.values))


class Unsupported(FileRefused):
    """A file of a kind that holds no table for the register."""


class Damaged(FileRefused):
    """A workbook that is cut off, altered, or built to do harm."""

    status: ClassVar[str] = "corrupt"


class TooLarge(FileRefused):
    """A workbook that holds more than may be read, by whichever reader."""

    status: ClassVar[str] = "corrupt"


class Empty(FileRefused):
    """A file in which nothing is written."""

    status: ClassVar[str] = "empty"


class PasswordNeeded(FileRefused):
    """A workbook that opens only with its password, or that was given a wrong one."""

    status: ClassVar[str] = "encrypted"


class Cancelled(FileRefused):
    """The person who asked for the file to be opened has changed their mind."""

    status: ClassVar[str] = "cancelled"
