"""身分事項1 and 身分事項2 (STEP2-1, STEP2-2): the parts that every application has."""
