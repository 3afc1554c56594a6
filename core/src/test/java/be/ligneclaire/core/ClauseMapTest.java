package be.ligneclaire.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/map.md` is made from the register. When it is out of step, `mvn -pl core test -Dtest=ClauseMapTest
/// -Dmap.write=true` writes it again.
class ClauseMapTest {

    private static final Path MAP = Path.of("..", "docs", "map.md");

    @Test
    void the_map_of_clauses_is_in_step() throws IOException {
        var map = ClauseMap.text();
        if (Boolean.getBoolean("map.write")) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, map);
        }
        assertThat(Files.readString(MAP))
                .as("docs/map.md; write it with: mvn -pl core test -Dtest=ClauseMapTest -Dmap.write=true")
                .isEqualTo(map);
    }
}
