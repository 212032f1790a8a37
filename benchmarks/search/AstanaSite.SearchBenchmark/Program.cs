using System.Diagnostics;
using System.Globalization;
using AstanaSite.SearchBenchmark;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;

if (args is ["browse", var folder, var words])
    return await Browsing.Run(folder, words);
if (args is ["judge", var judged, var table])
    return await Browsing.Judge(judged, table);
if (args is ["page", var site])
    return Site.WritePagefindPage(site);
if (args is not ["build", var corpus, var output, var theme])
{
    Console.Error.WriteLine(
        "usage: AstanaSite.SearchBenchmark build CORPUS OUTPUT THEME | page FOLDER | browse FOLDER QUERIES | judge FOLDER TABLE"
    );
    return 2;
}

const int Runs = 7;
var documents = Corpus.Read(corpus);
var times = new List<double>();
var work = new List<double>();
var files = SearchIndexBuilder.Build(documents, CancellationToken.None);
for (var run = 0; run < Runs; run++)
{
    GC.Collect();
    var start = Stopwatch.GetTimestamp();
    var before = Environment.CpuUsage.TotalTime;
    files = SearchIndexBuilder.Build(documents, CancellationToken.None);
    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
}
times.Sort();
work.Sort();
Site.WritePages(documents, output);
Site.WriteIndex(files, output);
Site.WriteQueries(documents, output + ".queries.txt");
Site.WriteSearchPages(theme, output);
Print(
    $"pages {documents.Count}, build median {times[Runs / 2]:F0} ms, least {times[0]:F0} ms, most {times[^1]:F0} ms; processor time "
        + $"median {work[Runs / 2]:F0} ms, least {work[0]:F0} ms"
);
foreach (var sort in files.GroupBy(file => file.Path.Split('/') is { Length: 3 } parts ? parts[1] : "index.js"))
{
    var sizes = sort.Select(file => (long)file.Content.Length).Order().ToList();
    Print($"  {sort.Key, -10} {sizes.Count, 6} files {sizes.Sum(), 12} bytes, median {sizes[sizes.Count / 2]}, most {sizes[^1]}");
}
Print($"  {"all", -10} {files.Count, 6} files {files.Sum(file => (long)file.Content.Length), 12} bytes");
return 0;

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
