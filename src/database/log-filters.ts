/**
 * The agent's name without the number at its end, by which agents of one type and user are told apart: SQL of a text,
 * `data-agent-operator` of data-agent-operator-7.
 */
export const NAME_WITHOUT_NUMBER = `regexp_replace("instance_name", '-[0-9]+$', '')`;

/** The user of a line, by what it carries or by the agent's name: SQL of a text, null where neither tells one. */
export const USER_OF_LINE = `coalesce("extra_data"->>'username', substring("instance_name" from '([^-]+)-[0-9]+$'))`;

/**
 * The names of the agents that log, from the counters of the logs: they are few, and lead into the index of the names.
 * @param condition SQL about `instance_name`
 */
const named = (condition: string) =>
  `"swf_applog"."instance_name" in (select "instance_name" from "swf_applog_count" where ${condition})`;

/** Lines of the agents of a type. @param type SQL of a text: the agent's name, or all of it but the number */
export function instancesOfType(type: string): string {
  return named(`"instance_name" = ${type} or ${NAME_WITHOUT_NUMBER} = ${type}`);
}

/** Lines of a user, by the agent's name or by what the line carries, as the Django monitor finds them. @param user SQL of a text */
export function linesOfUser(user: string): string {
  const isNamed = `"instance_name" ~ '-[0-9]+$' and right(${NAME_WITHOUT_NUMBER}, length(${user}) + 1) = '-' || ${user}`;
  return `(${named(isNamed)} or "swf_applog"."extra_data"->>'username' = ${user})`;
}
