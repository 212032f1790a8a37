using System.Security.Cryptography;
using AstanaSite.Writing;

namespace AstanaSite.Program;

/// <summary>Random numbers for names that nobody can foresee.</summary>
internal static class Nonce
{
    /// <summary>A new one, in hexadecimal.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BuildKey.NonceSize));
}
