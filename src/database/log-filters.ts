/** SQL of an agent's name without the number at its end. @param name SQL of the name */
export const nameWithoutNumber = (name: string) => `regexp_replace(${name}, '-[0-9]+$', '')`;

/**
 * The agent's name without the number at its end, by which agents of one type and user are told apart: SQL of a text,
 * `data-agent-operator` of data-agent-operator-7.
 */
const NAME_WITHOUT_NUMBER = nameWithoutNumber('"instance_name"');

/** The user of a line, by what it carries or by the agent's name: SQL of a text, null where neither tells one. */
export const USER_OF_LINE = `coalesce("extra_data"->>'username', substring("instance_name" from '([^-]+)-[0-9]+$'))`;

/**
 * Lines of agents that are found among those that log, from the counters of the logs, where they are few. As an array, which
 * an index of times is entered with, too; asked twice, because with no agent there is then nothing to look through.
 * @param condition SQL about `instance_name`
 */
function named(condition: string): string {
  const names = `select "instance_name" from "swf_applog_count" where ${condition}`;
  return `"swf_applog"."instance_name" = any(array(${names})) and exists (${names})`;
}

const isOfType = (types: string) =>
  `"instance_name" = any(${types}) or ${NAME_WITHOUT_NUMBER} = any(${types})`;

/** Lines of the agents of some types. @param types SQL of an array of texts: the agent's name, or all of it but the number */
export function instancesOfType(types: string): string {
  return named(isOfType(types));
}

/** The agents of some types that log, as a query of texts. @param types as above */
export function namesOfType(types: string): string {
  return `select distinct "instance_name" from "swf_applog_count" where ${isOfType(types)}`;
}

/**
 * Whether the newest lines of some types are found sooner agent by agent than by going through all lines, as a query of a boolean:
 * with n agents and one line in m theirs, n lines have to be read for each instead of m. @param types as above
 */
export function isTypeRare(types: string): string {
  const theirs = `filter (where ${isOfType(types)})`;
  return `select count(distinct "instance_name") ${theirs} * coalesce(sum("count") ${theirs}, 0) < sum("count")
          from "swf_applog_count"`;
}

/** Lines of some users, by the agent's name or by what the line carries, as the Django monitor finds them. @param users SQL of an array of texts */
export function linesOfUser(users: string): string {
  const isOne = `right(${NAME_WITHOUT_NUMBER}, length("user") + 1) = '-' || "user"`;
  const isNamed = `"instance_name" ~ '-[0-9]+$' and exists (select from unnest(${users}) "user" where ${isOne})`;
  return `(${named(isNamed)} or "swf_applog"."extra_data"->>'username' = any(${users}))`;
}
