"""Reports, addresses, heads and bodies from those who mean ill: text stays data, nothing but what is served can be had, and
the desk goes on."""

import gzip
import json

from desk import HOSTILE, Desk, DeskTest, make_archive, quoted, run

POLICY = "default-src 'none'; script-src 'self'"


class Reports(DeskTest):
    """What stands in a report."""

    def test_markup_in_a_report_stays_its_text(self):
        rows = self.desk.json("/api/v1/search?" + quoted(q="مستمر"))["rows"]
        self.assertEqual(rows[0]["headline"], HOSTILE)
        self.assertEqual(rows[0]["source"], HOSTILE)
        report = self.desk.json(f"/api/v1/reports/{rows[0]['id']}")
        self.assertIn(HOSTILE, report["text"])
        self.assertEqual(report["url"], "javascript:alert(3)")  # data, which pages must not make a link of

    def test_json_and_tables_are_never_sniffed_as_pages(self):
        for target in ("/api/v1/reports/4", "/api/v1/reports", "/api/v1/reports?format=csv", "/api/v1/reports?format=tsv",
                       "/api/v1/reports?format=jsonl", "/api/v1/search?" + quoted(q=HOSTILE), "/api/v1/reports/x",
                       "/api/v1/nothing/" + quoted(a=HOSTILE), "/" + quoted(a=HOSTILE)):
            status, headers, _ = self.desk.get(target)
            self.assertEqual(headers["x-content-type-options"], "nosniff", target)
            self.assertNotIn("html", headers["content-type"], target)
            self.assertTrue(headers["content-security-policy"].startswith(POLICY), target)
            self.assertNotIn("access-control-allow-origin", headers)
            self.assertEqual(headers["referrer-policy"], "no-referrer")
            self.assertEqual(headers["cross-origin-resource-policy"], "same-origin")
            self.assertIn(status, (200, 400, 404))

    def test_the_page_of_a_reading_has_the_markup_as_text_and_no_rights(self):
        _, headers, body = self.desk.get("/api/v1/reports/4/reading?format=html")
        self.assertIn("sandbox", headers["content-security-policy"])
        self.assertTrue(headers["content-disposition"].startswith("attachment"))
        self.assertNotIn(b"<script", body)
        self.assertNotIn(b"<img", body)
        self.assertIn(b"&lt;script", body)

    def test_formats_for_other_programs_have_it_escaped(self):
        _, _, body = self.desk.get("/api/v1/timeline?format=timelinejs&" + quoted(about="مستمر OR الجسر"))
        events = json.loads(body)["events"]
        self.assertTrue(events)
        self.assertNotIn(b"<script", body)
        _, _, body = self.desk.get("/api/v1/reports/4/reading?format=timeml")
        self.assertNotIn(b"<script", body)

    def test_names_of_downloads_are_the_desks_own(self):
        for target in ("/api/v1/reports?format=csv&" + quoted(source='a"; filename="b.exe'),
                       "/api/v1/timeline?format=ics&" + quoted(about='x"\r\nSet-Cookie: a=b')):
            status, headers, _ = self.desk.get(target)
            self.assertEqual(status, 200)
            self.assertRegex(headers["content-disposition"], r'^attachment; filename="[a-z]+\.(csv|ics)"$')
            self.assertNotIn("set-cookie", headers)

    def test_an_archive_may_have_any_name(self):
        name = "a'b\"<script>alert(1)<?#%41 خبر.db"
        with Desk(make_archive(self.folder.name, name), "--write") as desk:
            self.assertEqual(desk.json("/api/v1")["archive"], name)
            self.assertEqual(desk.post("/api/v1/reports", "خبر جديد عن الجسر القديم.")[0], 200)
            self.assertEqual(desk.json("/api/v1")["reports"], 5)

    def test_a_posted_report_is_text_too(self):
        status, headers, body = self.desk.post("/api/v1/read", HOSTILE + " قال الوزير إن العمل مستمر.")
        self.assertEqual(status, 200)
        self.assertEqual(headers["content-type"], "application/json")
        self.assertIn(HOSTILE, json.loads(body)["text"])


