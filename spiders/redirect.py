"""Redirects: followed up to REDIRECT_MAX_TIMES, for articles only within the outlet's own hosts."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware as ScrapyRedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse
from scrapy.utils.response import get_meta_refresh

from ingest.url import on_site
from spiders.guards import guard_of
from spiders.reasons import Refused, Unwanted

CONDITIONS = ("If-None-Match", "If-Modified-Since")
_STUB = 4096  # bytes; a page that does nothing but lead on is small, a page with text that reloads itself is not


class RedirectMiddleware(ScrapyRedirectMiddleware):
    """Scrapy's, and: by <meta refresh> when there is nothing else on the page; without the validators of the first
    address; refused when it leads an article's request off the outlet's hosts.

    An address that redirects to itself is asked again like any other; only the count of redirects ends it.
    """

    def _engine_started(self) -> None:
        """No Referer is ever sent, so there is none to carry over (and nothing to warn of)."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - Scrapy's signature
    ) -> Request | Response:
        if 300 <= response.status < 400:
            try:
                result = super().process_response(request, response)
            except IgnoreRequest as error:
                raise Refused("redirect-loop", f"more than {self.max_redirect_times} redirects") from error
        else:
            result = self._led_on(request, response)
        if not isinstance(result, Request):
            return result
        for name in CONDITIONS:
            result.headers.pop(name, None)
        if problem := guard_of(self.crawler).problem(result.url, proxied=bool(request.meta.get("proxy"))):
            raise Refused("private-address", f"redirects to {result.url}: {problem}")
        if request.meta.get("stay_on_site") and not on_site(result.url, self.crawler.spider.outlet):  # type: ignore[union-attr]
            raise Unwanted("off-site", f"redirects to {result.url}")
        return result

    def _led_on(self, request: Request, response: Response) -> Request | Response:
        if response.status != 200 or len(response.body) > _STUB or b"http-equiv" not in response.body.lower():
            return response
        delay, url = get_meta_refresh(response) if isinstance(response, TextResponse) else (None, None)
        if delay is None or url is None or delay > 5 or url == request.url:
            return response
        moved = response.replace(status=302, headers={**response.headers, "Location": url})
        return super().process_response(request, moved)
