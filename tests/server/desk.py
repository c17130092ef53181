"""What the tests of the running program share: an archive of our own reports, the program serving it, raw requests."""

import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])

# Reports about invented events. Whatever in them looks like markup is text.
HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>&lt;b&gt;\u202e]]>--></textarea>{{7*7}}${7*7}'
REPORTS = [
    {"text": "بغداد 9 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن العمل في الجسر ينتهي في 20 أغسطس 2021. "
             "ونقلت صحيفة الضفة عن وزارة النقل قولها إن الطريق سيفتح في 25 أغسطس 2021.", "source": "alnahr"},
    {"text": "بغداد 9 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن العمل في الجسر ينتهي في 20 أغسطس 2021. "
             "ونقلت صحيفة الضفة عن وزارة النقل قولها إن الطريق سيفتح في 25 أغسطس 2021. وأضاف أن العمال كثر.",
     "source": "aldiffa"},
    {"text": "عمان 10 أغسطس 2021 (بترا) نفت وزارة النقل إغلاق الجسر، وزار الوزير رامي العلي بغداد أمس.",
     "source": "alnahr", "url": "https://alnahr.example/1"},
    {"text": f"عمان 11 أغسطس 2021 (بترا) قال اللواء سامر خليل {HOSTILE} إن العمل مستمر. "
             "وأضاف أن العمال يعملون ليلا ونهارا حتى يفتح الطريق أمام المسافرين من كل المدن، وأن وزارة النقل تتابع ذلك يوما بيوم، "
             "وأن سكان الحي ينتظرون افتتاح الجسر منذ سنوات طويلة.",
     "title": HOSTILE, "source": HOSTILE, "url": "javascript:alert(3)"},
]


def make_archive(folder, name="news.db"):
    reports = pathlib.Path(folder) / "reports.jsonl"
    reports.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in REPORTS), encoding="utf-8")
    archive = pathlib.Path(folder) / name
    done = subprocess.run([PROGRAM, "add", archive, reports], check=True, stderr=subprocess.PIPE, encoding="utf-8")
    if f"{len(REPORTS)} new" not in done.stderr:
        raise RuntimeError("not all reports were added: " + done.stderr)
    return archive


class Desk:
    """The program serving an archive at a free port."""

    def __init__(self, archive, *options, files=None):
        command = [PROGRAM, "serve", archive, "--port", "0", *options]
        if files is not None:  # that it may have open
            command = ["sh", "-c", f'ulimit -n {files}; exec "$0" "$@"', *command]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self.url = self.process.stdout.readline().strip()
        if not self.url:
            raise RuntimeError("the desk did not open: " + self.process.stderr.read())
        parts = urllib.parse.urlsplit(self.url)
        self.host, self.port = parts.hostname, parts.port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        _, words = self.process.communicate(timeout=60)
        if self.process.returncode != 0:  # a crash, or what a sanitizer found
            raise RuntimeError(f"the desk ended with {self.process.returncode}: {words}")

    @property
    def own_host(self):
        return f"{self.host}:{self.port}"

    def ask(self, method, target, body=None, headers=None, timeout=60):
        """(status, headers with names in small letters, bytes)"""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, target, body, headers or {})
            reply = connection.getresponse()
            return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
        finally:
            connection.close()

    def get(self, target, **headers):
        return self.ask("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def json(self, target):
        status, _, body = self.get(target)
        if status != 200:
            raise AssertionError(f"{target}: {status} {body!r}")
        return json.loads(body)

    def post(self, target, body, **headers):
        names = {"Content-Type": "application/octet-stream",
                 **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.ask("POST", target, body if isinstance(body, bytes) else body.encode(), names)

    def connect(self):
        return socket.create_connection((self.host, self.port), timeout=30)

    def raw(self, request, timeout=30):
        """Sends bytes as they are; all bytes that come back until the server closes or nothing comes for a while."""
        with self.connect() as connection:
            connection.settimeout(timeout)
            connection.sendall(request)
            out = b""
            try:
                while chunk := connection.recv(65536):
                    out += chunk
            except (socket.timeout, ConnectionResetError):
                pass
            return out

    def raw_status(self, request):
        """The status of the answer to one raw request, which must make the server close."""
        answer = self.raw(request)
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None


class DeskTest(unittest.TestCase):
    """Tests against one desk with an archive of REPORTS."""

    options = ()

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="barqiya-desk-")
        cls.archive = make_archive(cls.folder.name)
        cls.desk = Desk(cls.archive, *cls.options)

    @classmethod
    def tearDownClass(cls):
        cls.desk.__exit__()
        cls.folder.cleanup()


def quoted(**parameters):
    return urllib.parse.urlencode(parameters)


def run():
    os.environ.pop("HTTP_PROXY", None)
    unittest.main(argv=sys.argv[:1], verbosity=1)
