#!/usr/bin/env python3
"""Tests of the form, the scorer and the check: eval/eval_test.py"""
import collections
import unittest

import annotation
import check
import detect
import score

HEAD = "dct: 2021-08-09\nstyle: levant/test\nyear: 2021\nnote: a test\nlayers: times names\n\n"


def report(marked):
    return annotation.parse("test", HEAD + marked)


def faults(marked):
    return [fault for fault in check.check_report(report(marked + " كلمة" * 120))]


def figures(gold, found):
    """Right, gold and found of each figure of times, for spans in the words «a b c d e f»."""
    words, counts = score.Words("a b c d e f"), collections.defaultdict(score.Count)
    list(score.score_times(words, gold, found, counts))
    return {name[6:]: (count.right, count.gold, count.found) for name, count in counts.items()}


def time(begin, end, value, kind="DATE"):
    return {"span": [begin, end], "type": kind, "value": value, "mod": ""}


class Form(unittest.TestCase):
    def test_marks_are_taken_out(self):
        read = report("وصل [[أمس|DATE|2021-08-08]] الى {{بيروت|GPE}}.")
        self.assertEqual(read.text, "وصل أمس الى بيروت.")
        self.assertEqual(read.layers["times"], [{"span": [4, 7], "type": "DATE", "value": "2021-08-08", "mod": ""}])
        self.assertEqual(read.layers["names"], [{"span": [12, 17], "type": "GPE"}])

    def test_a_time_inside_a_name(self):
        read = report("{{دورة [[2008|DATE|2008]]|ORG}}")
        self.assertEqual((read.text, read.layers["names"][0]["span"]), ("دورة 2008", [0, 9]))
        self.assertEqual(read.layers["times"][0]["span"], [5, 9])

    def test_broken_marks_are_refused(self):
        for marked in ("[[أمس|DATE|2021-08-08", "أمس]]", "[[أمس}}", "[[أمس|DATE]]", "[[|DATE|2021]]", "أ|ب",
                       "[[أمس|DATE|2021|END|END]]", "{{بيروت}}"):
            with self.assertRaises(annotation.Malformed, msg=marked):
                report(marked)

    def test_a_layer_that_is_not_listed_is_refused(self):
        with self.assertRaises(annotation.Malformed):
            annotation.parse("test", HEAD.replace(" names", "") + "{{بيروت|GPE}}")


class Figures(unittest.TestCase):
    def test_a_clitic_makes_no_difference(self):
        words = score.Words("لعام 2015")
        self.assertEqual(words.touched([1, 9]), words.touched([0, 9]))

    def test_right_span_wrong_value(self):
        self.assertEqual(figures([time(0, 3, "2020")], [time(0, 3, "2021")]),
                         {"strict": (1, 1, 1), "lenient": (1, 1, 1), "value": (0, 1, 1)})

    def test_right_value_wrong_type(self):
        self.assertEqual(figures([time(0, 3, "P1D", "SET")], [time(0, 3, "P1D", "DURATION")])["value"], (0, 1, 1))

    def test_overlap_is_lenient_only(self):
        self.assertEqual(figures([time(0, 5, "2020")], [time(2, 7, "2020")]),
                         {"strict": (0, 1, 1), "lenient": (1, 1, 1), "value": (1, 1, 1)})

    def test_one_gold_time_is_found_once(self):
        self.assertEqual(figures([time(0, 7, "2020")], [time(0, 3, "2020"), time(4, 7, "2020")])["lenient"], (1, 1, 2))

    def test_the_equal_value_is_preferred(self):
        self.assertEqual(figures([time(0, 7, "2020")], [time(0, 5, "2021"), time(4, 7, "2020")])["value"], (1, 1, 2))

    def test_nothing_found(self):
        count = score.Count()
        count.add(0, 4, 0)
        self.assertEqual((count.figures()["P"], count.figures()["R"], count.figures()["F1"]), (0.0, 0.0, 0.0))


SAID = HEAD.replace("times names", "statements") + """وقال سمير إن "العمل مستمر". ونقلت وكالة عن ليلى قولها إن العمل توقف.
---
said | قال | سمير | | direct | العمل مستمر
said | قولها | ليلى | وكالة | indirect | العمل … توقف
"""


