using System.Diagnostics;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>A mounted file system, which is gone after the test. Needs the rights of root, or sudo without a password.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string path;

    private Mount(string path) => this.path = path;

    internal static Mount Make(string path, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Run("mount", arguments))
            Assert.Skip("this user may not mount a file system");
        return new Mount(path);
    }

    internal static bool Run(string program, params string[] arguments)
    {
        string[] all = Environment.IsPrivilegedProcess ? [program, .. arguments] : ["sudo", "-n", program, .. arguments];
        try
        {
            using var process = Process.Start(all[0], all[1..]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public void Dispose() => Run("umount", path);
}
