from messages.periodic import jobs


def test_the_jobs_of_this_room_are_registered_when_the_system_starts() -> None:
    assert {"messages.send-waiting-mails", "messages.purge-sent-mails"} <= set(jobs())
