using System.Text.Json;
using Articles;
using HelpCenter.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HelpCenter.Data;

/// <summary>How the online help lies in the database.</summary>
internal static class HelpModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Article>(article =>
        {
            // Not unique: an archived article keeps its address, and two may swap theirs in one import. That readers have one article at an address is the import's rule.
            article.HasIndex(one => new { one.Language, one.Slug, one.Section });
            article.HasIndex(one => new { one.Language, one.Key }).IsUnique();
            article.HasIndex(one => one.Change);
            article.Ignore(one => one.Latest).Ignore(one => one.Path).Ignore(one => one.IsForReaders).Ignore(one => one.IsAsImported);
            article.HasMany(one => one.Revisions).WithOne().HasForeignKey("ArticleId").IsRequired();
            article.HasOne(one => one.Published).WithOne().HasForeignKey<Revision>("PublishedOfId").OnDelete(DeleteBehavior.Restrict);
            article.HasMany(one => one.AskedAs).WithOne().HasForeignKey("ArticleId").IsRequired();
            article.HasMany(one => one.FormerAddresses).WithOne().HasForeignKey("ArticleId").IsRequired();
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("Revisions").HasIndex("ArticleId", nameof(Revision.Number)).IsUnique();
            Json(revision.Property(one => one.About));
            Json(revision.Property(one => one.Passages));
            Json(revision.Property(one => one.Links));
            Json(revision.Property(one => one.Media));
        });
        model.Entity<AskedText>().ToTable("AskedAs");
        model.Entity<FormerAddress>().ToTable("FormerAddresses").HasIndex(former => new { former.Language, former.Slug });
        model.Entity<Section>().HasIndex(section => new { section.Language, section.Folder }).IsUnique();
        model.Entity<ImportedFolder>().HasKey(one => one.Folder);
        model.Entity<Vote>().HasIndex(vote => new { vote.Article, vote.Reader }).IsUnique();
        model.Entity<LoggedSearch>().HasIndex(search => search.At);
        model.Entity<LoggedSearch>().HasIndex(search => search.Visit);
        model.Entity<ArticleReads>().HasKey(reads => new { reads.Article, reads.Day });
    }

    // Nobody changes these in place: revisions replace them whole.
    private static void Json<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!,
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value == null ? 0 : value.GetHashCode(), value => value));
}
