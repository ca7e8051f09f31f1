"""活動内容: what an applicant of these statuses comes for decides nearly all that is asked."""

from applications.catalogue.conditions import Is, other_than

KIND = "activity_kind"
DESIGNATED = ("U4",)
"""特定活動."""
OFFICIAL_DUTY = "02"
HOUSEKEEPER = "09"
YONSEI = "14"
PARENT = "70"
STARTUP = "71"
MEDICAL = ("06", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28")
EPA = ("49", "50", "51", "52", "53")
EPA_STUDENT = "53"
OFFICES = ("63", "65")
"""The offices of Taiwan and Palestine."""
FAMILY = ("12", "64", "66", "67", "72", "75", "79", "81", "83")
"""Who comes to live with a member of the family."""
BEFORE_SKILLED_WORK = "76"
FROM_DEPENDENT = "77"
"""Who was here as 家族滞在, left high school and wants to work."""
WITHOUT_WORK = (*FAMILY, PARENT, YONSEI)
ON_THEIR_OWN = ("68", "69", STARTUP, "73", "74", FROM_DEPENDENT, "78", "80", "82")
"""Arbitrators, volunteers, founders, ski instructors, J-Find, those who look for work or wait for it."""
WITHOUT_EXPIRY = ("9999998", "9999999")
"""Periods of stay: 外交活動の期間 and 無期限."""

STUDIED = Is(KIND, *MEDICAL, *EPA, STARTUP, "74", FROM_DEPENDENT, "78", "80", "82")
WORKING = other_than(KIND, *WITHOUT_WORK)
AT_AN_ORGANIZATION = other_than(KIND, *WITHOUT_WORK, *ON_THEIR_OWN, HOUSEKEEPER)
AT_A_COMPANY_OR_SCHOOL = other_than(KIND, *WITHOUT_WORK, *ON_THEIR_OWN, HOUSEKEEPER, *OFFICES)
IN_BUSINESS = other_than(KIND, *WITHOUT_WORK, *ON_THEIR_OWN, HOUSEKEEPER, *OFFICES, OFFICIAL_DUTY, EPA_STUDENT)
IN_A_POSITION = other_than(
    KIND, *WITHOUT_WORK, *ON_THEIR_OWN, *OFFICES, OFFICIAL_DUTY, EPA_STUDENT, BEFORE_SKILLED_WORK
)
FOR_A_PERIOD = other_than(KIND, *WITHOUT_WORK, *ON_THEIR_OWN, *OFFICES, OFFICIAL_DUTY, BEFORE_SKILLED_WORK)
REWARDED = other_than(KIND, *WITHOUT_WORK, *ON_THEIR_OWN, *OFFICES, OFFICIAL_DUTY, EPA_STUDENT)
INTERN = Is(KIND, "13")
SUPPORTED = Is(KIND, *FAMILY, FROM_DEPENDENT)
SUPPORTED_OR_PARENT = Is(KIND, *FAMILY, FROM_DEPENDENT, PARENT)
