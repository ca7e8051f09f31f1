"""入国 (certificate of eligibility only): the planned entry and earlier entries, applications and departures."""

from dataclasses import replace

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section, Type
from applications.catalogue.shared.asking import YES, choice, day, other, text, yes_no

PURPOSE = choice("purpose_of_entry", "入国目的", "Purpose of entry", "CC11", number="1", official="selNykkMktk")
PLANNED = (
    text(
        "planned_entry_date",
        "入国予定年月日",
        "Date of entry",
        40,
        number="2",
        example="２０２０年４月１日",
        official="txtNykkYtiDate",
    ),
    choice("port_of_entry", "上陸予定港", "Port of entry", "A024", number="3", official="txtJurkYtiPort"),
    other(
        "port_of_entry_other",
        "上陸予定港　その他",
        "Port of entry (others)",
        "port_of_entry",
        "08",
        number="3",
        example="○○空港",
        official="jyrkYtiPort",
    ),
    choice(
        "stay_years",
        "滞在予定期間(年数)",
        "Intended length of stay (years)",
        "A025_1",
        number="4",
        official="selTiziYtiPeriodYear",
    ),
    choice(
        "stay_months",
        "滞在予定期間(月数)",
        "Intended length of stay (months)",
        "A026",
        number="4",
        official="selTiziYtiPeriodMonth",
    ),
    yes_no("accompanying_persons", "同伴者の有無", "Accompanying persons, if any", number="5", official="radDuhnshUm"),
    text(
        "visa_application_place",
        "査証申請予定地",
        "Intended place to apply for visa",
        40,
        number="6",
        example="ニューヨーク",
        official="txtSshuSnsYtic",
    ),
)
EARLIER = (
    yes_no(
        "past_entry",
        "過去の出入国歴　有無",
        "Past entry into / departure from Japan",
        number="7",
        official="radPastShtnykkHis",
    ),
    choice(
        "past_entry_count",
        "過去の出入国歴　回数",
        "Past entry into / departure from Japan: time(s)",
        "A027",
        asked=Is("past_entry", YES),
        exclusive=True,
        number="7",
        official="txtKkKisu",
    ),
    day(
        "past_entry_from",
        "直近の出入国歴(始期)",
        "The latest entry: from",
        asked=Is("past_entry", YES),
        past_only=True,
        number="7",
        official="selShtnykkHisDateStartYear(4),selShtnykkHisDateStartMonth(2),selShtnykkHisDateStartDay(2)",
    ),
    day(
        "past_entry_to",
        "直近の出入国歴(終期)",
        "The latest entry: to",
        asked=Is("past_entry", YES),
        past_only=True,
        number="7",
        official="selShtnykkHisDateEndYear(4),selShtnykkHisDateEndMonth(2),selShtnykkHisDateEndDay(2)",
    ),
    yes_no(
        "past_coe",
        "過去の在留資格認定証明書交付申請歴　有無",
        "Past history of applying for a certificate of eligibility",
        number="8",
        official="radKkoKhsnsUmFlg",
    ),
    choice(
        "past_coe_count",
        "過去の在留資格認定証明書交付申請歴　回数",
        "Applications for a certificate of eligibility: time(s)",
        "A027",
        asked=Is("past_coe", YES),
        number="8",
        official="txtKkoKhsnsCnt",
    ),
    choice(
        "past_coe_denied_count",
        "過去の在留資格認定証明書交付申請歴　うち不交付となった回数",
        "Of these applications, the number of times of non-issuance",
        "A026_1",
        asked=Is("past_coe", YES),
        number="8",
        official="txtUchiHkhCnt",
    ),
)
DEPORTATION = (
    yes_no(
        "deportation",
        "退去強制又は出国命令による出国の有無",
        "Departure by deportation / departure order",
        number="10",
        official="radShkkUm",
    ),
    choice(
        "deportation_count",
        "退去強制又は出国命令による出国の有無　回数",
        "Departure by deportation / departure order: time(s)",
        "A027",
        asked=Is("deportation", YES),
        number="10",
        official="txtKsKisu",
    ),
    day(
        "deportation_latest",
        "退去強制又は出国命令による出国の有無　直近の送還歴",
        "The latest departure by deportation",
        asked=Is("deportation", YES),
        past_only=True,
        number="10",
        official="selSuknHisDateYear(4),selSuknHisDateMonth(2),selSuknHisDateDay(2)",
    ),
)


def planned_entry(purposes: str) -> Section:
    """入国目的 to 査証申請予定地; `purposes` is the list of purposes of the status chosen at STEP1."""
    return Section(
        id="planned_entry",
        ja="入国予定",
        en="Planned entry",
        types=(Type.COE,),
        items=(replace(PURPOSE, choices=purposes), *PLANNED),
    )


EARLIER_ENTRIES = Section(
    id="earlier_entries",
    ja="過去の出入国歴・交付申請歴",
    en="Earlier entries and applications",
    types=(Type.COE,),
    items=EARLIER,
)
DEPARTURES = Section(
    id="departures",
    ja="退去強制又は出国命令による出国",
    en="Deportation",
    types=(Type.COE,),
    items=DEPORTATION,
)
