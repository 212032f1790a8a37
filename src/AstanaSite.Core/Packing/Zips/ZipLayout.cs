using System.Globalization;
using AstanaSite.Packing.Names;

namespace AstanaSite.Packing.Zips;

/// <summary>How the files of a zip lie in it: one behind the other up to their list, none over another and nothing between them.</summary>
internal static class ZipLayout
{
    /// <summary>Finds what lies over something else, and what belongs to no file.</summary>
    /// <param name="files">The files whose places are known.</param>
    /// <param name="listStart">Where the list of files begins.</param>
    /// <param name="overlaps">Takes each file that lies over something, and what.</param>
    /// <param name="faults">Takes what belongs to no file.</param>
    internal static void Check(IEnumerable<ZipLocal> files, long listStart, Action<ZipEntry, string> overlaps, List<string> faults)
    {
        long end = 0;
        ZipEntry? last = null;
        foreach (var file in files.OrderBy(file => file.Entry.Start).ThenBy(file => file.End))
        {
            var start = file.Entry.Start;
            if (start < end)
                overlaps(file.Entry, $"it lies over {Words.Quoted(last!.Name)}");
            else if (start > end)
                Gap(end, start);
            if (file.End > listStart)
                overlaps(file.Entry, "it lies over the list of files");
            if (file.End <= end)
                continue;
            end = file.End;
            last = file.Entry;
        }

        if (end < listStart)
            Gap(end, listStart);

        void Gap(long from, long to) =>
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Words.Bytes(to - from)} from byte {from} on belong to no file"));
    }
}