class Statements(unittest.TestCase):
    def setUp(self):
        self.report = annotation.parse("test", SAID)
        self.gold = self.report.layers["statements"]

    def figures(self, found):
        counts = collections.defaultdict(score.Count)
        list(score.score_statements(score.Words(self.report.text), self.gold, found, counts))
        return {name[11:]: (count.right, count.gold, count.found) for name, count in counts.items()}

    def test_cue_and_content_are_found_in_the_text(self):
        text = self.report.text
        self.assertEqual([text[slice(*r["cue"])] for r in self.gold], ["قال", "قولها"])
        self.assertEqual([text[slice(*r["content"])] for r in self.gold], ["العمل مستمر", "العمل توقف"])
        self.assertEqual([r["via"] for r in self.gold], [[], ["وكالة"]])

    def test_lines_that_do_not_fit_the_text_are_refused(self):
        for line in ("said | صرح | سمير | | direct | العمل", "said | قال | سمير | | direct | الطريق", "said | قال",
                     "said | قال#2 | سمير | | direct | العمل", "said | قال | سمير | | loud | العمل مستمر"):
            with self.assertRaises(annotation.Malformed, msg=line):
                annotation.parse("test", SAID + line + "\n")

    def test_the_gold_itself_is_all_right(self):
        self.assertEqual({count for name, count in self.figures(self.gold).items() if "direct" not in name},
                         {(2, 2, 2), (1, 1, 1)})

    def test_another_speaker_and_no_relay(self):
        found = [dict(self.gold[0], speaker="ليلى"), dict(self.gold[1], via=[])]
        figures = self.figures(found)
        self.assertEqual((figures["found"], figures["speaker"], figures["full"]), ((2, 2, 2), (1, 2, 2), (0, 2, 2)))
        self.assertEqual(figures["via"], (0, 1, 0))

    def test_a_part_of_a_name_is_the_same_name(self):
        self.assertTrue(score.same_name("للحكومة المحلية", "الحكومة المحلية"))
        self.assertTrue(score.same_name("رسول", "يحيى رسول"))
        self.assertFalse(score.same_name("يحيى رسول", "يحيى القطان"))
        self.assertFalse(score.same_name(None, "يحيى"))

    def test_a_speaker_who_is_not_in_the_text_is_a_fault(self):
        strange = annotation.parse("test", SAID.replace("| سمير", "| خالد"))
        self.assertTrue(any("does not stand in the text" in fault for fault in check.check_statements(strange)))
        self.assertEqual(list(check.check_statements(self.report)), [])


DATED = HEAD.replace("times names", "times dated") + """افتتح الوزير السد [[أمس|DATE|2021-08-08]]. ويفتتح الطريق [[غدا|DATE|2021-08-10]].
---
dated | افتتح | أمس | happened
dated | يفتتح | غدا | planned
"""


class Dated(unittest.TestCase):
    def setUp(self):
        self.report = annotation.parse("test", DATED)

    def figures(self, reading):
        totals, _, _ = score.score([self.report], {"test": reading})
        return [(totals[f"dated.{name}"].right, totals[f"dated.{name}"].gold, totals[f"dated.{name}"].found)
                for name in ("pair", "full")]

    def test_trigger_and_time_are_found_in_the_text(self):
        text = self.report.text
        self.assertEqual([text[slice(*r["trigger"])] for r in self.report.layers["dated"]], ["افتتح", "يفتتح"])
        self.assertEqual([r["time"] for r in self.report.layers["dated"]], [0, 1])

    def test_the_gold_itself_is_all_right(self):
        self.assertEqual(self.figures(self.report.gold()), [(2, 2, 2), (2, 2, 2)])

    def test_another_status_another_time_and_none(self):
        reading = self.report.gold()
        reading["dated"] = [dict(reading["dated"][0], status="planned"), dict(reading["dated"][1], time=0),
                            dict(reading["dated"][1], time=9)]
        self.assertEqual(self.figures(reading), [(1, 2, 2), (0, 2, 2)])

    def test_lines_that_do_not_fit_the_text_are_refused(self):
        for line in ("dated | انتهى | أمس | happened", "dated | افتتح | اليوم | happened", "dated | افتتح | أمس#2 | happened",
                     "dated | افتتح | أمس | perhaps", "dated | افتتح | أمس"):
            with self.assertRaises(annotation.Malformed, msg=line):
                annotation.parse("test", DATED + line + "\n")

    def test_what_is_dated_needs_the_times(self):
        with self.assertRaises(annotation.Malformed):
            annotation.parse("test", DATED.replace("layers: times dated", "layers: dated"))


