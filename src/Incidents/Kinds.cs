namespace Incidents;

/// <summary>What an incident is about.</summary>
public enum Kind
{
    /// <summary>How do I do something?</summary>
    Question,

    /// <summary>Something does not work.</summary>
    Fault,

    /// <summary>A remark or suggestion.</summary>
    Remark,
}

/// <summary>The way by which a text came in.</summary>
public enum Way
{
    /// <summary>The contact form.</summary>
    Form,

    /// <summary>The '?' inside the host program.</summary>
    Widget,

    /// <summary>E-mail.</summary>
    Mail,

    /// <summary>Telephone, registered by a specialist.</summary>
    Phone,

    /// <summary>The asker's own page of his incident.</summary>
    Page,
}

/// <summary>Where an incident stands.</summary>
public enum IncidentStatus
{
    /// <summary>Registered; nobody has taken it yet.</summary>
    Received,

    /// <summary>A specialist works on it.</summary>
    InProgress,

    /// <summary>The asker was asked something back; deadlines pause.</summary>
    WaitingForAsker,

    /// <summary>Answered; closes by itself unless the asker replies.</summary>
    Resolved,

    /// <summary>Formally closed.</summary>
    Closed,
}

/// <summary>A support level, called first, second or third line.</summary>
public enum Level
{
    /// <summary>Where every question arrives.</summary>
    First = 1,

    /// <summary>Specialists of a subject.</summary>
    Second = 2,

    /// <summary>Those who make the program.</summary>
    Third = 3,
}

/// <summary>How the subscription noted with an incident is known.</summary>
public enum SubscriptionSource
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>The reader said so himself; decides only what he is shown.</summary>
    Chosen,

    /// <summary>The host program vouched for it by its signature; decides deadlines and telephone.</summary>
    Vouched,
}
