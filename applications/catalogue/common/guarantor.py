"""在日身元保証人又は連絡先, for an acquisition (paper form 別記第三十六号様式, item 16)."""

from applications.catalogue.model import Section, Type
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import person_name, text
from applications.catalogue.shared.contact import phone_and_mobile

BY_ANALOGY = "Paper form only; limits follow the representative."

GUARANTOR = Section(
    id="guarantor",
    ja="在日身元保証人又は連絡先",
    en="Guarantor or contact in Japan",
    number="6",
    types=(Type.ACQUISITION,),
    items=(
        person_name("guarantor_name", "(1)氏名", "Name", source=BY_ANALOGY),
        text("guarantor_relationship", "(2)本人との関係", "Relationship with the applicant", 40, source=BY_ANALOGY),
        *private(address("guarantor", "(3)住所", "Address", ("", "", ""), source=BY_ANALOGY)),
        *phone_and_mobile("guarantor_", "(3)", ("", ""), source=BY_ANALOGY),
    ),
)
