"""What people write in a field, and the value that is kept of it.

| type | value |
|---|---|
| text, longtext | text |
| number | whole number or float |
| quantity, money | `{"amount": 16, "unit": "座", "text": "16座"}` |
| date | as in `domain.dates` |
| place | as in `domain.places` |
| yesno | true or false |
| choice, agent, entry | the id of a term or an entry, which the archive looks up |

A field that may hold more than one keeps a list of these; one of claims a list of `domain.claims`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal

from archive_app.domain.claims import claim, parted, with_source
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Field
from archive_app.domain.places import read_place

YES = frozenset({"是", "有", "对", "√", "yes", "y", "true", "1"})
NO = frozenset({"否", "无", "不", "×", "no", "n", "false", "0"})
SHOWN_YES = {"zh": ("否", "是"), "en": ("No", "Yes")}
BETWEEN = {"zh": "；", "en": "; "}
NUMBER = r"[-+]?\d+(?:,\d{3})*(?:\.\d+)?(?:[eE][-+]?\d+)?"
UNIT = r"(?:[^\d.,:;+\-—–~][^.,:;—–~]*)?"
MEASURED = re.compile(
    rf"(?:大?约|近)?(?P<amount>{NUMBER})[余多]?(?P<times>(?:千(?![克米瓦伏安卡]))?[万亿]?)[余多]?(?P<unit>{UNIT})"
)
LARGEST = 15  # figures: what is larger is a slip of the hand
TIMES = {"千": 1000, "万": 10_000, "亿": 100_000_000}
LASTING = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)")


def read(field: Field, text: str) -> Value:
    """Return the value of one text in a field; raise `Refused("bad_value")`.

    Dates and places raise refusals of their own. An empty text is no value: it is refused.
    """
    given, told = parted(text.strip()) if field.claims else (text.strip(), "")
    if not given:
        raise field.refusing("bad_value", text=text)
    value = READERS.get(field.type, _text)(field, given)
    return claim(value, told) if field.claims else value


def shown(field: Field, value: Value, language: str = "zh") -> str:
    """Return a value as people read it; `read` takes it back. Ids are shown as they are."""
    if isinstance(value, list):
        return BETWEEN[language].join(shown(field, one, language) for one in value)
    if isinstance(value, dict):
        return _told(field, value, language)
    return SHOWN_YES[language][value] if isinstance(value, bool) else str(value)


def _told(field: Field, value: Mapping[str, Value], language: str) -> str:
    """Return a claim with its source, any other value in the words in which it was given."""
    if "value" in value:
        return with_source(shown(field, value["value"], language), value)
    return str(value.get("text") or f"{value.get('amount', '')}{value.get('unit', '')}")


def _text(field: Field, text: str) -> Value:
    """Keep a text; what is no paragraph has one line."""
    return text if field.type == "longtext" else " ".join(text.split())


def _number(field: Field, text: str) -> Value:
    plain = unicodedata.normalize("NFKC", text)
    if not re.fullmatch(NUMBER, plain):
        raise field.refusing("bad_value", text=text)
    return _amount(field, Decimal(plain.replace(",", "")))


def _quantity(field: Field, text: str) -> Value:
    """Read an amount with its unit: 约1615口, 6万平方米, 0:12:34; the field's unit if none."""
    lasting = LASTING.fullmatch(text) if field.unit == "秒" else None
    if lasting:
        hours, minutes, seconds = (Decimal(part or 0) for part in lasting.groups())
        amount = _amount(field, hours * 3600 + minutes * 60 + seconds)
        return {"amount": amount, "unit": "秒", "text": text}
    return _with_unit(field, text, *_measured(field, text))


def _with_unit(field: Field, text: str, number: Decimal, unit: str) -> Value:
    told = text if unit else f"{text}{field.unit}"
    return {"amount": _amount(field, number), "unit": unit or field.unit, "text": told}


def _money(field: Field, text: str) -> Value:
    """Read a sum of money: yuan are counted in the field's unit, other money in its own."""
    number, unit = _measured(field, text)
    if not unit and set(text) & set(TIMES):
        unit = "元"
    if unit not in {"元", "圆", "元人民币"}:
        return _with_unit(field, text, number, unit)
    counted = _amount(field, number / math.prod(TIMES.get(word, 1) for word in field.unit))
    return {"amount": counted, "unit": field.unit, "text": text}


def _measured(field: Field, text: str) -> tuple[Decimal, str]:
    """Return an amount, multiplied with its 千, 万 or 亿, and the unit behind it."""
    found = MEASURED.fullmatch(re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)))
    if not found:
        raise field.refusing("bad_value", text=text)
    number = Decimal(found["amount"].replace(",", ""))
    return number * math.prod(TIMES[word] for word in found["times"]), found["unit"]


def _amount(field: Field, number: Decimal) -> int | float:
    """Return a number as JSON has it, whole if it is."""
    if number.adjusted() > LARGEST:
        raise field.refusing("bad_value", text=str(number))
    return int(number) if number == number.to_integral_value() else float(number)


def _yesno(field: Field, text: str) -> Value:
    word = unicodedata.normalize("NFKC", text).casefold()
    if word not in YES | NO:
        raise field.refusing("bad_value", text=text)
    return word in YES


READERS: Mapping[str, Callable[[Field, str], Value]] = {
    "number": _number,
    "quantity": _quantity,
    "money": _money,
    "yesno": _yesno,
    "date": lambda _field, text: read_date(text),
    "place": lambda _field, text: read_place(text),
}
