namespace Incidents;

public sealed partial class Incident
{
    /// <summary>Registers a question: the sealed text and the first link of the history.</summary>
    /// <param name="number">A number that was never given out before.</param>
    /// <param name="asking">What came in.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="answerDue">When the first answer is due.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="key">Authenticates the history.</param>
    public static Incident Open(IncidentNumber number, IncomingQuestion asking, Asker asker, DateTimeOffset answerDue, DateTimeOffset now, ChainKey key)
    {
        var at = WholeMilliseconds(now);
        var incident = new Incident
        {
            Sequence = number.Sequence,
            Kind = asking.Kind,
            Language = asking.Language,
            Asker = asker,
            Subscription = asking.Subscription,
            SubscriptionSource = asking.SubscriptionSource,
            Question = new(number, asking, asker, at),
            OpenedAt = at,
            AnswerDueAt = answerDue,
            FormKey = asking.FormKey,
        };
        if (asking.Proven) asker.Prove(at);
        incident.Happened(EventKinds.Opened, By(asker), $"kind={asking.Kind}\nseal={Convert.ToHexStringLower(incident.Question.Seal)}", at, key);
        return incident;
    }

    /// <summary>The asker adds words or files on his own page, or by mail.</summary>
    public Message Add(Addition addition, DateTimeOffset now, ChainKey key)
    {
        var message = new Message(Number, addition, WholeMilliseconds(now));
        _messages.Add(message);
        message.BelongsTo(Happened(EventKinds.Added, By(Asker), message.Details(), message.At, key));
        return message;
    }

    /// <summary>The asker pressed <i>this is my question</i> in the page that his letter leads to: the address is proven, his words may be in letters.</summary>
    public void ConfirmByAsker(DateTimeOffset now, ChainKey key)
    {
        if (OpenedByAsker) return;
        OpenedByAsker = true;
        Asker.Prove(WholeMilliseconds(now));
        Happened(EventKinds.Confirmed, By(Asker), "", WholeMilliseconds(now), key);
    }

    /// <summary>The owner of the address pressed <i>this was not me</i>: all letters about this incident end.</summary>
    public void Deny(DateTimeOffset now, ChainKey key)
    {
        if (LettersEnded) return;
        LettersEnded = true;
        Happened(EventKinds.Denied, By(Asker), "", WholeMilliseconds(now), key);
        foreach (var letter in _letters) letter.Withdraw();
    }

    /// <summary>Puts a letter to the asker into the outbox; none once he said that he did not ask.</summary>
    public Letter? Write(string kind, LetterText text, bool proven, DateTimeOffset now)
    {
        if (LettersEnded) return null;
        var letter = new Letter(this, kind, text, proven, WholeMilliseconds(now));
        _letters.Add(letter);
        return letter;
    }

    /// <summary>A letter about it was refused by the mail server for good.</summary>
    public void NoteParked(Letter letter, DateTimeOffset now, ChainKey key) =>
        Happened(EventKinds.Parked, "system", $"letter={letter.Id}", WholeMilliseconds(now), key);

    private static string By(Asker asker) => $"asker:{asker.Id}";
}
