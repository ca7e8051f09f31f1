from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.templatetags.prose import prose

ALLOWED = {"p", "br", "h2", "ul", "li", "a", "ruby", "rp", "rt"}


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("一行目\n二行目\n\n次", "<p>一行目<br>二行目</p><p>次</p>"),
        ("a\r\n\r\nb", "<p>a</p><p>b</p>"),
        ("## 第1条\n本文", "<h2>第1条</h2><p>本文</p>"),
        ("前\n- 一\n後", "<p>前</p><ul><li>一</li></ul><p>後</p>"),
        ("- 一\n- 二", "<ul><li>一</li><li>二</li></ul>"),
        ("{在留|ざいりゅう}", "<p><ruby>在留<rp>（</rp><rt>ざいりゅう</rt><rp>）</rp></ruby></p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        (
            "https://example.jp/a?b=1&c=2をご覧ください。",
            '<p><a href="https://example.jp/a?b=1&amp;c=2" rel="noreferrer">https://example.jp/a?b=1&amp;c=2</a>'
            "をご覧ください。</p>",
        ),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
    ],
)
def test_plain_text_becomes_these_elements(text: str, html: str) -> None:
    assert prose(text) == html


@given(st.text(alphabet=st.sampled_from("ab<>\"'&{}|# -\n/:.?=ふり漢字") | st.characters()))
def test_nothing_but_these_elements_ever_comes_out(text: str) -> None:
    for tag, attributes in Reader(prose(text)).tags:
        assert tag in ALLOWED
        assert set(attributes) <= {"href", "rel"}
        assert str(attributes.get("href", "https://")).startswith(("https://", "http://"))


@given(st.text(alphabet="abc漢字。 \n"))
def test_no_word_is_lost(text: str) -> None:
    assert "".join(Reader(prose(text)).text.split()) == "".join(text.split())
