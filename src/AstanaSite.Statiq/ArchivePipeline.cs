using AstanaSite.StatiqHost.Modules;
using Statiq.Common;
using Statiq.Core;

namespace AstanaSite.StatiqHost;

/// <summary>The archive as a pipeline: a module for each stage of the core, then Statiq's own writing.</summary>
internal sealed class ArchivePipeline : Pipeline
{
    /// <summary>Makes the pipeline.</summary>
    public ArchivePipeline()
    {
        InputModules = new ModuleList(new OpenArchive());
        ProcessModules = new ModuleList(new ParseRecords(), new LinkRecords(), new CheckRecords());
        PostProcessModules = new ModuleList(new PlanProducts(), new MakeProducts(), new CollectFiles());
        OutputModules = new ModuleList(new WriteFiles(), new WriteEmptyFiles());
    }
}
