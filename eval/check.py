#!/usr/bin/env python3
"""Checks the gold: eval/check.py [DIR]. A test runs it; exit code 1 when anything is wrong.

What one annotator did by hand is worked out a second time here, from the words of the mark alone:
  form      head, marks, types, values, mods; spans that begin and end at a word; no preposition or clitic inside
  weekdays  a day whose mark names a weekday falls on it
  days      «أمس», «غدا», «بعد غد» stand at the right distance from the dct
  dates     day, month and year that stand in a mark are those of its value, Hijri ones by the Umm al-Qura table
  hours     morning hours are before noon, and a value's part of day is the one that is named
  speakers  who speaks, and through whom, stands in the text; direct speech follows a mark or a colon

    eval/check.py --unmarked       lists the words that look like times and are not marked, to be looked at by a person
    eval/check.py --count          counts reports and times by type, region and decade
"""
import argparse
import collections
import datetime
import pathlib
import re
import sys
import unicodedata

import annotation

HERE = pathlib.Path(__file__).resolve().parent
CALENDAR = HERE.parent / "data" / "calendar" / "umm_al_qura.tsv"
WORDS = range(40, 321)

DAY = r"\d{4}-\d\d-\d\d"
DATE = re.compile(rf"{DAY}|{DAY}/{DAY}|\d{{4}}(-\d\d|-W\d\d|-Q[1-4]|-H[12]|-(SP|SU|FA|WI))?|\d{{2,3}}|(PAST|PRESENT|FUTURE)_REF")
TIME = re.compile(rf"{DAY}(T\d\d:\d\d|TMO|TMI|TAF|TEV|TNI)")
DURATION = re.compile(r"P(\d+|X)([YMWD]|DE)|P\d+Y\d+M|PT(\d+|X)[HM]")
SET = re.compile(r"P\d+[YMWD]|XXXX-WXX-[1-7]")
VALUES = {"DATE": DATE, "TIME": TIME, "DURATION": DURATION, "SET": SET}
MODS = ("", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
NAMES = ("PER", "ORG", "GPE", "LOC", "FAC")

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي", "ؤ": "و", "ـ": None,
                      **{chr(0x660 + i): str(i) for i in range(10)}, **{chr(0x6F0 + i): str(i) for i in range(10)}})
PREPOSITIONS = set("في خلال منذ حتي من الي علي عند لمده بتاريخ بحلول طوال".split())
CLITICS = {"", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "لـ", "بـ", "ولـ", "وبـ"}
WEEKDAYS = {"اثنين": 0, "ثلاثاء": 1, "اربعاء": 2, "خميس": 3, "جمعه": 4, "سبت": 5, "احد": 6}
DAYS = {"اليوم": 0, "الليله": 0, "امس": -1, "غدا": 1, "غد": 1, "الغد": 1}
FAR_DAYS = (("اول من امس", -2), ("امس الاول", -2), ("اول امس", -2), ("بعد غد", 2))
MONTHS = {}
for number, names in enumerate((
        "يناير كانون_الثاني جانفي كانون_2", "فبراير شباط فيفري", "مارس اذار", "ابريل نيسان افريل", "مايو ايار ماي",
        "يونيو يونيه حزيران جوان", "يوليو يوليه تموز جويليه يوليوز", "اغسطس اب اوت غشت", "سبتمبر ايلول شتنبر",
        "اكتوبر تشرين_الاول", "نوفمبر تشرين_الثاني نونبر", "ديسمبر كانون_الاول دجنبر"), 1):
    MONTHS.update({name.replace("_", " "): number for name in names.split()})
HIJRI_MONTHS = {name: number for number, name in enumerate((
    "محرم", "صفر", "ربيع الاول", "ربيع الاخر", "جمادي الاولي", "جمادي الاخره", "رجب", "شعبان", "رمضان", "شوال",
    "ذي القعده", "ذي الحجه"), 1)}
PARTS = (("صباح", "TMO"), ("فجر", "TMO"), ("قبل ظهر", "TMO"), ("قبل الظهر", "TMO"), ("بعد ظهر", "TAF"),
         ("بعد الظهر", "TAF"), ("بعد الزوال", "TAF"), ("عصر", "TAF"), ("ظهر", "TMI"), ("مساء", "TEV"),
         ("ليل", "TNI"))
