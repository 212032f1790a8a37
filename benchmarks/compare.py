#!/usr/bin/env python3
"""Times whole builds of the native program beside other generators, in one session, and prints the tables of README.md.

    benchmarks/compare.py [--rig DIR] [--data DIR] [--out DIR] [--runs N] [--slow-runs N] [TABLE ...]

TABLE is one or more of: peers, large, floor, growth, again, archive, managed; all of them without one.
DIR of --rig holds the corpus generator and the peers (its README says what they do; its setup.sh has been run with BENCH_DATA
set to DIR of --data). Outputs go to DIR of --out. Every command is run once to warm up; then the commands of a table take turns,
so that what else the machine does meets all of them alike. Wall clock, processor time and peak memory are the system's
account of the whole process (peak: its largest single process). Outputs are deleted outside the clock.
"""
import argparse
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIGURES = {"wall": "s", "cpu": "s", "peak": "MiB"}


def machine_seconds():
    with open("/proc/stat") as file:
        ticks = [int(field) for field in file.readline().split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


class Bench:
    def __init__(self, options):
        self.rig, self.data, self.out = options.rig.resolve(), options.data.resolve(), options.out.resolve()
        self.runs, self.slow_runs = options.runs, options.slow_runs
        self.astana = ROOT / "artifacts" / "native" / "astana"
        self.environment = {**os.environ, "BENCH_DATA": str(self.data), "ASTANA": str(self.astana), "ASTANA_THEME": str(ROOT / "theme"),
                            "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
        self.count = 0
        self.others = []
        self.out.mkdir(parents=True, exist_ok=True)

    def prepare(self, peer, pages):
        if not (self.data / "work" / f"{peer}-{pages}").exists():
            self.quietly("sh", self.rig / "prepare.sh", peer, pages)

    def quietly(self, *command):
        subprocess.run([str(part) for part in command], env=self.environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def new_folder(self):
        self.count += 1
        return self.out / f"{os.getpid()}-{self.count}"

    def build(self, peer, pages):
        """A command that builds the corpus into a new folder each time."""
        self.prepare(peer, pages)
        return lambda folder: ["sh", self.rig / "build.sh", peer, pages, folder]

    def site(self, source):
        return lambda folder: [self.astana, "build", "--input", source, "--theme", ROOT / "theme", "--output", folder]

    def time(self, command, folder):
        before, start = machine_seconds(), time.monotonic()
        process = subprocess.Popen([str(part) for part in command(folder)], env=self.environment, cwd=ROOT,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        said = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command(folder)} ended with {process.returncode}")
        cpu = usage.ru_utime + usage.ru_stime
        self.others.append((machine_seconds() - before - cpu) / wall / os.cpu_count())
        return {"wall": wall, "cpu": cpu, "peak": usage.ru_maxrss / 1024, "said": said}

    def measure(self, commands, runs=None, again=False):
        """Runs the commands by turns; with again, the second of two builds into the same folder counts."""
        results = {name: [] for name in commands}
        for turn in range((runs or self.runs) + 1):
            for name, command in commands.items():
                folder = self.new_folder()
                result = self.time(command, folder)
                if again:
                    result = self.time(command, folder)
                shutil.rmtree(folder, ignore_errors=True)
                if turn > 0:
                    results[name].append(result)
        return results

    def table(self, title, results, base, note=""):
        """A row for each command; the ratio is the base's median divided by the row's, so above 1 is better than the base."""
        runs = sorted({len(rows) for rows in results.values()})
        print(f"\n### {title}\n")
        print(f"Runs: {' or '.join(map(str, runs))} each, by turns; others used {100 * max(self.others):.0f} % of the machine at most, {100 * statistics.median(self.others):.0f} % in the median.{note}\n")
        self.others = []
        print("| | " + " | ".join(f"{figure}, {unit}: min · median · max | {base} ÷ this" for figure, unit in FIGURES.items()) + " |")
        print("| --- |" + " --- |" * (2 * len(FIGURES)))
        for name, rows in results.items():
            cells = []
            for figure in FIGURES:
                values = [row[figure] for row in rows]
                median = statistics.median(values)
                form = "{:.0f}" if figure == "peak" else "{:.3f}" if median < 1 else "{:.2f}"
                cells.append(" · ".join(form.format(value) for value in (min(values), median, max(values))))
                cells.append(f"{statistics.median(row[figure] for row in results[base]) / median:.2f}" if base in results else "")
            print(f"| {name} | " + " | ".join(cells) + " |")
        sys.stdout.flush()


def peers(bench):
    pages = 1000
    results = bench.measure({peer: bench.build(peer, pages) for peer in ("astana", "hugo")})
    results |= bench.measure({peer: bench.build(peer, pages) for peer in ("eleventy", "jekyll", "astro")}, bench.slow_runs)
    bench.table(f"All peers, {pages:,} pages", results, "astana")


def large(bench):
    pages = 10000
    bench.table(f"The fastest peer, {pages:,} pages", bench.measure({peer: bench.build(peer, pages) for peer in ("hugo", "astana")}), "hugo")


def floor(bench):
    pages = 10000
    bench.prepare("astana", pages)
    if not (bench.data / "work" / f"limits-{pages}").exists():
        bench.quietly("sh", bench.rig / "limits.sh", "prepare", pages)
    written = bench.new_folder()
    bench.quietly(*bench.build("astana", pages)(written))
    limit = lambda what: lambda folder: ["sh", bench.rig / "limits.sh", what, pages]
    results = bench.measure({
        "read all inputs": limit("read"),
        "parse all bodies with cmark": limit("cmark"),
        "write all outputs (cp -r of the finished site)": lambda folder: ["cp", "-r", written, folder],
        "astana": bench.build("astana", pages),
    })
    shutil.rmtree(written)
    total = {figure: sum(statistics.median(row[figure] for row in rows) for name, rows in results.items() if name != "astana") for figure in ("wall", "cpu")}
    bench.table(f"The physical floor, {pages:,} pages", results, "astana",
                f" The three parts together: {total['wall']:.2f} s wall (one after another), {total['cpu']:.2f} s processor time.")


def growth(bench):
    sizes = (10000, 20000, 40000)
    results = bench.measure({f"{pages:,} pages": bench.build("astana", pages) for pages in sizes})
    bench.table("Growth", results, f"{sizes[0]:,} pages")


def again(bench):
    command = bench.build("astana", 10000)
    results = bench.measure({"first build": command})
    second = bench.measure({"second build, nothing changed": command}, again=True)
    for row in second["second build, nothing changed"]:
        if "0 files written" not in row["said"]:
            sys.exit("a second build wrote files")
    bench.table("Again with nothing changed, 10,000 pages", results | second, "first build", " The second build wrote no file.")


def archive(bench):
    files = sum(1 for _ in (ROOT / "input").rglob("*.md"))
    pages = files // 10 * 10
    results = bench.measure({f"hugo, corpus of {pages} pages": bench.build("hugo", pages), f"astana, the archive ({files} files)": bench.site(ROOT / "input")}, 2 * bench.runs)
    bench.table("The archive itself, cold process", results, f"hugo, corpus of {pages} pages")


def managed(bench):
    """The build's own time as it says it, from a built checkout by the README's command."""
    bench.quietly("dotnet", "build", ROOT / "src" / "AstanaSite")
    command = lambda folder: ["dotnet", "run", "--project", ROOT / "src" / "AstanaSite", "--no-build", "--", "build", "--output", folder]
    rows = bench.measure({"dotnet run": command}, bench.slow_runs)["dotnet run"]
    seconds = [float(re.search(r" in ([\d.]+) s", row["said"])[1]) for row in rows]
    print(f"\n### dotnet run on a built checkout\n\nThe build itself, as it reports it: {min(seconds):.2f} · {statistics.median(seconds):.2f} · {max(seconds):.2f} s ({len(seconds)} runs).")


TABLES = {"peers": peers, "large": large, "floor": floor, "growth": growth, "again": again, "archive": archive, "managed": managed}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rig", type=pathlib.Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "bench-data")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--slow-runs", type=int, default=3)
    parser.add_argument("tables", nargs="*", metavar="TABLE")
    options = parser.parse_args()
    options.out = options.out or options.data / "out"
    unknown = set(options.tables) - set(TABLES)
    if unknown:
        parser.error("no such table: " + ", ".join(sorted(unknown)))
    bench = Bench(options)
    if not bench.astana.exists():
        bench.quietly("dotnet", "publish", ROOT / "src" / "AstanaSite", "-c", "Release", "-r", "linux-x64", "-o", bench.astana.parent)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} processors, {memory:.0f} GiB, {platform.system()} {platform.release().split('-')[0]}, load {os.getloadavg()[0]:.1f}")
    for name in options.tables or TABLES:
        subprocess.run(["sync"], check=True)
        TABLES[name](bench)


if __name__ == "__main__":
    main()
