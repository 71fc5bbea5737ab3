"""The query language of the search: text → tree → text. Pure; docs/search.md explains it to those who search.

    query  = all { "OR" all }
    all    = one { [ "AND" ] one }
    one    = ( "NOT" | "-" ) one | "(" query ")" | field ":" value | value
    value  = word | '"' anything but a quote '"'

AND binds tighter than OR. Operators are written in capitals; "and" is a word. Within a word, quotes, brackets that it
opens itself and colons behind what is no run of Latin letters are plain characters: 3:2, 5", f(x), https://a.example/.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ingest.errors import QueryError
from storage.segments import segments

FIELDS = ("outlet", "author", "before", "after", "lang")
DEEPEST, MOST = 40, 100
"""Bounds on brackets and on words, so that no query overruns the stack or what the engines take."""
NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""Characters that no stored text has. Asked for them, one engine finds nothing and the other refuses."""

_FIELD = re.compile(r"([A-Za-z]+):(?!//)(?=[^\s)])")
_WITHOUT_VALUE = re.compile(rf"({'|'.join(FIELDS)}):(?=[\s)]|$)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
_PLAIN = re.compile(r'[^\s"():\-][^\s"():]*')
_OPERATOR = re.compile(r"(AND|OR|NOT)(?=[\s()]|$)")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """name: one of FIELDS. instant: the aware UTC start of the date for before and after, None for the others."""

    name: str
    value: str
    at: int = field(default=0, compare=False)

    @property
    def instant(self) -> datetime | None:
        return date_of(self.value) if self.name in ("before", "after") else None


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple[Node, ...]


Node = Term | Field | Not | All | Either


def parse(query: str) -> Node:
    """The tree of a query.

    Raises QueryError with the place when nothing is asked for (no letter or digit in it), quotes or brackets do not
    close, an operator lacks a side, a field is not known or has no value, a date is none, or a character cannot be
    stored (NUL, half of a surrogate pair).
    """
    return _Parser(query).whole()


def printed(node: Node) -> str:
    """A query that reads as this tree again."""
    match node:
        case Term(text):
            return _quoted(text)
        case Field(name, value):
            return f"{name}:{_quoted(value)}"
        case Not(part):
            return f"NOT {_enclosed(part)}"
        case All(parts):
            return " AND ".join(_enclosed(part) for part in parts)
        case Either(parts):
            return " OR ".join(_enclosed(part) for part in parts)


def positive(node: Node) -> list[str]:
    """The texts of all terms that are asked for and not excluded, in order: what is scored and marked."""
    match node:
        case Term(text):
            return [text]
        case All(parts) | Either(parts):
            return [text for part in parts for text in positive(part)]
    return []


def nearest(name: str, known: list[str]) -> str:
    """ "; did you mean x?" or the like, for an error message."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; there are: {', '.join(known[:12])}{', …' if len(known) > 12 else ''}" if known else "; none is stored"


def _enclosed(node: Node) -> str:
    text = printed(node)
    return f"({text})" if isinstance(node, All | Either) else text


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and not _OPERATOR.fullmatch(text) else f'"{text}"'


def date_of(value: str) -> datetime:
    """The start of a year, month or day, in UTC, or an ISO moment (UTC where it names no zone). Raises ValueError."""
    if found := _DATE.fullmatch(value):
        year, month, day = (int(part or 1) for part in found.groups())
        return datetime(year, month, day, tzinfo=UTC)
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


class _Parser:
    def __init__(self, query: str) -> None:
        self.query, self.at, self.depth, self.terms = query, 0, 0, 0

    def whole(self) -> Node:
        if found := NO_TEXT.search(self.query):
            raise self._error(f"no text has the character U+{ord(found[0]):04X}", found.start())
        node = self._either()
        if self.at < len(self.query):
            raise self._error("this bracket closes nothing")
        if node is None:
            raise self._error("nothing is asked for: there is no letter and no digit in the query", 0)
        return node

    def _either(self) -> Node | None:
        parts = [self._all()]
        while self._operator("OR"):
            if not self._starts():
                raise self._error("OR needs something on its right", self.at - 1)
            parts.append(self._all())
        return _joined(Either, parts)

    def _all(self) -> Node | None:
        if not self._starts():
            if self.query.strip() and self._peek_operator():
                raise self._error(f"{self._peek_operator()} needs something on its left")
            if self.at < len(self.query) and self.depth:
                raise self._error("there is nothing between these brackets")
            return None
        parts = [self._one()]
        while True:
            if self._operator("AND") and not self._starts():
                raise self._error("AND needs something on its right", self.at - 1)
            if not self._starts():
                return _joined(All, parts)
            parts.append(self._one())

    def _one(self) -> Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._error(f"more than {DEEPEST} brackets and NOTs are in one another")
        node = self._inner()
        self.depth -= 1
        return node

    def _inner(self) -> Node | None:
        query = self.query
        if self._operator("NOT"):
            if not self._starts():
                raise self._error("NOT needs something on its right", self.at - 1)
            return _negated(self._one())
        if query[self.at] == "-" and self.at + 1 < len(query) and not query[self.at + 1].isspace():
            if query[self.at + 1] == ")":
                self.at += 1
                return None
            self.at += 1
            return _negated(self._one())
        if query[self.at] == "(":
            opened, self.at = self.at, self.at + 1
            node = self._either()
            self._blank()
            if self.at >= len(query):
                raise self._error("this bracket is not closed", opened)
            self.at += 1
            return node
        if found := _FIELD.match(query, self.at):
            return self._field(found)
        if found := _WITHOUT_VALUE.match(query, self.at):
            name = found[1].lower()
            raise self._error(
                f'{name}: needs a value; write it without a blank: {name}:… (in quotes it is plain text: "{found[0]}")'
            )
        return self._term(self._value())

    def _field(self, found: re.Match[str]) -> Node:
        name, begun = found[1].lower(), self.at
        if name not in FIELDS:
            advice = nearest(name, list(FIELDS))
            raise self._error(f'there is no field {found[1]!r}{advice} (in quotes it is plain text: "{found[1]}:…")')
        self.at = found.end()
        value = self._value()
        made = Field(name, value.strip(), begun)
        self._count()
        if not made.value:
            raise self._error(f"{name}: needs a value", begun)
        if name == "author" and not segments(value):
            raise self._error("author: needs a name", begun)
        try:
            _ = made.instant
        except (ValueError, OverflowError):
            expected = "a year, a month or a day (2026, 2026-03, 2026-03-05) or an ISO time"
            raise self._error(f"{name}: expected {expected}, got {value!r}", found.end()) from None
        return made

    def _term(self, text: str) -> Term | None:
        if not segments(text):
            return None
        self._count()
        return Term(text.strip())

    def _value(self) -> str:
        """A quoted text, or a word: up to white space or a bracket that it did not open."""
        query, begun = self.query, self.at
        if query[begun] == '"':
            end = query.find('"', begun + 1)
            if end < 0:
                raise self._error("this quotation mark is not closed", begun)
            self.at = end + 1
            return query[begun + 1 : end]
        opened = 0
        while self.at < len(query) and not query[self.at].isspace():
            opened += {"(": 1, ")": -1}.get(query[self.at], 0)
            if opened < 0:
                break
            self.at += 1
        return query[begun : self.at].replace('"', " ")

    def _blank(self) -> None:
        while self.at < len(self.query) and self.query[self.at].isspace():
            self.at += 1

    def _peek_operator(self) -> str | None:
        self._blank()
        found = _OPERATOR.match(self.query, self.at)
        return found[1] if found else None

    def _operator(self, name: str) -> bool:
        if self._peek_operator() != name:
            return False
        self.at += len(name)
        return True

    def _starts(self) -> bool:
        """Whether something that can be asked for comes next."""
        operator = self._peek_operator()
        return operator == "NOT" or (operator is None and self.at < len(self.query) and self.query[self.at] != ")")

    def _count(self) -> None:
        self.terms += 1
        if self.terms > MOST:
            raise self._error(f"more than {MOST} words are asked for")

    def _error(self, problem: str, at: int | None = None) -> QueryError:
        return QueryError(self.query, self.at if at is None else at, problem)


def _joined(kind: type[All] | type[Either], parts: list[Node | None]) -> Node | None:
    """One node of them; parts that ask for nothing are left out, a part of the same kind is taken apart."""
    flat: list[Node] = []
    for part in parts:
        if part is not None:
            flat += part.parts if isinstance(part, kind) else (part,)
    return flat[0] if len(flat) == 1 else kind(tuple(flat)) if flat else None


def _negated(node: Node | None) -> Node | None:
    return node.part if isinstance(node, Not) else Not(node) if node is not None else None
