"""What a view is, and the few words in which the two engines differ."""

from __future__ import annotations

import re
from dataclasses import dataclass

Columns = tuple[tuple[str, str, str], ...]

_AUTHORS = """FROM bylines b JOIN persons p ON p.id = b.person_id
        WHERE b.revision_id = r.id AND b.kind = 'author'"""
_NAMES = {
    # SQLite adds up in the order in which the subquery delivers.
    "sqlite": "(SELECT group_concat(name, '; ') FROM (SELECT p.name AS name {rows} ORDER BY b.position))",
    "postgresql": "(SELECT string_agg(p.name, '; ' ORDER BY b.position) {rows})",
}
_DAY = {
    "sqlite": r"substr(\1, 1, 10)",
    "postgresql": r"to_char(\1 AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
}
_DAY_OF = re.compile(r"\{day (\S+)\}")


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what a row of it is, its columns (name → SQL expression, meaning), and where they come from.

    In the SQL, `{authors}` is the names of the authors of revision `r`, and `{day X}` the UTC day of the instant X, as
    text YYYY-MM-DD.
    """

    name: str
    row: str
    columns: Columns
    source: str

    def sql(self, dialect: str) -> str:
        columns = ",\n    ".join(f"{sql} AS {name}" for name, sql, _ in self.columns)
        statement = f"CREATE VIEW {self.name} AS SELECT\n    {columns}\n{self.source}"
        return _DAY_OF.sub(_DAY[dialect], statement.replace("{authors}", _NAMES[dialect].format(rows=_AUTHORS)))
