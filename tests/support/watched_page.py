"""What a page must not do unseen: write errors to its console, break its content security policy."""

from playwright.sync_api import ConsoleMessage, Page, Request

REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', (event) => {
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`);
});
"""


def watched(page: Page) -> list[str]:
    """A list that fills with the page's complaints.

    An answer of 4xx is reported by the browser as a console error too; tests that provoke one remove it themselves
    with `expect_error`.
    """
    found: list[str] = []

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location or {}
            found.append(f"console on {page.url}: {message.text} ({where.get('url')}:{where.get('lineNumber')})")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            found.append(f"request of {page.url} failed: {request.url} {request.failure}")

    page.on("console", console)
    page.on("pageerror", lambda error: found.append(f"script on {page.url}: {error}"))
    page.on("requestfailed", failed)
    page.add_init_script(REPORT_VIOLATIONS)
    page.complaints = found  # type: ignore[attr-defined]
    return found


def expect_error(page: Page, status: int) -> None:
    """Take back the one complaint about an answer with that status that the test asked for."""
    complaints: list[str] = page.complaints  # type: ignore[attr-defined]
    expected = next((line for line in complaints if f"status of {status}" in line), None)
    assert expected, f"no answer with status {status}: {complaints}"
    complaints.remove(expected)
