using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HelpCenter.Data;

/// <summary>What differs on PostgreSQL.</summary>
public sealed class PostgresHelpDeskDb(DbContextOptions<PostgresHelpDeskDb> options) : HelpDeskDb(options)
{
    protected override bool IsRace(Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
