"""JUnit XML, which every CI server shows: a suite a document, a test case a finding."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from factcheck.model.contract import Finding, Result, SetAside
from factcheck.report.concise import where
from factcheck.report.escape_ci import xml_text
from factcheck.report.places import Places, by_place
from factcheck.report.source import Source


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return the findings as test cases: errors and warnings fail, notes pass with their text, those set aside are
    skipped; a document without any is a case that passes, an input that could not be read is an error."""
    places = Places(result, sources)
    root = ET.Element("testsuites", name="factcheck")
    found, aside = _by_document(by_place(result)), _asides(result)
    for document in sorted({d.id for d in result.documents}):
        suite = ET.SubElement(root, "testsuite", name=xml_text(document))
        for finding in found.get(document, []):
            _finding(suite, finding, places)
        for item in aside.get(document, []):
            _skipped(suite, item, places)
        if not len(suite):
            _case(suite, "no finding", document)
    if result.unreadable:
        suite = ET.SubElement(root, "testsuite", name="inputs")
        for unreadable in result.unreadable:
            ET.SubElement(_case(suite, unreadable.path, "inputs"), "error", message=xml_text(unreadable.reason))
    _count(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _by_document(findings: list[Finding]) -> dict[str, list[Finding]]:
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.document, []).append(finding)
    return grouped


def _asides(result: Result) -> dict[str, list[SetAside]]:
    grouped: dict[str, list[SetAside]] = {}
    for item in result.set_aside:
        grouped.setdefault(item.finding.document, []).append(item)
    return grouped


def _finding(suite: ET.Element, finding: Finding, places: Places) -> None:
    case = _case(suite, f"{finding.rule} {finding.id}", finding.document)
    text = "\n".join(
        (f"{where(places.of_finding(finding))}", *(f"{where(p)} {places.said(c)}" for c, p in places.others(finding)))
    )
    said = "\n".join(xml_text(line) for line in (finding.message, *text.split("\n")))
    if finding.severity == "note":
        ET.SubElement(case, "system-out").text = said
    else:
        ET.SubElement(case, "failure", type=finding.severity, message=xml_text(finding.message)).text = said


def _skipped(suite: ET.Element, item: SetAside, places: Places) -> None:
    case = _case(suite, f"{item.finding.rule} {item.finding.id}", item.finding.document)
    why = f"{item.why}{places.words.typography.colon}{item.reason}" if item.reason else item.why
    ET.SubElement(case, "skipped", message=xml_text(why))


def _case(suite: ET.Element, name: str, classname: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=xml_text(classname), name=xml_text(name))


def _count(root: ET.Element) -> None:
    """Write how many cases each suite and all of them hold; no times, for the same input must give the same bytes."""
    total = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for suite in root:
        counts = {
            "tests": len(suite),
            "failures": len(suite.findall("testcase/failure")),
            "errors": len(suite.findall("testcase/error")),
            "skipped": len(suite.findall("testcase/skipped")),
        }
        for key, n in counts.items():
            suite.set(key, str(n))
            total[key] += n
    for key, n in total.items():
        root.set(key, str(n))
