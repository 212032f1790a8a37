using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AstanaSite.Platform;

/// <summary>What tells a file or folder from every other.</summary>
/// <param name="Inode">Its number within the file system.</param>
/// <param name="Device">The file system.</param>
/// <param name="Owner">The user and the group it belongs to.</param>
/// <param name="IsMountRoot">Whether a file system is mounted there.</param>
/// <param name="IsRegular">Whether it is a file with content of its own, and no folder, link, pipe, socket or device.</param>
internal readonly record struct FileIdentity(ulong Inode, ulong Device, ulong Owner, bool IsMountRoot, bool IsRegular);

/// <summary>What Linux can do with files and .NET has no method for. The names are those of the manual pages, section 2.</summary>
internal static partial class LinuxFiles
{
    private const int CurrentFolder = -100;
    private const int NoEntry = 2;
    private const uint OwnerOnly = 0b111_000_000;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint BasicStats = 0x7FF;
    private const uint Exchange = 2;
    private const ulong MountRoot = 0x2000;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    /// <summary>Whether the system is Linux.</summary>
    public static bool IsHere => OperatingSystem.IsLinux();

    /// <summary>Makes a folder that is not there yet, for its owner alone (<c>mkdir</c>).</summary>
    /// <exception cref="DirectoryNotFoundException">There is no folder to make it in.</exception>
    /// <exception cref="IOException">Something stands there, a link that leads nowhere among it, or it cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        var result = mkdir(path, OwnerOnly);
        if (result != 0 && Marshal.GetLastPInvokeError() == NoEntry)
            throw new DirectoryNotFoundException($"there is no folder to make '{path}' in");
        Check(result, path);
    }

    /// <summary>Gives a file a second name (<c>link</c>).</summary>
    /// <exception cref="IOException">The file system cannot do that.</exception>
    public static void Link(string file, string name) => Check(link(file, name), name);

    /// <summary>
    /// Lets two folders change places, in one step that cannot be seen half done (<c>renameat2</c> with <c>RENAME_EXCHANGE</c>).
    /// </summary>
    /// <exception cref="IOException">The file system cannot do that.</exception>
    public static void Swap(string one, string other) => Check(renameat2(CurrentFolder, one, CurrentFolder, other, Exchange), other);

    /// <summary>What a path leads to; a link is not followed. None if nothing is there or it cannot be asked.</summary>
    public static FileIdentity? Identity(string path)
    {
        Span<byte> stat = stackalloc byte[256];
        return statx(CurrentFolder, path, NoFollow, BasicStats, ref stat[0]) == 0 ? Read(stat) : null;
    }

    /// <summary>What an open file is.</summary>
    public static FileIdentity? Identity(SafeFileHandle file)
    {
        Span<byte> stat = stackalloc byte[256];
        return statx((int)file.DangerousGetHandle(), "", EmptyPath, BasicStats, ref stat[0]) == 0 ? Read(stat) : null;
    }

    // The fields of struct statx that matter, by their offsets; they are part of the kernel's interface and never move.
    private static FileIdentity Read(ReadOnlySpan<byte> stat) =>
        new(
            BinaryPrimitives.ReadUInt64LittleEndian(stat[32..]),
            BinaryPrimitives.ReadUInt64LittleEndian(stat[136..]),
            BinaryPrimitives.ReadUInt64LittleEndian(stat[20..]),
            (BinaryPrimitives.ReadUInt64LittleEndian(stat[8..]) & MountRoot) != 0,
            (BinaryPrimitives.ReadUInt16LittleEndian(stat[28..]) & TypeMask) == RegularType
        );

    private static void Check(int result, string path)
    {
        if (result == 0)
            return;
        var code = Marshal.GetLastPInvokeError();
        throw new IOException($"{Marshal.GetPInvokeErrorMessage(code)} : '{path}'", code);
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mkdir(string path, uint mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string name);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int folder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, ref byte stat);
}