LOOKS_LIKE_A_TIME = (set(MONTHS) | set(HIJRI_MONTHS) | set(DAYS) | {
    "ال" + day for day in WEEKDAYS} | set(
    "عام العام سنه السنه سنوات سنين شهر الشهر اشهر اسبوع الاسبوع اسابيع يوم ايام ساعه الساعه ساعات دقيقه دقائق عقد عقود"
    " قرن حاليا الان مؤخرا سابقا لاحقا قريبا صباحا مساء ليلا ظهرا عصرا صباح فجر ظهر صيف شتاء خريف ربيع يوميا سنويا"
    " شهريا عاما يوما شهرا يومين شهرين عامين سنتين ساعتين اسبوعين".split()))


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if not unicodedata.combining(c)).translate(FOLD)


class UmmAlQura:
    """The days of the Hijri calendar, from the table that the program reads too."""

    def __init__(self):
        self.years = {}
        for line in CALENDAR.read_text(encoding="utf-8").splitlines():
            if line[:1].isdigit():
                year, first, *lengths = line.split("\t")
                self.years[int(year)] = (datetime.date.fromisoformat(first), [int(n) for n in lengths])

    def day(self, year, month, day):
        first, lengths = self.years[year]
        return first + datetime.timedelta(sum(lengths[:month - 1]) + day - 1)

    def interval(self, year, month=None):
        first = self.day(year, month or 1, 1)
        last = self.day(year, month or 12, self.years[year][1][(month or 12) - 1])
        return f"{first}/{last}"


CALENDAR_OF_HIJRA = UmmAlQura()


def day_of(value):
    return datetime.date.fromisoformat(value[:10]) if re.match(DAY, value) and "/" not in value else None


def whole(word):
    """A pattern of the word between borders, with or without article and clitics."""
    return re.compile(rf"(?<!\w)(?:[وفبكل]?ال|لل)?{word}(?!\w)")


def weekday_named(words):
    found = {number for day, number in WEEKDAYS.items() if re.search(rf"(?<!\w)ال{day}(?!\w)", words)}
    return found


def check_weekday(words, day, dct):
    named = weekday_named(words)
    if len(named) == 1 and day.weekday() not in named:
        yield f"{day} is no such weekday"


def check_distance(words, day, dct):
    """Words that count days from the dct. «اليوم التالي» and «اليوم نفسه» count from elsewhere."""
    if re.search(r"اليوم (التالي|نفسه)|الساعه|يوم \(", words) and not re.search(r"(?<!\w)(امس|غد|غدا|الغد)(?!\w)", words):
        return
    for phrase, distance in FAR_DAYS:
        if phrase in words:
            break
    else:
        distances = [DAYS[w] for w in re.findall(r"\w+", words) if w in DAYS]
        if not distances:
            return
        distance = distances[0]
    if (day - dct).days != distance:
        yield f"{day} is {(day - dct).days} days from the dct, not {distance}"


def month_in(words, months):
    for name in sorted(months, key=len, reverse=True):
        match = whole(name).search(words)
        if match:
            return months[name], words[:match.start()], words[match.end():]
    return None


def check_month(words, value):
    """Month and, where written, day and year of a Gregorian date."""
    found = month_in(words, MONTHS)
    if not found:
        return
    number, before, after = found
    if re.match(r"\d{4}-\d\d", value) and int(value[5:7]) != number:
        yield f"month {number} is not that of {value}"
    day = re.search(r"(\d{1,2}) (?:من )?(?:شهر )?$", before)
    if day and day_of(value) and day_of(value).day != int(day[1]):
        yield f"day {day[1]} is not that of {value}"
    year = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", after)
    if year and value[:4] != year[1]:
        yield f"year {year[1]} is not that of {value}"


def check_numeric(words, value):
    """d/m/y and y/m/d, Hijri when the year is."""
    match = re.search(r"(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})", words)
    if not match or not day_of(value):
        return
    day, month, year = (int(part) for part in match.groups())
    want = CALENDAR_OF_HIJRA.day(year, month, day) if year < 1600 else datetime.date(year, month, day)
    if day_of(value) != want:
        yield f"is {want}, not {value}"


