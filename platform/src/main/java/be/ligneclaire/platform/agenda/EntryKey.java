package be.ligneclaire.platform.agenda;

/// What an entry is about; also its place among entries of the same turn and instant: by customer in order
/// of registration, then by item as ordered, then by number. Zero and empty where nothing of the sort is
/// concerned.
///
/// The name of an entry is made from this, never at random, so that asking twice is asking once.
public record EntryKey(long customer, long item, String number) {

    /// For something that concerns everybody.
    public static final EntryKey ALL = new EntryKey(0, 0, "");

    /// For a customer.
    public static EntryKey of(long customer) {
        return new EntryKey(customer, 0, "");
    }

    /// For an item of a customer.
    public static EntryKey of(long customer, long item) {
        return new EntryKey(customer, item, "");
    }

    /// Sorts as text the way entries sort: `000000000012/000000000007/2026-00000001`.
    public String name() {
        return "%012d/%012d/%s".formatted(customer, item, number);
    }

    /// The key that has this name.
    public static EntryKey named(String name) {
        var parts = name.split("/", 3);
        return new EntryKey(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
}
