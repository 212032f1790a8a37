using System.Security.Cryptography;
using AstanaSite.Writing;

namespace AstanaSite.Tests;

/// <summary>Keys for builds in tests.</summary>
internal static class BuildKeys
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(BuildKey.SecretSize);

    /// <summary>A key as every build of one user has.</summary>
    internal static BuildKey New() => new(Secret, RandomNumberGenerator.GetBytes(BuildKey.NonceSize));

    /// <summary>A key as only a build of somebody else has.</summary>
    internal static BuildKey OfSomebodyElse() =>
        new(RandomNumberGenerator.GetBytes(BuildKey.SecretSize), RandomNumberGenerator.GetBytes(BuildKey.NonceSize));
}
