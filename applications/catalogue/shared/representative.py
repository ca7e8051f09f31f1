"""代理人: asked once, on STEP2-2 (decision 14); needed for a certificate of eligibility, else complete or empty."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import person_name, text
from applications.catalogue.shared.contact import phone_and_mobile
from applications.catalogue.shared.official_names import own

NEEDED = By(False, coe=True)

REPRESENTATIVE = Section(
    id="representative",
    ja="代理人",
    en="Representative",
    number=By("10", coe="11", extension="9", acquisition="7", certificate="9", reentry="14", activity="9"),
    items=(
        person_name(
            "rep_name",
            By("代理人　(1)氏名", coe="代理人（申請人、法定代理人、法第７条の２第２項に規定する代理人）　(1)氏名"),
            By(
                "Legal representative: name",
                coe="Applicant, legal representative or the authorized representative prescribed in Paragraph 2 of "
                "Article 7-2: name",
            ),
            required=NEEDED,
            example="法務たろう",
            official=own("txtDirnnName", "dirnName"),
        ),
        text(
            "rep_relationship",
            "代理人　(2)本人との関係",
            "Relationship with the applicant",
            40,
            required=NEEDED,
            example="父、母",
            official=own("txtDirnnZkgr", "dirnSnsiHnnnKnki"),
        ),
        *private(
            address(
                "rep",
                "代理人　(3)住所",
                "Address",
                (
                    own("dirnPostNo", "dirnPostNo"),
                    own(By("hdnSearchAddressCode", extension="hdnSearchedDirnnAddress"), "dirnAdresCode"),
                    own("txtDetailDirnnAddress", "dirnAdres"),
                ),
                required=NEEDED,
            )
        ),
        *phone_and_mobile(
            "rep_",
            "代理人　(3)",
            (own("txtDirnnTelNum", "dirnTel1"), own("txtDirnnCelPhoneNum", "dirnTel2")),
        ),
    ),
)