def check_hijri(words, value, dct):
    found = month_in(words, HIJRI_MONTHS)
    year = re.search(r"(?<!\d)(1[34]\d\d)(?!\d)", words)
    if re.search(r"\d ?[-/] ?\d", words):
        return
    if not found:
        if year and value != CALENDAR_OF_HIJRA.interval(int(year[1])):
            yield f"year {year[1]} is {CALENDAR_OF_HIJRA.interval(int(year[1]))}"
        return
    month, before, _ = found
    years = [int(year[1])] if year else [y for y, (first, _) in CALENDAR_OF_HIJRA.years.items() if abs((first - dct).days) < 500]
    day = re.search(r"(\d{1,2}) (?:من )?$", before)
    if day:
        right = {CALENDAR_OF_HIJRA.day(y, month, int(day[1])).isoformat() for y in years}
    else:
        right = {CALENDAR_OF_HIJRA.interval(y, month) for y in years}
    if value not in right:
        yield f"is one of {', '.join(sorted(right))}, not {value}"


def check_hour(words, value):
    part = next((code for phrase, code in PARTS if re.search(rf"(?<!\w)(ال)?{phrase}", words)), None)
    if not part or "T" not in value:
        return
    told = value.partition("T")[2]
    if not told[:1].isdigit():
        if "T" + told != part:
            yield f"names {part}, not T{told}"
    elif (part == "TMO") != (int(told[:2]) < 12):
        yield f"an hour of {part} cannot be {told}"


def check_value(record, words, dct):
    kind, value = record["type"], record["value"]
    if kind not in VALUES:
        yield f"no type {kind!r}"
        return
    if not VALUES[kind].fullmatch(value):
        yield f"{value!r} is no value of a {kind}"
        return
    if record["mod"] not in MODS:
        yield f"no mod {record['mod']!r}"
    for date in re.findall(DAY, value):
        try:
            datetime.date.fromisoformat(date)
        except ValueError:
            yield f"there is no day {date}"
            return
    if kind not in ("DATE", "TIME"):
        return
    day = day_of(value)
    if day:
        yield from check_weekday(words, day, dct)
        yield from check_distance(words, day, dct)
    yield from check_month(words, value)
    yield from check_numeric(words, value)
    yield from check_hijri(words, value, dct)
    if kind == "TIME":
        yield from check_hour(words, value)


def check_span(text, span):
    begin, end = span
    words = text[begin:end]
    if not (words[0].isalnum() and (words[-1].isalnum() or unicodedata.combining(words[-1]) or words[-1] in ")ـ")):
        yield "does not begin and end with a word"
    before = re.search(r"\w*\Z", text[:begin])[0]
    if fold(before) not in CLITICS and not before.isdigit():
        yield f"begins inside a word: {before!r} stands before it"
    if end < len(text) and (text[end].isalnum() or unicodedata.combining(text[end])):
        yield "ends inside a word"
    first = re.match(r"\w+", fold(words))[0]
    if first in PREPOSITIONS:
        yield f"begins with the preposition {first}"
    if words.count("(") != words.count(")"):
        yield "holds half a pair of brackets"


def words_of(text):
    return set(re.findall(r"\w+", fold(text)))


def check_statements(report):
    """Statements: speakers and relays whose words stand in the text, contents that do not hold their own cue (but that
    of an attribution may) and are direct when, and only when, quotation marks or a colon stand before them."""
    in_text = words_of(report.text)
    with_clitics = in_text | {word[1:] for word in in_text} | {"ال" + word[2:] for word in in_text if word[:2] == "لل"}
    cues = set()
    for record in report.layers.get("statements", []):
        cue, content = record["cue"], record["content"]
        words = report.text[slice(*cue)] + ": " + report.text[slice(*content)]
        if tuple(cue) in cues:
            yield f"«{words}» two statements have one cue"
        cues.add(tuple(cue))
        for name in [record["speaker"] or "", *record["via"]]:
            strange = words_of(name) - with_clitics
            if strange:
                yield f"«{words}» {name!r} does not stand in the text"
        if "\n" in report.text[slice(*content)].strip():
            yield f"«{words}» the content runs over a paragraph"
        if record["manner"] == "direct" and not re.search(r"[«\"“:][\s«\"“]*(إن |ان )?\Z", report.text[:content[0]]):
            yield f"«{words}» is direct, but neither a mark nor a colon stands before it"
        quoted = re.search(r"[«\"“]", report.text[slice(*content)])
        if record["manner"] == "mixed" and not quoted:
            yield f"«{words}» is mixed, but has no quotation marks"
        yield from (f"«{words}» the content {fault}" for fault in check_span(report.text, content)
                    if "preposition" not in fault and "begin and end with a word" not in fault)


