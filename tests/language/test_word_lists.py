"""Word lists that stand twice for a reason are held equal."""

from factcheck.language.schema import load_language


def test_the_possessives_before_children_are_those_before_a_decade_of_life() -> None:
    english = load_language("en")
    assert english.cues["kin_of"].keys() == english.words["whose"].keys()


def test_no_cue_for_an_appeal_repeats_the_body_that_decides_it() -> None:
    for code in ("fr", "en"):
        cues = load_language(code).cues
        courts = {form for form, body in cues["body"].items() if body == "appeal-court"}
        assert courts and courts.isdisjoint(cues["appeal"])
