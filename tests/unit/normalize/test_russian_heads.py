"""Russian by-lines, whose names and occasions decline."""

import pytest

from presswork.normalize.byline import byline
from presswork.normalize.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            (
                "Министра иностранных дел Республики Норландия Петра Иванова на 78-й сессии "
                "Генеральной Ассамблеи ООН"
            ),
            (
                "Петра Иванова",
                "Министра иностранных дел Республики Норландия",
                "78-й сессии Генеральной Ассамблеи ООН",
            ),
        ),
        (
            (
                "Постоянного представителя Республики Норландия в Женеве Анны Бельской на 54-й "
                "сессии Совета ООН по правам человека"
            ),
            (
                "Анны Бельской",
                "Постоянного представителя Республики Норландия в Женеве",
                "54-й сессии Совета ООН по правам человека",
            ),
        ),
        (
            "официального представителя МИД Норландии А.Б.Петровой, Порт-Ана, 14 июня 2023 года",
            ("А.Б.Петровой", "официального представителя МИД Норландии", None),
        ),
    ],
)
def test_a_russian_office_takes_whose_it_is_as_a_genitive(
    line: str, said: tuple[str | None, ...]
) -> None:
    found = byline(line, 0, vocabulary("ru"))
    stretches = (found.name, found.role, found.occasion)
    assert tuple(line[slice(*one)] if one else None for one in stretches) == said
