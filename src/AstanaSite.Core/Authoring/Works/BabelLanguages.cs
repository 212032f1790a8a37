using System.Collections.Frozen;
using AstanaSite.Content.Values;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// The names that babel and polyglossia have for languages, English names, and codes of three letters, with the tags of BCP 47.
/// </summary>
internal static class BabelLanguages
{
    // A tag, then the names: the first is that of babel today.
    private static readonly string[][] Rows = [.. Table().Split('\n').Select(line => line.Split(' '))];

    private static readonly FrozenDictionary<string, string> TagOf = Rows.SelectMany(row => row.Skip(1).Select(name => (name, row[0])))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> NameOf = Rows.ToFrozenDictionary(
        row => row[0],
        row => row[1],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The tag of a language that programs name in any of these ways; the text itself where it is none of them.</summary>
    /// <param name="text">A tag, a name, a code of three letters, or <c>en_US</c>.</param>
    public static string Tag(string text)
    {
        var name = text.Trim().Replace('_', '-');
        if (TagOf.TryGetValue(name, out var tag))
            return tag;
        // biblatex's own keys for languages begin with "lang".
        if (name.StartsWith("lang", StringComparison.OrdinalIgnoreCase) && TagOf.TryGetValue(name[4..], out tag))
            return tag;
        var end = name.IndexOf('-', StringComparison.Ordinal);
        if (end == 3 && TagOf.TryGetValue(name[..end], out tag))
            name = tag + name[end..];
        return LanguageTag.Shortest(name) is var shortest && LanguageTag.Problem(shortest, out _).Length == 0 ? shortest : text.Trim();
    }

    /// <summary>The name by which babel knows the language of a tag; empty if it has none.</summary>
    public static string Babel(string tag) =>
        NameOf.TryGetValue(tag, out var name) || NameOf.TryGetValue(tag.Split('-')[0], out name) ? name : "";

    private static string Table() =>
        """
            af afrikaans afr
            am amharic amh
            ar arabic ara
            ast asturian
            az azerbaijani azeri aze
            be belarusian bel
            bg bulgarian bul
            bn bengali bangla ben
            br breton bre
            bs bosnian bos
            ca catalan cat
            ckb sorani
            cs czech ces cze
            cy welsh cym wel
            da danish dan
            de german ngerman germanb deu ger
            de-AT naustrian austrian
            de-CH nswissgerman swissgerman
            dsb lowersorbian lsorbian
            el greek polutonikogreek polytonicgreek ell gre
            en english eng
            en-AU australian
            en-CA canadian
            en-GB british UKenglish
            en-NZ newzealand
            en-US american USenglish
            eo esperanto epo
            es spanish castilian spa
            es-MX spanishmx mexican
            et estonian est
            eu basque eus baq
            fa persian farsi fas per
            fi finnish fin
            fr french francais frenchb français fra fre
            fr-CA canadien acadian
            fur friulian friulan
            ga irish gle
            gd scottish scottishgaelic gla
            gl galician glg
            he hebrew heb
            hi hindi hin
            hr croatian hrv
            hsb uppersorbian usorbian
            hu hungarian magyar hun
            hy armenian hye arm
            ia interlingua ina
            id indonesian bahasai bahasa indon ind
            is icelandic isl ice
            it italian ita
            ja japanese jpn
            ka georgian kat geo
            kk kazakh kaz
            km khmer khm
            ko korean kor
            ku kurmanji kurdish kur
            ky kyrgyz kirghiz kir
            la latin lat
            lo lao
            lt lithuanian lit
            lv latvian lav
            mk macedonian mkd mac
            ml malayalam mal
            mn mongolian mon
            mr marathi mar
            ms malay bahasam melayu meyalu msa may
            my burmese mya bur
            nb norwegian norsk bokmal nob
            nl dutch nld dut
            nn nynorsk nno
            oc occitan oci
            pa punjabi pan
            pl polish pol
            ps pashto pus
            pt portuguese portuges por
            pt-BR brazilian brazil
            rm romansh roh
            ro romanian ron rum
            ru russian rus
            se northernsami samin sme
            sk slovak slk slo
            sl slovenian slovene slv
            sq albanian sqi alb
            sr-Cyrl serbianc
            sr-Latn serbian
            sv swedish swe
            syr syriac
            ta tamil tam
            te telugu tel
            tg tajik tgk
            th thai tha
            tk turkmen tuk
            tr turkish tur
            ug uyghur uig
            uk ukrainian ukr
            ur urdu urd
            uz uzbek uzb
            vi vietnamese vie
            zh chinese zho chi
            """;
}
