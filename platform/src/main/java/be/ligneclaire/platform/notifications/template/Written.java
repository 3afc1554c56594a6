package be.ligneclaire.platform.notifications.template;

/// A message as it goes out.
///
/// @param subject empty for a text message
/// @param body plain text; the HTML of an e-mail is made from it ([HtmlLetter])
/// @param version of the template: the first 12 digits of the SHA-256 of its words in this language
public record Written(String subject, String body, String version) {}
