"""Instructions that a start of newslint executes, as ratios to a bare interpreter; they do not depend on the load.

usage: python -m benchmarks.instructions [--show]

Counted by valgrind's callgrind, which must be installed. Ends with 1 where a figure is beyond its bound: nobody makes
newslint slower unseen. ``--show`` prints the figures alone. Byte code must be there already: with
PYTHONDONTWRITEBYTECODE set a checkout is compiled at every start, so that it is taken out of the environment here.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLEAN = """\
Pasar Ikan Muara Baru Buka Lebih Pagi

Pengelola pasar ikan di Muara Baru membuka lapak sejak pukul tiga dini hari mulai pekan depan. Keputusan itu diambil
setelah para nelayan meminta waktu bongkar yang lebih panjang pada musim timur.

Kepala pasar, Rahmat Hidayat, mengatakan jam baru itu akan dicoba selama dua bulan. Petugas kebersihan dan penjaga
timbangan mendapat giliran kerja tambahan, sedangkan pedagang es diminta menyiapkan pasokan sejak malam.

Di dermaga, puluhan kapal kecil mengantre sejak tengah malam. Ombak setinggi satu meter membuat mereka memilih pulang
lebih cepat dengan muatan separuh. Harga tongkol naik menjadi dua puluh delapan ribu rupiah per kilogram.

Seorang pembeli dari Cikini menuturkan bahwa ia biasanya datang menjelang subuh. Kini ia harus berangkat dua jam lebih
awal agar mendapat ikan kakap merah untuk rumah makannya.

Dinas perikanan akan memeriksa kadar formalin setiap hari Rabu. Hasilnya ditempel di papan dekat gerbang barat, dan
pedagang yang melanggar kehilangan izin berjualan selama sebulan.
"""
BOUNDS = {"--version": 2.0, "clean article": 16.0, "article with findings": 33.0}
"""Most instructions, as ratios to ``python -c pass``; the plan of the rules is there already."""


def instructions(*arguments: str, cache: str) -> int:
    """Return how many instructions a run of this interpreter with some arguments executes."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONHASHSEED": "0", "NEWSLINT_CACHE": cache}
    valgrind = ("valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}")
    done = subprocess.run(
        [*valgrind, sys.executable, *arguments], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if counted is None:
        raise SystemExit(f"valgrind counted nothing:\n{done.stderr[-2000:]}")
    return int(counted[1])


def main() -> int:
    """Count, print, and return 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the figures; never fail")
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed")
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder, "naskah.txt")
        clean.write_text(CLEAN, encoding="utf-8")
        seed = str(sorted((ROOT / "seeds").glob("*.txt"))[0])
        runs: dict[str, tuple[str, ...]] = {"--version": ("--version",)}
        for name, path in (("clean article", str(clean)), ("article with findings", seed)):
            runs[name] = ("check", "--isolated", "--exit-zero", path)
        bare = instructions("-c", "pass", cache=folder)
        broken = False
        for name, arguments in runs.items():
            instructions("-m", "newslint", *arguments, cache=folder)  # writes byte code and plan
            ratio = instructions("-m", "newslint", *arguments, cache=folder) / bare
            print(f"{name:24} {ratio:6.1f}  (at most {BOUNDS[name]})")
            broken = broken or ratio > BOUNDS[name]
    return 1 if broken and not options.show else 0


if __name__ == "__main__":
    sys.exit(main())
