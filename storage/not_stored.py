"""What cannot be written of a group: one record's fault, told and logged, or the store's own, which stops the run."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from ingest.capture import Failed, Handled
from storage.engine import is_store_fault

FAULTS = (SQLAlchemyError, ValueError, OverflowError, TypeError, AttributeError, LookupError)
"""What a value that is not what it is said to be can end as, between here and the database."""
_EXPECTED = (SQLAlchemyError, ValueError, OverflowError)
_log = logging.getLogger(__name__)


def failed(handled: Handled, error: Exception) -> Failed:
    """The record as failed, "not-stored", with the reason in one line. Raises the error when the store itself failed.

    An error that no bad value is known to end as is logged with its trace: it may as well be a fault of this program.
    """
    if isinstance(error, SQLAlchemyError) and is_store_fault(error):
        raise error
    detail = f"{type(error).__name__}: {error}".partition("\n")[0][:500]
    trace = None if isinstance(error, _EXPECTED) else error
    _log.error("%s: not stored: %s", handled.capture.url, detail, exc_info=trace)
    return Failed(reason="not-stored", detail=detail)
