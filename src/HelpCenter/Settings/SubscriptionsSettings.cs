using Articles;

namespace HelpCenter.Settings;

/// <summary>The subscriptions that are sold. What stands in the configuration replaces the three of the model product.</summary>
public sealed class SubscriptionsSettings : Dictionary<string, SubscriptionSettings>, ISettings
{
    private static readonly Dictionary<string, SubscriptionSettings> ModelProduct = new()
    {
        ["basis"] = new() { Rank = 0, FirstAnswer = 18, Names = { ["nl"] = "Basis", ["en"] = "Basic" } },
        ["plus"] = new() { Rank = 1, FirstAnswer = 9, Names = { ["nl"] = "Plus", ["en"] = "Plus" } },
        ["premium"] = new() { Rank = 2, FirstAnswer = 4, Telephone = true, Names = { ["nl"] = "Premium", ["en"] = "Premium" } },
    };

    public SubscriptionsSettings() : base(StringComparer.Ordinal) { }

    public static string Section => "Subscriptions";

    /// <summary>All of them, lowest rank first.</summary>
    public IReadOnlyList<Subscription> All =>
        field ??= [.. Sold.OrderBy(one => one.Value.Rank).Select(one => new Subscription(one.Key, one.Value.Rank, one.Value.Names))];

    /// <summary>The subscription with this key; null where there is none.</summary>
    public Subscription? Find(string? key) => All.FirstOrDefault(subscription => subscription.Key == key);

    /// <summary>Whether it includes support by telephone.</summary>
    public bool HasTelephone(string key) => Sold[key].Telephone;

    /// <summary>Whether any does.</summary>
    public bool AnyTelephone => Sold.Values.Any(subscription => subscription.Telephone);

    /// <summary>The names of the subscriptions that do, in a language.</summary>
    public IEnumerable<string> WithTelephone(string language) => All.Where(one => HasTelephone(one.Key)).Select(one => one.NameIn(language));

    /// <summary>Office hours until the first answer. What a reader says of himself counts for nothing here: only a vouched subscription is quicker than the slowest.</summary>
    public TimeSpan FirstAnswer(string? vouched) => TimeSpan.FromHours(
        vouched is not null && Sold.TryGetValue(vouched, out var subscription) ? subscription.FirstAnswer : Sold.Values.Max(one => one.FirstAnswer));

    private Dictionary<string, SubscriptionSettings> Sold => Count > 0 ? this : ModelProduct;

    public IEnumerable<string> Problems()
    {
        foreach (var (key, subscription) in this)
        {
            if (!key.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)))
                yield return $"Subscriptions:{key} has a key that is not of lower-case letters and digits.";
            if (subscription.FirstAnswer is <= 0 or > 1000)
                yield return $"Subscriptions:{key}:FirstAnswer is {subscription.FirstAnswer}: it must be office hours from 0.1 to 1000.";
        }
    }
}

/// <summary>One subscription.</summary>
public sealed class SubscriptionSettings
{
    /// <summary>The higher, the more it includes.</summary>
    public int Rank { get; set; }

    /// <summary>Office hours until the first answer.</summary>
    public double FirstAnswer { get; set; } = 18;

    /// <summary>Whether it includes support by telephone.</summary>
    public bool Telephone { get; set; }

    /// <summary>Its name by language; the key where there is none.</summary>
    public Dictionary<string, string> Names { get; } = [];
}
