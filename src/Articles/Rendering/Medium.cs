namespace Articles.Rendering;

/// <summary>A file beside an article, as its page refers to it.</summary>
/// <param name="Address">Where the site serves it.</param>
/// <param name="Width">In pixels; null for what has no size.</param>
/// <param name="Height">In pixels; null for what has no size.</param>
public sealed record Medium(string Address, int? Width, int? Height);
