namespace AstanaSite.Program;

/// <summary>
/// The program git, by its whole path: a bare name would be looked for in the current folder too, which contributors fill.
/// </summary>
internal static class GitProgram
{
    /// <summary>The first git of <c>PATH</c>, whose relative entries are passed over; none if it is not installed.</summary>
    public static string? Find(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var program && CanRun(program))
                return program;
        return null;
    }

    private static bool CanRun(string program)
    {
        const UnixFileMode Runs = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(program) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(program) & Runs) != 0);
    }
}
