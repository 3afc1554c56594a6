package be.ligneclaire.platform;

import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.payments.Payments;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// Stand-ins for rooms that are not furnished yet: messages are announced and not kept, nobody is overdue. Each steps
/// aside as soon as its room has a bean of its own, and this class goes with the last of them.
@Configuration(proxyBeanMethods = false)
class StandIns {

    @Bean
    @Fallback
    Notifications announcedOnly(ApplicationEventPublisher news) {
        return (Notifications) Proxy.newProxyInstance(
                Notifications.class.getClassLoader(), new Class<?>[] {Notifications.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "send" ->
                            news.publishEvent(new Notifications.MessageSent((Notifications.NewMessage) arguments[0]));
                        case "sendAll" ->
                            ((Collection<?>) arguments[0])
                                    .forEach(message -> news.publishEvent(
                                            new Notifications.MessageSent((Notifications.NewMessage) message)));
                        case "latest" -> {
                            return List.of();
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    @Bean
    @Fallback
    Payments nobodyOverdue() {
        return (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(),
                new Class<?>[] {Payments.class},
                (_, method, _) -> switch (method.getName()) {
                    case "isOverdue" -> false;
                    case "openInvoices", "states", "receipts" -> List.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
