package io.crewcall.contracts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document of all topics. */
final class AsyncApi {
  private static final String HEADER =
      """
      # Generated from the records in platform/contracts: do not edit. Written anew by its tests with -Dschemas.update=true.
      """;

  private AsyncApi() {}

  static String document(List<Contracts.Contract> contracts) {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    Map<String, Object> payloads = new LinkedHashMap<>();
    for (Contracts.Contract contract : contracts) {
      String name = contract.state().getSimpleName().replace("State", "");
      payloads.put(contract.state().getSimpleName(), payload(contract));
      messages.put(name, message(contract, name));
      channels.put(contract.topic(), channel(contract, name));
      operations.put("publish" + name, operation(contract, name));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put(
        "info",
        ordered(
            "title",
            "Crewcall events",
            "version",
            "1.0.0",
            "description",
            "What services tell each other. CloudEvents 1.0 in Kafka's binary mode; the key is the subject,"
                + " so events of one aggregate arrive in order, each at least once. Consumers apply an event"
                + " once by ce_id and ignore a ce_aggregateversion that is not newer than what they have."
                + " Records change by addition only.",
            "license",
            ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")));
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put(
        "components",
        ordered(
            "messages", messages,
            "messageTraits",
                ordered(
                    "CloudEvent", ordered("headers", reference("schemas", "CloudEventHeaders"))),
            "schemas", schemas(payloads)));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setIndent(2);
    return HEADER + new Yaml(options).dump(document);
  }

  private static Map<String, Object> channel(Contracts.Contract contract, String name) {
    return ordered(
        "address",
        contract.topic(),
        "title",
        contract.topic(),
        "summary",
        contract.summary(),
        "messages",
        ordered(name, reference("messages", name)),
        "bindings",
        ordered(
            "kafka",
            ordered(
                "topic",
                contract.topic(),
                "topicConfiguration",
                contract.compacted()
                    ? ordered(
                        "cleanup.policy",
                        List.of("compact"),
                        "max.compaction.lag.ms",
                        Duration.ofDays(7).toMillis())
                    : ordered(
                        "cleanup.policy",
                        List.of("delete"),
                        "retention.ms",
                        contract.keptDays() == 0
                            ? -1
                            : Duration.ofDays(contract.keptDays()).toMillis()),
                "bindingVersion",
                "0.5.0")));
  }

  private static Map<String, Object> operation(Contracts.Contract contract, String name) {
    return ordered(
        "action",
        "send",
        "summary",
        contract.owner() + " tells what happened",
        "channel",
        Map.of("$ref", "#/channels/" + contract.topic()),
        "messages",
        List.of(Map.of("$ref", "#/channels/" + contract.topic() + "/messages/" + name)));
  }

  private static Map<String, Object> message(Contracts.Contract contract, String name) {
    return ordered(
        "name",
        name,
        "title",
        name,
        "summary",
        contract.summary(),
        "description",
        "Types (ce_type): " + String.join(", ", contract.types()),
        "traits",
        List.of(reference("messageTraits", "CloudEvent")),
        "payload",
        reference("schemas", contract.state().getSimpleName()),
        "bindings",
        ordered(
            "kafka",
            ordered(
                "key", ordered("type", "string", "format", "uuid"), "bindingVersion", "0.5.0")));
  }

  private static Map<String, Object> payload(Contracts.Contract contract) {
    ObjectNode schema = Schemas.of(contract.state());
    schema.remove("$schema");
    return JsonMapper.shared()
        .convertValue(schema, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  private static Map<String, Object> schemas(Map<String, Object> payloads) {
    Map<String, Object> schemas = new LinkedHashMap<>();
    schemas.put(
        "CloudEventHeaders",
        ordered(
            "type",
            "object",
            "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_time",
                "ce_subject",
                "ce_aggregateversion",
                "content-type"),
            "properties",
            ordered(
                "ce_specversion",
                ordered("type", "string", "const", "1.0"),
                "ce_id",
                text("uuid", "Unique; the event has its effect once"),
                "ce_type",
                ordered("type", "string", "description", "What happened"),
                "ce_source",
                ordered("type", "string", "description", "The service that owns the aggregate"),
                "ce_time",
                text("date-time", "When it happened, by the owner's clock"),
                "ce_subject",
                text("uuid", "Id of the aggregate, also the key"),
                "ce_aggregateversion",
                ordered(
                    "type", "string",
                    "pattern", "^[0-9]+$",
                    "description",
                        "Version of the aggregate after the change; grows with every event of a subject"),
                "content-type",
                ordered("type", "string", "const", "application/json"),
                "traceparent",
                ordered("type", "string", "description", "W3C trace context, where known"))));
    schemas.putAll(payloads);
    return schemas;
  }

  private static Map<String, Object> text(String format, String description) {
    return ordered("type", "string", "format", format, "description", description);
  }

  private static Map<String, Object> reference(String kind, String name) {
    return ordered("$ref", "#/components/" + kind + "/" + name);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
