"""Choosing among findings: who is believed, in which order, and in a few words why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.finding import Finding, Verdict, Voice
from ingest.outlet import Rules

Ranking = Callable[[list[Finding]], Sequence[tuple[Finding, str]]]
DISTRUSTED = "distrusted by the outlet file"

_TRUST = {voice: place for place, voice in enumerate(Voice)}


class Bench:
    """The findings of one page, heard field by field. `verdicts` fills up as fields are decided."""

    def __init__(self, findings: Sequence[Finding], rules: Rules) -> None:
        self._rules = rules
        self._findings: dict[str, list[Finding]] = {}
        self._beaten: dict[str, list[tuple[Finding, str]]] = {}
        self.verdicts: dict[str, Verdict] = {}
        for finding in findings:
            self.add(finding)

    def add(self, finding: Finding) -> None:
        """Hear one more, such as what follows from a field that was decided already."""
        if finding.voice in self._rules.distrust.get(finding.field, ()):
            self._beaten.setdefault(finding.field, []).append((finding, DISTRUSTED))
        else:
            self._findings.setdefault(finding.field, []).append(finding)

    def beat(self, finding: Finding, why: str) -> None:
        """Take a finding off the bench, with the reason."""
        self._beaten.setdefault(finding.field, []).append((finding, why))
        self._findings[finding.field] = [other for other in self._findings[finding.field] if other is not finding]

    def heard(self, field: str) -> list[Finding]:
        """What is said of the field by those who are believed at all, most trusted voice first.

        Voices that the outlet file prefers come before all others; within one voice the finder's order holds.
        """
        said = self._findings.get(field, [])
        if len(said) < 2:
            return list(said)
        preferred = {voice: place for place, voice in enumerate(self._rules.prefer.get(field, ()), start=-len(Voice))}
        trust = _TRUST | preferred if preferred else _TRUST
        return sorted(said, key=lambda finding: trust[finding.voice])

    def prefers(self, field: str) -> bool:
        """Whether the outlet file names an order of voices for the field."""
        return bool(self._rules.prefer.get(field))

    def decide(self, field: str, ranking: Ranking | None = None) -> Finding | None:
        """Choose the first in order of trust, or of `ranking`. None: there is nothing to choose from.

        A ranking gives findings with why each stands below the first; what it leaves out is not to be believed.
        """
        heard = self.heard(field)
        ranked = ranking(heard) if ranking is not None else [(finding, "") for finding in heard]
        chosen = ranked[0][0] if ranked else None
        kept = {id(finding) for finding, _ in ranked}
        beaten = list(self._beaten.get(field, ()))
        beaten += [(other, why or why_not(ranked[0][0], other)) for other, why in ranked[1:]]
        beaten += [(finding, "not believed") for finding in heard if id(finding) not in kept]
        if chosen is not None or beaten:
            self.verdicts[field] = Verdict(field=field, chosen=chosen, beaten=tuple(beaten))
        return chosen


def why_not(chosen: Finding, other: Finding) -> str:
    """Why `other` was not chosen by the plain order of voices, in a few words."""
    if other.value == chosen.value:
        return "says the same"
    if other.voice != chosen.voice:
        return f"{chosen.voice} is believed before {other.voice}"
    return "stands after it"
