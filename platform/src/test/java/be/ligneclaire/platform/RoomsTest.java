package be.ligneclaire.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void rooms_only_use_the_rooms_they_declare() {
        ApplicationModules.of(Platform.class).verify();
    }
}
