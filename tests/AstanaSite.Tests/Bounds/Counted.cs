using AstanaSite.Reading;

namespace AstanaSite.Tests.Bounds;

/// <summary>What is called in the copy of this assembly that stands beside the rewritten ones.</summary>
public static class Counted
{
    private static OpenedSite? known;

    /// <summary>Reads a text of a grammar, and counts.</summary>
    /// <param name="cells">The parts of the grammar, four cells each: the two copies of this assembly have no types in common.</param>
    /// <param name="length">The length of the text.</param>
    /// <param name="methods">How many methods are counted.</param>
    /// <param name="most">After so many steps the work is stopped.</param>
    /// <returns>All steps, the bytes allocated, then the steps of each method.</returns>
    public static long[] Run(string[] cells, int length, int methods, long most)
    {
        var grammar = new Grammar("", [.. cells.Chunk(4).Select(part => new GrammarPart(part[0], part[1], part[2], part[3]))]);
        // The theme is read once; what is read a second time are the sites.
        known ??= BuildStages.Open(new BuildRequest(Grammar.Plain.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1));
        var site = grammar.Site(length, 'b');
        var before = grammar.Changes ? grammar.Site(length, 'a') : null;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        WorkMeter.Begin(methods, most);
        try
        {
            Grammar.Read(site, before, known);
        }
        catch (TooMuchWorkException)
        {
            // The counts say so.
        }
        finally
        {
            WorkMeter.End();
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return [WorkMeter.Steps.Sum(), bytes, .. WorkMeter.Steps];
    }
}
