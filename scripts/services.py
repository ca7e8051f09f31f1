"""`python -m scripts.services`: says whether PostgreSQL and Redis answer, and ends with 1 when one does not."""

import os
import sys

import psycopg
import redis

POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/test"
REDIS = "redis://127.0.0.1:6379/5"


def postgresql_answers(url: str) -> str:
    """ "" when the database at `url` answers, else why not."""
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.Error as error:
        return f"PostgreSQL does not answer at TEST_DATABASE_URL: {error}".strip()
    return ""


def redis_answers(url: str) -> str:
    """ "" when Redis at `url` answers, else why not."""
    try:
        redis.Redis.from_url(url, socket_connect_timeout=5).ping()
    except redis.RedisError as error:
        return f"Redis does not answer at TEST_REDIS_URL: {error}".strip()
    return ""


def problems() -> list[str]:
    """What does not answer, one sentence each; empty when the tests on real services can run."""
    found = [
        postgresql_answers(os.environ.get("TEST_DATABASE_URL", POSTGRESQL)),
        redis_answers(os.environ.get("TEST_REDIS_URL", REDIS)),
    ]
    return [problem for problem in found if problem]


if __name__ == "__main__":
    for problem in problems():
        sys.stderr.write(problem + "\n")
    sys.exit(bool(problems()))
