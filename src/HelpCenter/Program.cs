using HelpCenter.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The help center: the site, and the commands beside it.</summary>
public partial class Program;
