package be.ligneclaire.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # number      | in | class | because
            32475123456   | BE | 0     | a Belgian mobile number
            3221234567    | BE | 0     | Brussels
            3270123456    | BE | 1     | 070
            3278123456    | BE | 1     | 078
            3280012345    | BE | 2     | 0800
            3290012345    | BE | 3     | 0900
            32116000      | BE | 2     | 116000 in full
            33612345678   | FR | 0     | France
            35318123456   | IE | 0     | the longest prefix decides: 353, not 35
            14165550123   | CA | 0     | Toronto shares +1 with the United States
            12125550123   | US | 0     | New York
            17215205678   | SX | 0     | Sint Maarten shares +1 too
            441534456789  | JE | 0     | Jersey shares +44
            447400123456  | GB | 0     | a British mobile number
            390669812345  | VA | 0     | seven digits decide
            390612345678  | IT | 0     | Rome
            35818123456   | AX | 0     | Aland
            881612345678  | ZZ | 0     | a satellite
            999123456     | ZZ | 0     | nobody's prefix
            -112          | BE | 2     | emergency
            -101          | BE | 2     | emergency
            -116000       | BE | 2     | missing children
            -1207         | BE | 3     | directory enquiries: the record states the price
            -1160000      | BE | 3     | not one of the six-digit numbers
            """)
    void the_longest_prefix_decides(long number, String territory, int kind, String because) {
        var destination = Numbering.destination(number);

        assertThat(Territory.code(Numbering.territory(destination))).isEqualTo(territory);
        assertThat(Numbering.kind(destination)).isEqualTo(kind);
    }
}
