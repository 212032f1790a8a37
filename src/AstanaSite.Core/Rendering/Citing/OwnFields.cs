namespace AstanaSite.Rendering.Citing;

/// <summary>What the archive says of a work and reference managers have no field for; <c>astana import</c> takes it back.</summary>
internal static class OwnFields
{
    /// <summary>The keys and values; a value may be empty.</summary>
    public static IEnumerable<(string Key, string Value)> Of(CitedWork work)
    {
        yield return ("title-en", work.TitleEnglish);
        yield return ("archive-url", work.ArchiveUrl);
        if (work.Source is not { } source)
            yield break;
        yield return ("archived", source.Archived?.Text ?? "");
        yield return ("perspective", source.Perspective);
        yield return ("voice", source.Voice);
        yield return ("read-at", source.ReadAt?.Url ?? "");
        yield return ("read-at-perspective", source.ReadAt?.Perspective ?? "");
        yield return ("government", source.Government);
        yield return ("read", source.Read);
        yield return ("reprinted-at", source.ReprintedAt);
        yield return ("kept-because", source.KeptBecause);
        yield return ("aliases", string.Join(' ', source.Aliases));
    }
}
