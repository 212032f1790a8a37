using System.Globalization;
using AstanaSite.Rendering.Formats;
using Fluid.Values;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// The values that a template sees, by name. Words are escaped here, once, so a template cannot forget to; markup
/// goes in by <see cref="Put(string, Html)"/>, under a name that ends in <c>_html</c>. A value that is empty is
/// left out: in a template it counts as false.
/// </summary>
internal sealed class TemplateModel : IFluidIndexable
{
    private readonly Dictionary<string, FluidValue> values = new(StringComparer.Ordinal);

    /// <summary>The number of values.</summary>
    public int Count => values.Count;

    /// <summary>The names.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Puts in words.</summary>
    public TemplateModel Put(string name, string words)
    {
        if (words.Length > 0)
            values[name] = StringValue.Create(HtmlText.Escape(words), false);
        return this;
    }

    /// <summary>Puts in markup.</summary>
    public TemplateModel Put(string name, Html html)
    {
        if (!html.IsEmpty)
            values[name] = StringValue.Create(html.Value, false);
        return this;
    }

    /// <summary>Puts in a number as a reader sees it.</summary>
    public TemplateModel Put(string name, long number) => Put(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts in a yes; a no is left out.</summary>
    public TemplateModel Put(string name, bool flag)
    {
        if (flag)
            values[name] = BooleanValue.True;
        return this;
    }

    /// <summary>Puts in another model.</summary>
    public TemplateModel Put(string name, TemplateModel model)
    {
        values[name] = new DictionaryValue(model);
        return this;
    }

    /// <summary>Puts in a list of models; an empty list is left out.</summary>
    public TemplateModel Put(string name, IReadOnlyCollection<TemplateModel> models)
    {
        if (models.Count > 0)
            values[name] = new ArrayValue(models.Select(model => (FluidValue)new DictionaryValue(model)).ToArray());
        return this;
    }

    /// <inheritdoc/>
    public bool TryGetValue(string name, out FluidValue value)
    {
        if (values.TryGetValue(name, out var found))
        {
            value = found;
            return true;
        }

        value = NilValue.Instance;
        return false;
    }

    internal IEnumerable<KeyValuePair<string, FluidValue>> Values => values;
}
