"""Run as a program by `test_two_processes.py`: `fill` puts mails into the outbox, `send` tries to send every one,
`tick` runs the periodic jobs, `count` says how many of them are due at the very first tick."""

import os
import sys
import time

import django


def main(action: str, start: float) -> None:
    django.setup()
    from messages.delivery import deliver
    from messages.models import OutboxMail
    from messages.outbox import enqueue
    from messages.periodic import jobs, run_due
    from messages.text import Text

    if action == "fill":
        for number in range(25):
            enqueue(kind="test", to=f"a{number}@example.jp", subject=Text(f"件名{number}"), body=Text("本文"))
        return
    if action == "count":
        say(sum(job.at is None for job in jobs().values()))
        return
    time.sleep(max(0, start - time.time()))
    if action == "tick":
        say(len(run_due()))
        return
    results = [deliver(pk) for pk in OutboxMail.objects.order_by("pk").values_list("pk", flat=True)]
    say(results.count("sent"))


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.messages.two_senders_settings")
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0)
