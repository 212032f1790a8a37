using System.Text.Json;

namespace AstanaSite.BrowserTests.Engines;

/// <summary>One page of a browser that is driven from outside, as far as the walks of a reader need it.</summary>
public abstract class Engine : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>What scripts and the security policy complained about, where the browser tells it.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Whether the browser has ended although nobody ended it.</summary>
    public abstract bool IsGone { get; }

    public abstract Task GoToAsync(string address);

    /// <summary>The value of an expression in the page, as JSON.</summary>
    protected abstract Task<JsonElement> ValueAsync(string expression);

    /// <summary>Presses keys one after the other; names such as <c>Tab</c> and <c>Enter</c> stand in braces.</summary>
    public abstract Task TypeAsync(string keys);

    /// <summary>Clicks with the mouse in the middle of an element.</summary>
    public abstract Task ClickAsync(string selector);

    /// <summary>Moves the mouse there.</summary>
    public abstract Task HoverAsync(string selector);

    public abstract ValueTask DisposeAsync();

    public async Task<string> TextAsync(string expression) => (await ValueAsync(expression)).GetString() ?? "";

    public async Task<int> NumberAsync(string expression) => (int)(await ValueAsync(expression)).GetDouble();

    public async Task<bool> IsAsync(string expression) => (await ValueAsync($"!!({expression})")).GetBoolean();

    /// <summary>
    /// Leaves the page by an expression. What is asked while the page goes may never be answered, by WebKit above all; so the
    /// page gets a moment to be gone.
    /// </summary>
    public async Task LeaveAsync(string expression)
    {
        await TextAsync($"(setTimeout(() => {{ {expression} }}, 50), '')");
        await Task.Delay(1000);
    }

    /// <summary>Goes back in the tab's history, as the browser's own button does.</summary>
    public abstract Task BackAsync();

    /// <summary>Waits until an expression is true; a page that is being left has no answer and is asked again.</summary>
    public async Task UntilAsync(string expression)
    {
        var until = DateTime.UtcNow + Timeout;
        for (; ; )
        {
            string said;
            try
            {
                if (await IsAsync(expression))
                    return;
                said = "false";
            }
            catch (EngineException fault)
            {
                said = fault.Message;
            }

            if (DateTime.UtcNow > until)
                throw new TimeoutException($"{expression} is still {said}; the focus is on {await FocusAsync()}");
            await Task.Delay(50);
        }
    }

    private async Task<string> FocusAsync()
    {
        try
        {
            return await TextAsync("location.href + ' ' + document.activeElement.outerHTML.slice(0, 200) + document.hasFocus()");
        }
        catch (EngineException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>An expression for the first element of a selector that is laid out.</summary>
    protected static string Find(string selector) =>
        $"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})].find(one => one.getClientRects().length > 0)";

    /// <summary>Splits <c>ab{Enter}</c> into keys by the code points that WebDriver has for those that write nothing.</summary>
    protected static IEnumerable<string> Keys(string keys)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            var end = keys[at] == '{' ? keys.IndexOf('}', at) : -1;
            if (end < 0)
            {
                yield return keys[at].ToString();
                continue;
            }

            yield return keys[(at + 1)..end] switch
            {
                "Tab" => "\uE004",
                "Enter" => "\uE007",
                "Escape" => "\uE00C",
                "End" => "\uE010",
                "Home" => "\uE011",
                "ArrowLeft" => "\uE012",
                "ArrowUp" => "\uE013",
                "ArrowRight" => "\uE014",
                "ArrowDown" => "\uE015",
                var name => throw new ArgumentException($"no key {name}", nameof(keys)),
            };
            at = end;
        }
    }
}

/// <summary>The browser said that it could not do what was asked.</summary>
public sealed class EngineException(string message) : Exception(message);
