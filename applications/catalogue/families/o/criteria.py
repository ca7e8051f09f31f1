"""What the applicable landing criterion (適用される基準) decides."""

from applications.catalogue.conditions import Is

CONTRACTED = Is("criterion", "10", "01")
"""基準１号イ and １号ハ（２）本文: the contracting organization answers for itself."""
MAIN_TEXT = Is("criterion", "01")
SHOW = Is("criterion", "01", "02")
"""基準１号ハ（２）."""
AT_A_SITE = Is("criterion", "10", "03", "04", "05", "06", "07", "01", "02", "08")
"""Everything but 基準３号."""
LARGE_SITE = Is("criterion", "05")
"""基準１号ロ（３）."""
SMALL_SITE = Is("criterion", "06")
"""基準１号ロ（４）."""
