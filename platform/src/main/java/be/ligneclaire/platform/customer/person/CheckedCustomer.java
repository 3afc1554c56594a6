package be.ligneclaire.platform.customer.person;

import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.customer.InvalidField;
import java.time.LocalDate;
import java.util.Optional;

/// A customer as kept: everything in its one form.
record CheckedCustomer(Kind kind, Contact contact, Optional<LocalDate> birthDate, Optional<String> companyNumber) {

    static CheckedCustomer of(NewCustomer given, LocalDate today) {
        if (given.kind() == Kind.BUSINESS && given.companyNumber().isEmpty()) {
            throw new InvalidField("company_number", "a business has an enterprise number");
        }
        return new CheckedCustomer(
                given.kind(),
                contact(new Contact(given.language(), given.name(), given.email(), given.mobile(), given.address())),
                given.birthDate().map(date -> Fields.birthDate(date, today)),
                given.companyNumber().map(Fields::enterpriseNumber));
    }

    static Contact contact(Contact given) {
        return new Contact(
                given.language(),
                Fields.text("name", given.name(), 140),
                Fields.email(given.email()),
                given.mobile().map(Fields::mobile),
                given.address().map(Fields::address));
    }
}
