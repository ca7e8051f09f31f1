"""高度専門職ポイント計算表: what it asks, what an answer is worth, what all come to."""
