"""From the specification's lists to applications/catalogue/data/lists."""
