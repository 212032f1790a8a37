using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of files and their names: <c>AS01xx</c>.</summary>
internal static class ReadingProblems
{
    /// <summary>The file's stem cannot be an id.</summary>
    public static readonly DiagnosticDescriptor BadId = new(
        "AS0101",
        Error,
        "Name is not an id",
        "'{0}' cannot be the id of a record: {1}",
        "choose an id of lower-case letters a to z, digits and '-' that begins with a letter or digit; names in other letters go into the "
            + "file"
    );

    /// <summary>Two files have one id.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "AS0102",
        Error,
        "Id used twice",
        "the id '{0}' is already that of {1}",
        "ids are unique over the whole archive: rename one of the two files and the links to it"
    );

    /// <summary>The bytes are not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "AS0103",
        Error,
        "Not UTF-8",
        "the file is not UTF-8: no character is written with the byte {0} here",
        "save the file as UTF-8 in the editor"
    )
    {
        IsCause = true,
    };

    /// <summary>The file is larger than any page can be.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "AS0104",
        Error,
        "File too large",
        "the file has {0} bytes; {1} may have at most {2}",
        "split a text into several records; make a scan or a recording smaller, or link to it where it lies"
    )
    {
        IsCause = true,
    };

    /// <summary>A file that belongs to no kind.</summary>
    public static readonly DiagnosticDescriptor StrayFile = new(
        "AS0105",
        Warning,
        "File is not used",
        "'{0}' belongs to no kind of content and is left out",
        "records are '.md' files in one of the folders {1}; attachments and images go to 'files/'"
    );

    /// <summary>The file could not be read, or is a link that leads elsewhere.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "AS0106",
        Error,
        "File cannot be read",
        "the file cannot be read: {0}",
        "check that it is a regular file inside the folder and that it may be read"
    )
    {
        IsCause = true,
    };

    /// <summary>A translation of nothing.</summary>
    public static readonly DiagnosticDescriptor OrphanTranslation = new(
        "AS0107",
        Error,
        "Translation without original",
        "'{0}' translates '{1}', but there is no '{2}'",
        "write the original first, or correct the file name"
    );

    /// <summary>A file that every archive has is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new(
        "AS0108",
        Error,
        "Required file is missing",
        "there is no '{0}'",
        "every archive has this file; {1}"
    )
    {
        IsCause = true,
    };

    /// <summary>A translation into a language that the site does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownLanguage = new(
        "AS0109",
        Error,
        "Not a language of translations",
        "'{0}' is in the language '{1}', but the languages of translations are: {2}",
        "add the language to 'languages' of site.yml, or correct the file name; the first of 'languages' is that of the originals, whose "
            + "names have no language"
    );

    /// <summary>Characters that no editor shows, or that change the order of what is shown.</summary>
    public static readonly DiagnosticDescriptor HiddenCharacter = new(
        "AS0110",
        Warning,
        "Hidden character",
        "the character {0} is invisible and changes how the text around it is read",
        "delete it; for mixed directions use the elements <bdi> or <bdo>"
    );

    /// <summary>Characters that cannot stand in a text at all.</summary>
    public static readonly DiagnosticDescriptor ControlCharacter = new(
        "AS0111",
        Error,
        "Control character",
        "the control character {0} cannot stand in a text",
        "delete it"
    );

    /// <summary>Two files whose names are one on systems that do not tell capital letters apart.</summary>
    public static readonly DiagnosticDescriptor CaseCollision = new(
        "AS0112",
        Error,
        "Names that are one elsewhere",
        "'{0}' and '{1}' differ only {2}",
        "delete or rename one of the two: Windows and macOS can keep only one of them"
    );

    /// <summary>A name that Windows cannot store, so that nobody there could check the archive out or unpack it.</summary>
    public static readonly DiagnosticDescriptor NotOnWindows = new(
        "AS0113",
        Error,
        "Name that Windows cannot store",
        "Windows cannot store the name '{0}': {1}",
        "rename it, and the links to it; letters, digits, '-' and '_' are safe everywhere"
    );

    /// <summary>A path with which a zip of the site cannot be unpacked on Windows.</summary>
    public static readonly DiagnosticDescriptor PathTooLong = new(
        "AS0114",
        Warning,
        "Path too long for Windows",
        "the path has {0} characters; a zip of the site can be unpacked everywhere on Windows only up to {1}",
        "shorten the name of the file or of its folders"
    );

    /// <summary>A translation whose original was changed later.</summary>
    public static readonly DiagnosticDescriptor StaleTranslation = new(
        "AS0115",
        Hint,
        "Translation is older than its original",
        "the original '{0}' was changed on {1}, this translation last on {2}",
        "bring the translation up to date; if nothing in it has to change, write 'checked: {1}' into its front matter"
    );

    /// <summary>An attachment that a browser could run, or take for something else than it is.</summary>
    public static readonly DiagnosticDescriptor UnsafeAttachment = new(
        "AS0116",
        Error,
        "Attachment of a kind that is not allowed",
        "'{0}' is of a kind that a browser could run as a program",
        "keep the picture as .png or .jpg, the page as .pdf or .txt; the kinds allowed are: {1}"
    );

    /// <summary>Something that git takes for a repository, or a submodule, within a folder of content.</summary>
    public static readonly DiagnosticDescriptor NestedRepository = new(
        "AS0117",
        Error,
        "Repository within a folder",
        "'{0}' belongs to another git repository, within this folder",
        "delete it, a submodule with 'git rm': git obeys the settings of such a repository, which can run programs, and clones lack its "
            + "files"
    );

    /// <summary>A line of the file of an edition that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadEdition = new(
        "AS0118",
        Error,
        "File of an edition was changed",
        "this is not what 'astana edition' wrote: {0}",
        "take the file as it was published, from git or from the edition's zip; such files are never edited"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BadId,
        DuplicateId,
        NotUtf8,
        TooLarge,
        StrayFile,
        Unreadable,
        OrphanTranslation,
        MissingFile,
        UnknownLanguage,
        HiddenCharacter,
        ControlCharacter,
        CaseCollision,
        NotOnWindows,
        PathTooLong,
        StaleTranslation,
        UnsafeAttachment,
        NestedRepository,
        BadEdition,
    ];
}
