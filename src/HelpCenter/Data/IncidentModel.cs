using Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HelpCenter.Data;

/// <summary>How incidents lie in the database.</summary>
internal static class IncidentModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Asker>(asker =>
        {
            asker.Property(one => one.Id).ValueGeneratedNever();
            asker.HasIndex(one => one.Email).IsUnique();
        });
        model.Entity<Incident>(incident =>
        {
            incident.HasKey(one => one.Sequence);
            incident.Property(one => one.Sequence).ValueGeneratedNever();
            incident.Ignore(one => one.Number);
            incident.Property(one => one.LastHash).IsConcurrencyToken();
            incident.HasIndex(one => one.FormKey).IsUnique();
            incident.HasOne(one => one.Asker).WithMany().HasForeignKey("AskerId").IsRequired();
            incident.HasOne(one => one.Question).WithOne().HasForeignKey<Question>(question => question.Incident);
            incident.HasMany(one => one.Messages).WithOne().HasForeignKey(message => message.Incident);
            incident.HasMany(one => one.Events).WithOne().HasForeignKey(link => link.Incident);
            incident.HasMany(one => one.Letters).WithOne().HasForeignKey(letter => letter.Incident);
        });
        model.Entity<Question>(question =>
        {
            question.ToTable("Questions").HasKey(one => one.Incident);
            question.Property(one => one.Incident).ValueGeneratedNever();
            Text(question, nameof(Question.Subject), nameof(Question.Text), nameof(Question.Name), nameof(Question.Email), nameof(Question.Administration));
            question.HasMany(one => one.Attachments).WithOne().HasForeignKey("QuestionId");
        });
        model.Entity<SealedText>().ToTable("Texts").HasIndex(text => text.Incident);
        model.Entity<Message>(message =>
        {
            message.ToTable("Messages").HasIndex(one => one.Key).IsUnique();
            Text(message, nameof(Message.Text));
            message.HasMany(one => one.Attachments).WithOne().HasForeignKey(attachment => attachment.Message);
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.Property(one => one.Id).ValueGeneratedNever();
            attachment.HasIndex(one => one.Incident);
            Text(attachment, nameof(Attachment.Name));
        });
        model.Entity<IncidentEvent>().ToTable("Events").HasKey(link => new { link.Incident, link.Number });
        model.Entity<IncidentEvent>().HasIndex(link => link.At);
        model.Entity<Letter>(letter =>
        {
            letter.Property(one => one.Id).ValueGeneratedNever();
            letter.HasIndex(one => one.KeyHash).IsUnique();
            letter.HasIndex(one => new { one.State, one.DueAt });
            letter.HasIndex(one => new { one.To, one.CreatedAt });
        });
        model.Entity<DailyHead>().HasKey(head => head.At);
        model.Entity<NumberGap>().HasKey(gap => gap.First);
    }

    private static void Text<T>(EntityTypeBuilder<T> owner, params string[] names) where T : class
    {
        foreach (var name in names) owner.HasOne(typeof(SealedText), name).WithOne().HasForeignKey(typeof(T), name + "Id").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}
