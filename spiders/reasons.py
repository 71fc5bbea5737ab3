"""Why a request came to nothing: own exceptions, and the one word that each way of failing is counted under."""

from __future__ import annotations

from scrapy import Request
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
from twisted.python.failure import Failure

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


CERTIFICATE = "certificate"

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


def error_of(failure: Failure) -> Exception:
    """The exception that an errback was called for."""
    assert isinstance(failure.value, Exception)
    return failure.value


def request_of(failure: Failure) -> Request:
    """The request that failed; Scrapy puts it on the failure."""
    request: Request = failure.request  # type: ignore[attr-defined]
    return request


def result_of(error: BaseException) -> Failed | Rejected:
    """What an address ends in whose request ended with `error`."""
    if isinstance(error, Unwanted):
        return Rejected(reason=error.reason, detail=error.detail)
    if isinstance(error, Refused):
        return Failed(reason=error.reason, detail=error.detail)
    detail = _chain(error)
    if type(error).__name__ == "TunnelError":
        return Failed(reason="proxy", detail=detail)
    if "certificate verify failed" in detail or "VerificationError" in detail:
        return Failed(reason=CERTIFICATE, detail=detail)
    if "SSL" in detail:
        return Failed(reason="tls", detail=detail)
    word = next((word for kind, word in _WORDS if isinstance(error, kind)), "connection")
    return Failed(reason=word, detail=detail)


def _chain(error: BaseException) -> str:
    """The error in one line, short enough to be stored."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text[:300]
