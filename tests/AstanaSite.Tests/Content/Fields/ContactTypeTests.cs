using AstanaSite.Content;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Content.Fields;

public sealed class ContactTypeTests
{
    [Theory, Cases("../Values/contacts.txt")]
    public void A_contact_is_a_mailbox_or_a_page(string text, string kind, string proposed)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("site.yml", $"title: A\ndescription: B.\nlanguages: [en]\ncontact: \"{text}\"\n");
        var contact = SiteSettings.Read(source, diagnostics).Contact;
        if (kind == "none")
        {
            var problem = Assert.Single(diagnostics.Items);
            Assert.Equal(("AS0314", proposed == "-" ? null : proposed, ""), (problem.Code, problem.Suggestion, contact));
        }
        else
        {
            Assert.Empty(diagnostics.Items);
            Assert.Equal((text, kind == "mail"), (contact, MailAddress.IsValid(contact)));
        }
    }
}
