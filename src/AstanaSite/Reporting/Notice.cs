using AstanaSite.Program.Commands;

namespace AstanaSite.Program.Reporting;

/// <summary>What is to be known of the machine or the checkout: no fault of the content, and never among its problems.</summary>
internal static class Notice
{
    /// <summary>Warns, where whoever runs the program looks: in an annotation on GitHub, else on the terminal.</summary>
    public static void Warn(ReportFormat format, string words)
    {
        if (format == ReportFormat.GitHub)
            Console.WriteLine($"::warning title=astana::{words.Replace("%", "%25", StringComparison.Ordinal)}");
        else
            Console.Error.WriteLine($"astana: warning: {words}");
    }
}
