namespace Incidents.Tests;

/// <summary>Walks a history as somebody would who has only the documents and the key.</summary>
internal static class History
{
    public static bool IsWhole(Incident incident, ChainKey key)
    {
        byte[] before = [];
        var number = 0;
        foreach (var link in incident.Events)
        {
            if (link.Incident != incident.Sequence || link.Number != ++number) return false;
            if (!link.HashAfter(before).SequenceEqual(link.Hash) || !key.Sign(link.Hash).SequenceEqual(link.Mac) || link.KeyId != key.Id) return false;
            before = link.Hash;
        }

        return number == incident.LastEvent && before.SequenceEqual(incident.LastHash);
    }
}
