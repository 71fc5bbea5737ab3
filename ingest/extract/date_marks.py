"""Attributes that hold dates: of which names, on which elements."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

from ingest.byline_noise import strip_noise
from ingest.extract.attributes import attributes_on
from ingest.extract.date_place import date_name, up
from ingest.extract.pieces import Pieces
from ingest.extract.text import one_line
from ingest.page import Page

# What is in every date: a year, or numbers divided as dates are; or day, month and a year of two digits that can be no
# count ("14 Feb ’20", "03.Mar.19"), in Thai any two numbers around a word ("27 พ.ย. 69"). In digits of many scripts;
# `\d` takes twice as long.
MAYBE_DATE = re.compile(
    r"[0-9０-９٠-٩۰-۹०-९০-৯๐-๙၀-၉០-៩]"
    r"(?:(?:(?<=1)9|(?<=2)[05])\d\d|[-./]\s?\d{1,2}[-./]\s?\d|\s?[년年]|(?<![0-9])\d{3}"
    r"|\s?[ก-ฮเ][ก-๎.]{2,11}\s?[0-9๐-๙]{2}"
    r"|(?:st|nd|rd|th|\.)?\s?[^\W\d_]{3,9}\.?\s?['’][0-9]{2}(?![0-9])|([.-])[^\W\d_]{3,9}\1[0-9]{2}(?![0-9]))"
)
# In attributes named for dates also the seconds or milliseconds since 1970.
_EPOCH = re.compile(r"(?:^|\0)1[0-9]{9}(?:[0-9]{3})?(?:$|\0)")
_SAYS_DATE = re.compile(r"data-[\w-]*(?:date|time|publi|epoch|unix)[\w-]*|data-ts")
# What holds what is shown, or the same in another form: `data-before`, `data-original-title`, `data-utc`. A page has
# 160 attributes of other names ("data-id", "data-pin-url"); of 996 pages none had a date of its text in one.
_SAYS_TEXT = re.compile(
    r"before|after|title|content|text|tip|val|iso|utc|stamp|creat|posted|day|moment|original|display|ago"
)
_OTHER = re.compile(r"end|start|expir|event|until|modif|updat|now|today")
_LONGEST = 60
_NONE, _SURE, _ON, _NEAR = "none", "sure", "on", "near"

Mark = tuple[HtmlElement, str, str]


def marks_on(page: Page, pieces: Pieces) -> list[Mark]:
    """(element, attribute, value) of every attribute of a shown element that dates are put in and that may hold one, in
    page order."""
    found: list[Mark] = []
    names = 0
    attributes = attributes_on(page)
    for name, kind in [(name, kind) for name in attributes if (kind := _kind_of(name)) is not _NONE]:
        held = attributes[name]
        joined = "\0".join([value for _, value in held if len(value) <= _LONGEST])
        if not MAYBE_DATE.search(joined) and not (kind is _SURE and _EPOCH.search(joined)):
            continue
        before = len(found)
        found += [
            (element, name, value)
            for element, value in held
            if len(value) <= _LONGEST
            and (MAYBE_DATE.search(value) or (kind is _SURE and _EPOCH.search(value)))
            and element in pieces.begins
            and _holds_date(kind, element)
        ]
        names += len(found) > before
    if names > 1:
        order = {element: number for number, element in enumerate(pieces.begins)}
        found.sort(key=lambda mark: (order[mark[0]], mark[0].keys().index(mark[1])))
    return found


@lru_cache(maxsize=4096)
def _kind_of(name: str) -> str:
    """How far the name of an attribute tells that it holds a date: by itself, on an element that is named so, also on
    what such an element holds, or never."""
    if name.startswith("data-"):
        kind = _SURE if _SAYS_DATE.fullmatch(name) else _NEAR if _SAYS_TEXT.search(name) else _NONE
        return _NONE if _OTHER.search(name) else kind
    return _SURE if name == "datetime" else _ON if name in ("title", "content") else _NONE


def _holds_date(kind: str, element: HtmlElement) -> bool:
    """Whether an attribute is one that dates are put in: by its own name, by the names of what it stands on, or as what
    it stands on shows an age, which the attribute tells exactly."""
    if kind is _SURE or any(date_name(holder) == 2 for holder in up(element, 3 if kind is _NEAR else 1)):
        return True
    return kind is _ON and _is_age(one_line(element.text))


def _is_age(text: str) -> bool:
    """Whether a text is "2 hours ago" and no more."""
    return 0 < len(text) <= _LONGEST and not any(map(str.isalpha, strip_noise(text)))
