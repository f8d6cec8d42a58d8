using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Articles.Tests")]
[assembly: InternalsVisibleTo("Benchmarks")]
