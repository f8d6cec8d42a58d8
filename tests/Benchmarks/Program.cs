using Benchmarks;

return args switch
{
    ["search", var folder, .. var rest] => SearchBenchmark.Run(folder, rest),
    ["pages"] => await PagesBenchmark.RunAsync(),
    ["results", var folder] => await ResultsBenchmark.RunAsync(folder),
    ["asking"] => await AskingBenchmark.RunAsync(),
    ["start"] => await StartBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench search FOLDER [--many 100000] [--only-many] [--no-node]   FOLDER holds content/, questions.jsonl and typos.jsonl");
    Console.Error.WriteLine("bench pages           an article page against nginx (needs wrk and nginx)");
    Console.Error.WriteLine("bench results FOLDER  the search results page with changing questions (needs wrk)");
    Console.Error.WriteLine("bench asking          questions through the form");
    Console.Error.WriteLine("bench start           time to the first answer, memory, weight of a page");
    return 2;
}
