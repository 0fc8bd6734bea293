import { PlainLink } from './plain-link.tsx';

/** A link to a run by its number, where it is one. */
export function RunLink({ number }: { number: number | string | null | undefined }) {
  if (number === null || number === undefined || number === '') return <span className="faint">–</span>;
  if (!/^\d{1,9}$/.test(String(number))) return String(number);
  return (
    <PlainLink to="/runs/$number/" params={{ number: String(number) }}>
      {number}
    </PlainLink>
  );
}

export function AgentLink({ name }: { name: string | null | undefined }) {
  if (!name) return <span className="faint">–</span>;
  return (
    <PlainLink to="/workflow/agents/$name/" params={{ name }}>
      {name}
    </PlainLink>
  );
}

export function ExecutionLink({ id }: { id: string | null | undefined }) {
  if (!id) return <span className="faint">–</span>;
  return (
    <PlainLink to="/workflow-executions/$id/" params={{ id }}>
      {id}
    </PlainLink>
  );
}

export function NamespaceLink({ name }: { name: string | null | undefined }) {
  if (!name) return <span className="faint">–</span>;
  return (
    <PlainLink to="/workflow/namespaces/$name/" params={{ name }}>
      {name}
    </PlainLink>
  );
}

/** STF files are known to others by name: the list finds the one. */
export function StfLink({ name }: { name: string }) {
  return (
    <PlainLink to="/stf-files/" search={{ stf_filename: name }}>
      {name}
    </PlainLink>
  );
}

export function FastmonLink({ name }: { name: string }) {
  return (
    <PlainLink to="/fastmon-files/" search={{ tf_filename: name }}>
      {name}
    </PlainLink>
  );
}