class Questions(DeskTest):
    """What stands in a query."""

    def test_no_query_is_sql_or_fts(self):
        before = self.desk.json("/api/v1/stats")
        for text in ("' OR 1=1 --", "'); DROP TABLE reports; --", '"', "a NEAR b", "NOT", "(((", "*", "a*b*", "^a", "{a b}",
                     "headline:", "body:'x", "\\", "%", "_", "a" * 4000, "الجسر " * 60, "\u202e\u200f", "-", "--", "- -a",
                     HOSTILE, "#1", "#99999999999999999999", "#-1"):
            for target in ("search?" + quoted(q=text), "search?" + quoted(q="الجسر", speaker=text, agency=text, place=text),
                           "statements?" + quoted(speaker=text), "statements?" + quoted(words=text),
                           "timeline?" + quoted(about=text), "due?" + quoted(words=text), "entities?" + quoted(name=text),
                           "reports?" + quoted(source=text), "chains?" + quoted(about=text)):
                status, headers, body = self.desk.get("/api/v1/" + target)
                self.assertIn(status, (200, 400), f"{target}: {body}")
                json.loads(body)
        self.assertEqual(self.desk.json("/api/v1/stats"), before)

    def test_a_quote_in_a_source_finds_that_source_alone(self):
        rows = self.desk.json("/api/v1/reports?" + quoted(source="'><img"))["rows"]
        self.assertEqual([row["id"] for row in rows], [4])
        self.assertEqual(self.desk.json("/api/v1/reports?" + quoted(source="' OR '1'='1"))["rows"], [])


