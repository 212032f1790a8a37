namespace AstanaSite.Linking;

/// <summary>How well a statement is supported, judged from the perspectives of its sources.</summary>
internal enum EvidenceState
{
    /// <summary>No source is named.</summary>
    Unsourced,

    /// <summary>Parties only, or one government only.</summary>
    OneSided,

    /// <summary>One independent publisher, or several sides that are not independent of the matter.</summary>
    Reported,

    /// <summary>Two or more publishers that are independent of each other and of the matter.</summary>
    Corroborated,

    /// <summary>Sources differ: a conflict is about it.</summary>
    Contested,
}

/// <summary>Words for evidence states that stand in addresses, class names and data.</summary>
internal static class EvidenceStates
{
    /// <summary>All states, weakest first.</summary>
    public static IReadOnlyList<EvidenceState> All { get; } =
    [EvidenceState.Unsourced, EvidenceState.OneSided, EvidenceState.Reported, EvidenceState.Corroborated, EvidenceState.Contested];

    /// <summary>The word for a state: <c>one-sided</c>.</summary>
    public static string Word(this EvidenceState state) =>
        state switch
        {
            EvidenceState.Unsourced => "unsourced",
            EvidenceState.OneSided => "one-sided",
            EvidenceState.Reported => "reported",
            EvidenceState.Corroborated => "corroborated",
            _ => "contested",
        };
}
