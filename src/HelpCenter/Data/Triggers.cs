using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Data;

/// <summary>
/// What was sealed is guarded by the database itself, whoever writes to it: events, questions and messages are never changed or removed;
/// a text only loses its words, and only in an incident whose history says that they were erased.
/// </summary>
internal static class Triggers
{
    private static readonly string[] NeverChanged = ["Events", "Questions", "Messages", "DailyHeads", "NumberGaps"];
    private static readonly (string Table, string Erased, string Kept)[] Erasable =
    [
        ("Texts", """NEW."Text" IS NULL AND NEW."Salt" IS NULL""", """NEW."Id" = OLD."Id" AND NEW."Incident" = OLD."Incident" AND NEW."Commitment" = OLD."Commitment" """),
        ("Attachments", """NEW."Salt" IS NULL""", """NEW."Id" = OLD."Id" AND NEW."Incident" = OLD."Incident" AND NEW."Commitment" = OLD."Commitment" AND NEW."Size" = OLD."Size" """),
    ];

    /// <summary>Puts the triggers in place; safe to repeat.</summary>
    public static async Task EnsureAsync(HelpDeskDb db, CancellationToken cancel)
    {
        foreach (var statement in db is PostgresHelpDeskDb ? Postgres() : Sqlite())
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
    }

    private static IEnumerable<string> Sqlite()
    {
        foreach (var table in NeverChanged)
            yield return SqliteTrigger(table, "UPDATE", "1");
        foreach (var (table, erased, kept) in Erasable)
            yield return SqliteTrigger(table, "UPDATE", $"NOT ({erased} AND {kept} AND {ErasureIsTold})");
        foreach (var table in NeverChanged.Concat(Erasable.Select(one => one.Table)))
            yield return SqliteTrigger(table, "DELETE", "1");
    }

    private const string ErasureIsTold = """EXISTS (SELECT 1 FROM "Events" WHERE "Incident" = OLD."Incident" AND "Kind" = 'erased')""";

    private static string SqliteTrigger(string table, string act, string when) => $"""
        CREATE TRIGGER IF NOT EXISTS "{table}_sealed_{act}" BEFORE {act} ON "{table}" WHEN {when}
        BEGIN SELECT RAISE(ABORT, '{table} are sealed: {act} refused'); END;
        """;

    private static IEnumerable<string> Postgres()
    {
        yield return """
            CREATE OR REPLACE FUNCTION refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% are sealed: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation'; END $$;
            """;
        foreach (var table in NeverChanged)
            yield return PostgresTrigger(table, "UPDATE", "");
        foreach (var (table, erased, kept) in Erasable)
        {
            yield return $"""
                CREATE OR REPLACE FUNCTION refuse_{table.ToLowerInvariant()}() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN
                  IF {erased} AND {kept} AND {ErasureIsTold} THEN RETURN NEW; END IF;
                  RAISE EXCEPTION '{table} are sealed: UPDATE refused' USING ERRCODE = 'integrity_constraint_violation';
                END $$;
                """;
            yield return PostgresTrigger(table, "UPDATE", "", $"refuse_{table.ToLowerInvariant()}");
        }

        foreach (var table in NeverChanged.Concat(Erasable.Select(one => one.Table)))
        {
            yield return PostgresTrigger(table, "DELETE", "");
            yield return $"""CREATE OR REPLACE TRIGGER "{table}_sealed_TRUNCATE" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed();""";
        }
    }

    private static string PostgresTrigger(string table, string act, string when, string function = "refuse_sealed") =>
        $"""CREATE OR REPLACE TRIGGER "{table}_sealed_{act}" BEFORE {act} ON "{table}" FOR EACH ROW {when} EXECUTE FUNCTION {function}();""";
}
