"""What the arguments of a command mean: outlets of the catalogue, or sites that have no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from ingest.outlet import Outlet, bare_host
from ingest.outlet_file import outlet_for_address
from ingest.url import canonical
from spiders.catalogue import Catalogue, load_catalogue
from spiders.settings import OUTLET_FOLDERS


def choose(targets: Sequence[str]) -> tuple[list[Outlet], list[str]]:
    """The outlets that are meant, each once, and what is wrong with outlet files.

    Without targets, all outlets are meant, and every broken file is a fault; with targets, a broken file concerns
    only who asks for it. Raises ConfigError for a name that is in no file.
    """
    catalogue = load_catalogue(OUTLET_FOLDERS)
    if not targets:
        return list(catalogue.values()), [str(error) for error in catalogue.broken.values()]
    chosen: dict[str, Outlet] = {}
    bad_files: list[str] = []
    for target in targets:
        path = next((path for path in catalogue.broken if path.stem == target), None)
        if path is not None:
            bad_files.append(str(catalogue.broken[path]))
            continue
        outlet = _meant(target, catalogue)
        chosen.setdefault(outlet.slug, outlet)
    return list(chosen.values()), bad_files


def outlet_of(target: str) -> Outlet:
    """The one outlet that is meant, also by the address of one of its pages. Raises ConfigError when there is none."""
    catalogue = load_catalogue(OUTLET_FOLDERS)
    if _is_address(target, catalogue):
        owner = _owner(target, catalogue)
        return owner or outlet_for_address(target)
    return catalogue.outlet(target)


def _meant(target: str, catalogue: Catalogue) -> Outlet:
    if not _is_address(target, catalogue):
        return catalogue.outlet(target)
    owner = _owner(target, catalogue)
    at_home = urlsplit(_with_scheme(target)).path in {"", "/"}
    if owner is not None and (at_home or _is_home(target, owner)):
        return owner
    site = outlet_for_address(target)
    # A section, or whatever the user names, is where its sources are looked for.
    return site if at_home else replace(site, home=_with_scheme(target))


def _owner(target: str, catalogue: Catalogue) -> Outlet | None:
    """The outlet with a file whose host that is; None when several share it, or none has it."""
    host = bare_host(_with_scheme(target))
    port = urlsplit(_with_scheme(target)).port
    owners = [each for each in catalogue.values() if host in each.hosts and urlsplit(each.home).port == port]
    at_home = [each for each in owners if _is_home(target, each)]
    if len(at_home) == 1:
        return at_home[0]
    return owners[0] if len(owners) == 1 else None


def _is_address(target: str, catalogue: Catalogue) -> bool:
    """Names of outlets without a file are hosts, so a dot makes an address of what is in no file."""
    return target not in catalogue and ("://" in target or "." in target)


def _is_home(target: str, outlet: Outlet) -> bool:
    return canonical(_with_scheme(target), outlet) == canonical(outlet.home, outlet)


def _with_scheme(target: str) -> str:
    return target if "://" in target else f"https://{target}"
