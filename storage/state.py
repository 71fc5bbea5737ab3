"""Articles, findings and verdicts as JSON, and back. What goes in comes out equal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from ingest.article import Article, Attachment, Image, Moment, Person, PersonKind
from ingest.finding import Finding, Value, Verdict, Voice
from storage import wellformed

Json = dict[str, Any]

LONG = 500
"""So many characters of a finding's raw text are kept in provenance; the page itself is in the archive."""

_READERS = {"authors": "persons", "image": "images", "attachments": "attachments", "keywords": "strings"}
_FIELDS = [field.name for field in fields(Article)]


def article_to_json(article: Article) -> Json:
    """The article as plain data, without the fields that are None or empty."""
    return {name: _out(value) for name in _FIELDS if (value := getattr(article, name)) not in (None, ())}


def article_from_json(state: Mapping[str, Any], article_body: str | None = None) -> Article:
    """The article that `article_to_json` was given. `article_body` replaces or supplies the body."""
    values = {name: _in(name, value) for name, value in state.items()}
    if article_body is not None:
        values["article_body"] = article_body
    return Article(**values)


def clean(article: Article) -> Article:
    """The article without what no database keeps: NUL is dropped, lone surrogates become U+FFFD.

    JSON-LD can carry both as escapes. Cleaned before it is compared, so that it is not found revised for ever. Raises
    ValueError, which names field and value, when a field holds what it is not declared to.
    """
    wellformed.require(article)
    text = json.dumps(article_to_json(article), ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        pass
    else:
        if "\\u0000" not in text:
            return article
    return article_from_json(_clean(article_to_json(article)))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return value


def clean_text(text: str) -> str:
    """The text as databases keep it: without NUL, lone surrogates as U+FFFD."""
    joined = text.replace("\x00", "").encode("utf-16", "surrogatepass")  # a pair of halves is a character
    return joined.decode("utf-16", "replace")


def findings_to_json(findings: Sequence[Finding]) -> list[Json]:
    """Hints as plain data, whole, as databases keep it."""
    return [
        _clean_json(
            {
                "field": finding.field,
                "value": _out(finding.value),
                "raw": finding.raw,
                "voice": finding.voice.value,
                "where": finding.where,
            }
        )
        for finding in findings
    ]


def findings_from_json(data: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """The findings that `findings_to_json` was given."""
    return tuple(
        Finding(
            field=one["field"],
            value=_in(one["field"], one["value"]),
            raw=one["raw"],
            voice=Voice(one["voice"]),
            where=one["where"],
        )
        for one in data
    )


def provenance_to_json(verdicts: Sequence[Verdict]) -> Json:
    """Field → {"chosen": {voice, where, raw} or null, "beaten": [{voice, where, raw, value, why}, …]}.

    The chosen value is the field itself and is not repeated; texts longer than `LONG` are cut, with their length kept.
    """
    return _clean_json(
        {
            verdict.field: {
                "chosen": _brief(verdict.chosen) if verdict.chosen else None,
                "beaten": [
                    {**_brief(finding), "value": _shortened(finding.value), "why": why}
                    for finding, why in verdict.beaten
                ],
            }
            for verdict in verdicts
        }
    )


def _clean_json(data: Json) -> Json:
    cleaned: Json = _clean(data)
    return cleaned


def _brief(finding: Finding) -> Json:
    brief: Json = {"voice": finding.voice.value, "where": finding.where, "raw": finding.raw[:LONG]}
    if len(finding.raw) > LONG:
        brief["length"] = len(finding.raw)
    return brief


def _shortened(value: Value) -> Any:
    return value[:LONG] if isinstance(value, str) else _out(value)


def _out(value: Any) -> Any:
    if isinstance(value, Moment):
        return {
            "instant": value.instant.isoformat(),
            "precision": value.precision,
            "zone": value.zone,
            "zone_source": value.zone_source,
            "raw": value.raw,
        }
    if isinstance(value, Person):
        return _record(value, ("name", "kind", "role", "organisation", "email", "raw"))
    if isinstance(value, Image):
        return _record(value, ("url", "caption", "credit"))
    if isinstance(value, Attachment):
        return _record(value, ("name", "url"))
    if isinstance(value, tuple):
        return [_out(item) for item in value]
    return value


def _record(value: object, names: Sequence[str]) -> Json:
    return {name: item for name in names if (item := getattr(value, name)) is not None}


def _in(field: str, value: Any) -> Any:
    """A value of that Article field, read back. What the field does not say, the shape of the value does."""
    if isinstance(value, dict):
        return _moment(value)
    if not isinstance(value, list):
        return value
    match _READERS.get(field):
        case "persons":
            return tuple(Person(**{**item, "kind": PersonKind(item["kind"])}) for item in value)
        case "images":
            return tuple(Image(**item) for item in value)
        case "attachments":
            return tuple(Attachment(**item) for item in value)
        case _:
            return tuple(value)


def _moment(value: Mapping[str, Any]) -> Moment:
    return Moment(
        instant=datetime.fromisoformat(value["instant"]),
        precision=value["precision"],
        zone=value["zone"],
        zone_source=value["zone_source"],
        raw=value["raw"],
    )
