package be.ligneclaire.platform.agenda;

/// The order of entries that are due at the same instant (`contracts.md` §3, "What happens when"), first to
/// last.
public enum Turn {
    /// 00:00, a new month's counters and unblocking.
    NEW_MONTH,
    /// 00:00, new prices.
    PRICES,
    /// 00:00, plan changes (and options that end with the month).
    PLAN_CHANGES,
    /// 00:00, ends that the customer wished.
    WISHED_ENDS,
    /// 00:00, ends of notice.
    NOTICE_ENDS,
    /// 00:00, contracts that were never installed or activated.
    AUTOMATIC_CANCELLATIONS,
    /// 00:00, started months of interest.
    INTEREST,
    /// 00:00, indemnities.
    INDEMNITIES,
    /// 03:00 on the 1st.
    BILL_RUN,
    /// 06:00.
    DIRECT_DEBITS,
    /// 09:00.
    REMINDERS,
    /// 09:00.
    WARNINGS,
    /// 09:00.
    LIMITATIONS,
    /// 09:00.
    SUSPENSIONS,
    /// 09:00.
    TERMINATION_WARNINGS,
    /// 10:00.
    CARD_DELIVERY,
    /// Whatever is done at once: messages and the like.
    AT_ONCE
}
