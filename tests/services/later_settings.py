"""The settings of an installation whose `applications` have the migrations of `tests.services.later`, too."""

from config.settings import *  # noqa: F403

MIGRATION_MODULES = {"applications": "tests.services.later"}
