package be.ligneclaire.platform.portal.access;

import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.ordering.Ordering;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.UsageRecords;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/// The door stays closed while a room behind it is still being built. Goes away with the last room.
@Component
class OpensWithItsRooms implements BeanDefinitionRegistryPostProcessor {

    private static final String DOOR = "be.ligneclaire.platform.portal.";
    private static final List<Class<?>> ROOMS = List.of(
            Identity.class,
            Customers.class,
            Billing.class,
            Payments.class,
            Subscriptions.class,
            UsageRecords.class,
            Fulfilment.class,
            Ordering.class,
            Catalog.class);

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var beans = (ConfigurableListableBeanFactory) registry;
        if (ROOMS.stream().allMatch(room -> beans.getBeanNamesForType(room, true, false).length > 0)) {
            return;
        }
        Arrays.stream(registry.getBeanDefinitionNames())
                .filter(name -> isOurs(registry, name))
                .forEach(registry::removeBeanDefinition);
    }

    private static boolean isOurs(BeanDefinitionRegistry registry, String name) {
        var definition = registry.getBeanDefinition(name);
        var type = definition.getBeanClassName();
        var maker = definition.getFactoryBeanName();
        if (type != null && type.startsWith(DOOR)) {
            return !type.equals(OpensWithItsRooms.class.getName());
        }
        return maker != null
                && registry.containsBeanDefinition(maker)
                && String.valueOf(registry.getBeanDefinition(maker).getBeanClassName())
                        .startsWith(DOOR);
    }
}
