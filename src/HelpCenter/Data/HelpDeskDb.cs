using Articles;
using HelpCenter.Reading;
using Incidents;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Data;

/// <summary>The one model, on either database. It holds the truth: articles with revisions, incidents, the outbox.</summary>
public abstract partial class HelpDeskDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<ImportedFolder> ImportedFolders => Set<ImportedFolder>();
    public DbSet<Vote> Votes => Set<Vote>();
    public DbSet<LoggedSearch> Searches => Set<LoggedSearch>();
    public DbSet<ArticleReads> Reads => Set<ArticleReads>();
    public DbSet<Asker> Askers => Set<Asker>();
    public DbSet<Incident> Incidents => Set<Incident>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<DailyHead> DailyHeads => Set<DailyHead>();
    public DbSet<NumberGap> NumberGaps => Set<NumberGap>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        HelpModel.Build(modelBuilder);
        IncidentModel.Build(modelBuilder);
        modelBuilder.Entity<Counter>().HasKey(counter => counter.Name);
        modelBuilder.Entity<Counter>().HasData(new Counter(Counter.Incidents, 10_000), new Counter(Counter.Articles, 0));
    }
}

/// <summary>A number that only ever grows.</summary>
public sealed record Counter(string Name, long Value)
{
    /// <summary>The last incident number given out.</summary>
    public const string Incidents = "incidents";

    /// <summary>The number of the last change to an article.</summary>
    public const string Articles = "articles";
}
