"""What the running program answers fits the description that it serves: for every operation, statuses, types and fields."""

import json
import re
import unittest

from desk import REPORTS, Desk, DeskTest, quoted, run

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list,
         "null": type(None)}
KNOWN = {"type", "enum", "const", "oneOf", "$ref", "properties", "required", "additionalProperties", "items", "minItems",
         "maxItems", "minimum", "maximum", "pattern", "description", "default", "examples", "format", "contentMediaType"}

# A request of each operation: its parameters, and what stands for {id}.
ASKED = {
    "overview": "", "openapi": "", "reports": "", "report": "", "reading": "", "stats": "", "entities": "", "entity": "",
    "search": quoted(q="الجسر", facets="true"), "statements": quoted(speaker="سامر خليل"),
    "timeline": quoted(about="سامر خليل"), "due": quoted(**{"from": "2021"}), "copies": quoted(report=1),
    "chains": "limit=5",
}
EMPTY_MAY_BE = {"openapi"}


def fits(value, name):
    if isinstance(value, bool) and name in ("integer", "number"):
        return False
    return isinstance(value, TYPES[name])


class Checker:
    def __init__(self, description):
        self.description = description

    def resolved(self, node):
        while "$ref" in node:
            target = self.description
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def faults(self, value, schema, place="answer"):
        schema = self.resolved(schema)
        if unknown := set(schema) - KNOWN:
            return [f"{place}: this test does not know {unknown}"]
        if "oneOf" in schema:
            outcomes = [self.faults(value, one, place) for one in schema["oneOf"]]
            return [] if outcomes.count([]) == 1 else [f"{place}: fits {outcomes.count([])} of oneOf: {outcomes}"]
        out = []
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(fits(value, name) for name in types):
            out.append(f"{place}: {value!r} is no {types}")
        if "enum" in schema and value not in schema["enum"]:
            out.append(f"{place}: {value!r} is none of {schema['enum']}")
        if "const" in schema and value != schema["const"]:
            out.append(f"{place}: {value!r} is not {schema['const']!r}")
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            out += [f"{place}: no {name}" for name in schema.get("required", []) if name not in value]
            if schema.get("additionalProperties") is False:
                out += [f"{place}: {name} is not described" for name in value if name not in properties]
            for name, one in properties.items():
                if name in value:
                    out += self.faults(value[name], one, f"{place}.{name}")
        if isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
                out.append(f"{place}: {len(value)} items")
            for i, one in enumerate(value):
                out += self.faults(one, schema.get("items", {}), f"{place}[{i}]")
        return out


