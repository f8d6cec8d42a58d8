namespace Incidents;

/// <summary>A letter's words, both parts from one source.</summary>
public sealed record LetterText(string Subject, string Text, string Html);
