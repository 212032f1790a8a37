namespace AstanaSite.Tests.Sites;

/// <summary>Compares a text with a checked-in file, and leaves what was found beside it where they differ.</summary>
internal static class Snapshot
{
    /// <summary>What is wrong, in words that say how to accept it; empty if nothing is.</summary>
    /// <param name="expected">The checked-in file; it may be missing.</param>
    /// <param name="received">Where to leave the text if it differs.</param>
    /// <param name="text">What was found.</param>
    internal static string Compare(string expected, string received, string text)
    {
        var wanted = File.Exists(expected) ? File.ReadAllText(expected).ReplaceLineEndings("\n") : null;
        if (wanted == text)
        {
            File.Delete(received);
            return "";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        return $"""
            {(wanted is null ? $"There is no {expected}; found was:" : $"{expected} differs from what was found:")}
            {Difference(wanted ?? "", text)}
            If what was found is right, accept it:
              mv '{received}' '{expected}'

            """;
    }

    /// <summary>The lines that only one of two texts has.</summary>
    private static string Difference(string wanted, string found)
    {
        var (before, after) = (wanted.Split('\n'), found.Split('\n'));
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }
}
