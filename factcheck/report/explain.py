"""One finding explained: where it stands, what let its claims meet, what was weighed, and why the rule spoke.

Everything is taken from the run that made the finding. What would have to change for it to go away is read off the
same figures: the fields without which the claims would not have met, and the questions that would silence the rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.judge.rule import Rule
from factcheck.judge.trace import Asked
from factcheck.language.readable import readable
from factcheck.match.trace import DIRECTLY, PairTrace
from factcheck.match.trace import Step as Compared
from factcheck.model.contract import Claim, Pair, Result, SetAside, Statement, is_statement
from factcheck.model.finding import Finding
from factcheck.model.frozen import frozen
from factcheck.report.layout import CELL, cell, grid, marked, place_of, wrapped
from factcheck.report.notation import interval, letters, looked_at, signed
from factcheck.report.reasons import sentences, told
from factcheck.report.source import Source, excerpt, tells_itself
from factcheck.report.view import View
from factcheck.report.words import load_words
from factcheck.report.written import as_written

_UNLIMITED = 10_000  # a sentence is shown whole; the longest there are fit


@frozen
class Steps:
    """What the run that made a finding knows of it.

    asked   the questions of its rule with their answers. traces  how its claims came together, two by two, the pair
    that decides first; () for a finding on one claim or one document.
    aside   why it need not be looked at, where the user's files or the text itself say so.
    """

    finding: Finding
    rule: Rule
    asked: tuple[Asked, ...]
    traces: tuple[PairTrace, ...]
    aside: SetAside | None = None


def explained(result: Result, steps: Steps, sources: Mapping[str, Source]) -> str:
    """Return every step of a finding as text; `result` holds the finding and all claims."""
    return "\n".join(line.rstrip(" ") for line in _Explanation(result, steps, sources).lines()) + "\n"


class _Explanation:
    def __init__(self, result: Result, steps: Steps, sources: Mapping[str, Source]) -> None:
        self.words = load_words(result.report_lang)
        self.view = View(result, self.words)
        self.steps = steps
        self.sources = sources
        self.claims: dict[str, Claim] = {c.id: c for c in result.claims}
        self.statements: dict[str, Statement] = {s.id: s for s in result.statements}
        self.pairs: dict[tuple[str, str], Pair] = {(p.a, p.b): p for f in result.facts for p in f.pairs}
        self.finding = next(f for f in result.findings if f.id == steps.finding.id)

    def say(self, key: str, *args: str) -> str:
        return told(sentences("explain"), key, args, self.words)

    def lines(self) -> Iterator[str]:
        """Yield the steps in the order in which they were taken."""
        severity = self.words.severity[self.finding.severity]
        yield from wrapped(f"{self.finding.id}  {self.finding.rule} {self.steps.rule.name}  {severity}", "")
        yield from wrapped(self.finding.message, "")
        if self.steps.aside is not None:
            why, reason = self.steps.aside.why, self.steps.aside.reason or ""
            yield from wrapped(self.say(f"aside-{why}", reason).strip(), "")
        yield from self._numbered(self._stages())

    def _stages(self) -> Iterator[tuple[str, list[str]]]:
        yield self.say("stands"), list(self._stands())
        if self.steps.traces:
            first = self.steps.traces[0]
            yield self.say("met"), list(self._met(first))
            yield self.say("weighed"), list(self._weighed(first))
            yield self.say("judged"), list(self._judged(first))
        if len(self.steps.traces) > 1:
            yield self.say("others"), list(self._others(self.steps.traces[1:]))
        yield self.say("ruled"), list(self._ruled())
        yield self.say("changes"), list(self._changes())

    def _numbered(self, stages: Iterable[tuple[str, list[str]]]) -> Iterator[str]:
        for number, (title, lines) in enumerate(stages, 1):
            yield ""
            yield f"{number}. {title}"
            yield from lines

    # --- from the line to the values ----------------------------------------------------------------------------

    def _stands(self) -> Iterator[str]:
        named: list[Claim | Statement] = [self.claims[i] for i in self.finding.claims]
        named += [self.statements[i] for i in self.finding.statements]
        for mark, claim in zip(letters(), named, strict=False):
            yield from wrapped(f"{mark}  {self._where(claim)}", "   ")
            part = excerpt(claim, self.sources.get(claim.document), _UNLIMITED)
            yield from wrapped(self.words.quoted(marked(part)), "      ")
            yield from wrapped(self._read(claim), "      ")
        if not named:
            yield from wrapped(place_of(self.finding.document, self.finding.start, self.sources), "   ")

    def _where(self, claim: Claim | Statement) -> str:
        place = place_of(claim.document, claim.start, self.sources)
        return f"{place}  ({self.view.name(claim.document)}, {self.view.published(claim.document)})"

    def _read(self, claim: Claim | Statement) -> str:
        """Return the fields of a claim or a statement as they were read, those that are empty left out."""
        fields: dict[str, str | None] = {"value": self.view.understood(claim)}
        if is_statement(claim):
            fields |= {"measure": self._listed(claim.things or claim.deeds), "subject": self._listed(claim.agents)}
        else:
            own = tells_itself(claim, claim.place or "", self.sources.get(claim.document))
            fields |= {
                "measure": readable(claim.measure, self.words.lang),
                "subject": claim.subject,
                "place" if own else "place-elsewhere": claim.place,
                "period": claim.period,
                "stance": self.words.named("stance", claim.stance),
            }
        colon, semicolon = self.words.typography.colon, self.words.typography.semicolon
        said = semicolon.join(f"{self.say('field-' + k)}{colon}{v}" for k, v in fields.items() if v)
        return self.say("read", said)

    def _listed(self, ids: Sequence[str]) -> str:
        return ", ".join(readable(name, self.words.lang) for name in ids)

    # --- from the values to one fact ----------------------------------------------------------------------------

    def _met(self, trace: PairTrace) -> Iterator[str]:
        if trace.strength is None:
            yield from wrapped(self.say("one-document"), "   ")
        else:
            key = "one-event" if trace.meet else "not-one-event"
            yield from wrapped(self.say(key, signed(trace.strength, self.words)), "   ")
        if trace.keys:
            told = (self._key(key, self._texts(trace.a, trace.b)) for key in trace.keys)
            keys = self.words.typography.semicolon.join(told)
            yield from wrapped(self.say("keys", keys), "   ")
        else:
            yield from wrapped(self.say("no-keys"), "   ")

    def _key(self, key: Sequence[str], texts: Sequence[str]) -> str:
        told = (*key[1:-1], as_written(key[0], key[-1], *texts)) if key[1:] else ()
        values, name = [readable(part, self.words.lang) for part in told if part], self.say(f"key-{key[0]}")
        return f"{name} ({', '.join(values)})" if values else name

    def _weighed(self, trace: PairTrace) -> Iterator[str]:
        if trace.veto:
            yield from wrapped(self.say("barred", self.words.named("field", trace.veto)), "   ")
        else:
            heads = [self.say(k) for k in ("head-field", "head-level", "head-left", "head-right", "head-weight")]
            rows = [heads, *(self._row(step, trace) for step in trace.steps)]
            rows.append([self.say("prior"), "", "", "", signed(trace.prior, self.words)])
            yield from grid(rows, "   ", numbers_from=4)
        yield ""
        key = "enough" if trace.joined == DIRECTLY else "joined-by-others"
        yield from wrapped(self.say(key, signed(trace.score, self.words), signed(trace.required, self.words)), "   ")

    def _row(self, step: Compared, trace: PairTrace) -> list[str]:
        name, level = self.words.named("field", step.field), self.words.named("level", step.level)
        looked = (step.left, self._texts(trace.a, trace.b)), (step.right, self._texts(trace.b, trace.a))
        seen = (as_written(step.field, listed, *texts) for listed, texts in looked)
        left, right = (cell(looked_at(step.field, x, self.words), CELL) for x in seen)
        return [cell(name, 40), level, left, right, signed(step.weight, self.words)]

    # --- from one fact to the verdict ---------------------------------------------------------------------------

    def _judged(self, trace: PairTrace) -> Iterator[str]:
        pair = self._pair(trace)
        for mark, claim in zip(letters(), (self.claims[i] for i in self.finding.claims[:2]), strict=False):
            yield from wrapped(f"{mark}  {interval(claim, self.words)}", "   ")
        for reason in pair.because:
            yield from wrapped(reason, "   ")
        verdict, relation = self.words.named("pair_verdict", pair.verdict), self.words.named("relation", pair.relation)
        yield from wrapped(self.say("verdict", verdict, relation), "   ")

    def _texts(self, *claims: str) -> list[str]:
        """Return the sentences of claims, then their articles: words are shown as the first that has them does."""
        told = [(c, self.sources[c.document].text) for c in map(self.claims.__getitem__, claims)]
        return [text[c.sentence_start : c.sentence_end] for c, text in told] + [text for _, text in told]

    def _pair(self, trace: PairTrace) -> Pair:
        return self.pairs.get((trace.a, trace.b)) or self.pairs[trace.b, trace.a]

    def _others(self, traces: Sequence[PairTrace]) -> Iterator[str]:
        rows = [[self.say(k) for k in ("head-left", "head-right", "head-weight", "head-required", "head-verdict")]]
        for trace in traces:
            quotes = [self.words.quoted(cell(self.claims[i].quote)) for i in (trace.a, trace.b)]
            verdict = self.words.named("pair_verdict", self._pair(trace).verdict)
            rows.append([*quotes, signed(trace.score, self.words), signed(trace.required, self.words), verdict])
        yield from grid(rows, "   ")

    # --- from the verdict to the finding ------------------------------------------------------------------------

    def _ruled(self) -> Iterator[str]:
        for asked in self.steps.asked:
            sentence = told(sentences("questions"), asked.name, (), self.words)
            yes = self.say("yes") if asked.yes else self.say("no")
            yield from wrapped(
                self.say(f"asked-{asked.role.replace('_', '-')}", sentence, yes, asked.name), "   ", "     "
            )
        rule, finding = self.steps.rule, self.finding
        if finding.severity != rule.severity:
            own, lowered = self.words.severity[rule.severity], self.words.severity[finding.severity]
            yield from wrapped(self.say("lowered", own, lowered), "   ")
        told_already = self._pair(self.steps.traces[0]).because if self.steps.traces else ()
        for reason in (r for r in finding.because if r not in told_already):
            yield from wrapped(reason, "   ")
        yield ""
        for paragraph in rule.about.strip().split("\n\n"):
            yield from wrapped(" ".join(paragraph.split()), "   | ")

    def _changes(self) -> Iterator[str]:
        bullets = list(self._ways_out())
        for bullet in bullets or [self.say("no-way")]:
            yield from wrapped(bullet, "   - ", "     ")

    def _ways_out(self) -> Iterator[str]:
        """Yield what would make the finding go away, one sentence each."""
        if self.steps.traces:
            first = self.steps.traces[0]
            for step in first.decisive:
                yield self.say("if-field", self.words.named("field", step.field), signed(step.against, self.words))
            if not first.decisive and first.joined == DIRECTLY:
                yield self.say("no-one-field", signed(first.score - first.required, self.words))
            if self._pair(first).verdict == "discrepant":
                named = [self.claims[i] for i in self.finding.claims[:2]]
                yield self.say("if-value", *(interval(c, self.words) for c in named))
        yield from self._other_answers()
        yield self.say("decide", self.finding.id)

    def _other_answers(self) -> Iterator[str]:
        """Yield the questions of the rule that another answer would silence, and those that would lower it."""
        lowering: dict[str, list[str]] = {}
        for asked in self.steps.asked:
            sentence = told(sentences("questions"), asked.name, (), self.words)
            if asked.role == "unless" and not asked.yes:
                yield self.say("if-question", sentence)
            elif asked.role == "when" and not self.steps.traces:
                yield self.say("if-not", sentence)
            elif asked.role in ("lower_when", "note_when") and not asked.yes:
                lowering.setdefault(asked.role, []).append(asked.name)
        if self.finding.severity == self.steps.rule.severity:
            for role, to in (("lower_when", self.steps.rule.lower_to), ("note_when", "note")):
                if to is not None and to != self.finding.severity and role in lowering:
                    yield self.say("if-lowering", self.words.severity[to], ", ".join(lowering[role]))
