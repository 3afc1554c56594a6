package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Alert.Kind;
import be.ligneclaire.core.rating.Outcome.Rated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns the signals of an event into the messages it causes, in the order of
/// `notifications.alert-order`: an allowance first, then the levels in euro ascending, the block of a level
/// after other messages of the same level; then the ladder of roaming data.
public final class Alerts {

    private Alerts() {}

    /// The messages of an event, in order; none for almost every event.
    ///
    /// @param before the line's month before the event
    public static List<Alert> of(LineState before, Inclusions agreed, Limits limits, Rated rated) {
        int signals = rated.signals();
        if ((signals & ~Signal.NORMAL_USE) == Signal.NONE) {
            return List.of();
        }
        var alerts = new ArrayList<Alert>();
        early(alerts, before, agreed, limits, rated);
        exceeded(alerts, signals);
        if ((signals & Signal.OUTSIDE_LEVEL) != 0) {
            outside(alerts, agreed, limits, before.outside(), rated.after().outside());
        }
        if ((signals & Signal.ROAMING_LEVEL) != 0) {
            roaming(
                    alerts,
                    agreed.rates().ladder(),
                    before.roaming(),
                    rated.after().roaming());
        }
        return alerts;
    }

    private static void early(List<Alert> alerts, LineState before, Inclusions agreed, Limits limits, Rated rated) {
        if ((rated.signals() & Signal.EARLY) == 0) {
            return;
        }
        var after = rated.after();
        early(alerts, limits, "data", agreed.kilobytes(), before.kilobytes(), after.kilobytes());
        early(alerts, limits, "calls", agreed.seconds(), before.seconds(), after.seconds());
        early(alerts, limits, "sms", agreed.messages(), before.messages(), after.messages());
    }

    private static void early(
            List<Alert> alerts, Limits limits, String allowance, long included, long before, long after) {
        if (included == Inclusions.UNLIMITED || included == 0) {
            return;
        }
        long level = Math.ceilDiv(included * limits.early(), 100L);
        if (before < level && after >= level) {
            alerts.add(new Alert(Kind.EARLY, limits.early(), 0, allowance));
        }
    }

    private static void exceeded(List<Alert> alerts, int signals) {
        exceeded(alerts, signals, Signal.DATA_EXCEEDED, "data");
        exceeded(alerts, signals, Signal.CALLS_EXCEEDED, "calls");
        exceeded(alerts, signals, Signal.SMS_EXCEEDED, "sms");
        exceeded(alerts, signals, Signal.ZONE_EXCEEDED, "zone-calls");
        exceeded(alerts, signals, Signal.FIXED_EXCEEDED, "fixed-calls");
    }

    private static void exceeded(List<Alert> alerts, int signals, int signal, String allowance) {
        if ((signals & signal) != 0) {
            alerts.add(new Alert(Kind.BUNDLE_EXCEEDED, 0, 0, allowance));
        }
    }

    private static void outside(List<Alert> alerts, Inclusions agreed, Limits limits, long before, long after) {
        var levels = new ArrayList<Alert>();
        level(levels, Kind.OUTSIDE_BUNDLE, limits.alert(), before, after);
        level(levels, Kind.HUNDRED_EURO, agreed.rates().notice(), before, after);
        level(levels, Kind.CAP_REACHED, limits.cap(), before, after);
        levels.sort(Comparator.comparingLong(Alert::level));
        alerts.addAll(levels);
    }

    private static void level(List<Alert> alerts, Kind kind, long level, long before, long after) {
        if (before < level && after >= level) {
            alerts.add(new Alert(kind, level, after, ""));
        }
    }

    /// The same levels as [be.ligneclaire.core.rules.usage.AlertOrder], which a property compares.
    private static void roaming(List<Alert> alerts, RoamingLadder ladder, long before, long after) {
        level(alerts, Kind.ROAMING_WARNING, ladder.warning(), before, after);
        if (before < ladder.first()) {
            level(alerts, Kind.ROAMING_FIRST, ladder.first(), before, after);
        } else if (before <= ladder.second()) {
            if (after > ladder.second()) {
                alerts.add(new Alert(Kind.ROAMING_SECOND, ladder.second(), after, ""));
            }
        } else {
            long from = (before - ladder.second()) / ladder.step() + 1;
            for (long n = from; ladder.second() + n * ladder.step() <= after; n++) {
                alerts.add(new Alert(Kind.ROAMING_FURTHER, ladder.second() + n * ladder.step(), after, ""));
            }
        }
    }
}
