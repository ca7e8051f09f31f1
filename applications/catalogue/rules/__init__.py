"""Rules that bind several questions, one subject a module; all pure."""
