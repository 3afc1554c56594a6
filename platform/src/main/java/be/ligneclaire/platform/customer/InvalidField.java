package be.ligneclaire.platform.customer;

/// Something a person filled in does not hold; the message is one sentence that names the field.
public class InvalidField extends IllegalArgumentException {

    private final String field;

    /// @param field in `snake_case`, as stories and forms name it
    /// @param sentence what is wrong with it, without the field: `has no @`
    public InvalidField(String field, String sentence) {
        super(field + ": " + sentence);
        this.field = field;
    }

    /// The field, `company_number`.
    public String field() {
        return field;
    }
}
