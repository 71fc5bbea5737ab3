"""Why a request came to nothing: own exceptions, and the one word that each way of failing is counted under."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

from ingest.capture import Failed, Rejected


class Refused(IgnoreRequest):
    """A request that is not made, or not gone on with, on purpose; never retried. `reason` is the word for it."""

    def __init__(self, reason: str, detail: str = "") -> None:
        self.reason, self.detail = reason, detail
        super().__init__(f"{reason}: {detail}" if detail else reason)


class Unwanted(Refused):
    """Refused by somebody's rule, not by a fault: robots.txt, or a redirect to another site. The page is rejected."""


class Stopped(IgnoreRequest):
    """The run ends; nothing is known of the address, and it stays due."""


_WORDS: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "timeout"),
    (CannotResolveHostError, "dns"),
    (DownloadConnectionRefusedError, "connection"),
    (ResponseDataLossError, "broken-content"),
    (DownloadCancelledError, "too-large"),  # the only thing besides `Stopped` that cancels a transfer is its size
    (DownloadFailedError, "connection"),
    (UnsupportedURLSchemeError, "unsupported-scheme"),
    (OSError, "connection"),
)


def result_of(error: BaseException) -> Failed | Rejected:
    """What an address ends in whose request ended with `error`."""
    if isinstance(error, Unwanted):
        return Rejected(reason=error.reason, detail=error.detail)
    if isinstance(error, Refused):
        return Failed(reason=error.reason, detail=error.detail)
    name = type(error).__name__
    if name == "TunnelError":
        return Failed(reason="proxy", detail=str(error))
    if name in {"SSLError", "CertificateError", "VerificationError"} or "SSL" in _chain(error):
        return Failed(reason="certificate", detail=_chain(error))
    word = next((word for kind, word in _WORDS if isinstance(error, kind)), "connection")
    return Failed(reason=word, detail=_chain(error))


def _chain(error: BaseException) -> str:
    """The error in one line, short enough to be stored."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text[:300]
