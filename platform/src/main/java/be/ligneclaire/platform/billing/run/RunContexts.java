package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.billing.charge.MonthlyFees;
import be.ligneclaire.platform.billing.charge.RecurringCharges;
import be.ligneclaire.platform.billing.invoice.LineTexts;
import be.ligneclaire.platform.billing.run.ChunkRun.RunContext;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What every chunk of a run needs to know, made once per run, trial or preview.
@Component
class RunContexts {

    private final Runs runs;
    private final UsageRecords usage;
    private final LineTexts texts;

    RunContexts(Runs runs, UsageRecords usage, LineTexts texts) {
        this.runs = runs;
        this.usage = usage;
        this.texts = texts;
    }

    /// Of the run of a day.
    RunContext of(LocalDate day) {
        return new RunContext(
                day,
                runs.before(day),
                new RecurringCharges(new MonthlyFees(), day),
                new LinesOfAccount(texts),
                new Turns());
    }

    /// From now on usage goes to the next run; in a short transaction of the caller's.
    void closeUsage(LocalDate day) {
        usage.closeBefore(day);
    }
}
