using System.Diagnostics;
using AstanaSite.Tests.Safety;

namespace AstanaSite.Tests.Previewing;

/// <summary>The preview of a folder as a process of its own, asked for its pages.</summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    // Far more than it takes: what never comes is the fault, not what comes late.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    private readonly HttpClient client = new() { Timeout = Longest };
    private readonly List<string> terminal = [];
    private readonly Process process;

    private PreviewProcess(string folder, string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [AstanaProcess.Program, "preview", "--port", "0", "--no-dates", .. options])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal static async Task<PreviewProcess> Start(string folder, params string[] options)
    {
        var preview = new PreviewProcess(folder, options);
        await preview.Until(() => Task.FromResult(preview.Said("http://") is not null), "an address");
        preview.client.BaseAddress = new Uri(preview.Said("http://")!.Split(' ')[0]);
        return preview;
    }

    /// <summary>Waits until a page has some words.</summary>
    internal Task Until(string page, string words) =>
        Until(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                return (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal);
            },
            $"'{words}' on {page}"
        );

    /// <summary>Waits until the program says some words.</summary>
    internal Task UntilSaid(string words) => Until(() => Task.FromResult(Said(words) is not null), $"'{words}' on the terminal");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        client.Dispose();
    }

    private async Task Until(Func<Task<bool>> isSo, string what)
    {
        for (var watch = Stopwatch.StartNew(); !await isSo(); await Task.Delay(Pace))
            if (watch.Elapsed > Longest || process.HasExited)
                throw new TimeoutException($"there is no {what}; the preview said:\n{All()}");
    }

    private string? Said(string words)
    {
        lock (terminal)
            return terminal.Find(line => line.Contains(words, StringComparison.Ordinal));
    }

    private string All()
    {
        lock (terminal)
            return string.Join('\n', terminal);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (terminal)
            terminal.Add(line);
    }
}