class OpenApi(DeskTest):
    options = ("--write",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.description = cls.desk.json("/api/v1/openapi.json")
        cls.checker = Checker(cls.description)

    def operations(self):
        for path, methods in self.description["paths"].items():
            for method, operation in methods.items():
                yield path, method, operation

    def check(self, operation, status, headers, body):
        self.assertIn(str(status), operation["responses"], body)
        response = self.checker.resolved(operation["responses"][str(status)])
        media = headers["content-type"].split(";")[0]
        self.assertIn(media, response["content"])
        if media.endswith("json"):
            self.assertEqual(self.checker.faults(json.loads(body), response["content"][media]["schema"]), [])

    def test_every_get_answers_as_described(self):
        seen = set()
        for path, method, operation in self.operations():
            if method != "get":
                continue
            name = operation["operationId"]
            with self.subTest(name):
                target = path.replace("{id}", "1") + "?" + ASKED[name]
                status, headers, body = self.desk.get(target)
                self.assertEqual(status, 200, body)
                self.check(operation, status, headers, body)
                answer = json.loads(body)
                if "rows" in answer:
                    self.assertTrue(answer["rows"], "an empty answer proves nothing")
                self.assertIn("etag", headers)
                seen.add(name)
        self.assertEqual(seen, set(ASKED))

    def test_every_format_of_rows_is_of_its_type(self):
        for path, method, operation in self.operations():
            for parameter in operation.get("parameters", []):
                parameter = self.checker.resolved(parameter)
                if method != "get" or parameter["name"] != "format":
                    continue
                for one in parameter["schema"]["enum"]:
                    with self.subTest(operation["operationId"], format=one):
                        target = f"{path.replace('{id}', '1')}?{ASKED[operation['operationId']]}&format={one}"
                        status, headers, body = self.desk.get(target.replace("facets=true&", "").replace("?&", "?"))
                        self.assertEqual(status, 200, body)
                        self.check(operation, status, headers, body)

    def test_refusals_are_described(self):
        for path, method, operation in self.operations():
            if method != "get":
                continue
            with self.subTest(operation["operationId"]):
                self.check(operation, *self.desk.get(path.replace("{id}", "1") + "?nothing=1"))
                if "{id}" in path:
                    status, headers, body = self.desk.get(path.replace("{id}", "999999"))
                    self.assertEqual(status, 404)
                    self.check(operation, status, headers, body)

    def test_bounds_of_parameters_are_those_described(self):
        for path, method, operation in self.operations():
            for parameter in map(self.checker.resolved, operation.get("parameters", [])):
                schema = parameter["schema"]
                if method != "get" or parameter["in"] != "query":
                    continue
                wrong = []
                if "maximum" in schema:
                    wrong = [schema["maximum"] + 1, schema["minimum"] - 1, "x"]
                elif "enum" in schema or schema.get("type") == "boolean" or "pattern" in schema:
                    wrong = ["nothing-of-the-kind"]
                for value in wrong:
                    with self.subTest(operation["operationId"], parameter=parameter["name"], value=value):
                        asked = re.sub(rf"(^|&){parameter['name']}=[^&]*", "", ASKED[operation["operationId"]])
                        target = f"{path.replace('{id}', '1')}?{asked}&{parameter['name']}={value}"
                        status, headers, body = self.desk.get(target.replace("?&", "?"))
                        self.assertEqual(status, 400, body)
                        self.check(operation, status, headers, body)

    def test_every_post_answers_as_described(self):
        paths = self.description["paths"]
        read = paths["/api/v1/read"]["post"]
        text = REPORTS[0]["text"]
        for one in read["parameters"][1]["schema"]["enum"]:
            status, headers, body = self.desk.post(f"/api/v1/read?format={one}", text)
            self.assertEqual(status, 200, body)
            self.check(read, status, headers, body)
        for body in (b"", b"\x00\x01\x02", b"x" * (3 << 20)):
            status, headers, answer = self.desk.post("/api/v1/read", body)
            self.assertGreaterEqual(status, 400)
            self.check(read, status, headers, answer)
        add = paths["/api/v1/reports"]["post"]
        status, headers, body = self.desk.post("/api/v1/reports", "دمشق 12 أغسطس 2021 (سانا) وصل الوفد.")
        self.assertEqual(json.loads(body), {"added": 1, "there": 0, "skipped": 0})
        self.check(add, status, headers, body)

    def test_without_write_adding_is_refused_as_described(self):
        with Desk(self.archive) as reading:
            status, headers, body = reading.post("/api/v1/reports", "خبر.")
            self.assertEqual(status, 403)
            self.check(self.description["paths"]["/api/v1/reports"]["post"], status, headers, body)


class TheChecker(unittest.TestCase):
    """The checks above would notice."""

    def test_faults_are_found(self):
        checker = Checker({"a": {"type": "string"}})
        schema = {"type": "object", "required": ["x"], "additionalProperties": False,
                  "properties": {"x": {"type": ["integer", "null"]}, "y": {"$ref": "#/a"},
                                 "z": {"type": "array", "items": {"enum": [1, 2]}}}}
        self.assertEqual(checker.faults({"x": None, "y": "", "z": [1]}, schema), [])
        for wrong in ({}, {"x": "1"}, {"x": True}, {"x": 1, "y": 2}, {"x": 1, "z": [3]}, {"x": 1, "other": 1}, []):
            self.assertNotEqual(checker.faults(wrong, schema), [], wrong)


if __name__ == "__main__":
    run()