def check_report(report):
    """Every fault of a report, in words."""
    try:
        dct = datetime.date.fromisoformat(report.dct)
    except ValueError:
        yield f"dct {report.dct!r} is no date"
        return
    if report.head["year"] != str(dct.year):
        yield "year is not the dct's"
    number = len(report.text.split())
    if number not in WORDS:
        yield f"{number} words; a report has {WORDS.start} to {WORDS.stop - 1}"
    if report.text != unicodedata.normalize("NFC", report.text) or "\r" in report.text:
        yield "the text is not NFC with plain line ends"
    end = 0
    for record in report.layers.get("times", []):
        words = report.text[record["span"][0]:record["span"][1]]
        faults = list(check_span(report.text, record["span"])) + list(check_value(record, fold(words), dct))
        if record["span"][0] < end:
            faults.append("overlaps the time before it")
        end = record["span"][1]
        yield from (f"«{words}» {fault}" for fault in faults)
    yield from check_statements(report)
    for record in report.layers.get("names", []):
        words = report.text[record["span"][0]:record["span"][1]]
        if record["type"] not in NAMES:
            yield f"«{words}» no type {record['type']!r}"
        yield from (f"«{words}» {fault}" for fault in check_span(report.text, record["span"]) if "preposition" not in fault)


def unmarked(report):
    """Words outside every time that look like one, each with its neighbours."""
    if "times" not in report.layers:
        return
    inside = {i for record in report.layers.get("times", []) for i in range(*record["span"])}
    for match in re.finditer(r"\w+", report.text):
        word = fold(match[0])
        bare = re.sub(r"^(وال|بال|فال|لل|ال|و|ب|ل|ف)", "", word)
        if inside.isdisjoint(range(*match.span())) and (word in LOOKS_LIKE_A_TIME or bare in LOOKS_LIKE_A_TIME or re.search(r"\d{4}", word)):
            begin, end = max(0, match.start() - 25), match.end() + 25
            yield report.text[begin:end].replace("\n", " ")


def print_counts(reports):
    rows = collections.defaultdict(collections.Counter)
    for report in reports:
        times = report.layers.get("times", [])
        for group in ("all", report.head["style"].split("/")[0], report.head["year"][:3] + "0s"):
            rows[group]["reports"] += 1
            rows[group]["words"] += len(report.text.split())
            rows[group]["times"] += len(times)
            rows[group].update(record["type"] for record in times)
    columns = ("reports", "words", "times", "DATE", "TIME", "DURATION", "SET")
    print(f"{'':10}" + "".join(f"{column:>10}" for column in columns))
    for group in sorted(rows):
        print(f"{group:10}" + "".join(f"{rows[group][column]:10d}" for column in columns))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", metavar="DIR", nargs="?", default=str(HERE / "gold"))
    parser.add_argument("--unmarked", action="store_true", help="list unmarked words that look like times")
    parser.add_argument("--count", action="store_true", help="count reports and times")
    options = parser.parse_args(arguments)
    faults, reports = 0, []
    for path in sorted(pathlib.Path(options.gold).glob("*.ann")):
        try:
            report = annotation.load(path)
            reports.append(report)
            found = list(check_report(report))
        except annotation.Malformed as error:
            found = [str(error)]
        for fault in found:
            print(f"{path.name}: {fault}")
        faults += len(found)
        for words in unmarked(report) if options.unmarked and not found else ():
            print(f"{path.stem}: {words}")
    if not reports:
        print(f"check.py: no report in {options.gold}", file=sys.stderr)
        return 1
    if options.count:
        print_counts(reports)
    numbers = (f"{sum(len(r.layers.get(layer, [])) for r in reports)} {layer}" for layer in annotation.LAYERS)
    print(f"{len(reports)} reports, {', '.join(numbers)}, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
