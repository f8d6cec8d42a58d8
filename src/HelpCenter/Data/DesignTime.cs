using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HelpCenter.Data;

/// <summary>For <c>bin/migration</c> only: makes migrations without starting the site or reaching a database.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteHelpDeskDb>
{
    public SqliteHelpDeskDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHelpDeskDb>().UseSqlite("Data Source=design-time.db").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresHelpDeskDb>
{
    public PostgresHelpDeskDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresHelpDeskDb>().UseNpgsql("Host=design-time").Options);
}
