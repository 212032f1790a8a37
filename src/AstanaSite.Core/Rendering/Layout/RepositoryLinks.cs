using AstanaSite.Content;

namespace AstanaSite.Rendering.Layout;

/// <summary>Links from a page to where its text can be changed and mistakes are reported. Only GitHub's addresses are known.</summary>
internal static class RepositoryLinks
{
    /// <summary>The form of <c>.github/ISSUE_TEMPLATE</c> that reports go to; its field <c>page</c> is filled in.</summary>
    public const string ReportForm = "correction.yml";

    /// <summary>The address at which a file is changed; empty if the repository is not known.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="file">The file below <c>input/</c>.</param>
    public static string Edit(SiteSettings settings, string file) =>
        Repository(settings) is { Length: > 0 } address ? $"{address}/edit/main/input/{file}" : "";

    /// <summary>The address of a new report about a page; empty if the repository is not known.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="path">The path of the page within the site.</param>
    public static string Report(SiteSettings settings, string title, string path)
    {
        if (Repository(settings) is not { Length: > 0 } address)
            return "";
        var about = Uri.EscapeDataString("Correction: " + (title.Length > 0 ? title : settings.Title));
        return $"{address}/issues/new?template={ReportForm}&title={about}&page={Uri.EscapeDataString(settings.BaseUrl + path)}";
    }

    private static string Repository(SiteSettings settings) =>
        settings.Repository.StartsWith("https://github.com/", StringComparison.Ordinal) ? settings.Repository.TrimEnd('/') : "";
}
