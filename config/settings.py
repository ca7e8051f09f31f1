"""Settings. Everything an operator may change is an environment variable, named here with its default."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()  # NAME_FILE: the file that holds NAME, as vaults hand out secrets

# --- Where things are -----------------------------------------------------------------------------------------------
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "data"))).resolve()
DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")

# --- Secrets: only from the environment, or from files that it names -------------------------------------------------
SECRET_KEY = env.str("SECRET_KEY")
FIELD_KEYS = env.list("FIELD_KEYS")  # Fernet keys, newest first: the first encrypts, all decrypt
HASH_KEY = env.str("HASH_KEY")

INSTALLED_APPS = [
    "config.admin_site.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "csp",
    "config",
    "messages",
    "accounts",
    "applications",
    "attachments",
    "attachments.batch",
    "bulk_upload",
    "coe_receipt",
]

MIDDLEWARE = [
    "config.request_ids.RequestIds",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.headers.MoreHeaders",
    "config.errors.EmptyErrorPages",
    "config.errors.AnswerAtOnce",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "config.maintenance.ReadOnly",
    "accounts.auditing.AuditMiddleware",
    "accounts.middleware.PresenceMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["messages.templatetags.bilingual", "accounts.templatetags.page"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
                "config.words.words",
                "accounts.context.person",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # admin's widgets are drawn by our templates

# --- Data -----------------------------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA_DIR / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"

# --- Language and time ----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "ja"
LANGUAGES = [("ja", "日本語"), ("en", "English"), ("ja-easy", "やさしい日本語")]
USE_I18N = True
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True

# --- People and sessions --------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "top"
LOGIN_REDIRECT_URL = "admin:index"  # the public login knows its way; this is the staff's
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=30)  # manual 1.3
SESSION_WARNING_SECONDS = env.int("SESSION_WARNING_SECONDS", default=150)
SESSION_MAX_HOURS = env.int("SESSION_MAX_HOURS", default=12)
SESSION_COOKIE_AGE = SESSION_MAX_HOURS * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 86400
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
STALE_PAGE = env.str("STALE_PAGE", default="logout")  # or "explain": stay signed in, show both versions

AXES_USERNAME_FORM_FIELD = "username"  # without this nothing locks (the form field is not USERNAME_FIELD)
AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURE_LIMIT", default=5)
AXES_COOLOFF_TIME = timedelta(hours=24)  # manual, WZBAM153E
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "accounts.network.client_ip"
AXES_LOCKOUT_CALLABLE = "accounts.views.login.locked"
AXES_SENSITIVE_PARAMETERS = ["username", "password", "csrfmiddlewaretoken"]
USE_APPROVAL_YEARS = env.int("USE_APPROVAL_YEARS", default=3)  # 利用申出 approved from 2026 on
LOGIN_ADDRESS_LIMIT = env.int("LOGIN_ADDRESS_LIMIT", default=100)  # failures in 10 minutes from one address
AUDIT_KEEP_DAYS = env.int("AUDIT_KEEP_DAYS", default=1830)  # how long it is remembered who read and changed what
LOGIN_RECORD_DAYS = env.int("LOGIN_RECORD_DAYS", default=90)  # how long logins are remembered
AXES_ENABLE_ADMIN = False
SILENCED_SYSTEM_CHECKS = [
    "axes.W006",  # the lock is by 認証ID alone, whatever the address (decision 8)
    "models.W040",  # SQLite leaves the further columns of an index away, which costs it nothing but speed
]
AXES_VERBOSE = False
JPKI_AUTHORITIES = env.str("JPKI_AUTHORITIES", default="")  # PEM file: who issues My Number cards
JPKI_REVOKED = env.str("JPKI_REVOKED", default="")  # PEM file: their current revocation lists
JPKI_TEST_CARDS = env.bool("JPKI_TEST_CARDS", default=True)  # software cards; in the demo only, whatever this says
STAFF_TOTP = env.bool("STAFF_TOTP", default=not DEMO)  # staff give a one-time code after their password
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# --- Names of this installation -------------------------------------------------------------------------------------
SITE = {
    "agency_ja": env.str("SITE_AGENCY_JA", default="出入国在留管理庁"),
    "agency_en": env.str("SITE_AGENCY_EN", default="Immigration Services Agency"),
    "name_ja": env.str("SITE_NAME_JA", default="在留申請オンラインシステム"),
    "name_en": env.str("SITE_NAME_EN", default="Online Residence Application System"),
    "help_desk_ja": env.str("SITE_HELP_DESK_JA", default="在留申請オンラインシステムヘルプデスク"),
    "help_desk_en": env.str("SITE_HELP_DESK_EN", default="Online Residence Application System help desk"),
    "help_desk_phone": env.str("SITE_HELP_DESK_PHONE", default="000-000-0000"),
    "help_desk_hours_ja": env.str("SITE_HELP_DESK_HOURS_JA", default="平日9:00～17:00（12月29日～1月3日を除く）"),
    "help_desk_hours_en": env.str(
        "SITE_HELP_DESK_HOURS_EN", default="9:00-17:00 on weekdays (except 29 December - 3 January)"
    ),
    "guide_url": env.str("SITE_GUIDE_URL", default="https://www.moj.go.jp/isa/applications/guide/onlineshinsei.html"),
    "unofficial": env.bool("SITE_UNOFFICIAL_BANNER", default=True),
}
MAIL_DOMAIN = env.str("MAIL_DOMAIN", default="example.jp")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"no-reply@{MAIL_DOMAIN}")
MAIL_FOLDER = DATA_DIR / "mail"
_mail = env.email_url("EMAIL_URL", default="filemail://")
MAILERS: dict[str, dict[str, Any]] = {"default": {"BACKEND": _mail["EMAIL_BACKEND"], "OPTIONS": {}}}
if _mail["EMAIL_BACKEND"].endswith("filebased.EmailBackend"):
    MAILERS["default"]["OPTIONS"] = {"file_path": str(MAIL_FOLDER)}
elif _mail["EMAIL_BACKEND"].endswith("smtp.EmailBackend"):
    MAILERS["default"]["OPTIONS"] = {
        "host": _mail["EMAIL_HOST"] or "localhost",
        "port": _mail["EMAIL_PORT"] or 25,
        "username": _mail["EMAIL_HOST_USER"] or "",
        "password": _mail["EMAIL_HOST_PASSWORD"] or "",
        "use_tls": _mail.get("EMAIL_USE_TLS", False),
        "use_ssl": _mail.get("EMAIL_USE_SSL", False),
        "timeout": 20,
    }
MAIL_RETRY_MINUTES = env.list("MAIL_RETRY_MINUTES", cast=int, default=[1, 5, 15, 60])
MAIL_LEASE_SECONDS = env.int("MAIL_LEASE_SECONDS", default=300)  # well above what one mail can take
MAIL_BODY_KEEP_DAYS = env.int("MAIL_BODY_KEEP_DAYS", default=30)

# --- Limits of the system: the manual's values ----------------------------------------------------------------------
PHOTO_MAX_KB = env.int("PHOTO_MAX_KB", default=50)
PHOTO_MAX_PIXELS = env.int("PHOTO_MAX_PIXELS", default=16_000_000)
PHOTO_RESIZE = env.bool("PHOTO_RESIZE", default=False)  # make larger photos conform, shown before they are kept
PHOTO_RESIZE_MAX_MB = env.int("PHOTO_RESIZE_MAX_MB", default=10)
ATTACH_MAX_FILES = env.int("ATTACH_MAX_FILES", default=1)  # PDFs of one registration
ATTACH_MAX_TOTAL_MB = env.int("ATTACH_MAX_TOTAL_MB", default=10)  # together; with several PDFs the photo too
PDF_CHECK_SECONDS = env.int("PDF_CHECK_SECONDS", default=5)
PDF_CHECK_MB = env.int("PDF_CHECK_MB", default=768)  # memory of the checking process
PHOTO_FROM_AGE = env.int("PHOTO_FROM_AGE", default=16)
BULK_MAX_ROWS = env.int("BULK_MAX_ROWS", default=300)  # applicants in one bulk file
BULK_MAX_MB = env.int("BULK_MAX_MB", default=10)
BULK_KEEP_DAYS = env.int("BULK_KEEP_DAYS", default=30)  # how long an uploaded bulk file is kept
BULK_LEASE_SECONDS = env.int("BULK_LEASE_SECONDS", default=60)  # renewed while rows are stored
BATCH_AT_ONCE = env.int("BATCH_AT_ONCE", default=10)  # applications done in the request; more go to the worker
BATCH_LEASE_SECONDS = env.int("BATCH_LEASE_SECONDS", default=60)  # renewed with every application
BATCH_KEEP_DAYS = env.int("BATCH_KEEP_DAYS", default=30)  # how long results of many at once are kept
BATCH_FILE_DAYS = env.int("BATCH_FILE_DAYS", default=7)  # how long copies made for many at once are kept
BATCH_ZIP_MB = env.int("BATCH_ZIP_MB", default=100)  # a zip of photos and PDFs
BATCH_ZIP_FILES = env.int("BATCH_ZIP_FILES", default=2000)
BATCH_ZIP_UNPACKED_MB = env.int("BATCH_ZIP_UNPACKED_MB", default=300)  # all its files together
LIST_PAGE_SIZE = env.int("LIST_PAGE_SIZE", default=10)
SEARCH_MAX_RESULTS = env.int("SEARCH_MAX_RESULTS", default=999)
SIMULTANEOUS_CERTIFICATE = env.bool("SIMULTANEOUS_CERTIFICATE", default=True)  # 就労資格証明書 as a simultaneous one
SEARCH_REQUIRES_CONDITION = env.bool("SEARCH_REQUIRES_CONDITION", default=False)  # WZBAM161E for an empty search
DRAFT_KEEP_DAYS = env.int("DRAFT_KEEP_DAYS", default=90)  # since it was last saved
ENTRY_KEEP_DAYS = env.int("ENTRY_KEEP_DAYS", default=90)  # a row of a bulk file in error, after its last change
FILE_KEEP_DAYS = env.int("FILE_KEEP_DAYS", default=90)  # photo and documents, after completion
APPLICATION_KEEP_YEARS = env.int("APPLICATION_KEEP_YEARS", default=5)  # after completion
REMINDER_MAILS = env.bool("REMINDER_MAILS", default=True)  # mails about what ends soon; each person can stop theirs
RECEIPT_NUMBER = env.str("RECEIPT_NUMBER", default="at_once")  # or "nightly", as the original
RESIDENCE_CARD_CHECK = env.str("RESIDENCE_CARD_CHECK", default="format")  # or "register": the number and whose it is
COE_TWO_PERSONS = env.bool("COE_TWO_PERSONS", default=False)  # who prepared a certificate may not issue it
COE_SIGNING_KEY = env.str("COE_SIGNING_KEY", default="")  # PEM files; the demo makes its own in DATA_DIR
COE_SIGNING_CERTIFICATE = env.str("COE_SIGNING_CERTIFICATE", default="")
COE_SIGNING_PASSPHRASE = env.str("COE_SIGNING_PASSPHRASE", default="")
RECEIPT_CHECK_LIMIT = env.int("RECEIPT_CHECK_LIMIT", default=60)  # the same for receipt slips
COE_CHECK_LIMIT = env.int("COE_CHECK_LIMIT", default=60)  # public checks in 10 minutes from one address
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
DATA_UPLOAD_MAX_NUMBER_FILES = max(20, ATTACH_MAX_FILES)
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
VIRUS_CHECK = env.str("VIRUS_CHECK", default="off")  # or clamd://host:port, clamd:///path of a socket
VIRUS_CHECK_DOWN = env.str("VIRUS_CHECK_DOWN", default="refuse")  # or "accept": files are taken unchecked
VIRUS_CHECK_SECONDS = env.int("VIRUS_CHECK_SECONDS", default=20)
UPLOAD_CUT_MB = env.int("UPLOAD_CUT_MB", default=110)  # what is received beyond it is thrown away
FILE_UPLOAD_HANDLERS = [
    "attachments.uploads.Cut",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# --- Work in the background -----------------------------------------------------------------------------------------
CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", default="filesystem://localhost")
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {"socket_connect_timeout": 3}
if CELERY_BROKER_URL.startswith("filesystem"):
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(DATA_DIR / "queue"),
        "data_folder_out": str(DATA_DIR / "queue"),
        "control_folder": str(DATA_DIR / "queue-control"),
    }
CELERY_TASK_DEFAULT_QUEUE = env.str("CELERY_QUEUE", default="residence")  # one Redis may serve several installations
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Asia/Tokyo"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {"tick": {"task": "messages.tasks.tick", "schedule": 30.0, "options": {"expires": 30}}}

# --- Security headers -----------------------------------------------------------------------------------------------
HTTPS = env.bool("HTTPS", default=not DEMO)
if HTTPS:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    LANGUAGE_COOKIE_NAME = "__Host-language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- What an operator watches -----------------------------------------------------------------------------------------
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")  # /metrics is there for whoever brings it
MIN_FREE_MB = env.int("MIN_FREE_MB", default=200)  # below it /readyz takes the server out of service
LOG_FORMAT = env.str("LOG_FORMAT", default="text" if DEMO else "json")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"()": "config.logs.WithoutValues", "format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        "json": {"()": "config.logs.AllowList"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"config.access": {"level": "INFO" if env.bool("ACCESS_LOG", default=not DEMO) else "WARNING"}},
}
