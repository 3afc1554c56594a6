package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.rules.usage.EeaList;
import be.ligneclaire.core.tariff.TariffBook;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns dated rows into a book of compiled tariffs: a page for each stretch of days on which no price
/// changes.
final class TariffCompiler {

    private static final BigDecimal KILOBYTES_PER_MB = new BigDecimal(1000);

    private TariffCompiler() {}

    static TariffBook compile(PriceList list) {
        var days = new TreeSet<LocalDate>();
        list.rates().forEach(rate -> {
            days.add(rate.valid().getStart());
            if (!rate.valid().isUnboundedEnd()) {
                days.add(rate.valid().getEnd());
            }
        });
        var pages = new TreeMap<LocalDate, Tariffs>();
        days.forEach(day -> pages.put(day, page(list, day)));
        return TariffBook.of(pages);
    }

    private static Tariffs page(PriceList list, LocalDate day) {
        var builder = new Tariffs.Builder();
        for (var zone : list.zones()) {
            if (zone.valid().contains(day)) {
                draw(builder, Zone.of(zone.id()).orElseThrow(), zone.entry());
            }
        }
        for (var rate : list.rates()) {
            if (rate.valid().contains(day)) {
                price(builder, rate.id().split("/"), rate.entry());
            }
        }
        return builder.build();
    }

    private static void draw(Tariffs.Builder builder, Zone zone, List<String> territories) {
        for (var territory : territories) {
            if (territory.equals(PriceList.EEA)) {
                for (int i = 0; i < Territory.COUNT; i++) {
                    if (EeaList.contains(Territory.code(i))) {
                        builder.zone(Territory.code(i), zone);
                    }
                }
            } else if (!territory.equals(PriceList.REST)) {
                builder.zone(territory, zone);
            }
        }
    }

    /// @param id service, where, unit
    private static void price(Tariffs.Builder builder, String[] id, BigDecimal euro) {
        switch (id[0]) {
            case "roaming-outside-eea" -> roaming(builder, Zone.of(id[1]).orElseThrow(), id[2], euro);
            case "normal-use-excess" -> {
                if (id[2].equals("minute")) {
                    builder.normalUseMinute(euro);
                } else {
                    builder.normalUseSms(euro);
                }
            }
            default -> byDestination(builder, id, euro);
        }
    }

    private static void roaming(Tariffs.Builder builder, Zone zone, String unit, BigDecimal euro) {
        switch (unit) {
            case "voice_out_per_minute" -> builder.price(Table.ROAMING_VOICE_OUT, zone, euro);
            case "voice_in_per_minute" -> builder.price(Table.ROAMING_VOICE_IN, zone, euro);
            case "sms_out" -> builder.price(Table.ROAMING_SMS, zone, euro);
            case "mms_out" -> builder.price(Table.ROAMING_MMS, zone, euro);
            case "data_per_mb" -> builder.price(Table.ROAMING_DATA, zone, euro.divide(KILOBYTES_PER_MB));
            default -> throw new IllegalStateException("No such unit of roaming: " + unit);
        }
    }

    private static void byDestination(Tariffs.Builder builder, String[] id, BigDecimal euro) {
        for (var table : Table.values()) {
            if (!table.word().equals(id[0])) {
                continue;
            }
            switch (id[1]) {
                case "special-national" -> builder.specialNational(table, euro);
                case "excess-national" -> builder.fixedExcess(euro);
                default ->
                    builder.price(
                            table,
                            Zone.of(id[1]).orElseThrow(),
                            table == Table.DATA ? euro.divide(KILOBYTES_PER_MB) : euro);
            }
        }
    }
}