class Check(unittest.TestCase):
    def assert_fault(self, marked, part):
        found = faults(marked)
        self.assertTrue(any(part in fault for fault in found), f"{marked}: {found}")

    def test_right_marks_pass(self):
        for marked in ("[[أمس|DATE|2021-08-08]]", "[[اليوم (الاثنين)|DATE|2021-08-09]]", "ل[[عام 2015|DATE|2015]]",
                       "[[26 شوال 1436هـ|DATE|2015-08-11]]", "[[مساء أمس|TIME|2021-08-08TEV]]"):
            self.assertEqual(faults(marked), [])

    def test_values(self):
        self.assert_fault("[[أمس|DATE|2021-8-8]]", "is no value")
        self.assert_fault("[[أمس|DATE|2021-02-30]]", "there is no day")
        self.assert_fault("[[أسبوع|DURATION|1W]]", "is no value")
        self.assert_fault("[[مطلع العام|DATE|2021|BEGIN]]", "no mod")

    def test_spans(self):
        self.assert_fault("[[في أمس|DATE|2021-08-08]]", "preposition")
        self.assert_fault("[[أمس |DATE|2021-08-08]]", "begin and end with a word")
        self.assert_fault("اا[[أمس|DATE|2021-08-08]]", "begins inside a word")
        self.assert_fault("[[أم|DATE|2021-08-08]]س", "ends inside a word")

    def test_days(self):
        self.assert_fault("[[الأحد|DATE|2021-08-07]]", "no such weekday")
        self.assert_fault("[[أمس|DATE|2021-08-07]]", "days from the dct")
        self.assert_fault("[[أمس الأول|DATE|2021-08-08]]", "days from the dct")
        self.assert_fault("[[8 آب|DATE|2021-08-09]]", "day 8")
        self.assert_fault("[[8 آب|DATE|2021-07-08]]", "month 8")
        self.assert_fault("[[8 أوت 2019|DATE|2021-08-08]]", "year 2019")
        self.assert_fault("[[8/9/2021|DATE|2021-08-09]]", "is 2021-09-08")
        self.assert_fault("[[26 شوال 1436هـ|DATE|2015-08-12]]", "is one of 2015-08-11")

    def test_hours(self):
        self.assert_fault("[[مساء أمس|TIME|2021-08-08TNI]]", "names TEV")
        self.assert_fault("[[الثالثة عصرا|TIME|2021-08-09T03:00]]", "cannot be")

    def test_a_short_report_is_a_fault(self):
        self.assertTrue(any("words" in fault for fault in check.check_report(report("[[أمس|DATE|2021-08-08]]"))))

    def test_unmarked_words_are_listed(self):
        self.assertEqual(len(list(check.unmarked(report("وصل أمس و[[غدا|DATE|2021-08-10]]")))), 1)


class DetectTest(unittest.TestCase):
    def test_figures(self):
        precision, recall, f1 = detect.figures([True, True, False, False], [True, False, True, False])
        self.assertEqual((precision, recall, f1), (0.5, 0.5, 0.5))
        self.assertEqual(detect.figures([True], [False]), (0.0, 0.0, 0.0))
        self.assertEqual(detect.figures([], []), (0.0, 0.0, 0.0))

    def test_only_what_happened_is_detected(self):
        def reading(status, modality):
            return {"events": [{"type": "PROTEST", "status": status, "modality": modality}]}

        self.assertTrue(detect.is_detected(reading("happened", "asserted"), "PROTEST"))
        self.assertFalse(detect.is_detected(reading("happened", "asserted"), "ASSAULT"))
        self.assertFalse(detect.is_detected(reading("planned", "asserted"), "PROTEST"))
        self.assertFalse(detect.is_detected(reading("happened", "conditional"), "PROTEST"))

    def test_history_is_not_detected(self):
        def reading(begin, end):
            return {"events": [{"type": "ASSAULT", "status": "happened", "modality": "asserted", "begin": begin,
                                "end": end}]}

        self.assertFalse(detect.is_detected(reading("1981-01-01", "1982-01-01"), "ASSAULT"))
        self.assertTrue(detect.is_detected(reading("2021-08-08", "2021-08-09"), "ASSAULT"))


if __name__ == "__main__":
    unittest.main()
