/** A message to him that is written here and read again later. */
export interface Message {
  /** What to write. */
  write: string;
  /** What to ask oneself before sending it. */
  checks: string[];
  /** Name under which it is kept, if that is not its part's slug. Parts with one name share a draft. */
  draft?: string | undefined;
}

/** What a reader wrote under the prompt of an earlier step. */
export interface Recalled {
  step: { slug: string; aliases: string[]; number: number; title: string };
  /** Id of the prompt there, and its words. */
  id: string;
  write: string;
}

/** A line to write under, a box to tick, or something to read again. */
export type Prompt =
  { id: string; write: string } | { id: string; tick: string } | { recall: Recalled };

/** A part of the guide at which something is written. */
export interface Exercise {
  slug: string;
  /** Slugs that it had before. */
  aliases: string[];
  tryThis: { task: string; prompts: Prompt[]; message?: Message | undefined };
}
