using AstanaSite.Content;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Layout;

/// <summary>Links from a page to where its text can be changed. Only GitHub's addresses are known.</summary>
internal static class RepositoryLinks
{
    /// <summary>The address at which a file is changed; empty if the repository is not known.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="file">The file below <c>input/</c>.</param>
    public static string Edit(SiteSettings settings, string file) =>
        Repository(settings) is { Length: > 0 } address ? $"{address}/edit/main/input/{file}" : "";

    /// <summary>The address at which a new file is begun; empty likewise.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="file">The file below <c>input/</c>.</param>
    public static string New(SiteSettings settings, string file) =>
        Repository(settings) is { Length: > 0 } address
            ? $"{address}/new/main/input/{RelativePath.Folder(file)}?filename={file[(file.LastIndexOf('/') + 1)..]}"
            : "";

    /// <summary>The address of the repository without a slash at its end; empty if it is not known.</summary>
    public static string Repository(SiteSettings settings) =>
        settings.Repository.StartsWith("https://github.com/", StringComparison.Ordinal) ? settings.Repository.TrimEnd('/') : "";
}
