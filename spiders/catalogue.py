"""The catalogue: every outlet that has a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.errors import ConfigError
from ingest.outlet import Outlet
from ingest.outlet_file import read_outlet

PACKAGED = Path(__file__).resolve().parent / "outlets"


class Catalogue(dict[str, Outlet]):
    """Outlets by slug.

    broken: what is wrong with each file that cannot be used. It harms nobody but whoever asks for that outlet.
    """

    def __init__(self, outlets: Mapping[str, Outlet], broken: Mapping[Path, ConfigError]) -> None:
        super().__init__(outlets)
        self.broken = dict(broken)

    @property
    def outlets(self) -> dict[str, Outlet]:
        return dict(self)

    def outlet(self, slug: str) -> Outlet:
        """The outlet of that name. Raises ConfigError: that of its broken file, or one that lists the known names."""
        if slug in self:
            return self[slug]
        for path, error in self.broken.items():
            if path.stem == slug:
                raise error
        raise ConfigError(slug, "outlet", "one of " + (", ".join(sorted(self)) or "no outlet at all"))


def load_catalogue(folders: Sequence[str | Path] = ()) -> Catalogue:
    """The outlets that come with this project, and those in further folders of TOML files.

    A name that is taken already makes the later file a broken one: two outlets must not write under one name.
    Raises ConfigError when a folder that was named is not there.
    """
    outlets: dict[str, Outlet] = {}
    broken: dict[Path, ConfigError] = {}
    files: dict[str, Path] = {}
    for folder in (PACKAGED, *map(Path, folders)):
        if not folder.is_dir():
            raise ConfigError(str(folder), "folder of outlet files", "a folder that is there")
        for path in sorted(folder.glob("*.toml")):
            taken = files.setdefault(path.stem, path)
            if taken.resolve() == path.resolve() and taken is not path:
                continue  # the same folder, named twice
            if taken is not path:
                broken[path] = ConfigError(str(path), "file name", f"a name that is not taken by {taken}", path.stem)
                continue
            try:
                outlets[path.stem] = read_outlet(path)
            except ConfigError as error:
                broken[path] = error
    return Catalogue(outlets, broken)
