package be.ligneclaire.core;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/// Which classes carry out and which tests prove a rule.
final class Register {

    private Register() {}

    static List<String> classesOf(RuleId rule, JavaClasses code) {
        return code.stream()
                .filter(type -> type.isAnnotatedWith(Implements.class))
                .filter(type -> List.of(
                                type.getAnnotationOfType(Implements.class).value())
                        .contains(rule))
                .map(JavaClass::getFullName)
                .toList();
    }

    static List<String> proofsOf(RuleId rule, JavaClasses code) {
        return code.stream()
                .filter(type -> type.isAnnotatedWith(Proves.class))
                .filter(type ->
                        List.of(type.getAnnotationOfType(Proves.class).value()).contains(rule))
                .map(JavaClass::getFullName)
                .toList();
    }
}
