"""The program from its beginning to its end, and the connections between."""

import gzip
import json
import pathlib
import signal
import sqlite3
import subprocess
import threading
import time

from desk import PROGRAM, Desk, DeskTest, quoted, run


def outcome(*arguments):
    done = subprocess.run([PROGRAM, "serve", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=30,
                          encoding="utf-8", check=False)
    return done.returncode, done.stderr


class Beginning(DeskTest):
    def test_what_cannot_be_served_is_said(self):
        self.assertEqual(outcome(self.folder.name + "/none.db")[0], 1)
        self.assertIn("No such file", outcome(self.folder.name + "/none.db")[1])
        code, words = outcome(str(self.archive), "--port", str(self.desk.port))
        self.assertEqual(code, 1)
        self.assertIn("cannot be had", words)
        self.assertIn("--port", words)
        code, words = outcome(str(self.archive), "--host", "no-such-host.invalid")
        self.assertEqual(code, 1)
        self.assertIn("no-such-host.invalid", words)

    def test_wrong_usage_is_said(self):
        for options in (["--port", "70000"], ["--port", "x"], ["--token", "short"], ["--token", "with space in it"]):
            self.assertEqual(outcome(str(self.archive), *options)[0], 2, options)

    def test_it_is_not_open_to_other_machines(self):
        self.assertTrue(self.desk.url.startswith("http://127.0.0.1:"))

    def test_localhost_and_ipv6_are_this_machine(self):
        with Desk(self.archive, "--host", "localhost") as desk:
            self.assertEqual(desk.get("/api/v1")[0], 200)
            self.assertNotIn("token", desk.url)


class Connections(DeskTest):
    def test_one_connection_takes_many_requests(self):
        own = self.desk.own_host
        one = f"GET /api/v1/stats HTTP/1.1\r\nHost: {own}\r\n\r\n".encode()
        last = f"GET /api/v1/stats HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n".encode()
        self.assertEqual(self.desk.raw(one * 20 + last).count(b"HTTP/1.1 200 OK"), 21)

    def test_head_has_the_head_alone(self):
        for target in ("/", "/api/v1/reports"):
            status, headers, body = self.desk.ask("HEAD", target)
            self.assertEqual((status, body), (200, b""))
            self.assertGreater(int(headers["content-length"]), 0)
            self.assertEqual(headers["etag"], self.desk.get(target)[1]["etag"])

    def test_answers_are_packed_and_known_again(self):
        target = "/api/v1/reports/1/reading"
        status, headers, body = self.desk.get(target, Accept_Encoding="gzip")
        self.assertEqual((status, headers["content-encoding"]), (200, "gzip"))
        self.assertEqual(gzip.decompress(body), self.desk.get(target)[2])
        status, again, body = self.desk.get(target, If_None_Match=headers["etag"])
        self.assertEqual((status, body), (304, b""))
        self.assertEqual(again["cache-control"], "no-cache")

    def test_who_expects_to_go_on_is_told_to(self):
        with self.desk.connect() as connection:
            body = "خبر عن الجسر.".encode()
            connection.sendall(f"POST /api/v1/read HTTP/1.1\r\nHost: {self.desk.own_host}\r\nExpect: 100-continue\r\n"
                               "Content-Type: application/octet-stream\r\nConnection: close\r\n"
                               f"Content-Length: {len(body)}\r\n\r\n".encode())
            self.assertTrue(connection.recv(100).startswith(b"HTTP/1.1 100 "))
            connection.sendall(body)
            self.assertTrue(connection.recv(100).startswith(b"HTTP/1.1 200 "))

    def test_a_body_may_come_in_chunks(self):
        text = "بغداد 9 أغسطس 2021 (شينخوا) زار الوزير عمان.".encode()
        chunks = b"".join(f"{len(text[i:i + 7]):x}\r\n".encode() + text[i:i + 7] + b"\r\n" for i in range(0, len(text), 7))
        answer = self.desk.raw(f"POST /api/v1/read?format=quotes HTTP/1.1\r\nHost: {self.desk.own_host}\r\n"
                               "Transfer-Encoding: chunked\r\nContent-Type: application/octet-stream\r\n"
                               "Connection: close\r\n\r\n".encode() + chunks + b"0\r\n\r\n")
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 "), answer)

    def test_an_old_client_is_answered_and_closed(self):
        answer = self.desk.raw(f"GET /api/v1 HTTP/1.0\r\nHost: {self.desk.own_host}\r\n\r\n".encode())
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 "))
        self.assertIn(b"Connection: close", answer)

    def test_the_reading_is_what_show_prints(self):
        for name in ("json", "jsonl", "quotes", "table", "timeml", "brat", "ics", "timelinejs"):
            shown = subprocess.run([PROGRAM, "show", self.archive, "1", "--format", name], stdout=subprocess.PIPE, check=True)
            self.assertEqual(self.desk.get(f"/api/v1/reports/1/reading?format={name}")[2], shown.stdout, name)

    def test_rows_are_what_the_command_line_prints(self):
        for verb, target in ((["search", self.archive, "الجسر"], "search?" + quoted(q="الجسر")),
                             (["said", self.archive, "--speaker", "خليل"], "statements?" + quoted(speaker="خليل")),
                             (["timeline", self.archive, "الجسر"], "timeline?" + quoted(about="الجسر")),
                             (["due", self.archive, "--from", "2021"], "due?from=2021"),
                             (["entities", self.archive, "--limit", "3", "--offset", "2"], "entities?limit=3&offset=2")):
            printed = subprocess.run([PROGRAM, *verb, "--format", "json"], stdout=subprocess.PIPE, check=True).stdout
            rows = self.desk.json("/api/v1/" + target)["rows"]
            self.assertTrue(rows, target)
            self.assertEqual(rows, json.loads(printed), target)

    def test_pages_follow_one_another_to_the_end(self):
        for target in ("/api/v1/entities?limit=3", "/api/v1/statements?limit=1", "/api/v1/due?limit=1&from=2021",
                       "/api/v1/search?limit=1&" + quoted(q="الجسر"), "/api/v1/timeline?limit=1&" + quoted(about="الجسر"),
                       "/api/v1/reports?limit=1", "/api/v1/stats?limit=4", "/api/v1/copies?limit=1&report=1"):
            whole = self.desk.json(target.replace("limit=1", "limit=1000").replace("limit=3", "limit=1000")
                                   .replace("limit=4", "limit=1000"))["rows"]
            collected, next_page = [], target
            while next_page:
                answer = self.desk.json(next_page)
                collected += answer["rows"]
                next_page = answer["next"]
                self.assertLessEqual(len(collected), len(whole), target)
            self.assertEqual(collected, whole, target)
            self.assertGreater(len(whole), 0, target)


class Archives(DeskTest):
    options = ("--write",)

    def test_what_another_program_adds_is_seen(self):
        before = self.desk.json("/api/v1")["reports"]
        report = pathlib.Path(self.folder.name) / "more.txt"
        report.write_text("بيروت 13 أغسطس 2021 (رويترز) وصل الوفد إلى بيروت.", encoding="utf-8")
        subprocess.run([PROGRAM, "add", self.archive, report], check=True, stderr=subprocess.DEVNULL)
        self.assertEqual(self.desk.json("/api/v1")["reports"], before + 1)

    def test_many_may_add_at_once_and_each_is_told_the_truth(self):
        before = self.desk.json("/api/v1")["reports"]
        outcomes = []

        def add(i):
            outcomes.append(self.desk.post("/api/v1/reports", f"بيروت 13 أغسطس 2021 (رويترز) وصل الوفد رقم {i} إلى بيروت."))

        threads = [threading.Thread(target=add, args=(i,)) for i in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        added = sum(status == 200 and json.loads(body)["added"] for status, _, body in outcomes)
        self.assertTrue(all(status == 200 or (status == 503 and "retry-after" in headers) for status, headers, _ in outcomes))
        self.assertGreaterEqual(added, 1)
        self.assertEqual(self.desk.json("/api/v1")["reports"], before + added)

    def test_while_another_writes_it_answers_and_says_that_it_cannot_add(self):
        other = sqlite3.connect(self.archive, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            self.assertEqual(self.desk.get("/api/v1/reports")[0], 200)
            status, headers, body = self.desk.post("/api/v1/reports", "خبر عن الجسر الجديد.")
            self.assertEqual(status, 503)
            self.assertIn(b"another program is writing", body)
            self.assertIn("retry-after", headers)
        finally:
            other.execute("ROLLBACK")
            other.close()
        self.assertEqual(self.desk.post("/api/v1/reports", "خبر عن الجسر الجديد.")[0], 200)


class End(DeskTest):
    def test_a_signal_ends_it_cleanly(self):
        for sent in (signal.SIGINT, signal.SIGTERM):
            desk = Desk(self.archive)
            idle = desk.connect()
            desk.get("/api/v1")
            desk.process.send_signal(sent)
            self.assertEqual(desk.process.wait(timeout=10), 0)
            self.assertEqual(idle.recv(10), b"")
            idle.close()
            desk.process.communicate()

    def test_an_answer_under_way_goes_out_first(self):
        desk = Desk(self.archive)
        body = ("بغداد 9 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن العمل مستمر. " * 12000)[:1000000].encode()[:1900000]
        got = []
        asking = threading.Thread(target=lambda: got.append(desk.post("/api/v1/read?format=quotes", body)))
        asking.start()
        time.sleep(0.1)  # long enough for the body to be there, too short for its reading
        desk.process.send_signal(signal.SIGTERM)
        asking.join()
        self.assertEqual(desk.process.wait(timeout=30), 0)
        self.assertEqual(got[0][0], 200)
        desk.process.communicate()


if __name__ == "__main__":
    run()
