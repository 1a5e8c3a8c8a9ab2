"""How well one colour can be read on another, after the WCAG 2 definition of contrast."""


def luminance(color: str) -> float:
    """The relative luminance of a colour written #RRGGBB: 0 is black, 1 is white."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def better_of(first: str, second: str, ground: str) -> str:
    """Whichever of two inks is read better on a ground, as the cells of a matrix need."""
    return first if ratio(first, ground) >= ratio(second, ground) else second
