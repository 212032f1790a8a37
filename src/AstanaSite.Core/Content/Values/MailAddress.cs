using System.Text.RegularExpressions;

namespace AstanaSite.Content.Values;

/// <summary>An e-mail address as HTML's fields for them take it, but its domain has at least two names, of any script.</summary>
internal static partial class MailAddress
{
    /// <summary>The form, as JSON Schema and .NET read it alike.</summary>
    public const string Pattern = @"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(\.[\p{L}\p{M}\p{N}-]{1,63}){1,8}";

    /// <summary>Whether a text is one.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>The address as a link has it (RFC 6068): all that could end or change the link is percent-encoded.</summary>
    public static string Link(string address)
    {
        var at = address.LastIndexOf('@');
        return $"mailto:{Uri.EscapeDataString(address[..at])}@{Uri.EscapeDataString(address[(at + 1)..])}";
    }

    [GeneratedRegex($@"^{Pattern}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
