"""Pieces that several forms have in common, each declared once."""
