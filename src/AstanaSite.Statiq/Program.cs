using AstanaSite.StatiqHost;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;

// What CreateWeb does, without the two features that would make settings of what others wrote: environment variables, and settings files in
// the working directory. Statiq compiles and runs a setting or metadata string that begins with "=>" or "->". A theme folder of Statiq's is
// not used either, since it takes settings from files in it and compiles projects in it.
return await Bootstrapper
    .Factory.CreateDefaultWithout(args, DefaultFeatures.EnvironmentVariables | DefaultFeatures.ConfigurationFiles)
    .AddWeb()
    .ConfigureThemePaths(paths => paths.Clear())
    .ConfigureFileSystem(ArchiveFolders.Configure)
    .AddSetting(WebKeys.WatchPaths, new[] { ArchiveFolders.Theme })
    .ConfigureEngine(engine =>
    {
        engine.Pipelines.Clear();
        engine.Pipelines.Add(nameof(ArchivePipeline), new ArchivePipeline());
    })
    .RunAsync();
