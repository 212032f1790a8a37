using System.Security.Cryptography;
using System.Text;

namespace AstanaSite.Writing;

/// <summary>
/// What tells the work folder of a build from one that somebody put there: a name that nobody can foresee, and a code (HMAC, RFC 2104) that
/// only a holder of the secret can make. The secret is kept where no checkout reaches, so a later build recognises what one that died left.
/// </summary>
public sealed class BuildKey
{
    /// <summary>The number of bytes that a secret has at least.</summary>
    public const int SecretSize = 32;

    /// <summary>The number of bytes that a nonce has.</summary>
    public const int NonceSize = 16;

    private readonly byte[] secret;

    /// <summary>Makes the key of one build.</summary>
    /// <param name="secret">The secret, random bytes; the builds of one user share it.</param>
    /// <param name="nonce">Random bytes for this build alone.</param>
    public BuildKey(byte[] secret, byte[] nonce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, SecretSize);
        ArgumentOutOfRangeException.ThrowIfNotEqual(nonce.Length, NonceSize);
        this.secret = secret;
        Nonce = Convert.ToHexStringLower(nonce);
    }

    /// <summary>The nonce in hexadecimal.</summary>
    internal string Nonce { get; }

    /// <summary>The code of some words, in hexadecimal.</summary>
    internal string Prove(params ReadOnlySpan<string> words)
    {
        using var code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var word in words)
        {
            // Each word is preceded by its length, so no two lists of words give the same bytes.
            var bytes = Encoding.UTF8.GetBytes(word);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            code.AppendData(length);
            code.AppendData(bytes);
        }

        return Convert.ToHexStringLower(code.GetHashAndReset());
    }

    /// <summary>Whether a code is that of some words.</summary>
    internal bool IsProof(string code, params ReadOnlySpan<string> words) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Prove(words)));
}
