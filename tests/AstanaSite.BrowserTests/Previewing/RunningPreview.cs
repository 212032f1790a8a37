using System.Diagnostics;

namespace AstanaSite.BrowserTests.Previewing;

/// <summary>The program, showing a copy of the sample in English and Arabic that a test may edit.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("astana preview ");
    private readonly Process process;
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningPreview(params ReadOnlySpan<string> options)
    {
        Repository.Copy(Repository.Path("tests", "sites", "arabic", "input"), Path.Combine(folder.FullName, "input"));
        Repository.Copy(Repository.Path("theme"), Path.Combine(folder.FullName, "theme"));
        process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "astana.dll"), "preview", "--port", "0", .. options])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            Keep(line.Data);
            firstLine.TrySetResult(line.Data ?? "");
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>What the program wrote.</summary>
    public List<string> Terminal { get; } = [];

    /// <summary>The address of the first page.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts the program and waits until it listens.</summary>
    public static async Task<RunningPreview> Start(params string[] options)
    {
        var preview = new RunningPreview(options);
        try
        {
            var first = await preview.firstLine.Task.WaitAsync(Timeout);
            preview.Address = Uri.TryCreate(first.Split(' ')[0], UriKind.Absolute, out var address)
                ? address
                : throw new InvalidOperationException(string.Join('\n', preview.Terminal));
            return preview;
        }
        catch
        {
            await preview.DisposeAsync();
            throw;
        }
    }

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(folder.FullName, path));

    /// <summary>Writes a file as simple editors do.</summary>
    public void Write(string path, string text) => File.WriteAllText(Path.Combine(folder.FullName, path), text);

    /// <summary>Writes a file as careful editors do: another one, which then takes its name.</summary>
    public void WriteByRenaming(string path, string text)
    {
        var full = Path.Combine(folder.FullName, path);
        File.WriteAllText(full + "~", text);
        File.Move(full, full + ".bak");
        File.Move(full + "~", full);
        File.Delete(full + ".bak");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (Terminal)
            Terminal.Add(line);
    }
}
