""".env.example and docker-compose.yml say what the settings know, no more and no less."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.installation import environment
from tests.house.sources import BASE

COMPOSE_ONLY = {"POSTGRES_PASSWORD"}
NO_DEFAULT = object()


def _literal(node: ast.expr | None) -> Any:
    try:
        return ast.literal_eval(node) if node else NO_DEFAULT
    except ValueError:
        return NO_DEFAULT


def _known() -> dict[str, Any]:
    """Variable → its default, where that is a literal."""
    found = {}
    for file in ("config/settings.py", "config/gunicorn.py"):
        for node in ast.walk(ast.parse((BASE / file).read_text())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            if ast.unparse(node.func.value) not in {"env", "os.environ"} or node.func.attr == "setdefault":
                continue
            default = next((word.value for word in node.keywords if word.arg == "default"), None)
            found[_literal(node.args[0])] = _literal(default or (node.args[1] if len(node.args) > 1 else None))
    return found


def _documented() -> dict[str, str]:
    lines = (BASE / ".env.example").read_text().splitlines()
    return dict(match.groups() for line in lines if (match := re.fullmatch(r"#?([A-Z][A-Z_]+)=(.*)", line)))


def _written(default: Any) -> str:
    if isinstance(default, bool):
        return str(int(default))
    return ",".join(map(str, default)) if isinstance(default, list) else str(default)


def _compose() -> dict[str, Any]:
    return yaml.safe_load((BASE / "docker-compose.yml").read_text())


def test_every_variable_is_documented_and_every_documented_one_is_known() -> None:
    assert set(_documented()) - COMPOSE_ONLY == set(_known())


@pytest.mark.parametrize("name", sorted(_documented()))
def test_documented_defaults_are_the_real_ones(name: str) -> None:
    default = _known().get(name, NO_DEFAULT)
    lines = (BASE / ".env.example").read_text().splitlines()
    if default is not NO_DEFAULT and f"#{name}={_documented()[name]}" in lines:
        assert _documented()[name] == _written(default)


def test_the_example_holds_no_secret() -> None:
    assert {name: _documented()[name] for name in ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY", "POSTGRES_PASSWORD")} == {
        "SECRET_KEY": "",
        "FIELD_KEYS": "",
        "HASH_KEY": "",
        "POSTGRES_PASSWORD": "",
    }


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("from-a-vault")
    env = environment({"DATA_DIR": str(tmp_path)}, 8000) | {"SECRET_KEY_FILE": str(tmp_path / "key")}
    del env["SECRET_KEY"]
    assert _shown("SECRET_KEY", env) == "from-a-vault"


@pytest.mark.parametrize(("scheme", "option"), [("smtp+tls", "use_tls"), ("smtp+ssl", "use_ssl")])
def test_the_mail_servers_address_says_how_it_is_sealed(tmp_path: Path, scheme: str, option: str) -> None:
    given = {"DATA_DIR": str(tmp_path), "EMAIL_URL": f"{scheme}://name:word@post.example.jp:587"}
    mailer = ast.literal_eval(_shown("MAILERS", environment(given, 8000)))["default"]["OPTIONS"]
    assert (mailer["host"], mailer["port"], mailer["username"]) == ("post.example.jp", 587, "name")
    assert [name for name in ("use_tls", "use_ssl") if mailer[name]] == [option]


def _shown(setting: str, env: dict[str, str]) -> str:
    show = f"from django.conf import settings; print(settings.{setting})"
    ended = subprocess.run([sys.executable, "-c", show], cwd=BASE, env=env, capture_output=True, text=True)
    assert not ended.returncode, ended.stderr
    return ended.stdout.strip()


def test_compose_has_the_servers_and_every_reference_in_it_leads_somewhere() -> None:
    compose = _compose()
    services = compose["services"]
    assert set(services) == {"proxy", "prepare", "web1", "web2", "worker", "scheduler", "clamav", "database", "broker"}
    for name, service in services.items():
        assert set(service.get("depends_on", {})) <= set(services), name
        volumes = {volume.split(":")[0] for volume in service.get("volumes", [])}
        assert volumes <= {*compose["volumes"], "./config/nginx", "./tls"}, name


@pytest.mark.parametrize("name", ["prepare", "web1", "web2", "worker", "scheduler"])
def test_our_services_get_variables_the_settings_know(name: str) -> None:
    service = _compose()["services"][name]
    assert service["env_file"] == ".env"
    assert set(service["environment"]) <= set(_known())
    assert {"DATA_DIR", "DATABASE_URL", "CELERY_BROKER_URL"} <= set(service["environment"])


def test_compose_asks_the_env_file_only_for_what_it_names() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (BASE / "docker-compose.yml").read_text()))
    assert asked <= set(_documented())


def test_the_image_installs_the_hashed_packages_and_runs_as_nobody_special() -> None:
    lines = (BASE / "Dockerfile").read_text().splitlines()
    assert any("--require-hashes -r requirements.txt" in line for line in lines)
    assert [line for line in lines if line.startswith("USER ")] == ["USER 10001"]


def test_our_services_hold_no_right_they_do_not_need() -> None:
    for name in ("prepare", "web1", "web2", "worker", "scheduler"):
        service = _compose()["services"][name]
        assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"]), name
        assert service["security_opt"] == ["no-new-privileges:true"], name


def test_the_proxys_configuration_is_filled_in_whole() -> None:
    given = _compose()["services"]["proxy"]["environment"]
    wanted = set(re.findall(r"\$\{([A-Z_]+)\}", (BASE / "config/nginx/residence.conf.template").read_text()))
    assert wanted == set(given)


def test_the_proxy_takes_what_the_system_takes() -> None:
    assert int(_compose()["services"]["proxy"]["environment"]["UPLOAD_MB"]) >= _known()["UPLOAD_CUT_MB"]


def test_the_image_is_built_as_the_linter_wants() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    ended = subprocess.run([linter, "Dockerfile"], cwd=BASE, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout
