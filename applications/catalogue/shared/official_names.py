"""How the official tool's field names differ between the main forms and the simultaneous applications."""

from applications.catalogue.model import By


def at(main: str, simultaneous: str) -> By[str]:
    """A field of the common part: the simultaneous applications share one."""
    return By(main, certificate=simultaneous, reentry=simultaneous, activity=simultaneous)


def own(main: str | By[str], simultaneous: str) -> By[str]:
    """A field that each simultaneous application has for itself."""
    prefixes = {"certificate": "syur.", "reentry": "re.", "activity": "skgi."}
    names = {type: prefix + simultaneous for type, prefix in prefixes.items()}
    if isinstance(main, By):
        return By(main.other, **{**main.values, **names})
    return By(main, **names)
