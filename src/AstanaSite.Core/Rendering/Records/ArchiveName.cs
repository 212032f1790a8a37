using System.Security.Cryptography;
using System.Text;
using AstanaSite.Content;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// How the archive is named where there is no web address, or where a name must be the same with and without one: by a UUID made of its
/// identifier in <c>site.yml</c>, else of its title (RFC 9562, version 8), so that two archives do not share names and a copy on a disk
/// has those of the site.
/// </summary>
internal static class ArchiveName
{
    /// <summary>The archive.</summary>
    public static string Of(SiteSettings settings)
    {
        Span<byte> bytes = stackalloc byte[32];
        var name = settings.Identifier.Length > 0 ? settings.Identifier : settings.Title;
        SHA256.HashData(Encoding.UTF8.GetBytes(name), bytes);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes[..16], bigEndian: true).ToString("D");
    }

    /// <summary>
    /// The address below which the archive's pages stand: its own, else one for what is found in a package
    /// (arcp), which leads nowhere but is whole.
    /// </summary>
    public static string Root(SiteSettings settings) => settings.BaseUrl.Length > 0 ? settings.BaseUrl : $"arcp://uuid,{Of(settings)}/";
}
