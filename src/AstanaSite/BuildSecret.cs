using System.Security.Cryptography;
using AstanaSite.Program.Commands;
using AstanaSite.Writing;

namespace AstanaSite.Program;

/// <summary>
/// The secret by which a build knows what an earlier one of the same user left when it died. It lies with the user's own state, where no
/// checkout puts files; where there is no such place, each build has a secret of its own, and what one that died left must be removed by
/// hand. As long as this is open, no other build of the user opens its folder.
/// </summary>
internal sealed class BuildSecret : IDisposable
{
    private const string FileName = "build.key";
    private const int MostTries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly byte[] secret;
    private readonly FileStream? file;

    private BuildSecret(byte[] secret, FileStream? file) => (this.secret, this.file) = (secret, file);

    /// <summary>Reads the secret, or makes it.</summary>
    public static BuildSecret Open()
    {
        try
        {
            if (Folder() is { } folder && Lock(folder) is { } file)
            {
                var secret = new byte[BuildKey.SecretSize];
                switch (file.Length)
                {
                    case 0:
                        RandomNumberGenerator.Fill(secret);
                        file.Write(secret);
                        file.Flush();
                        return new BuildSecret(secret, file);
                    case BuildKey.SecretSize:
                        file.ReadExactly(secret);
                        return new BuildSecret(secret, file);
                    default:
                        // Not a file of ours.
                        file.Dispose();
                        break;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written, for one.
        }

        return new BuildSecret(RandomNumberGenerator.GetBytes(BuildKey.SecretSize), null);
    }

    /// <summary>A key for one build.</summary>
    public BuildKey Key() => new(secret, RandomNumberGenerator.GetBytes(BuildKey.NonceSize));

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static FileStream? Lock(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (new FileInfo(path) is { LinkTarget: not null } or { Exists: true, Attributes: FileAttributes.Directory })
                return null;
            try
            {
                var file = new FileStream(path, options);
                // What others may read is no secret.
                if (OperatingSystem.IsWindows() || File.GetUnixFileMode(file.SafeFileHandle) == options.UnixCreateMode)
                    return file;
                file.Dispose();
                return null;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another build is opening its folder.
                Thread.Sleep(Pause);
            }
        }

        return null;
    }

    // The specification of base directories (XDG) where it holds; elsewhere what the system has for it.
    private static string? Folder()
    {
        var state =
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { } given && Path.IsPathFullyQualified(given) ? given
            : Environment.GetEnvironmentVariable("HOME") is { } home && Path.IsPathFullyQualified(home)
                ? Path.Combine(home, ".local", "state")
            : "";
        if (state.Length == 0)
            return null;
        // A home that is a checkout is no place for a secret.
        var here = Path.GetFullPath(".");
        var isHere = Path.GetPathRoot(here) != here && BuildCommand.IsInside(state, here);
        return isHere ? null : Path.Combine(state, "astana");
    }
}
