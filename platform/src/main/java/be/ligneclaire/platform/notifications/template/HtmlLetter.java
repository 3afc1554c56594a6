package be.ligneclaire.platform.notifications.template;

import be.ligneclaire.core.ids.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// The HTML of a letter, made from its text: one column, no images, no scripts, nothing from elsewhere;
/// readable in light and dark since it sets no colours. Everything is escaped; only addresses on our own
/// host become links.
final class HtmlLetter {

    private static final String FOOTER = "--\n";

    private HtmlLetter() {}

    static String of(String subject, String text, Language language, String portal) {
        var paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> paragraph(paragraph, portal))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:600px;margin:0 auto">
                %s
                </div>
                </body>
                </html>
                """.formatted(language.code(), escape(subject), paragraphs);
    }

    private static String paragraph(String paragraph, String portal) {
        if (paragraph.startsWith(FOOTER)) {
            return "<hr>\n<p style=\"font-size:13px\">" + lines(paragraph.substring(FOOTER.length())) + "</p>";
        }
        var lines = paragraph.lines().toList();
        if (lines.size() == 2 && lines.getLast().startsWith(portal + "/")) {
            return "<p><a href=\"" + escape(lines.getLast()) + "\">" + escape(lines.getFirst()) + "</a></p>";
        }
        if (lines.size() > 1 && lines.stream().allMatch(line -> line.matches("[^:]{1,60}: .+"))) {
            return lines.stream()
                    .map(HtmlLetter::row)
                    .collect(Collectors.joining("\n", "<table role=\"presentation\">\n", "\n</table>"));
        }
        return "<p>" + lines(paragraph) + "</p>";
    }

    private static String row(String line) {
        var colon = line.indexOf(": ");
        return "<tr><td style=\"padding-right:16px\">"
                + escape(line.substring(0, colon).strip()) + "</td><td>" + escape(line.substring(colon + 2))
                + "</td></tr>";
    }

    private static String lines(String text) {
        return text.lines().map(HtmlLetter::escape).collect(Collectors.joining("<br>\n"));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
