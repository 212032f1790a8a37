using System.Text;
using AstanaSite.Writing;

namespace AstanaSite.Packing;

/// <summary>What goes into a package: a site with a description for machines and the checksums of both.</summary>
public static class Package
{
    /// <summary>The files of a package, as they stand at the top of the zip and below <c>data/</c> in a bag.</summary>
    /// <param name="site">The files of the built site.</param>
    /// <param name="info">What the package says of itself.</param>
    public static IReadOnlyList<OutputFile> Of(IEnumerable<OutputFile> site, PackageInfo info)
    {
        var files = site.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        files.Add(CrateMetadata.Of(files, info));
        files.Add(new OutputFile(Manifest.FileName, Encoding.UTF8.GetBytes(Manifest.Of(files).ToString())));
        return files;
    }
}
