namespace HelpCenter.Data;

/// <summary>Once a day one hash over all that happened since the head before: whoever removes an incident's last events, or a whole incident, breaks it.</summary>
/// <param name="At">All events up to this moment (UTC) since the head before are in it.</param>
/// <param name="Events">How many they are.</param>
/// <param name="Hash">SHA-256 over the head before and the hashes of these events, by incident and number.</param>
/// <param name="Mac">HMAC by the chain key.</param>
/// <param name="KeyId">By which key.</param>
public sealed record DailyHead(DateTimeOffset At, long Events, byte[] Hash, byte[] Mac, string KeyId);

/// <summary>Numbers that were never given out, and why: after a restore the counter jumps ahead.</summary>
/// <param name="First">First number of the gap.</param>
/// <param name="Last">Last number of the gap.</param>
/// <param name="Reason">Why.</param>
public sealed record NumberGap(long First, long Last, string Reason);
