"""What a view is, and the few words in which the two engines differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "boolean", "instant", "json"]
Columns = tuple[tuple[str, Kind, str, str], ...]

_AUTHORS = """FROM bylines b JOIN persons p ON p.id = b.person_id
        WHERE b.revision_id = r.id AND b.kind = 'author'"""
_NAMES = {
    # SQLite adds up in the order in which the subquery delivers.
    "sqlite": "(SELECT group_concat(name, '; ') FROM (SELECT p.name AS name {rows} ORDER BY b.position))",
    "postgresql": "(SELECT string_agg(p.name, '; ' ORDER BY b.position) {rows})",
}
# Of the person that row `p` is a name of; `v` is shown, in the order of `k`.
_LISTS = {
    "{aliases}": """SELECT s.name AS v, s.id AS k FROM persons s
        WHERE s.main_id = p.main_id AND s.id <> p.main_id AND EXISTS (
            SELECT 1 FROM byline_list l WHERE l.person_id = s.id AND l.kind <> 'contact')""",
    "{emails}": """SELECT DISTINCT e.email AS v, e.email COLLATE {codepoints} AS k FROM persons s
        JOIN person_emails e ON e.person_id = s.id WHERE s.main_id = p.main_id""",
}
_LIST = {
    "sqlite": "(SELECT group_concat(v, '; ') FROM ({query} ORDER BY k))",
    "postgresql": "(SELECT string_agg(v, '; ' ORDER BY k) FROM ({query}) n)",
}
_CODEPOINTS = {"sqlite": "BINARY", "postgresql": '"C"'}
_DAY = {
    "sqlite": r"substr(\1, 1, 10)",
    "postgresql": r"to_char(\1 AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
}
# Advice to SQLite, which knows nothing of how often values occur; PostgreSQL counts them.
_COMMON_OF = re.compile(r"\{common ([^{}]+)\}")
_COMMON = {"sqlite": r"likelihood(\1, 0.5)", "postgresql": r"\1"}
_UNINDEXED_OF = re.compile(r"\{unindexed (\S+)\}")
_UNINDEXED = {"sqlite": r"+\1", "postgresql": r"\1"}
_DAY_OF = re.compile(r"\{day (\S+)\}")


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what a row of it is, its columns (name, kind, SQL expression, meaning), and their source.

    In the SQL, `{authors}` is the names of the authors of revision `r`, `{aliases}` the other names and `{emails}` the
    e-mails of the person `p.main_id`, `{day X}` the UTC day of the instant X, as
    text YYYY-MM-DD, `{unindexed X}` the column X, by whose index SQLite is not to go, and `{common X}` the condition X,
    which it is to take for true of every other row.
    """

    name: str
    row: str
    columns: Columns
    source: str

    @property
    def names(self) -> list[str]:
        """Of the columns, in order."""
        return [name for name, *_ in self.columns]

    def sql(self, dialect: str) -> str:
        columns = ",\n    ".join(f"{sql} AS {name}" for name, _, sql, _ in self.columns)
        statement = f"CREATE VIEW {self.name} AS SELECT\n    {columns}\n{self.source}"
        statement = statement.replace("{authors}", _NAMES[dialect].format(rows=_AUTHORS))
        for list_of, query in _LISTS.items():
            shown = _LIST[dialect].format(query=query.replace("{codepoints}", _CODEPOINTS[dialect]))
            statement = statement.replace(list_of, shown)
        for place, words in ((_DAY_OF, _DAY), (_UNINDEXED_OF, _UNINDEXED), (_COMMON_OF, _COMMON)):
            statement = place.sub(words[dialect], statement)
        return statement
