using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>How pages of prose are presented: they have a text and nothing else.</summary>
internal sealed class PageView() : RecordView<Page>(PageKind.Kind, "page")
{
    public override RecordIndex? Index => null;

    public override string? CountWord => null;

    public override bool IsWeighed => false;

    public override bool IsInFeed => true;

    public override string? JsonSchema => null;

    public override IReadOnlyList<CsvTable> Tables => [];

    protected override TemplateModel Model(Page item, PageContext page) => new RecordModel(item, page).Finish();

    protected override void WriteJson(Utf8JsonWriter json, Page item, PageContext page) { }

    protected override string TypeOf(Page item) => "WebPage";

    protected override void WriteData(Utf8JsonWriter json, Page item, StructuredData data) { }

    protected override SearchFields Search(Page item, PageContext page) => SearchFields.Of(item, page);
}
