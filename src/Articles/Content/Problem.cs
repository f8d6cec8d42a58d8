namespace Articles.Content;

/// <summary>Something wrong with a content file, said so that its writer can find and mend it.</summary>
/// <param name="File">Path relative to the content folder, with '/'.</param>
/// <param name="Line">Counted from 1; 1 where the file as a whole is meant.</param>
/// <param name="What">What is wrong, in plain English.</param>
/// <param name="LeavesOut">True: the file is left out of the help. False: it is published all the same.</param>
public sealed record Problem(string File, int Line, string What, bool LeavesOut)
{
    /// <summary><c>file:line: what is wrong</c></summary>
    public override string ToString() => $"{File}:{Line}: {What}";
}
