using System.Collections.Frozen;

namespace Articles.Search;

/// <summary>Words that hold a sentence together and say nothing about what it is about.</summary>
internal static class StopWords
{
    public static readonly FrozenSet<string> Dutch = Set("""
        aan al alle alleen als altijd ander andere anders bij ben bent best bij but d'r daar daarom daarvoor dan dat de den der des deze die dit doe doen doet door
        dus een eens eigenlijk elk elke en enige er ergens etc even geen gaan gaat gebruik ga graag haar had hadden hallo heb hebben hebt heeft heel hem het hen hier hierbij
        hij hoe hoeft hun iemand iets ik in is ja je jij jou jouw jullie kan kon kunnen kunt kun lukt maar mag me mee meer men met mij mijn moet moeten moest mogen
        na naar nadat niet niets nog nou nu of om omdat onder ons onze ook op over per snel te tegen tijdens toch toe toen tot totdat tussen u uit uw van
        vanaf vanuit vaak veel via voor vooral waar waarom waardoor waarin waarmee waarop wanneer waren was wat we wel welke welk werd wie wij wil willen wilt
        worden wordt word zal ze zelf zich zij zijn zo zoals zou zouden zonder zodat zodra krijg krijgt krijgen
        """);

    public static readonly FrozenSet<string> English = Set("""
        a about after all also am an and any anyone are as at be because been before being between but by can cannot could did do does doing done don
        during each either else for from get gets getting got had has have having he hello help her here his how i if in into is isn it its itself
        just let like ll may me might mine more most must my need needs no nor not of off on once one only or other our out over own per please possible
        re same shall she should so some such than that the their them then there these they this those through to too under until up us use
        used using ve very via want wants was way we were what when where whether which while who whom whose why will with within without won would you
        your yours
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
