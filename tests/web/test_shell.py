"""The page as an app: what a phone installs, and what its worker keeps there."""

import json
import re
import struct
from pathlib import Path

from tests.served import never, os1, served

from os1.web.doors import ENTRANCE
from os1.web.routes import STATIC
from os1.web.shell import KEPT


async def test_the_manifest_names_what_is_there(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        _, headers, text = await site.ask("GET", "/manifest.webmanifest")
        assert headers["content-type"] == "application/manifest+json"
        manifest = json.loads(text)
        assert manifest["start_url"] == manifest["scope"] == "/"
        assert manifest["display"] == "standalone"
        for icon in manifest["icons"]:
            assert icon["src"] in ENTRANCE
            data = (STATIC / icon["src"].removeprefix("/static/")).read_bytes()
            assert data.startswith(b"\x89PNG")
            width, height = struct.unpack(">II", data[16:24])
            assert f"{width}x{height}" == icon["sizes"]
            assert len(data) < 10_000
        for page in ("/", "/enter"):
            text = (await site.ask("GET", page))[2]
            assert '<link rel="manifest" href="/manifest.webmanifest" crossorigin="use-credentials">' in text


async def test_the_worker_keeps_the_calm_page_and_nothing_else(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        status, headers, text = await site.ask("GET", "/worker.js")
        assert status == 200
        assert headers["content-type"].startswith("text/javascript")
        assert "worker-src 'self'" in headers["content-security-policy"]
        assert re.search(r'const SHELL = "os1-[0-9a-f]{16}";', text)
        named = set(re.findall(r'"/(\w[^"]*)"', text))
        assert named == {f"static/{name}" for name in KEPT}
        assert not re.search(r"\.put\(|indexedDB|/api", text)
        calm = (STATIC / "offline.html").read_text()
        asked = set(re.findall(r'(?:src|href)="(/[^"]*)"', calm))
        assert asked <= {f"/static/{name}" for name in KEPT}
        assert "OS1 is not there" in calm
