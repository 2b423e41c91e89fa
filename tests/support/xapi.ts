/**
 * What the specification of xAPI 1.0.3 (xAPI-Data.md) demands of a statement like ours; each rule with its section.
 * Answers what is broken.
 */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const interactionTypes = ["true-false", "choice", "sequencing", "likert", "other"];
const components: Record<string, string[]> = {
  choice: ["choices"],
  sequencing: ["choices"],
  likert: ["scale"],
};

type Json = Record<string, unknown>;

export function statementFaults(statement: unknown): string[] {
  const faults: string[] = [];
  const rule = (holds: boolean, section: string) => {
    if (!holds) faults.push(section);
  };
  const { id, actor, verb, object, result, context, timestamp, ...rest } = statement as Json;
  rule(Object.keys(rest).length === 0, "2.2 no properties but those defined");
  rule(!hasEmpty(statement), "2.2 no null values outside extensions");
  rule(uuid.test(String(id)), "2.4.1 id is a UUID of variant 2");

  const { objectType, account, name, ...others } = actor as Json;
  rule(objectType === "Agent" && Object.keys(others).length === 0, "2.4.2.1 an Agent with one identifier");
  rule(name === undefined || typeof name === "string", "2.4.2.1 name is a String");
  const { homePage, name: accountName, ...more } = account as Json;
  rule(
    isIri(homePage) && typeof accountName === "string" && Object.keys(more).length === 0,
    "2.4.2.4 account",
  );

  const { id: verbId, display } = verb as Json;
  rule(isIri(verbId) && isLanguageMap(display), "2.4.3 verb has an IRI and a display");

  const { objectType: of, id: activityId, definition } = object as Json;
  rule(of === "Activity" && isIri(activityId), "2.4.4.1 the Activity has an IRI");
  interactionFaults(definition as Json, rule);

  const { score, success, completion, response, ...unknown } = result as Json;
  rule(Object.keys(unknown).length === 0, "2.4.5 nothing else in the result; no duration of ours");
  rule(success === undefined || typeof success === "boolean", "2.4.5 success is a Boolean");
  rule(completion === undefined || typeof completion === "boolean", "2.4.5 completion is a Boolean");
  rule(response === undefined || typeof response === "string", "2.4.5 response is a String");
  const { scaled, raw, min, max } = score as Record<string, number>;
  rule(scaled !== undefined && scaled >= -1 && scaled <= 1, "2.4.5.1 scaled between -1 and 1");
  rule(min !== undefined && max !== undefined && min < max, "2.4.5.1 min is less than max");
  rule(raw !== undefined && raw >= (min ?? 0) && raw <= (max ?? 0), "2.4.5.1 raw between min and max");

  const { registration, platform, contextActivities, extensions } = context as Json;
  rule(uuid.test(String(registration)), "2.4.6 registration is a UUID");
  rule(typeof platform === "string" && of === "Activity", "2.4.6 platform only with an Activity");
  for (const [key, activities] of Object.entries(contextActivities as Json)) {
    rule(["parent", "grouping", "category", "other"].includes(key), "2.4.6.2 known keys");
    rule(
      (activities as Json[]).every((each) => isIri(each.id)),
      "2.4.6.2 Activities",
    );
  }
  rule(Object.keys(extensions as Json).every(isIri), "4.1 keys of extensions are IRIs");
  rule(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(timestamp)),
    "2.4.7 ISO 8601 with a time zone",
  );
  return faults;
}

function interactionFaults(definition: Json, rule: (holds: boolean, section: string) => void): void {
  const { name, type, interactionType, correctResponsesPattern } = definition;
  rule(isLanguageMap(name) && isIri(type), "2.4.4.1 definition: name and type");
  if (interactionType === undefined) return;
  rule(interactionTypes.includes(String(interactionType)), "2.4.4.1 a valid interactionType");
  rule(type === "http://adlnet.gov/expapi/activities/cmi.interaction", "2.4.4.1 type of interactions");
  const lists = ["choices", "scale", "source", "target", "steps"].filter((key) => key in definition);
  rule(
    lists.join() === (components[String(interactionType)] ?? []).join(),
    "2.4.4.1 supported component lists",
  );
  const ids = lists.flatMap((key) => (definition[key] as Json[]).map((each) => String(each.id)));
  rule(
    new Set(ids).size === ids.length && !ids.some((id) => /\s/.test(id)),
    "2.4.4.1 distinct ids, no white space",
  );
  for (const pattern of correctResponsesPattern as string[]) {
    const named = pattern.split("[,]");
    if (interactionType === "true-false") rule(["true", "false"].includes(pattern), "2.4.4.1 true or false");
    else
      rule(
        named.every((id) => ids.includes(id)),
        "2.4.4.1 patterns name components",
      );
  }
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value) && URL.canParse(value);
}

function isLanguageMap(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(([tag, words]) => languageTag.test(tag) && typeof words === "string")
  );
}

function hasEmpty(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === "object" && Object.values(value).some(hasEmpty);
}
