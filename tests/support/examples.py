"""Complete example answers for tests: fictional people, dates counted from a given day."""

from datetime import date, timedelta
from typing import Any

PERSON: dict[str, Any] = {
    "nationality": "283",
    "name": "NGUYEN,THI,HOA",
    "sex": "2",
    "birth_date": "19950412",
    "marital_status": "0",
    "occupation": "会社員",
    "home_town": "ベトナム　ハノイ市",
    "address_postal_code": "1000013",
    "address_municipality": "131016",
    "address_street": "霞が関９－９－９",
    "mobile": "09012345678",
    "passport_number": "C1234567",
    "passport_expiry": "20310401",
    "has_relatives": "1",
    "notification_email": "hoa@example.jp",
}
RELATIVE = {
    "nationality": "283",
    "name": "グエン　ヴァン　ナム",
    "birth_date": "19930203",
    "relationship": "07",
    "living_together": "0",
    "workplace_or_school": "例示工業株式会社",
}
AGENT = {
    "agent_name": "法務　太郎",
    "agent_postal_code": "1000013",
    "agent_municipality": "131016",
    "agent_street": "霞が関１－１－１",
    "agent_organization": "例示行政書士事務所",
    "agent_phone": "0312345678",
}
ORGANIZATION = {
    "contract_type": "1",
    "org_name": "例示工業株式会社",
    "org_has_corporate_number": "1",
    "org_corporate_number": "1234567890123",
    "org_branch_name": "本店",
    "org_employment_insurance_number": "12345678901",
    "org_industry_main": "O10",
    "org_postal_code": "1000013",
    "org_municipality": "131016",
    "org_street": "霞が関８－８－８",
    "org_phone": "0398765432",
    "org_capital": "10000000",
    "org_annual_sales": "250000000",
    "org_employees": "42",
    "org_foreign_employees": "5",
    "work_period_fixed": "0",
    "monthly_salary": "280000",
    "business_experience_months": "36",
    "position_exists": "0",
    "occupation_main": "K03",
    "activity_details": "自社製品の調査及び研究を行う。",
}
EDUCATION = {
    "education_country_type": "02",
    "education_level": "3",
    "education_school_name": "ハノイ例示大学",
    "education_graduation_date": "20170630",
    "major_university": "101",
}
WORK_HISTORY = {
    "work_country": "283",
    "work_start_unknown": "1",
    "work_start_ym": "201709",
    "work_end_unknown": "1",
    "work_end_ym": "202203",
    "work_place_name_en": "EXAMPLE CO., LTD.",
}


def extension(today: date) -> dict[str, Any]:
    """在留期間更新許可申請, 技術・人文知識・国際業務: a stay that ends in 40 days."""
    return {
        **PERSON,
        "relatives": [dict(RELATIVE)],
        "receipt_method": "01",
        "current_status": "T26",
        "current_period": "0300000",
        "current_expiry": (today + timedelta(days=40)).strftime("%Y%m%d"),
        "has_residence_card": "1",
        "residence_card_number": "AB12345678CD",
        "desired_period": "T260300000",
        "reason": "引き続き同じ会社で働くため。",
        "criminal_record": "0",
        **AGENT,
        "intent_confirmed": "1",
        **EDUCATION,
        "it_qualification_exists": "0",
        "work_history_exists": "1",
        "work_history": [dict(WORK_HISTORY)],
        **ORGANIZATION,
        "employment_start_date": "20220401",
        "duty_changed": "0",
        "facts_confirmed": "1",
        "copy_kept": "1",
    }


def certificate(today: date) -> dict[str, Any]:
    """在留資格認定証明書交付申請, 技術・人文知識・国際業務."""
    return {
        **PERSON,
        "place_of_birth": "ベトナム　ハノイ市",
        "relatives": [dict(RELATIVE)],
        "receipt_method": "03",
        "purpose_of_entry": "N2",
        "planned_entry_date": (today + timedelta(days=90)).strftime("%Y年%-m月"),
        "port_of_entry": "01",
        "stay_years": "3",
        "stay_months": "0",
        "accompanying_persons": "0",
        "visa_application_place": "ハノイ",
        "past_entry": "0",
        "past_coe": "0",
        "criminal_record": "0",
        "deportation": "0",
        "rep_name": "例示　花子",
        "rep_relationship": "受入企業の担当者",
        "rep_postal_code": "1000013",
        "rep_municipality": "131016",
        "rep_street": "霞が関８－８－８",
        "rep_phone": "0398765432",
        **AGENT,
        "intent_confirmed": "1",
        **EDUCATION,
        "it_qualification_exists": "0",
        "work_history_exists": "1",
        "work_history": [dict(WORK_HISTORY)],
        **ORGANIZATION,
        "employment_start_date": (today + timedelta(days=120)).strftime("%Y%m%d"),
        "facts_confirmed": "1",
        "copy_kept": "1",
    }
