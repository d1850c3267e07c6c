"""Every unit of time in every frame that units stand in: what fits none is no date, and never an error."""

import pytest

from factcheck.language.schema import load_language
from tests.parse.dated import dates_of

_FRAMES = {
    "en": [
        "the first {u} of 2023", "the last {u} of May", "the third {u} of the 1990s", "the last {u} of the quarter",
        "the first two {u} of May", "the last two {u}", "the previous {u}", "next {u}", "this {u}", "the following {u}",
        "the {u} before last", "the {u} of March 5", "the {u} ended June 30", "the {u} starting 5 May 2024",
        "the two {u} to May 2024", "three {u} ago", "two {u} later", "within two {u}", "the end of the {u}",
        "two years ago this {u}", "{u} to date", "two {u} before Christmas", "Monday of last {u}",
    ],
    "fr": [
        "le premier {u} de 2023", "la dernière {u} de mai", "la troisième {u} de la décennie", "ce {u}", "cette {u}",
        "les deux premières {u} de mai", "les deux dernières {u}", "la {u} dernière", "la {u} prochaine",
        "la {u} suivante", "la {u} précédente", "la {u} d'après", "l'avant-dernière {u} de mai", "la {u} du 5 mars",
        "il y a trois {u}", "deux {u} plus tard", "d'ici deux {u}", "la fin de la {u}", "il y a deux ans cette {u}",
        "deux {u} avant Noël", "lundi de la {u} dernière", "le reste de la {u}",
    ],
    "es": [
        "la primera {u} de mayo", "el último {u} de 2023", "la {u} pasada", "el próximo {u}", "hace tres {u}",
        "dos {u} después", "la {u} siguiente", "las dos últimas {u}", "la {u} del 5 de marzo", "la {u} anterior",
    ],
    "pt": [
        "a primeira {u} de maio", "o último {u} de 2023", "a {u} passada", "o próximo {u}", "há três {u}",
        "dois {u} depois", "a {u} seguinte", "as duas últimas {u}", "a {u} de 5 de março", "a {u} anterior",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "frame"), [(code, frame) for code, frames in _FRAMES.items() for frame in frames])
def test_every_unit_fits_or_is_left(code: str, frame: str) -> None:
    for unit in load_language(code).words["unit"]:
        text = frame.format(u=unit)
        for mention in dates_of(text, code):
            assert mention.when is not None and mention.when.timex, text
