using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>Judges statements from the perspectives of their sources.</summary>
/// <remarks>
/// Independent sources and those of international organisations count by publisher: two articles of one newspaper are one voice.
/// Governments count by country: two agencies of one state are one side. A party's words in somebody's paper, and a copy read on a party's
/// site, are that party's voice (<see cref="CitedSource.EvidencePerspective"/>). Encyclopedias rest on others, so they can make a
/// statement reported, but never corroborate it.
/// </remarks>
internal static class Evidence
{
    /// <summary>The state of a statement that cites some sources and that no conflict is about.</summary>
    public static EvidenceState Judge(IReadOnlyList<CitedSource> sources)
    {
        if (sources.Count == 0)
            return EvidenceState.Unsourced;
        string? firstVoice = null,
            firstGovernment = null,
            firstChannel = null;
        bool hasEncyclopedia = false,
            hasParty = false,
            hasOtherGovernment = false,
            hasOtherChannel = false;
        foreach (var source in sources)
        {
            var body = source.ResponsibleBody;
            switch (source.EvidencePerspective)
            {
                case "independent" or "international-organisation":
                    if (firstVoice is not null && !string.Equals(firstVoice, body, StringComparison.OrdinalIgnoreCase))
                        return EvidenceState.Corroborated;
                    firstVoice = body;
                    break;
                case "government":
                    var government = GovernmentOf(source);
                    if (firstGovernment is not null && !string.Equals(firstGovernment, government, StringComparison.OrdinalIgnoreCase))
                        hasOtherGovernment = true;
                    firstGovernment = government;
                    break;
                case "encyclopedic":
                    hasEncyclopedia = true;
                    break;
                default:
                    // A party that speaks through a government's paper is no second side beside that government.
                    if (source.Perspective != "government")
                    {
                        hasParty = true;
                        break;
                    }

                    var channel = GovernmentOf(source);
                    if (firstChannel is not null && !string.Equals(firstChannel, channel, StringComparison.OrdinalIgnoreCase))
                        hasOtherChannel = true;
                    firstChannel = channel;
                    break;
            }
        }

        hasParty |=
            hasOtherChannel
            || (firstChannel is not null && !string.Equals(firstChannel, firstGovernment, StringComparison.OrdinalIgnoreCase));
        var hasTwoSides = hasOtherGovernment || (hasParty && firstGovernment is not null);
        return firstVoice is not null || hasEncyclopedia || hasTwoSides ? EvidenceState.Reported : EvidenceState.OneSided;
    }

    private static string GovernmentOf(CitedSource source) => source.Government.Length > 0 ? source.Government : source.ResponsibleBody;
}
