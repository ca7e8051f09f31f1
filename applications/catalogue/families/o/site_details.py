"""What the criterion asks about a performance site: staff, sales, areas, seats."""

from applications.catalogue.families.o.criteria import LARGE_SITE, SHOW, SMALL_SITE
from applications.catalogue.model import By
from applications.catalogue.shared.asking import PERSONS, SQUARE_METRES, integer, money, persons, yes_no

SITE_DETAILS = (
    persons(
        "site_staff",
        "出演施設　(1)従業員数",
        "Number of employees",
        asked=SHOW,
        official="txtStenStaffNinzu",
    ),
    persons(
        "site_entertaining_staff",
        "出演施設　(1)従業員数",
        "Of which employees solely engaged in entertaining customers",
        asked=SHOW,
        required=By(True, change=False),
        official="txtStenStStaffNinzu",
    ),
    money(
        "site_monthly_sales",
        "出演施設　(1)月額売上金額",
        "Monthly sales",
        12,
        asked=SHOW,
        official="txtStenMonthUragKngk",
    ),
    integer(
        "site_stage_area_m2",
        "出演施設　(1)舞台面積",
        "Area of the stage (square meters)",
        8,
        asked=SHOW,
        unit=SQUARE_METRES,
        official="txtStenBtMnsk",
    ),
    integer(
        "site_dressing_room_area_m2",
        "出演施設　(1)控室面積",
        "Area of the dressing room (square meters)",
        8,
        asked=SHOW,
        unit=SQUARE_METRES,
        official="txtStenHkestMnsk",
    ),
    *(
        yes_no(
            f"site_staff_disqualified_{n}",
            f"出演施設　(1)常勤の職員({letter})",
            f"Operator / full-time staff falls under disqualification ({letter})",
            asked=SHOW,
            official=f"radKjun1H6{n}UmFlg",
        )
        for n, letter in enumerate("abcde", 1)
    ),
    integer(
        "site_land_area_m2",
        "出演施設　(1)施設の敷地面積",
        "Area of the site (square meters)",
        8,
        asked=LARGE_SITE,
        unit=SQUARE_METRES,
        official="txtShtenSstAreaTelNum",
    ),
    yes_no(
        "site_paid_food_service",
        "出演施設　(1)客席における有償での飲食物の提供",
        "Are food and drinks served for a fee at the seats?",
        asked=SMALL_SITE,
        official="radStenKyskInskTkUmFlg",
    ),
    integer(
        "site_seating_capacity",
        "出演施設　(1)客席部分の収容人員",
        "Capacity of the seating area",
        6,
        asked=SMALL_SITE,
        unit=PERSONS,
        official="txtStenKkskTein",
    ),
    yes_no(
        "site_customer_entertainment",
        "出演施設　(1)施設における客の接待",
        "Are customers entertained at the site?",
        asked=SMALL_SITE,
        official="radStenKkstUmFlg",
    ),
)
