using System.Text.Json;

namespace AstanaSite.Authoring.Works;

/// <summary>Words of JSON.</summary>
internal static class CslText
{
    /// <summary>
    /// The text of a value as it stands; of a list the first, since Crossref has lists where CSL has words; empty if there is none.
    /// </summary>
    public static string Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString()!,
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return "";
        }
    }

    /// <summary>A part of an object in plain words; empty if there is none.</summary>
    public static string Part(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? WorkText.Plain(Of(value)) : "";

    /// <summary>A part of an object where CSL knows no markup, as in names; empty if there is none.</summary>
    public static string Words(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? WorkText.Clean(Of(value)) : "";

    /// <summary>Whether a value is more than an empty one.</summary>
    public static bool SaysSomething(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
            JsonValueKind.Array => value.GetArrayLength() > 0,
            JsonValueKind.Object => value.EnumerateObject().Any(),
            JsonValueKind.String => Of(value).Length > 0,
            _ => true,
        };
}
