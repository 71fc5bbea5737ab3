"""The formats that there are, by name."""

from __future__ import annotations

from storage.export import as_csv, as_feeds, as_news_article, as_ninjs, as_parquet
from storage.export.contents import Writer

WRITERS: dict[str, Writer] = {
    "jsonl": as_news_article.write,
    "ninjs": as_ninjs.write,
    "csv": as_csv.write,
    "csv-exact": as_csv.write_exact,
    "parquet": as_parquet.write,
    "atom": as_feeds.write_atom,
    "jsonfeed": as_feeds.write_json_feed,
}
FEEDS = ("atom", "jsonfeed")
"""Read from the top: their newest entry comes first."""
