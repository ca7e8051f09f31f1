"""My Number cards (JPKI): a challenge is signed by the card, the signature and its certificate are verified here."""
