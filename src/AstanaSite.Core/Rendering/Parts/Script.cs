namespace AstanaSite.Rendering.Parts;

/// <summary>The scripts by which names are told apart, by the codes of ISO 15924 in lower case.</summary>
internal static class Script
{
    /// <summary>The script of a name, which is that of its first letter.</summary>
    public static string Of(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetter(letter))
                continue;
            return letter switch
            {
                >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => "arab",
                >= '\u0400' and <= '\u052F' => "cyrl",
                < '\u0250' or >= '\u1E00' and <= '\u1EFF' => "latn",
                _ => "other",
            };
        }

        return "other";
    }
}
