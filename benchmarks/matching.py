"""How well doubles are found: ``python -m benchmarks.matching --pairs CSV [--json FILE]``.

The pairs are a table with name_a, country_a, name_b, country_b, kind (organisation or individual)
and same (1 or 0). A pair counts as found where the answer is "same": the proposal that a person
hardly ever refuses. Beside it stands what two simple ways find on the same pairs: names that are
equal without case, accents and marks, and rapidfuzz's token_set_ratio of 90 or more.

The speed is that of looking for all doubles among as many made-up names as ``--names`` says, one in
ten of them another's variant, with everything from the printed name to the answer.
"""

import argparse
import csv
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from undersigned.core.lexicon.cues import phrases, single_words
from undersigned.core.matching.compare import compare, known
from undersigned.core.matching.doubles import doubles
from undersigned.core.matching.normalise import normalised_name

NAMES = 100_000
_HEADS = sorted(
    phrases(
        "Association|Centre for|Committee for|Network of|Foundation|Institute of|Union of"
        "|Forum for|Fundación|Asociación de|Red de|Comité de|Fondation|Ligue des|Réseau"
        "|Verein für|Stiftung"
    )
)
_CAUSES = sorted(
    phrases(
        "Human Rights|Women|Peace|Justice|Press Freedom|Development|Health|Education|Climate"
        "|Water|Derechos Humanos|Mujeres|Paz|Justicia|Droits de l'Homme|Femmes|Paix"
        "|Menschenrechte|Frieden"
    )
)
_SYLLABLES = sorted(
    single_words("ba ko ri ta ne mu sel dor van kin lar pe shi zo wen gra tul mi fos que")
)


@dataclass(frozen=True)
class Pair:
    name_a: str
    country_a: str
    name_b: str
    country_b: str
    kind: str
    same: bool


@dataclass(frozen=True)
class Score:
    precision: float
    recall: float


def read_pairs(path: Path) -> list[Pair]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            Pair(
                row["name_a"],
                row["country_a"],
                row["name_b"],
                row["country_b"],
                row["kind"],
                row["same"] == "1",
            )
            for row in csv.DictReader(file)
        ]


def score(pairs: list[Pair], is_one: Callable[[Pair], bool]) -> Score:
    """Precision (1 where nothing is found) and recall of ``is_one`` over ``pairs``."""
    found = [pair.same for pair in pairs if is_one(pair)]
    right, all_same = sum(found), sum(pair.same for pair in pairs)
    return Score(right / len(found) if found else 1.0, right / all_same if all_same else 1.0)


def ours(pair: Pair) -> bool:
    one = known(pair.name_a, country=pair.country_a, kind=pair.kind)
    other = known(pair.name_b, country=pair.country_b, kind=pair.kind)
    return compare(one, other).verdict == "same"


def equal(pair: Pair) -> bool:
    return normalised_name(pair.name_a) == normalised_name(pair.name_b)


def token_set(pair: Pair) -> bool:
    return fuzz.token_set_ratio(normalised_name(pair.name_a), normalised_name(pair.name_b)) >= 90


def made_up(count: int, seed: int = 7) -> Iterator[str]:
    """``count`` names of bodies that do not exist; each tenth is a variant of an earlier one."""
    chance = random.Random(seed)
    earlier: list[str] = []
    for number in range(count):
        if number % 10 == 9:
            yield _variant(chance.choice(earlier), chance)
            continue
        place = "".join(chance.choices(_SYLLABLES, k=chance.randint(3, 4))).title()
        name = f"{chance.choice(_HEADS)} {chance.choice(_CAUSES)} {place}"
        earlier.append(name)
        yield name


def _variant(name: str, chance: random.Random) -> str:
    index = chance.randrange(3)
    if index == 0:
        return f"The {name}, Inc."
    if index == 1:
        return name.upper()
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return f"{name} ({initials})"


def names_per_second(count: int) -> tuple[float, int]:
    """Names a second, and how many pairs were taken for one."""
    printed = list(made_up(count))
    start = time.perf_counter()
    found = sum(each.match.verdict == "same" for each in doubles([known(name) for name in printed]))
    return count / (time.perf_counter() - start), found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=Path, required=True, help="a table of judged pairs")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--names", type=int, default=NAMES, help="made-up names for the speed")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    scores = {"ours": score(pairs, ours), "equal": score(pairs, equal)}
    scores["token_set_ratio"] = score(pairs, token_set)
    print(f"{len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one")
    print(f"{'':<18}{'precision':>10}{'recall':>8}")
    for name, each in scores.items():
        print(f"{name:<18}{each.precision:>10.3f}{each.recall:>8.3f}")
    speed, found = names_per_second(options.names)
    print(f"{options.names:,} made-up names against each other: {options.names / speed:.1f} s,")
    print(
        f"{speed:,.0f} names a second, {found:,} pairs taken for one ({options.names // 10:,} made)"
    )
    if options.json:
        figures = {
            "precision": scores["ours"].precision,
            "recall": scores["ours"].recall,
            "names_per_second": speed,
            "baselines": {
                name: {"precision": each.precision, "recall": each.recall}
                for name, each in scores.items()
                if name != "ours"
            },
        }
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
