package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Discounts agreed with an item: a product beside the one that it makes cheaper, with a price below zero. It
/// starts with that product, is charged by the same rules, and ends by itself after its months, or before
/// that together with the product.
@Repository
class Promotions {

    /// When what starts on `:day` ends, where `:ends` is the end of the service, if known.
    static final String END = """
            ends_on = least(cast(:ends as date),
                            cast(cast(:day as date) + make_interval(months => promotion_months) as date)),
            end_reason = case when promotion_months is null
                                or cast(:ends as date) <= cast(:day as date) + make_interval(months => promotion_months)
                              then cast(:end_reason as text)
                              else 'option-off' end
            """;

    /// What ends with its service on `:day` for `:reason`: a promotion not later than by itself.
    static final String END_WITH_SERVICE = """
            ends_on = least(greatest(:day, starts_on),
                            cast(starts_on + make_interval(months => promotion_months) as date)),
            end_reason = case when cast(:day as date) > starts_on + make_interval(months => promotion_months)
                              then 'option-off' else :reason end
            """;

    private final JdbcClient db;

    Promotions(JdbcClient db) {
        this.db = db;
    }

    /// Agrees a promotion for the product that an item was ordered as.
    void agree(long itemId, String product, PromotionOffer promotion) {
        var price = db.sql("""
                select monthly from subscription.agreed_product
                 where item_id = :item_id and product = :product and not in_package
                """)
                .param("item_id", itemId)
                .param("product", product)
                .query((row, _) -> Euro.of(row.getBigDecimal("monthly")))
                .single();
        db.sql("""
                insert into subscription.agreed_product (account_id, contract_id, item_id, service_id, product, kind,
                                                         service, monthly, promotion_months)
                select account_id, contract_id, item_id, service_id, :promotion, 'promotion', service, :monthly, :months
                  from subscription.agreed_product
                 where item_id = :item_id and product = :product and not in_package
                """)
                .param("item_id", itemId)
                .param("product", product)
                .param("promotion", promotion.id())
                .param("monthly", promotion.off(price).negated().getAmount())
                .param("months", promotion.months())
                .update();
    }
}
