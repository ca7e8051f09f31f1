"""`manage.py import_residence_cards`: the whole file or nothing, and every bad line is named."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accounts import residence_cards
from accounts.models import ResidenceCard

pytestmark = pytest.mark.django_db
HEADER = "number,name,sex,birth_date,nationality,municipality,state,valid_until"
GOOD = 'AB12345678CD,"NGUYEN,THI,HOA",2,19950412,283,131016,有効,20310401'
ED = 'ABCD1234567,"LI,WEI",1,19900000,140,131016,valid,20310401'


def load(path: Path, *lines: str, encoding: str = "utf-8") -> tuple[str, str, str]:
    """What the command said: to its output, its error output, and as its refusal."""
    file = path / "cards.csv"
    file.write_bytes("\r\n".join(lines).encode(encoding))
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_residence_cards", str(file), stdout=out, stderr=err)
    except CommandError as refused:
        return out.getvalue(), err.getvalue(), str(refused)
    return out.getvalue(), err.getvalue(), ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_good_file(tmp_path, encoding) -> None:
    out, _, refused = load(tmp_path, HEADER, GOOD, encoding=encoding)
    assert (out, refused) == ("1 residence cards were taken over.\n", "")
    card = residence_cards.find("AB12345678CD")
    assert card is not None and card.data == {
        "number": "AB12345678CD",
        "name": "NGUYEN,THI,HOA",
        "sex": "2",
        "birth_date": "1995-04-12",
        "nationality": "283",
        "municipality": "131016",
    }


def test_an_ed_number_and_a_birth_date_not_fully_known(tmp_path) -> None:
    assert load(tmp_path, HEADER, ED)[2] == ""
    card = residence_cards.find("ABCD1234567")
    assert card is not None and card.data["birth_date"] == "1990-00-00"


def test_a_later_file_overwrites(tmp_path) -> None:
    load(tmp_path, HEADER, GOOD, ED)
    assert load(tmp_path, HEADER, GOOD.replace("有効", "失効"))[2] == ""
    states = {card.data["number"]: card.state for card in ResidenceCard.objects.all()}
    assert states == {"AB12345678CD": "lapsed", "ABCD1234567": "valid"}


def test_every_bad_line_is_named_and_nothing_is_taken_over(tmp_path) -> None:
    bad = [
        GOOD.replace("AB12345678CD", "AB1234567CD"),
        GOOD.replace("19950412", "19951312"),
        GOOD.replace("283", "999"),
        GOOD.replace("131016", "000000"),
        GOOD.replace("有効", "たぶん"),
        GOOD.replace('"NGUYEN,THI,HOA"', "グエン"),
        "AB12345678CD,too,few",
    ]
    out, err, refused = load(tmp_path, HEADER, GOOD, "", *bad)
    assert out == "" and not ResidenceCard.objects.exists()
    named = {int(line.partition(":")[0].removeprefix("line ")) for line in err.splitlines()}
    assert named >= set(range(4, 4 + len(bad)))
    assert refused.startswith("Nothing was taken over: ")


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"number,name\r\n", b"a" * 200_000, 'x"y"z,"'.encode("utf-16")]
)
def test_files_that_are_no_register(tmp_path, content) -> None:
    file = tmp_path / "cards.csv"
    file.write_bytes(content)
    with pytest.raises(CommandError, match="Nothing was taken over: 1 mistakes"):
        call_command("import_residence_cards", str(file), stderr=io.StringIO())


def test_a_file_that_is_not_there(tmp_path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_residence_cards", str(tmp_path / "nothing.csv"))
