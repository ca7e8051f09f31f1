"""The id of the request being served, for the log; empty outside of one."""

from contextvars import ContextVar

current: ContextVar[str] = ContextVar("request_id", default="")
