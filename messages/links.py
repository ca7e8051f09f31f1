"""Web addresses inside plain text, also right before Japanese words: ``https://example.jp/aをご覧ください``."""

import re

WEB_ADDRESS = re.compile(r"(https?://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*[A-Za-z0-9\-_~/#&=%])")
