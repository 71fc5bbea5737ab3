"""What a typical question to each contract view costs. Called by `corpus_scale` at each size."""

from __future__ import annotations

import statistics
import time

from sqlalchemy import text

from storage.corpus import Corpus

QUESTIONS = {
    "article_list, newest 100": "SELECT * FROM article_list ORDER BY date_published DESC LIMIT 100",
    "article_list, one day": "SELECT * FROM article_list WHERE outlet = 'scale' AND published_on = '2020-01-03'",
    "byline_list, one name": "SELECT * FROM byline_list WHERE name = 'Reporter7' LIMIT 100",
    "article_daily, one month": "SELECT * FROM article_daily WHERE day BETWEEN '2020-01-01' AND '2020-01-31'",
    "outlet_health, all": "SELECT * FROM outlet_health",
    "coverage, one day": "SELECT * FROM coverage WHERE day = '2020-01-03'",
    "edits, newest 100": "SELECT * FROM edits ORDER BY article_id DESC LIMIT 100",
    "headline_changes, 100": "SELECT * FROM headline_changes ORDER BY article_id DESC LIMIT 100",
    "withdrawn, all": "SELECT * FROM withdrawn",
    "wire_copies, 100": "SELECT * FROM wire_copies LIMIT 100",
    "wire_copies, one article": "SELECT * FROM wire_copies WHERE article_id = 17",
}


def view_rates(corpus: Corpus, times: int = 5) -> None:
    """Prints the median and the most of so many askings, milliseconds."""
    with corpus.database.reading() as connection:
        for kind, question in QUESTIONS.items():
            took, rows = [], 0
            for _ in range(times):
                begun = time.perf_counter()
                rows = len(connection.execute(text(question)).all())
                took.append(1000 * (time.perf_counter() - begun))
            print(
                f"  {kind:28} {statistics.median(took):9.1f} median, {max(took):8.1f} most ms ({rows} rows)", flush=True
            )
