"""活動に関する事項 (STEP2-3): one package or module for each family of statuses of residence."""
