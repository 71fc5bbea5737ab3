"""What a session on PostgreSQL sets for itself, whatever the server, the database, the role or the address says.

Only what would change what is read or written. What protects the server (time limits, memory, read-only) and
where the tables are (`search_path`) is the operator's to say.
"""

from __future__ import annotations

from typing import Any

SETTINGS = {
    "client_encoding": "UTF8",  # any other cannot hold the texts
    "DateStyle": "ISO, YMD",  # the driver reads no other
    "IntervalStyle": "postgres",  # the same
    "TimeZone": "UTC",  # an instant cast to text has the session's zone
    "extra_float_digits": "1",  # all digits of a similarity, and no more: snapshots are the same bytes
    "bytea_output": "hex",
    "standard_conforming_strings": "on",  # a backslash in a pattern is one
    "default_transaction_isolation": "read committed",  # writers wait for each other; stricter levels let one fail
    "default_transaction_deferrable": "off",
    "transform_null_equals": "off",
    "gin_fuzzy_search_limit": "0",  # with a limit the index of words gives some of what matches, at random
}


def set_up(connection: Any, _record: Any) -> None:
    """Called with each new connection of the driver, before anything else uses it."""
    was = connection.autocommit
    connection.autocommit = True  # or the settings go when the first transaction is rolled back
    with connection.cursor() as cursor:
        calls = ", ".join(f"set_config('{name}', '{value}', false)" for name, value in SETTINGS.items())
        cursor.execute(f"SELECT {calls}")
    connection.autocommit = was
