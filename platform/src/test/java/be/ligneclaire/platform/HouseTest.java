package be.ligneclaire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.agenda.BusinessTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HouseTest {

    @Autowired
    private BusinessTime time;

    @Test
    void the_house_opens_with_time_in_our_hands() {
        assertThat(time.today()).isAfterOrEqualTo("2026-01-05");
    }
}
