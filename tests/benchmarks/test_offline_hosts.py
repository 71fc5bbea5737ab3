"""Real pages of 40 hosts, as the web sites they came from. Only where they are: they are not part of the project."""

from __future__ import annotations

import pytest

from benchmarks.offline_hosts import ENOUGH, SHARED, Verdict, crawl, pages_by_host

pytestmark = pytest.mark.skipif(not (SHARED / "pages" / "truth.jsonl").is_file(), reason="no saved pages here")


@pytest.fixture(scope="session", params=[0.0, 0.3], ids=["patient web", "faults"])
def verdict(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    hosts = [host for host in pages_by_host(SHARED) if host][:40]
    return crawl(SHARED, hosts, tmp_path_factory.mktemp("hosts"), faults=request.param, timeout=300)


def test_every_announced_page_ends_in_exactly_one_outcome(verdict: Verdict) -> None:
    assert verdict.not_once == {}


def test_no_page_fails(verdict: Verdict) -> None:
    assert (verdict.failed, verdict.exit_status) == ([], 0)


def test_nearly_every_page_becomes_an_article_with_headline_and_text(verdict: Verdict) -> None:
    assert verdict.share >= ENOUGH
    assert len(verdict.announced) > 100


def test_faults_take_no_article_away_and_change_no_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    hosts = [host for host in pages_by_host(SHARED) if host][40:60]
    plain = crawl(SHARED, hosts, tmp_path_factory.mktemp("plain"), timeout=300)
    faulty = crawl(SHARED, hosts, tmp_path_factory.mktemp("faulty"), faults=0.3, seed=11, timeout=300)
    assert faulty.texts == plain.texts
    assert plain.texts
