package be.ligneclaire.simulation.demo;

import java.security.SecureRandom;

/// Makes a password that can be read out and typed.
public final class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int PER_GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /// `k3fz9-…`: twenty letters and digits, none that looks like another.
    public static String random() {
        var password = new StringBuilder();
        for (var letter = 0; letter < GROUPS * PER_GROUP; letter++) {
            if (letter > 0 && letter % PER_GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
