package be.ligneclaire.platform;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import org.joda.money.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// How news is written down until it is told, so that it can be told after a crash too: money as a decimal
/// string, an edition as its code.
@Configuration(proxyBeanMethods = false)
class NewsInWriting {

    @Bean
    JacksonModule wordsOfTheHouse() {
        return new SimpleModule("ligneclaire")
                .addSerializer(Money.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Money amount, JsonGenerator json, SerializationContext context) {
                        json.writeString(Euro.text(amount));
                    }
                })
                .addDeserializer(Money.class, new ValueDeserializer<>() {
                    @Override
                    public Money deserialize(JsonParser json, DeserializationContext context) {
                        return Euro.of(json.getString());
                    }
                })
                .addSerializer(Edition.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Edition edition, JsonGenerator json, SerializationContext context) {
                        json.writeString(edition.code());
                    }
                })
                .addDeserializer(Edition.class, new ValueDeserializer<>() {
                    @Override
                    public Edition deserialize(JsonParser json, DeserializationContext context) {
                        return Edition.named(json.getString());
                    }
                });
    }
}
