"""What printing costs: one letter with very many names, by the PDF renderer and by WeasyPrint.

``python -m benchmarks.pdf [--names 10000]``. Each makes the same letter in a process of its own,
one after the other; WeasyPrint takes the HTML renderer's page. Seconds are of the rendering alone,
by the clock and of the processor (which other programs lengthen less); megabytes the largest that
the process ever was (its libraries and the letter included).
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time

from undersigned.core.letter import Edition, LetterText, Paragraph, Roll, Sender, Signatory, words
from undersigned.core.roll import make_roll

NAMES = 10_000
_FIRST = "Amber Quiet Northern Lantern Open Tidewater Ember Witness Harbour Orchard Quill".split()  # noqa: SIM905
_SECOND = "Foundation Network Forum Alliance Institute Federation Society House Council".split()  # noqa: SIM905
_PLACES = (("Kenya", "KE"), ("Sweden", "SE"), ("South Korea", "KR"), ("Chile", "CL"), ("", ""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=NAMES)
    parser.add_argument("--by", choices=sorted(MAKERS), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.by:
        print(json.dumps(measured(arguments.by, arguments.names)))
        return
    results = {by: in_a_process(by, arguments.names) for by in ("typst", "weasyprint")}
    print(f"A letter with {arguments.names:,} names:\n")
    print(f"{'':12} {'seconds':>8} {'CPU s':>8} {'MB':>6} {'pages':>6} {'file, MB':>9}")
    for by, result in results.items():
        print(
            f"{by:12} {result['seconds']:8.2f} {result['cpu']:8.2f} {result['peak_mb']:6.0f}"
            f" {result['pages']:6} {result['bytes'] / 1e6:9.1f}"
        )
    ours, theirs = results["typst"], results["weasyprint"]
    print(f"\nWeasyPrint takes {theirs['seconds'] / ours['seconds']:.0f} times as long", end="")
    print(f" ({theirs['cpu'] / ours['cpu']:.0f} times the processor's time)", end="")
    print(f" and {theirs['peak_mb'] / ours['peak_mb']:.1f} times the memory.")


def in_a_process(by: str, names: int) -> dict[str, float]:
    """One maker measured in a process that does nothing else."""
    command = [sys.executable, "-m", "benchmarks.pdf", "--names", str(names), "--by", by]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def measured(by: str, names: int) -> dict[str, float]:
    """Seconds and bytes of one file, its pages, and the most memory of this process in MB."""
    import pypdfium2

    edition, roll = letter(names)
    make = MAKERS[by]()
    began, busy = time.perf_counter(), time.process_time()
    data = make(edition, roll)
    seconds, cpu = time.perf_counter() - began, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(pypdfium2.PdfDocument(data))
    return {"seconds": seconds, "cpu": cpu, "peak_mb": peak, "bytes": len(data), "pages": pages}


def letter(names: int) -> tuple[Edition, Roll]:
    """A short letter with a long list; the same at every run."""
    chosen = random.Random(names)
    signatories = [
        Signatory(
            kind="organisation",
            name=f"{' '.join(chosen.sample(_FIRST, 2))} {chosen.choice(_SECOND)} {number}",
            place=place,
            country=country,
        )
        for number in range(names)
        for place, country in [chosen.choice(_PLACES)]
    ]
    said = "Nine fishermen of Ostrel’s harbour disappeared in spring. Their families ask where. "
    text = LetterText(
        language="en",
        title=words("Joint letter to President Torrek"),
        salutation=words("Dear President Torrek,"),
        blocks=tuple(Paragraph(inlines=words(said * 6)) for _ in range(12)),
    )
    edition = Edition(texts=(text,), sender=Sender(name="Coalition for the Missing of Sarrania"))
    return edition, make_roll(signatories, edition.counting, "en")


def _typst():
    from undersigned.core.renderers.pdf import render

    return lambda edition, roll: render(edition, roll, "en")


def _weasyprint():
    from weasyprint import HTML

    from undersigned.core.renderers.html import render

    def make(edition: Edition, roll: Roll) -> bytes:
        return HTML(string=render(edition, roll, "en")).write_pdf(pdf_variant="pdf/ua-1")

    return make


MAKERS = {"typst": _typst, "weasyprint": _weasyprint}


if __name__ == "__main__":
    main()
