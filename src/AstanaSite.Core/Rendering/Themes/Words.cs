using System.Collections.Concurrent;
using System.Globalization;
using Fluid.Values;

namespace AstanaSite.Rendering.Themes;

/// <summary>The interface words of one language.</summary>
internal sealed class Words
{
    private readonly IReadOnlyDictionary<string, string> words;
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);

    internal Words(string language, IReadOnlyDictionary<string, string> words)
    {
        Language = language;
        this.words = words;
        var model = new TemplateModel();
        foreach (var (key, value) in words)
            model.Put(key, value);
        Model = new DictionaryValue(model);
    }

    /// <summary>The language (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The words as templates see them, under the name <c>t</c>.</summary>
    internal FluidValue Model { get; }

    /// <summary>
    /// The word of a key; the key itself where there is none, which is an error of the build: see <see cref="TakeMissing"/>.
    /// </summary>
    public string this[string key] => words.GetValueOrDefault(key) ?? Missing(key);

    /// <summary>The words whose keys begin alike, in the ordinal order of the keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Starting(string prefix) =>
        words.Where(word => word.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(word => word.Key, StringComparer.Ordinal);

    /// <summary>Whether there is a word for a key.</summary>
    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>
    /// The word for one of the values of a list: <c>Of("kind", "final-document")</c> is that of <c>kind_final_document</c>.
    /// </summary>
    public string Of(string list, string value) => this[string.Concat(list, "_", value.Replace('-', '_'))];

    /// <summary>The word of a key with one name in braces filled in.</summary>
    public string Fill(string key, string name, string value) => this[key].Replace(Braced(name), value, StringComparison.Ordinal);

    /// <summary>The word of a key with the names in braces filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
            text = text.Replace(Braced(name), value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The words of a key in the form that goes with a number, which is filled in for <c>{n}</c>.</summary>
    public string Count(string key, long number)
    {
        var form = string.Concat(key, "_", PluralForm.For(Language, number));
        var text = words.GetValueOrDefault(form) ?? this[key + "_other"];
        return text.Replace("{n}", Number(number), StringComparison.Ordinal);
    }

    /// <summary>A number with its thousands parted by a narrow space, which all languages read.</summary>
    public static string Number(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0 && digits.Length > 4; at -= 3)
            digits = digits.Insert(at, "\u202F");
        return digits;
    }

    /// <summary>
    /// The keys that were asked for and that no language has, each once; none of them is told again unless it is asked for again.
    /// </summary>
    internal IReadOnlyList<string> TakeMissing()
    {
        if (missing.IsEmpty)
            return [];
        var keys = new List<string>();
        foreach (var key in missing.Keys)
            if (missing.TryRemove(key, out _))
                keys.Add(key);
        return keys;
    }

    private string Missing(string key)
    {
        missing.TryAdd(key, true);
        return key;
    }

    private static string Braced(string name) => string.Concat("{", name, "}");
}
