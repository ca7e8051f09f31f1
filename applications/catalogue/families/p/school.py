"""通学先: the school (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import YES, choice, other, person_name, phone, text, yes_no
from applications.catalogue.shared.organization import corporate_number

SCHOOL = Section(
    id="school",
    ja="通学先",
    en="Place of study",
    number="2",
    items=(
        text("school_name", "通学先　(1)学校名", "Name of school", 60, official="txtTugkskSchoolName"),
        *address(
            "school",
            "通学先　(2)所在地",
            "Address",
            ("tugkskSzaiPostNo", "hdnSearchedTugkskAddress", "txtDetailTugkskAddress"),
        ),
        phone("school_phone", "通学先　(2)電話番号", "Telephone No.", official="txtTugkskTelNum"),
        text("school_corporation_name", "通学先　(3)法人名", "Name of corporation", 60, official="txtTugkskHujnName"),
        *corporate_number("school", "通学先　(4)", ("tugkskHujnNoUmFlg", "txtTugkskHujnNum")),
        choice("class_type", "通学先　(5)授業形態", "Type of class", "CB21", official="selJgyKiti"),
        person_name(
            "life_guidance_staff",
            "通学先　(6)生活指導担当者名",
            "Name of the staff in charge of life guidance",
            required=False,
            official="txtTgksSksdTtsName",
        ),
        yes_no(
            "exchange_plan_exists",
            "通学先　(7)学生交換計画の有無及び当該計画の策定主体　有無",
            "Student exchange plan (Yes / No)",
            required=False,
            official="radTgksGskkPlnUmFlg",
        ),
        choice(
            "exchange_plan_body",
            "通学先　(7)学生交換計画の有無及び当該計画の策定主体",
            "Body which drew up the student exchange plan",
            "CC01",
            asked=Is("exchange_plan_exists", YES),
            official="selTgksGskkPlnShutaiCode",
        ),
        other(
            "exchange_plan_body_other",
            "通学先　(7)学生交換計画の有無及び当該計画の策定主体　その他",
            "Body which drew up the plan: Others",
            "exchange_plan_body",
            "99",
            official="txtTgksGskkPlnShutaiOther",
        ),
    ),
)
