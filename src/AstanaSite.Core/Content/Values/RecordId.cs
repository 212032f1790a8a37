using System.Text;

namespace AstanaSite.Content.Values;

/// <summary>
/// The id of a record: <c>[a-z0-9]</c> and <c>-</c>, beginning with a letter or digit, at most 80
/// characters, and no name that Windows reserves.
/// </summary>
internal static class RecordId
{
    private const int Longest = 80;

    // Microsoft, "Naming Files, Paths, and Namespaces"; the digits also as superscripts.
    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        "com0",
        "com1",
        "com2",
        "com3",
        "com4",
        "com5",
        "com6",
        "com7",
        "com8",
        "com9",
        "com¹",
        "com²",
        "com³",
        "lpt0",
        "lpt1",
        "lpt2",
        "lpt3",
        "lpt4",
        "lpt5",
        "lpt6",
        "lpt7",
        "lpt8",
        "lpt9",
        "lpt¹",
        "lpt²",
        "lpt³",
    };

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsValid(string text) => Problem(text).Length == 0;

    /// <summary>Why a text cannot be an id, in a few words; empty if it can.</summary>
    public static string Problem(string text)
    {
        if (text.Length == 0)
            return "it is empty";
        if (text.Length > Longest)
            return $"it is longer than {Longest} characters";
        if (text[0] == '-')
            return "it begins with '-'";
        if (text == "index")
            return "that is the name of the list of records";
        if (IsDevice(text))
            return "Windows keeps the name for a device";
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
                return "it has a space";
            if (rune.Value is >= 'A' and <= 'Z')
                return $"it has the capital letter '{rune}'";
            if (rune.Value is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return $"it has the character '{rune}'";
        }

        return "";
    }

    /// <summary>
    /// Whether Windows keeps a name (in lower case, without what comes after its first dot) for a device, so that no file can have it.
    /// </summary>
    internal static bool IsDevice(string name) => Devices.Contains(name);

    /// <summary>The id that a text was meant to be; one that says nothing where that is anybody's guess.</summary>
    public static string Nearest(string text) => Suggestion(text) ?? "a-record";

    /// <summary>The id that a text was meant to be; none where nothing of it is left, or its letters are written in many ways.</summary>
    public static string? Suggestion(string text)
    {
        var id = new StringBuilder();
        foreach (var c in LatinLetters.Of(text) ?? "")
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
            if (id.Length == Longest)
                break;
        }

        var plain = id.ToString().Trim('-');
        return IsValid(plain) ? plain : null;
    }
}
