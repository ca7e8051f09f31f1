"""Settings of the test runs: keys of their own, files in a throw-away folder, tasks run in place."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "tests-only-not-a-secret-0123456789abcdefghijklmnopqrstuvwxyz")
os.environ.setdefault("FIELD_KEYS", "dGVzdHMtb25seS1ub3QtYS1zZWNyZXQta2V5LTAxMjM=")
os.environ.setdefault("HASH_KEY", "tests-only")
os.environ.setdefault("DEMO", "1")
os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="residence-tests-"))
if not os.environ["DATA_DIR"].endswith(os.environ.get("PYTEST_XDIST_WORKER", "")):
    # Processes that test side by side share neither files nor what clears them away.
    os.environ["DATA_DIR"] = tempfile.mkdtemp(suffix=os.environ["PYTEST_XDIST_WORKER"], dir=os.environ["DATA_DIR"])
if os.environ.get("TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

from config.settings import *  # noqa: F403

SECURE_SSL_REDIRECT = False
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend", "OPTIONS": {}}}
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
if "sqlite" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # A file, as in a real installation: threads of one test wait for each other's transactions instead of failing.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "tests.sqlite3")}  # noqa: F405