class Addresses(DeskTest):
    """What stands in the first line and the head."""

    def raw(self, target, method="GET", headers=""):
        request = f"{method} {target} HTTP/1.1\r\nHost: {self.desk.own_host}\r\nConnection: close\r\n{headers}\r\n"
        return self.desk.raw_status(request.encode("latin-1"))

    def test_no_path_leads_out(self):
        for target in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/....//etc/passwd",
                       "/app.js/../../../etc/passwd", "/api/v1/../../etc/passwd", "/api/v1/reports/../../../etc/passwd",
                       "/%00", "/app.js%00.html", "/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae", "/\xff\xfe", "//etc/passwd",
                       "/index.html%20", "/.git/config", "/web/dist/app.js", "/C:\\windows", "/news.db"):
            self.assertIn(self.raw(target), (400, 404), target)

    def test_whole_addresses_and_stars_are_no_pages(self):
        self.assertEqual(self.raw("http://example.org/"), 400)
        self.assertEqual(self.raw("*"), 400)
        self.assertEqual(self.raw("*", method="OPTIONS"), 400)
        self.assertEqual(self.raw("/", method="OPTIONS"), 204)

    def test_other_methods_are_refused(self):
        for method in ("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "GETT"):
            self.assertEqual(self.raw("/", method=method), 405, method)

    def test_what_is_no_http_is_refused(self):
        for request in (b"\r\n\r\n\r\n\r\n", b"hello\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 50,
                        b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHost x\r\n\r\n", b"GET\r\n\r\n",
                        b"GET / HTTP/1.1\nHost: x\n\n\x00"):
            with self.subTest(request):
                self.assertIn(self.desk.raw_status(request), (None, 400, 421, 505))
        self.assertEqual(self.desk.get("/api/v1")[0], 200)

    def test_two_hosts_or_none_are_refused(self):
        self.assertEqual(self.desk.raw_status(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400)
        self.assertEqual(self.raw("/", headers="Host: evil.example\r\n"), 400)

    def test_heads_beyond_the_limit_are_refused(self):
        self.assertEqual(self.raw("/", headers="X: " + "a" * 8000 + "\r\n"), 200)
        self.assertEqual(self.raw("/", headers="X: " + "a" * 20000 + "\r\n"), 431)
        self.assertEqual(self.raw("/", headers="".join(f"X{i}: a\r\n" for i in range(3000))), 431)
        self.assertEqual(self.raw("/" + "a" * 20000), 431)

    def test_bodies_beyond_the_limit_are_refused(self):
        origin = f"Origin: http://{self.desk.own_host}\r\n"
        self.assertEqual(self.raw("/api/v1/read", "POST", origin + "Content-Length: 99999999\r\n"), 413)
        self.assertEqual(self.raw("/api/v1/read", "POST", origin + "Content-Length: 99999999999999999999\r\n"), 400)
        self.assertEqual(self.raw("/api/v1/read", "POST", origin), 411)
        chunks = "Transfer-Encoding: chunked\r\n\r\n" + ("10000\r\n" + "a" * 0x10000 + "\r\n") * 40 + "0\r\n\r\n"
        self.assertEqual(self.raw("/api/v1/read", "POST", origin + chunks), 413)
        self.assertEqual(self.raw("/", "GET", "Content-Length: 5\r\n\r\nhello"), 400)

    def test_a_body_with_two_lengths_is_refused(self):
        origin = f"Origin: http://{self.desk.own_host}\r\n"
        both = "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        self.assertEqual(self.raw("/api/v1/read", "POST", origin + both), 400)
        self.assertEqual(self.raw("/api/v1/read", "POST", origin + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd"), 400)

    def test_packed_bodies_may_not_grow_without_end(self):
        bomb = gzip.compress(gzip.compress(b" " * (200 << 20)))
        self.assertLess(len(bomb), 1 << 20)
        status, _, body = self.desk.post("/api/v1/read", bomb)
        self.assertEqual(status, 422, body)


class Strangers(DeskTest):
    """Pages of other sites, and those without the token."""

    options = ("--write", "--token", "0123456789abcdef")
    token = {"Authorization": "Bearer 0123456789abcdef"}

    def ask(self, method="GET", target="/api/v1", body=None, **headers):
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.desk.ask(method, target, body, {**self.token, **names})

    def test_another_host_is_refused(self):  # DNS rebinding: the browser says the name that it was led here by
        for host in ("evil.example", f"evil.example:{self.desk.port}", "127.0.0.1:1", ""):
            self.assertIn(self.ask(Host=host)[0], (400, 421), host)
        self.assertEqual(self.ask(Host=f"localhost:{self.desk.port}")[0], 200)

    def test_a_post_from_another_page_is_refused(self):
        text = "خبر."
        for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Content_Type": "text/plain"},
                        {"Content_Type": "application/x-www-form-urlencoded"}):
            for target in ("/api/v1/read", "/api/v1/reports"):
                self.assertEqual(self.ask("POST", target, text.encode(), **headers)[0], 403, headers)
        own = f"http://{self.desk.own_host}"
        self.assertEqual(self.ask("POST", "/api/v1/read", text.encode(), Origin=own, Content_Type="text/plain")[0], 200)

    def test_without_the_token_nothing_is_told(self):
        for target in ("/", "/app.js", "/api/v1", "/api/v1/openapi.json", "/nothing"):
            status, headers, body = self.desk.get(target)
            self.assertEqual(status, 401, target)
            self.assertIn("www-authenticate", headers)
            self.assertNotIn(b"news.db", body)
        self.assertEqual(self.desk.get("/api/v1", Authorization="Bearer 0123456789abcdeg")[0], 401)
        self.assertEqual(self.desk.post("/api/v1/reports", "خبر.")[0], 401)

    def test_the_address_with_the_token_makes_a_cookie(self):
        self.assertTrue(self.desk.url.endswith("/?token=0123456789abcdef"))
        status, headers, _ = self.desk.get("/?token=0123456789abcdef")
        self.assertEqual((status, headers["location"]), (303, "/"))
        self.assertIn("HttpOnly", headers["set-cookie"])
        self.assertIn("SameSite=Strict", headers["set-cookie"])
        _, headers, _ = self.desk.get("/search?a=%0D%0Ab&token=0123456789abcdef&" + quoted(q="خبر"))
        self.assertEqual(headers["location"], "/search?a=%0D%0Ab&" + quoted(q="خبر"))
        self.assertEqual(self.desk.get("//evil.example?token=0123456789abcdef")[0], 404)
        cookie = headers["set-cookie"].split(";")[0]
        self.assertEqual(self.desk.get("/", Cookie=cookie)[0], 200)
        self.assertEqual(self.desk.get("/?token=0123456789abcdeg")[0], 401)

    def test_the_next_page_has_no_token_in_its_address(self):
        rows = json.loads(self.desk.get("/api/v1/reports?limit=1&token=0123456789abcdef")[2])
        self.assertEqual(rows["next"], "/api/v1/reports?limit=1&offset=1")


class Hosts(DeskTest):
    def test_beyond_this_machine_a_token_is_made(self):
        with Desk(self.archive, "--host", "0.0.0.0") as desk:
            self.assertRegex(desk.url, r"\?token=[0-9a-f]{32}$")
            self.assertEqual(desk.get("/api/v1")[0], 401)
            token = desk.url.rpartition("=")[2]
            self.assertEqual(desk.get("/api/v1", Authorization="Bearer " + token)[0], 200)


if __name__ == "__main__":
    run()
