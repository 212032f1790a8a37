using System.Text;

namespace AstanaSite.Packing.Names;

/// <summary>What is alike in all names that some system does not tell apart.</summary>
internal static class NameKey
{
    /// <summary>The key of a part of a path.</summary>
    internal static string Of(string part)
    {
        if (Ascii.IsValid(part))
            return part.ToUpperInvariant();
        return CanonicalForm.Of(CanonicalForm.UpperCase(CanonicalForm.Of(part)));
    }

    /// <summary>How a name differs from another that has the same key, in a few words.</summary>
    internal static string Difference(string one, string other) =>
        $"its name differs from {Words.Quoted(one)} only in "
        + (CanonicalForm.Of(one) == CanonicalForm.Of(other) ? "Unicode normalisation" : "case");
}
