using AstanaSite.Content.Items;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Pages;

/// <summary>A page of prose.</summary>
internal static class ProsePage
{
    public static TemplateModel Model(Page prose, PageScope page) => new RecordModel(prose, page).Finish();
}
