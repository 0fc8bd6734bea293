/** What is stored of an stf_gen message, with which the DAQ simulator announces an STF file. */
export interface Announcement {
  sent_at: string;
  /** As the message has them; anything may stand there. */
  filename: string | null;
  sequence: string | null;
}

/** An STF file that was announced. */
export interface AnnouncedFile {
  stf_filename: string;
  sequence: number | null;
  announced_at: string;
}

/** What is registered of an STF file. */
interface Registered {
  stf_filename: string;
}

/**
 * The STF files that messages announce, in their order: each once, since a message may come twice. One without a name
 * announces nothing.
 * @param messages in the order in which they came
 */
export function announcedFiles(messages: readonly Announcement[]): AnnouncedFile[] {
  const files = new Map<string, AnnouncedFile>();
  for (const { sent_at, filename, sequence } of messages)
    if (filename && !files.has(filename))
      files.set(filename, {
        stf_filename: filename,
        sequence: sequence !== null && /^\d{1,9}$/.test(sequence) ? Number(sequence) : null,
        announced_at: sent_at,
      });
  return [...files.values()];
}

/** The announced files that nobody has registered. */
export function unregistered(
  announced: readonly AnnouncedFile[],
  registered: readonly Registered[],
): AnnouncedFile[] {
  const names = new Set(registered.map(({ stf_filename: name }) => name));
  return announced.filter(({ stf_filename: name }) => !names.has(name));
}
