"""STEP1 to STEP4 in the browser's eyes."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.catalogue import forms
from applications.models import Application
from bulk_upload import work
from bulk_upload.models import BulkUpload
from messages.catalogue import line
from messages.refusal import Refusal
from tests.bulk_upload.files import csv_of, person, upload_of
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
Post = Callable[..., Any]
N2 = {"type": "extension", "status": "N2"}


def begun(client: Client, post: Post, **kind: str) -> BulkUpload:
    client.get(reverse("bulk-start"))
    assert post(client, reverse("bulk-start"), N2 | kind).status_code == 302
    return BulkUpload.objects.latest("created_at")


def send(client: Client, post: Post, upload: BulkUpload, content: bytes, name: str = "申請人.csv") -> Any:
    url = reverse("bulk-file", args=[upload.pk])
    client.get(url)
    return client.get(post(client, url, {"file": upload_of(content, name)}).url)


def test_from_the_choice_to_the_result(agent_client: Client, post: Post) -> None:
    upload = begun(agent_client, post)
    page = send(agent_client, post, upload, csv_of([person(1), person(2)])).content.decode()
    assert "入力情報確認(STEP3)" in page and "在留期間更新許可申請" in page and "技術・人文知識・国際業務" in page
    assert "申請人.csv" in page and "<dd>2人</dd>" in page
    confirm, result = reverse("bulk-confirm", args=[upload.pk]), reverse("bulk-upload", args=[upload.pk])
    answer = post(agent_client, confirm, {"consent": "1", "copy_kept": "1"})
    assert answer.url == result
    working = agent_client.get(result).content.decode()
    assert "0 / 2" in working and "progress.js" in working and "最新の状況を表示" in working
    progress = agent_client.get(reverse("bulk-progress", args=[upload.pk])).json()
    assert progress == {"working": True, "total": 2, "done": 0, "failed": 0}
    work.run(upload.pk)
    done = agent_client.get(result).content.decode()
    assert "progress.js" not in done and "申請情報一覧へ" in done
    assert Application.objects.count() == 2
    history = agent_client.get(reverse("bulk-uploads")).content.decode()
    assert "申請人.csv" in history and history.count("Earlier bulk uploads") == 1


@pytest.mark.parametrize(
    ("content", "name", "id"),
    [
        (b"", "a.csv", "WZBAM141E"),
        (b"name\nA", "a.xlsx", "WZBAM145E"),
        (b"PK\x03\x04", "a.csv", "WZBAM141E"),
        (b"x" * (10 * 2**20 + 1), "a.csv", "WZBAM144E"),
        (b"name\n", "a.csv", "WZBAM143E"),
        (b"name\n" + b"A\n" * 301, "a.csv", "WZBAM142E"),
    ],
)
def test_files_that_are_refused_at_once(agent_client: Client, post: Post, content: bytes, name: str, id: str) -> None:
    upload = begun(agent_client, post)
    page = send(agent_client, post, upload, content, name).content.decode()
    assert "一括申請ファイルアップロード(STEP2)" in page and f"{id}：" in page
    upload.refresh_from_db()
    assert (upload.state, upload.stored_name) == ("chosen", "")


def test_no_file(agent_client: Client, post: Post) -> None:
    upload = begun(agent_client, post)
    url = reverse("bulk-file", args=[upload.pk])
    agent_client.get(url)
    page = agent_client.get(post(agent_client, url, {}).url).content.decode()
    assert line(Refusal("WZBAM001E"), "ja") in page.replace("&quot;", '"')


def test_nothing_chosen(agent_client: Client, post: Post) -> None:
    agent_client.get(reverse("bulk-start"))
    page = post(agent_client, reverse("bulk-start"), {}).content.decode()
    assert "WZBAM001E：" in page and not BulkUpload.objects.exists()


def test_the_boxes(agent_client: Client, post: Post) -> None:
    upload = begun(agent_client, post)
    send(agent_client, post, upload, csv_of([person(1)]))
    url = reverse("bulk-confirm", args=[upload.pk])
    page = agent_client.get(post(agent_client, url, {}).url).content.decode()
    assert line(Refusal("WZBAM110E"), "ja") in page and line(Refusal("WZBAM122E"), "ja") in page
    page = agent_client.get(post(agent_client, url, {"consent": "1"}).url).content.decode()
    assert "WZBAM110E" not in page and "WZBAM122E" in page and 'value="1" required checked' in page
    upload.refresh_from_db()
    assert upload.state == "uploaded"


def test_another_choice_no_longer_fits_the_file(agent_client: Client, post: Post) -> None:
    upload = begun(agent_client, post)
    send(agent_client, post, upload, csv_of([person(1)]))
    url = reverse("bulk-kind", args=[upload.pk])
    agent_client.get(url)
    page = agent_client.get(post(agent_client, url, {"type": "coe", "status": "N2"}).url)
    assert "WZBAM143E：" in page.content.decode()
    confirm = reverse("bulk-confirm", args=[upload.pk])
    post(agent_client, confirm, {"consent": "1", "copy_kept": "1"})
    upload.refresh_from_db()
    assert upload.state == "uploaded"


def test_pressed_twice_is_one_job(agent_client: Client, post: Post) -> None:
    upload = begun(agent_client, post)
    send(agent_client, post, upload, csv_of([person(1)]))
    url = reverse("bulk-confirm", args=[upload.pk])
    boxes = {"consent": "1", "copy_kept": "1"}
    assert post(agent_client, url, boxes).url == post(agent_client, url, boxes).url
    work.run(upload.pk)
    work.run(upload.pk)
    assert Application.objects.count() == 1
    assert agent_client.get(reverse("bulk-file", args=[upload.pk])).url == reverse("bulk-upload", args=[upload.pk])


def test_the_same_file_again_is_pointed_out(agent_client: Client, post: Post, confirmed: Any) -> None:
    content = csv_of([person(1)])
    confirmed(content)
    page = send(agent_client, post, begun(agent_client, post), content).content.decode()
    assert "同じ内容のファイルが" in page


def test_others_see_nothing(agent_client: Client, other_client: Client, post: Post, confirmed: Any) -> None:
    pk = confirmed(csv_of([person(1)])).pk
    for name in ("bulk-upload", "bulk-progress", "bulk-file", "bulk-confirm", "bulk-kind"):
        assert other_client.get(reverse(name, args=[pk])).status_code == 404
    assert "申請人.csv" not in other_client.get(reverse("bulk-uploads")).content.decode()


@pytest.mark.parametrize("category", ["FGN", "REP", "FAM"])
def test_bulk_entry_is_for_agents_and_organisations(person: Any, category: str) -> None:
    client = signed_in(person(category))
    page = client.get(reverse("bulk-start"), follow=True).content.decode()
    assert "WZBAM117E：" in page


def test_the_pages_in_english(agent_client: Client, post: Post) -> None:
    agent_client.cookies["django_language"] = "en"
    upload = begun(agent_client, post)
    page = send(agent_client, post, upload, csv_of([person(1)])).content.decode()
    assert "Confirmation of entered information" in page and "Extension of Period of Stay" in page


def test_highly_skilled_professionals_choose_their_main_activity(agent_client: Client, post: Post) -> None:
    url = reverse("bulk-start")
    agent_client.get(url)
    page = post(agent_client, url, {"type": "coe", "status": "X2"}).content.decode()
    assert "WZBAM102E：" in page and "主たる活動内容" in page
    activity = next(code for code, label in forms.activities_offered() if "技術・人文知識" in label.ja)
    answer = post(agent_client, url, {"type": "coe", "status": "X2", "activity": activity})
    upload = BulkUpload.objects.get()
    assert answer.url == reverse("bulk-file", args=[upload.pk]) and (upload.type, upload.status) == ("coe", "NE")
    page = agent_client.get(reverse("bulk-kind", args=[upload.pk])).content.decode()
    assert '<option value="X2" selected>' in page and f'<option value="{activity}" selected>' in page
