package be.ligneclaire.bench;

import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.identity.Identity;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// An invoice on paper, asked for over HTTP as a browser does: a consumer's and a business's, which has its
/// e-invoice within. The floor is the same library with a page of one word.
final class PdfBench implements Benchmark {

    private static final String PASSWORD = "somebody who prints bills";
    private static final int WARM_UP = 100;
    private static final long MEASURED = 10_000_000_000L;

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String about() {
        return "milliseconds and bytes of the PDF of an invoice; --size counts its lines";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        int lines = Math.toIntExact(size.orElse(20));
        try (var operator = Operator.open();
                var connection = DriverManager.getConnection(operator.jdbcUrl())) {
            ManyAccounts.make(connection, 2);
            ManyAccounts.execute(connection, """
                    update customer.customer set kind = 'BUSINESS', company_number = '0202239951' where customer_id = 2
                    """);
            ManyAccounts.execute(connection, """
                    insert into subscription.agreed_product
                           (account_id, contract_id, item_id, service_id, product, kind, service, monthly, starts_on)
                    select account_id, contract_id, item_id, service_id, 'extra-data-' || n, 'option', service, n,
                           starts_on
                      from subscription.agreed_product,
                           generate_series(1, (%d - case mod(account_id, 2) when 1 then 4 else 2 end) / 2) as n
                     where item_id in (select min(item_id) from subscription.item group by account_id)
                    """.formatted(lines));
            operator.room(Billing.class).run(ManyAccounts.FIRST_RUN);
            for (long account = 1; account <= 2; account++) {
                operator.room(Identity.class).createLogin(email(account), PASSWORD, account);
            }
            try (var portal = PortalBench.open(operator.jdbcUrl())) {
                var port = portal.getEnvironment().getRequiredProperty("local.server.port");
                for (long account = 1; account <= 2; account++) {
                    var billing = operator.room(Billing.class);
                    var invoice = billing.of(account).getFirst();
                    var found = billing.find(account, invoice.publicId()).orElseThrow();
                    out.printf(
                            "%s, %d lines%n",
                            account == 1 ? "A consumer" : "A business",
                            found.lines().size());
                    var page = "/nl/my/invoices/" + invoice.publicId();
                    var reader = new Reader("http://localhost:" + port, List.of(page + ".pdf"))
                            .signedIn(email(account), PASSWORD);
                    read("the PDF", reader, out);
                    read("its page", reader.reading(List.of(page)), out);
                }
            }
        }
        floor(out);
        out.println("One reader, after a warm-up, on the same cores. Budget for 20 lines: 300 ms and 60 KB.");
    }

    private static void read(String what, Reader reader, PrintStream out) throws IOException, InterruptedException {
        var before = new ConcurrentHashMap<String, Times>();
        while (before.values().stream().mapToInt(Times::count).sum() < WARM_UP) {
            reader.readUntil(System.nanoTime() + 1_000_000_000L, 0, before);
        }
        var taken = new ConcurrentHashMap<String, Times>();
        reader.readUntil(System.nanoTime() + MEASURED, 0, taken);
        taken.forEach((_, times) -> print(what, times, out));
    }

    private static void floor(PrintStream out) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            oneWord();
        }
        var taken = new Times();
        var end = System.nanoTime() + MEASURED / 2;
        for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int bytes = oneWord();
            taken.add(System.nanoTime() - now, bytes);
        }
        print("floor: a PDF of one word", taken, out);
    }

    private static int oneWord() throws IOException {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(
                () -> Objects.requireNonNull(
                        PdfBench.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")),
                "Liberation Sans",
                400,
                FontStyle.NORMAL,
                true);
        builder.withHtmlContent(
                "<html lang=\"nl\"><head><title>x</title><style>body { font-family: \"Liberation Sans\" }</style></head>"
                        + "<body><p>x</p></body></html>",
                "https://invoice.invalid/");
        builder.toStream(out);
        builder.run();
        return out.size();
    }

    private static void print(String what, Times times, PrintStream out) {
        out.printf(
                "  %-26s %,7d bytes   p50 %,6.1f ms   p95 %,6.1f ms   (%d)%n",
                what, times.bytes(), times.percentile(50), times.percentile(95), times.count());
    }

    private static String email(long account) {
        return "customer-" + account + "@example.be";
    }
}
