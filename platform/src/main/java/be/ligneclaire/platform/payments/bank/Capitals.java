package be.ligneclaire.platform.payments.bank;

/// How banks write: capitals, in groups of four.
final class Capitals {

    private Capitals() {}

    /// Only a to z become capitals: a foreign letter stays wrong instead of turning into a right one.
    static String of(String text) {
        var capitals = new StringBuilder(text.length());
        for (var place = 0; place < text.length(); place++) {
            var letter = text.charAt(place);
            capitals.append(letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
        }
        return capitals.toString();
    }

    static String inFours(String value) {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
