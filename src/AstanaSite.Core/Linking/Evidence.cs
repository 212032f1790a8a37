using AstanaSite.Content.Items;

namespace AstanaSite.Linking;

/// <summary>Judges statements from the perspectives of their sources.</summary>
/// <remarks>
/// Independent sources and those of international organisations count by publisher: two articles of one newspaper are one voice.
/// Governments count by country: two agencies of one state are one side.
/// Encyclopedias rest on others, so they can make a statement reported, but never corroborate it.
/// </remarks>
public static class Evidence
{
    /// <summary>The state of a statement that cites some sources and that no conflict is about.</summary>
    public static EvidenceState Judge(IReadOnlyList<Source> sources)
    {
        if (sources.Count == 0) return EvidenceState.Unsourced;
        string? firstVoice = null, firstGovernment = null;
        bool hasEncyclopedia = false, hasParty = false, hasOtherGovernment = false;
        foreach (var source in sources)
        {
            var body = source.ResponsibleBody;
            switch (source.Perspective)
            {
                case "independent" or "international-organisation":
                    if (firstVoice is not null && !string.Equals(firstVoice, body, StringComparison.OrdinalIgnoreCase)) return EvidenceState.Corroborated;
                    firstVoice = body;
                    break;
                case "government":
                    var government = source.Government.Length > 0 ? source.Government : body;
                    if (firstGovernment is not null && !string.Equals(firstGovernment, government, StringComparison.OrdinalIgnoreCase)) hasOtherGovernment = true;
                    firstGovernment = government;
                    break;
                case "encyclopedic":
                    hasEncyclopedia = true;
                    break;
                default:
                    hasParty = true;
                    break;
            }
        }

        var hasTwoSides = hasOtherGovernment || (hasParty && firstGovernment is not null);
        return firstVoice is not null || hasEncyclopedia || hasTwoSides ? EvidenceState.Reported : EvidenceState.OneSided;
    }
}
