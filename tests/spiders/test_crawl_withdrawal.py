"""Stories that leave their addresses, crawl after crawl: what is told of them, and when they are looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.spiders.site import Answer, Box, Site, article, only

HOME_PAGE = Answer(
    b"<html><head><title>The Loop</title></head><body><h1>The Loop</h1><ul><li><a href='/news/a-story-1'>A story</a>"
    b"</li><li><a href='/news/a-story-2'>Another</a></li></ul></body></html>"
)
TAKEN_AWAY = "This article has been removed at the request of the author."
STAYS, ELSEWHERE, UNLISTED, MOVED, NOT_FOUND, GONE, GOES_HOME, SOFT, NOTICE, LEADS_TO_NOTICE, MOBILE, SECRET = (
    f"/news/story-of-the-hall-{number}" for number in range(1, 13)
)
NEVER_LISTED, NEW_PLACE, REMOVED, MOBILE_PAGE = "/news/never-listed-20", "/news/new-place-4", "/removed", "/m/hall-11"
COPY = "/news/the-secret-again-12"


def leads_to(place: str) -> Answer:
    return Answer(status=301, headers={"Location": f"HOME{place}"})


def notice(title: str, words: str) -> Answer:
    page = f"<html><head><title>{title}</title></head><body><main><article><h1>{title}</h1><p>{words}</p>"
    return Answer(f"{page}</article></main></body></html>".encode())


@dataclass
class Look:
    """What a crawl found, and what is told after it; addresses as paths.

    captures: outcome and reason of each fetch of it. asked: how many times the site was asked for each address.
    """

    captures: dict[str, tuple[str, str | None]]
    withdrawn: dict[str, tuple[str, str]]
    asked: Counter[str]
    overdue: list[str]


@dataclass
class Told:
    """The looks of a week and more at one small site."""

    box: Box
    site: Site
    looks: list[Look] = field(default_factory=list)

    def look(self) -> None:
        self.site.requests.clear()
        run = only(self.box.crawl("the_loop", status=None))["run"]
        captures = self.box.ask(f"SELECT url, outcome, reason FROM captures WHERE run_id = {run}")
        gone = self.box.ask("SELECT url, reason, detail FROM withdrawn")
        due = self.box.ask("SELECT url FROM addresses WHERE next_check_at < last_checked_at")
        self.looks.append(
            Look(
                {self.path(url): (outcome, reason) for url, outcome, reason in captures},
                {self.path(url): (reason, detail.replace(self.site.home, "")) for url, reason, detail in gone},
                Counter(self.site.requests),
                [self.path(url) for (url,) in due],
            )
        )

    def path(self, url: str) -> str:
        return url.removeprefix(self.site.home)

    def kinds(self, path: str) -> list[str]:
        """What the change feed tells of the article at this address."""
        number = f"(SELECT article_id FROM addresses WHERE url = '{self.site.home}{path}')"
        return [kind for (kind,) in self.box.ask(f"SELECT kind FROM changes WHERE article_id = {number} ORDER BY seq")]

    def addresses(self, path: str) -> set[str]:
        """The addresses of the article at this one."""
        number = f"(SELECT article_id FROM addresses WHERE url = '{self.site.home}{path}')"
        return {self.path(url) for (url,) in self.box.ask(f"SELECT url FROM addresses WHERE article_id = {number}")}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with Site() as site:
        told = Told(Box(tmp_path_factory.mktemp("withdrawal")), site)
        site.with_articles(12).outlet_file(told.box.outlets)
        site.pages["/"] = HOME_PAGE
        told.look()
        told.box.let_pass(hours=2)
        before = dict(site.pages)
        _change(site)
        assert told.box.run("takedown", site.home + SECRET, "--reason", "asked for").returncode == 0
        told.look()
        told.look()
        told.box.let_pass(hours=2)
        told.look()
        told.box.let_pass(days=1)
        told.look()
        site.pages |= {path: before[path] for path in (ELSEWHERE, NOT_FOUND, NOTICE)}
        for _ in range(3):
            told.box.let_pass(days=8)
            told.look()
        yield told


def _change(site: Site) -> None:
    names_other = f'<link rel="canonical" href="{site.home}{MOBILE}"></head>'.encode()
    site.pages |= {
        ELSEWHERE: leads_to(STAYS),
        UNLISTED: leads_to(NEVER_LISTED),
        NEVER_LISTED: Answer(article(20)),
        MOVED: leads_to(NEW_PLACE),
        NEW_PLACE: Answer(article(4)),
        NOT_FOUND: Answer(b"<html>no such page</html>", 404),
        GONE: Answer(b"<html>no such page</html>", 410),
        GOES_HOME: leads_to("/"),
        SOFT: notice("Page not found", "There is nothing here."),
        NOTICE: notice("Market hall number 9 will be rebuilt by the town", TAKEN_AWAY),
        LEADS_TO_NOTICE: leads_to(REMOVED),
        REMOVED: notice("Market hall number 10 will be rebuilt by the town", TAKEN_AWAY),
        MOBILE_PAGE: Answer(article(11).replace(b"</head>", names_other, 1)),
        COPY: Answer(article(12)),
    }
    site.announce([STAYS, ELSEWHERE, MOBILE_PAGE, SECRET, COPY])


AT_ONCE = {
    NOT_FOUND: ("http-404", "the address answers 404: not found"),
    GONE: ("http-410", "the address answers 410: gone"),
    NOTICE: ("notice", TAKEN_AWAY),
    LEADS_TO_NOTICE: ("notice", TAKEN_AWAY),
}
AT_THE_SECOND_LOOK = {
    ELSEWHERE: ("redirect-elsewhere", f"the address leads to another story, {STAYS}"),
    UNLISTED: ("redirect-elsewhere", f"the address leads to another story, {NEVER_LISTED}"),
    GOES_HOME: ("redirect-home", "the address leads to the front page, /"),
    SOFT: ("notice", "Page not found"),
}


def test_what_says_so_plainly_is_withdrawn_at_once(told: Told) -> None:
    assert told.looks[1].withdrawn == AT_ONCE


def test_what_may_be_a_mishap_is_withdrawn_at_the_second_look(told: Told) -> None:
    first = {path: told.looks[1].captures[path] for path in AT_THE_SECOND_LOOK}
    assert first == {
        ELSEWHERE: ("rejected", "redirect-elsewhere"),
        UNLISTED: ("rejected", "redirect-elsewhere"),
        GOES_HOME: ("rejected", "not-article"),
        SOFT: ("rejected", "soft-404"),
    }
    assert told.looks[3].withdrawn == AT_ONCE | AT_THE_SECOND_LOOK
    second = {path: told.looks[3].captures[path] for path in AT_THE_SECOND_LOOK}
    assert second == {path: ("gone", reason) for path, (reason, _) in AT_THE_SECOND_LOOK.items()}


@pytest.mark.parametrize("path", [*AT_ONCE, *AT_THE_SECOND_LOOK])
def test_its_address_is_asked_ever_less(told: Told, path: str) -> None:
    """An hour after a first hint, a week after the withdrawal, a week later, and no more."""
    within_the_hour, a_day_later = told.looks[2], told.looks[4]
    assert (within_the_hour.asked[path], a_day_later.asked[path]) == (0, 0)
    assert told.looks[5].asked[path] == 1
    if path not in (ELSEWHERE, NOT_FOUND, NOTICE):
        assert [look.asked[path] for look in told.looks[6:]] == [1, 0]


def test_no_look_leaves_an_address_overdue(told: Told) -> None:
    assert [look.overdue for look in told.looks] == [[]] * len(told.looks)


@pytest.mark.parametrize("path", [ELSEWHERE, NOT_FOUND, NOTICE])
def test_its_own_text_brings_it_back(told: Told, path: str) -> None:
    assert told.kinds(path) == ["new", "gone", "restored"]
    assert path not in told.looks[5].withdrawn
    assert told.looks[5].captures[path] == ("unchanged", None)


def test_the_story_that_another_s_address_leads_to_is_left_alone(told: Told) -> None:
    assert (told.kinds(STAYS), told.addresses(STAYS)) == (["new"], {STAYS})
    assert told.addresses(ELSEWHERE) == {ELSEWHERE}


def test_a_story_that_no_source_lists_is_fetched_at_its_own_address(told: Told) -> None:
    assert told.looks[2].captures[NEVER_LISTED] == ("new", None)
    assert (told.kinds(NEVER_LISTED), told.addresses(NEVER_LISTED)) == (["new"], {NEVER_LISTED})


def test_a_new_address_of_the_same_story_is_a_move(told: Told) -> None:
    assert told.looks[1].captures[MOVED] == ("unchanged", None)
    assert (told.kinds(MOVED), told.addresses(MOVED)) == (["new"], {MOVED, NEW_PLACE})
    assert [look.asked[MOVED] for look in told.looks[2:]] == [0] * len(told.looks[2:])


def test_the_address_that_a_page_names_as_its_own_makes_it_one_with_the_story_there(told: Told) -> None:
    assert told.looks[1].captures[MOBILE_PAGE] == ("unchanged", None)
    assert (told.kinds(MOBILE), told.addresses(MOBILE)) == (["new"], {MOBILE, MOBILE_PAGE})


def test_a_text_that_was_taken_down_is_not_stored_at_another_address(told: Told) -> None:
    assert told.looks[1].captures[COPY] == ("rejected", "taken-down")
    assert [look.asked[SECRET] + look.asked[COPY] for look in told.looks[2:]] == [0] * len(told.looks[2:])
    assert told.kinds(SECRET) == ["new", "taken-down"]


def test_all_that_is_stored_fits_together(told: Told) -> None:
    checked = told.box.run("db", "check")
    assert (checked.returncode, checked.stdout) == (0, "")
    texts: list[tuple[Any, ...]] = told.box.ask("SELECT count(*) FROM article_list WHERE article_body LIKE '%council%'")
    assert texts == [(12,)]  # eleven of the first twelve, and the one that none listed
