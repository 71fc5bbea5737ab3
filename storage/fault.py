"""What `ingest db check` may find, kind by kind, and what is to be done about it: docs/check.md is made of these words.

Nothing is imported here: every check, the repair and the page stand on it.
"""

from __future__ import annotations

from dataclasses import dataclass

REPAIR = "`ingest db repair`"
_BACKUP = "Not told anywhere else: put the row back from a backup, a snapshot or an export, or go back to a backup."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: its name, what is wrong, an example of its line, and what to do. `mended`: whether `ingest db
    repair` does it."""

    name: str
    meaning: str
    example: str
    remedy: str

    @property
    def mended(self) -> bool:
        return self.remedy.startswith(REPAIR)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `line` names the row; `number` is the row that is to be mended, where the kind is one that can be."""

    kind: Kind
    line: str
    number: int = 0

    def __str__(self) -> str:
        return self.line


FILE = Kind(
    "file",
    "SQLite finds its file damaged.",
    "file: row 7 missing from index ix_keywords_keyword",
    "Copy the file; go back to a backup, or save what can be read with `sqlite3 corpus.db .recover | sqlite3 new.db` "
    "and check that one.",
)
TABLES = Kind(
    "tables",
    "A table or column is not there. Nothing else is looked at.",
    "table articles: has no column revision",
    "Go back to a backup.",
)
DERIVED_TABLES = Kind(
    "derived tables",
    "A table is not there, all of which is told elsewhere. Nothing else is looked at.",
    "table keywords: is not there",
    f"{REPAIR}: it is made and filled anew.",
)
VIEWS = Kind(
    "views", "A view is not there, or is another one than this program made.", "view edits: is not there", f"{REPAIR}."
)
INDEXES = Kind(
    "indexes",
    "An index is not there, or is of other columns.",
    "index ix_keywords_keyword: is not there",
    f"{REPAIR}. A unique constraint that is not there it leaves: two rows may be the same by now.",
)
CONSTRAINTS = Kind(
    "constraints",
    "A unique constraint of PostgreSQL is not there.",
    "articles: nothing keeps identifier unique",
    "Look for rows that are the same, then add it: `ALTER TABLE articles ADD UNIQUE (identifier)`.",
)
VALUES = Kind(
    "values",
    "A value is not of the kind that its column holds (SQLite keeps any). Commands that come to it end with its place.",
    "article 3: first_seen_at is no instant: 'yesterday'",
    f"{_BACKUP} A time that is known can be set with `UPDATE`, in the form `2026-03-02 09:00:00.000000`, UTC.",
)
REFERENCES = Kind(
    "references", "A row names another one that is not there.", "revision 9: article_id 7 is not in articles", _BACKUP
)
CAPTURES = Kind(
    "captures",
    "A fetch has no outcome, or not the article or place in the archive that it must have.",
    "capture 3: is new and names no article",
    _BACKUP,
)
REVISIONS = Kind(
    "revisions",
    "Revisions of an article are missing.",
    "article 1: has 1 of its 2 revisions: some are missing",
    _BACKUP,
)
IN_FORCE = Kind(
    "revision in force",
    "An article has a later revision than the one in force.",
    "article 1: revision 1 is in force, but the last one is 2",
    f"{REPAIR}: the last one is.",
)
STATE = Kind(
    "state",
    "A revision's columns, bylines, keywords, images or attachments are not those of its `state`.",
    "revision 8: keywords are not those of its state",
    f"{REPAIR}: they are written anew from `state`.",
)
HISTORY = Kind(
    "history",
    "Of a revision the moment, what it changed or whether it is a trifle is told in another way by its fetch, by the "
    "change feed or by its text; or an article did not change last when its revision in force was read.",
    "revision 2: fetched_at is not that of its capture",
    f"{REPAIR}: fetch, feed and text count.",
)
DATES = Kind(
    "dates",
    "An article's date is not that of its revision in force.",
    "article 2: its date is not that of revision 1",
    f"{REPAIR}: it is taken from the revision.",
)
DIGESTS = Kind(
    "digests",
    "An article's digest is not that of its text.",
    "article 2: text_digest is not that of its text",
    f"{REPAIR}. Was the text changed by hand? Then its digest tells what it was: compare with a backup first.",
)
GONE = Kind(
    "gone",
    "An article is withdrawn by its row, but not by the last of its changes, or the other way round.",
    "article 8: gone_at is empty, but change 17 says that it is gone",
    f"{REPAIR}: the changes count, as each names the fetch that showed it.",
)
HEAD = Kind(
    "change head",
    "The number from which the next change is counted is not there, or is below that of the last one.",
    "changes: the last one is 7, the head says 5",
    f"{REPAIR}: it is that of the last one.",
)
CHANGES = Kind(
    "changes",
    "The change feed has a gap, a wrong end, or names what is not there.",
    "changes: nothing is between 4 and 6",
    "What was there is told nowhere else. Go back to a backup, or have those who follow the feed begin anew.",
)
MERGED = Kind(
    "merged",
    "An article was merged into one that is merged itself.",
    "article 3: was merged into 5, which is none of its own",
    _BACKUP,
)
ENDED = Kind(
    "ended",
    "An article was merged or taken down by its row, but not by the change feed, or the other way round. Until that is "
    "put right, the search index and the duplicates are not mended either.",
    "article 6: was merged, but no change says so",
    f"{_BACKUP} Where the row is wrong, empty its `merged_into`, or its `taken_down_at`.",
)
LINKS = Kind(
    "links",
    "Articles with the same text are not linked, or others are.",
    "near_duplicates: 2 and 1 have not the same text",
    f"{REPAIR}.",
)
PERSONS = Kind(
    "persons",
    "The names that are joined as one person's are not those that the bylines join.",
    "person 2: 'Gildong Hong' is not joined with '홍길동'",
    f"{REPAIR}: they are joined anew from the bylines.",
)
TAKEDOWNS = Kind(
    "takedowns",
    "Something is left of an article that was taken down.",
    "article 1: was taken down, but its revision 2 has text; run `ingest takedown` again",
    "`ingest takedown ARTICLE --reason …` again, with the right `--archive`.",
)
INDEX = Kind(
    "search index",
    "The search index does not say what an article says.",
    "article 3: not indexed in the search index",
    f"{REPAIR}: its entry is written anew.",
)
SIGNATURES = Kind(
    "duplicates",
    "Signatures or clusters of near-duplicates are not in step with the texts.",
    "article 2: not signed",
    f"{REPAIR}, or `ingest duplicates --rebuild`: all articles are signed and grouped anew.",
)
ARCHIVE = Kind(
    "archive",
    "A file of the archive is not there, or is shorter than its pages reach.",
    "archive: archive/a.warc.gz is not there, with 3 pages",
    "Name the right folder (`--archive`), or put the file back from a backup. The articles do not need it; to check "
    "without it: `--no-archive`.",
)
KINDS = (
    FILE,
    TABLES,
    DERIVED_TABLES,
    VIEWS,
    INDEXES,
    CONSTRAINTS,
    VALUES,
    REFERENCES,
    CAPTURES,
    REVISIONS,
    IN_FORCE,
    STATE,
    HISTORY,
    DATES,
    DIGESTS,
    GONE,
    HEAD,
    CHANGES,
    MERGED,
    ENDED,
    LINKS,
    PERSONS,
    TAKEDOWNS,
    INDEX,
    SIGNATURES,
    ARCHIVE,
)
