using Spectre.Console;

namespace AstanaSite.Program.Reporting;

/// <summary>
/// Shows on a terminal how far a long build is; in a pipe it shows nothing. A build that ends at once is not disturbed by it.
/// </summary>
internal sealed class ProgressView : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(80);

    private readonly ManualResetEventSlim finished = new();
    private readonly Thread? thread;
    private volatile string stage = "";
    private int done;
    private int total;

    private ProgressView(bool isShown)
    {
        if (!isShown)
            return;
        thread = new Thread(Show) { IsBackground = true };
        thread.Start();
    }

    public static ProgressView Start() => new(!Console.IsErrorRedirected && !Console.IsOutputRedirected);

    public void Report(BuildProgress progress)
    {
        if (thread is null)
            return;
        stage = progress.Stage;
        Volatile.Write(ref total, progress.Total);
        Volatile.Write(ref done, progress.Done);
    }

    public void Dispose()
    {
        finished.Set();
        thread?.Join();
        finished.Dispose();
    }

    private void Show()
    {
        if (finished.Wait(Timeout))
            return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console
            .Status()
            .Start("…", context =>
            {
                do
                {
                    var of = Volatile.Read(ref total);
                    context.Status(of > 0 ? $"{stage} {Volatile.Read(ref done)} / {of}" : stage);
                } while (!finished.Wait(Pace));
            });
    }
}
