import type { Bundle } from '../nodes.ts';
import { completeEtags } from './etags.ts';
import { completeExamples } from './examples.ts';
import { completeExports } from './exports.ts';
import { completeHeaders } from './headers.ts';
import { completeInputTypes } from './input-types.ts';
import { completeLinks } from './links.ts';
import { completeParameters } from './parameters.ts';
import { completePathParameters } from './path-parameters.ts';
import { completeResources } from './resources.ts';
import { completeSecurity } from './security.ts';
import { completeTitles } from './titles.ts';

/**
 * Writes out what follows from what the contract says: nothing that follows is written twice in contract/.
 * docs/contract-rules.md has the list. Works on the document itself.
 * @throws where something is to follow from what is not there
 */
export function complete(document: Bundle): void {
  completePathParameters(document);
  completeInputTypes(document);
  completeParameters(document);
  completeResources(document);
  completeTitles(document);
  completeExports(document);
  completeEtags(document);
  completeSecurity(document);
  completeHeaders(document);
  completeLinks(document);
  completeExamples(document);
}
