using System.Reflection;

namespace Incidents.Tests;

/// <summary>What somebody with the database before him can do: write any column of any row, past every rule.</summary>
internal static class Database
{
    public static void Write(object row, string column, object? value)
    {
        var property = row.GetType().GetProperty(column) ?? throw new ArgumentException($"{row.GetType().Name} has no {column}.");
        property.SetValue(row, value);
    }

    /// <summary>The rows behind a list of an incident or question.</summary>
    public static List<T> Rows<T>(object owner, string field) =>
        (List<T>)owner.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;

    /// <summary>The same bytes but for one bit.</summary>
    public static byte[] Flipped(byte[] bytes, int bit = 0)
    {
        var copy = bytes.ToArray();
        copy[bit / 8 % copy.Length] ^= (byte)(1 << bit % 8);
        return copy;
    }
}
