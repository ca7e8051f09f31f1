"""再入国許可申請: the journey, the record and why there is no passport."""

from applications.catalogue.common.record import RECORD
from applications.catalogue.model import Section, Type
from applications.catalogue.shared.asking import YES, choice, day, other, radio, text, yes_no
from applications.catalogue.shared.undecided import decided, undecided

OF_REENTRY = (Type.REENTRY,)

JOURNEY = Section(
    id="journey",
    ja="渡航",
    en="Journey",
    types=OF_REENTRY,
    items=(
        undecided("purpose_of_visit", "渡航目的", "Purpose of visit", "6", "re.knchTokoPurpsMti"),
        choice(
            "purpose_of_visit",
            "渡航目的",
            "Purpose of visit",
            "CB25",
            asked=decided("purpose_of_visit"),
            number="6",
            official="re.tokoPurpsCode",
        ),
        other(
            "purpose_of_visit_other",
            "渡航目的　その他",
            "Purpose of visit (others)",
            "purpose_of_visit",
            "99",
            number="6",
            official="re.tokoPurpsSnta",
        ),
        undecided("destination", "予定渡航先国名", "Expected destination(s)", "7", "re.ytiTokoMti"),
        text(
            "destination",
            "予定渡航先国名",
            "Expected destination(s)",
            200,
            asked=decided("destination"),
            number="7",
            example="アメリカ",
            official="re.ytiTokoKkumi",
        ),
        undecided("departure_date", "出国予定年月日", "Date of departure", "8", "re.skkYtiMti"),
        day(
            "departure_date",
            "出国予定年月日",
            "Date of departure",
            asked=decided("departure_date"),
            number="8",
            official="re.skkYtiYmdY|re.skkYtiYmdM|re.skkYtiYmdD",
        ),
        undecided("departure_port", "出国予定の日本の（空）港", "(Air)port of departure", "8", "re.skkYtiMntMti"),
        text(
            "departure_port",
            "出国予定の日本の（空）港",
            "(Air)port of departure",
            50,
            asked=decided("departure_port"),
            number="8",
            example="成田空港",
            official="re.skkYtiMnt",
        ),
        undecided("reentry_date", "再入国予定年月日", "Date of re-entry", "9", "re.reYtiMtiFlg"),
        day(
            "reentry_date",
            "再入国予定年月日",
            "Date of re-entry",
            asked=decided("reentry_date"),
            number="9",
            official="re.reYtiYmdY|re.reYtiYmdM|re.reYtiYmdD",
        ),
        undecided("reentry_port", "再入国予定の日本の（空）港", "(Air)port of re-entry", "9", "re.reYtiMntMti"),
        text(
            "reentry_port",
            "再入国予定の日本の（空）港",
            "(Air)port of re-entry",
            50,
            asked=decided("reentry_port"),
            number="9",
            example="成田空港",
            official="re.reYtiMnt",
        ),
        radio(
            "permit_type",
            "希望する再入国許可",
            "Desired re-entry permit",
            "CB04",
            number="10",
            official="re.reKbuReKykCode",
        ),
    ),
)
RECORD_AND_TRIAL = Section(
    id="record_and_trial",
    ja="処分・刑事裁判",
    en="Criminal record and trials",
    types=OF_REENTRY,
    items=(
        *RECORD,
        yes_no(
            "criminal_trial_pending",
            "確定前の刑事裁判の有無",
            "Criminal charges pending (trial not yet final)",
            number="12",
            official="re.reKktimeKijsibnUmFlg",
        ),
        other(
            "criminal_trial_detail",
            "（具体的内容）",
            "Detail",
            "criminal_trial_pending",
            YES,
            number="12",
            official="re.reKktimeKijsibnDetail",
        ),
        text(
            "no_passport_reason",
            "旅券を取得することができない場合は、その理由",
            "Reason why a passport cannot be obtained",
            40,
            required=False,
            number="13",
            official="re.rePassStkHkRyu",
        ),
    ),
)
REENTRY = (JOURNEY, RECORD_AND_TRIAL)
