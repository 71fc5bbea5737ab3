"""Choosing among findings: who is believed, in which order, and in a few words why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.finding import Finding, Verdict, Voice
from ingest.outlet import Rules

Ranking = Callable[[list[Finding]], list[Finding]]
Beaten = list[tuple[Finding, str]]

_TRUST = {voice: place for place, voice in enumerate(Voice)}


class Bench:
    """The findings of one page, heard field by field. `verdicts` fills up as fields are decided."""

    def __init__(self, findings: Sequence[Finding], rules: Rules) -> None:
        self._rules = rules
        self._findings: dict[str, list[Finding]] = {}
        self._beaten: dict[str, Beaten] = {}
        self.verdicts: dict[str, Verdict] = {}
        for finding in findings:
            if finding.voice in rules.distrust.get(finding.field, ()):
                self.beat(finding, "distrusted by the outlet file")
            else:
                self._findings.setdefault(finding.field, []).append(finding)

    def add(self, finding: Finding) -> None:
        """Hear one more, which follows from what was decided already."""
        if finding.voice in self._rules.distrust.get(finding.field, ()):
            self.beat(finding, "distrusted by the outlet file")
        else:
            self._findings.setdefault(finding.field, []).append(finding)

    def beat(self, finding: Finding, why: str) -> None:
        """Take a finding off the bench, with the reason."""
        self._beaten.setdefault(finding.field, []).append((finding, why))
        rest = self._findings.get(finding.field, [])
        self._findings[finding.field] = [other for other in rest if other is not finding]

    def heard(self, field: str) -> list[Finding]:
        """What is said of the field by those who are believed at all, most trusted voice first.

        Voices that the outlet file prefers come before all others; within one voice the finder's order holds.
        """
        preferred = {voice: place for place, voice in enumerate(self._rules.prefer.get(field, ()), start=-len(Voice))}
        return sorted(
            self._findings.get(field, ()), key=lambda finding: preferred.get(finding.voice, _TRUST[finding.voice])
        )

    def prefers(self, field: str) -> bool:
        """Whether the outlet file names an order of voices for the field."""
        return bool(self._rules.prefer.get(field))

    def decide(self, field: str, ranking: Ranking | None = None, why: str | None = None) -> Finding | None:
        """Choose the first in order of trust, or of `ranking`, which may leave out what is not to be believed.

        `why` is said of those that the ranking puts later. None: there is nothing to choose from.
        """
        heard = self.heard(field)
        ranked = ranking(heard) if ranking is not None else heard
        return self.settle(field, ranked, why)

    def settle(self, field: str, ranked: Sequence[Finding], why: str | None = None) -> Finding | None:
        """Choose the first of `ranked`; every other finding of the field is beaten by it."""
        chosen = ranked[0] if ranked else None
        beaten = list(self._beaten.get(field, ()))
        beaten += [
            (other, why_not(chosen, other, why)) for other in self._ordered(field, ranked) if other is not chosen
        ]
        if chosen is not None or beaten:
            self.verdicts[field] = Verdict(field=field, chosen=chosen, beaten=tuple(beaten))
        return chosen

    def _ordered(self, field: str, ranked: Sequence[Finding]) -> list[Finding]:
        seen = {id(finding) for finding in ranked}
        return [*ranked, *(finding for finding in self.heard(field) if id(finding) not in seen)]


def why_not(chosen: Finding | None, other: Finding, why: str | None = None) -> str:
    """Why `other` was not chosen, in a few words."""
    if chosen is None:
        return why or "not believed"
    if other.value == chosen.value:
        return "says the same"
    if why is not None:
        return why
    if other.voice != chosen.voice:
        return f"{chosen.voice} is believed before {other.voice}"
    return "stands after it"
