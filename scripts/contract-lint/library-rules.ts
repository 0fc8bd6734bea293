import type { Oas3Rule } from '@redocly/openapi-core';
import { documentRule, everyNode, isInExample, type Node } from './walk.ts';

/** JSON Schema's patterns are Unicode ones. Where one is not, Prism checks nothing of the request and says that all is well. */
const patternsUnicode = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    const { pattern } = node;
    if (typeof pattern !== 'string' || isInExample(path)) return;
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      report(`not a pattern with the flag u: ${(error as Error).message}`, path);
    }
  });
});

const pathsOf = (document: Node) => Object.entries(document['paths'] as Record<string, Node>);

/** Fastify answers HEAD by GET; a route of its own, which fastify-openapi-glue makes after that, ends the start. */
const noHead = documentRule((document, report) => {
  for (const [path, item] of pathsOf(document)) {
    if ('head' in item) report('head goes without saying: every get answers it', ['paths', path, 'head']);
  }
});

/** fastify-openapi-glue hands paths to Fastify, which takes what follows a colon for a parameter. */
const noColonInPath = documentRule((document, report) => {
  for (const [path] of pathsOf(document)) {
    if (path.includes(':')) report('a colon in a path begins a parameter for Fastify', ['paths', path]);
  }
});

/** What the libraries that the contract is served and checked with make of it. */
export const libraryRules: Record<string, Oas3Rule> = {
  'patterns-unicode': patternsUnicode,
  'no-head': noHead,
  'no-colon-in-path': noColonInPath,
};
