using Benchmarks;

return args switch
{
    ["search", var folder, .. var rest] => SearchBenchmark.Run(folder, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench search FOLDER [--many 100000] [--only-many] [--no-node]   FOLDER holds content/, questions.jsonl and typos.jsonl");
    return 2;
}
